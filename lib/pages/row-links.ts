// Finds the link of a row that leads to its article, and the article's title.
import { absolute, isArticleAddress, leadsUp } from './addresses.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';
import { longest, titleOf } from './titles.ts';
import { titleBeside } from './titles-beside.ts';

// 详情 and its kin lead to the article a second time; 更多 leads to another list.
export const notTitle =
  /^[[【(（]?(?:\d{1,4}|[上下首尾末前后第]一?页|最后一页|(?:点击|立即|继续|阅读|查看|浏览|了解|展开)*(?:更多|详情|详细|全文|正文|原文|阅读|查看|下载)(?:内容|信息)?|(?:read |see )?more|continue reading.*|\d*\s?条?评论|(?:发表|留下)评论|leave a comment|\d+ comments?|>+|»)?[>＞»→….\])】）]*$/i;

export type MainLink = { node: PageNode; url: string; title: string; weight: number };

/** What is no number, date or name of a file. */
const letters = /[\u3400-\u9fff\u1800-\u18af\u0f00-\u0fff\uac00-\ud7af]|[a-z]{3}.* .*[a-z]{2}/i;
/** What another document says of the article. */
const about = /^[[【(（]?(?:[^\])】）]{0,6}解读|图解|一图读懂|附件|相关)/;

/** The link with the longest title, or `only` where it is known; else the one beside which the title stands. */
export function mainLink(page: Page, item: PageNode, only?: PageNode): MainLink | undefined {
  const links = only ? [only] : item.tag === 'a' ? [item] : item.all('a[href]');
  let best: MainLink | undefined;
  const seen = new Set<string>();
  // What is only a picture or a sign says less of the same place than words.
  const speaking = links.length > 1 ? links.filter((node) => node.text()) : links;
  for (const node of [...speaking, ...links.filter((link) => !speaking.includes(link))]) {
    const url = absolute(page, node.attr('href'));
    const title = titleOf(node);
    // A second link to the same place is its summary or its picture; a date or a number can be a link to it, too.
    if (!url || !title || notTitle.test(squeeze(title)) || seen.has(url) || leadsUp(page, url)) continue;
    if (links.length > 1 && !letters.test(title)) continue;
    seen.add(url);
    const weight = title.length + (links.length > 1 ? importance(node, item, url, title) : 0);
    if (weight > (best?.weight ?? 0)) best = { node, url, title, weight };
  }
  if (best) return inFull(page, best, links);
  return links.length > 12 || !isNear(links[0], item) ? undefined : onlyPlace(page, item, links);
}

/** A row's words stand a few steps around its link. */
function isNear(link: PageNode | undefined, item: PageNode): boolean {
  let node = link;
  for (let up = 0; node && up < 6; up++, node = node.parent()) if (node === item) return true;
  return false;
}

/** All links of the row lead to one place, and none of them says what it is. */
function onlyPlace(page: Page, item: PageNode, links: PageNode[]): MainLink | undefined {
  const [node, ...more] = [
    ...new Map(links.map((link) => [absolute(page, link.attr('href')), link])).values(),
  ];
  const url = node && absolute(page, node.attr('href'));
  const title = node && url && !more.length && !leadsUp(page, url) ? titleBeside(node, item) : '';
  return node && url && title ? { node, url, title, weight: title.length } : undefined;
}

/** [统计信息] before the title leads to the column, however long its name; 解读 of an article is another one. */
function importance(node: PageNode, item: PageNode, url: string, title: string): number {
  const article = isArticleAddress(url) && /html?$/.test(url);
  const weight = (article ? longest : 0) + (isHeaded(node, item) ? longest : 0);
  return about.test(title) ? weight / 2 - title.length + 1 : weight;
}

/** Where the words are cut, a picture that leads to the same place may say them in full. */
function inFull(page: Page, best: MainLink, links: PageNode[]): MainLink {
  const stem = /^(.{4,}?)(?:…|\.{2,})$/.exec(best.title)?.[1];
  if (!stem) return best;
  const same = links.filter((link) => link !== best.node && absolute(page, link.attr('href')) === best.url);
  const said = same.flatMap((link) => [link, ...link.all('img')].flatMap(wordsIn));
  return { ...best, title: said.find((words) => words.startsWith(stem)) ?? best.title };
}

const wordsIn = (node: PageNode) =>
  [node.attr('title'), node.attr('alt')].flatMap((words) => words?.trim() || []);

/** True for a link that is, or holds, a heading of the item. */
function isHeaded(link: PageNode, item: PageNode): boolean {
  if (link.first('h1, h2, h3, h4, h5, h6')) return true;
  for (let over = link.parent(); over && over !== item; over = over.parent())
    if (/^h[1-6]$/.test(over.tag)) return true;
  return false;
}
