// Finds the documents an article's page gives along: links in its body, and in the box of attachments beside it.
import type { Attachment } from '../model.ts';
import { absolute, address } from './addresses.ts';
import { infoLine } from './info-line.ts';
import type { Page, PageNode } from './page.ts';
import { bodies } from './shape.ts';

const extensions = 'docx?|wps|xlsx?|et|csv|pptx?|dps|pdf|ofd|ceb|txt|rtf|zip|rar|7z';
const document = new RegExp(`\\.(${extensions})$`, 'i');
/** Addresses that hand out a file and do not name it: VSB download.jsp, Hanweb downfile.jsp, Openness (2022). */
const handsOut = /down_?(?:load|file)|attach|getfile|fileid=/i;
const boxes =
  '#appendix, .appendix, .m-file-download, [class*="fujian" i], [id*="fujian" i], [class*="attach" i], [id*="attach" i], [class*="annex" i]';
/** What stands in every page of a site, and what only points at other articles. */
const elsewhere =
  /(?:^|[\s_-])(?:nav|navbar|menu|header?|top|foot(?:er)?|side(?:bar)?|aside|related|recommend|hot|xgwj|friend|share|copyright)(?:$|[\s_-]|\d)/i;
/** More than these are no attachments but a library. */
const most = 100;

/** Each address once, in the order of the page; programs for telephones and the site's own tools are none. */
export function attachmentsOf(page: Page): Attachment[] {
  const areas = new Set([...page.root.all(bodies), ...page.root.all(boxes)]);
  const heading = page.root.first('h1') ?? page.root.first('h2');
  for (const head of [heading, infoLine(page)]) {
    const box = boxUnder(head);
    if (box) areas.add(box);
  }
  const found = new Map<string, Attachment>();
  for (const link of page.root.all('a[href]')) {
    const href = link.attr('href') ?? '';
    if (!href.includes('.') && !handsOut.test(href)) continue;
    const one = attachment(page, link, areas);
    if (one && !found.has(one.url)) found.set(one.url, one);
    if (found.size >= most) break;
  }
  return [...found.values()];
}

function attachment(page: Page, link: PageNode, areas: Set<PageNode>): Attachment | undefined {
  const url = absolute(page, link.attr('href'));
  if (!url) return undefined;
  const parts = [link.attr('download'), fileIn(url), link.text(), link.attr('title')];
  const extension = parts.map((part) => document.exec((part ?? '').trim())?.[1]).find(Boolean) ?? '';
  if (!extension && !handsOut.test(url)) return undefined;
  if (/客户端|\bapp\b|二维码/i.test(link.text()) || /\.(?:apk|ipa|exe)\b/i.test(url)) return undefined;
  const where = placeOf(link, areas);
  // Far from the article only what stands under the word itself is one of its attachments.
  if (where === 'elsewhere' || (where === 'page' && !calledSo(link))) return undefined;
  if (!extension && !link.text() && !link.attr('title')) return undefined;
  return { name: nameOf(link, url), url, extension: extension.toLowerCase() };
}

function placeOf(link: PageNode, areas: Set<PageNode>): 'article' | 'page' | 'elsewhere' {
  for (let box: PageNode | undefined = link; box && box.tag !== 'body'; box = box.parent()) {
    if (/^(?:nav|header|footer|aside)$/.test(box.tag)) return 'elsewhere';
    if (elsewhere.test(`${box.attr('class') ?? ''} ${box.attr('id') ?? ''}`)) return 'elsewhere';
    if (areas.has(box)) return 'article';
  }
  return 'page';
}

function calledSo(link: PageNode): boolean {
  for (let box: PageNode | undefined = link, up = 0; box && up < 4; box = box.parent(), up++) {
    const text = box.text();
    if (text.length > 600) return false;
    if (/附件|附表|相关附件/.test(text)) return true;
  }
  return false;
}

/** The box that holds the heading, or the line of source and day, and a text under it, where the body bears no known name. */
function boxUnder(head: PageNode | undefined): PageNode | undefined {
  const enough = (head?.text().length ?? 0) + 100;
  let box = head?.parent();
  while (box && box.tag !== 'body' && box.text().length < enough) box = box.parent();
  return box && box.tag !== 'body' && box.tag !== 'html' ? box : undefined;
}

/** The name of the file an address ends in, or that one of its parameters names. */
function fileIn(url: string): string {
  const { pathname, searchParams } = address(url) ?? new URL('http://none');
  const named = [...searchParams.values()].find((value) => document.test(value));
  const last = named ?? pathname.split('/').at(-1) ?? '';
  return decoded(last);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the link says, unless that is only 下载; cut at 120 characters. */
function nameOf(link: PageNode, url: string): string {
  const words = [link.text(), link.attr('title'), link.attr('download'), fileIn(url)].map((one) =>
    (one ?? '').trim(),
  );
  const telling = words.find(
    (one) =>
      one &&
      !/^[[【（(]?(?:点击|点此|文件|附件)*(?:下载|查看|预览|附件)?[\d一二三四五六七八九十]*[\]】）):：]?$/.test(
        one,
      ),
  );
  return (telling ?? words.find(Boolean) ?? '').slice(0, 120);
}
