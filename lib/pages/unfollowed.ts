// Tells whether a list goes on where no address leads: what only a script pages, or adds below.
import { absolute, sameHost } from './addresses.ts';
import { isAside } from './boxes.ts';
import { pageNumber } from './next.ts';
import type { Page, PageNode } from './page.ts';
import { nextWords, pager, trsPager } from './paging.ts';
import { squeeze } from './text.ts';

// Seen 2026-11: 点击浏览更多 (EyouCMS), 加载更多, 查看更多. A bare 更多 stands over an excerpt.
const moreWords =
  /^(?:(?:点击|继续|下拉|上拉|立即)?(?:加载|查看|浏览|显示|展开|获取)|点击|下拉|上拉)更多(?:信息|内容|数据|新闻|文章|稿件)?[>＞»›….]*$|^(?:load|show|view)more$/i;

/** A script that names a pager and counts rows: laypage.render({count: 45}), $('#page').pagination({total: 45}). */
const paging =
  /(?:laypage|pagination|paging|pager)\b[\s\S]{0,200}?\b(?:count|total\w*|recordCount)["']?\s*:\s*["']?(\d{1,6})\b/i;
const pages =
  /\b(?:total_?pages?|page_?(?:count|total)|count_?pages?|max_?page)["']?\s*[:=]\s*["']?(\d{1,5})\b/i;

/**
 * True where the page itself says that more follows, and no address leads there: a live button or pager without an
 * address, a script that counts further pages. Rows of such a list are the newest ones only.
 */
export function goesOn(page: Page, nodes: (PageNode | undefined)[]): boolean {
  if (trsPager(page)) return false;
  return hasButton(page, nodes.at(-1)) || pagesOn(page) || scriptCounts(page);
}

/** The number of rows a script pages through; undefined where none counts them, or counts fewer than are there. */
export function scriptedTotal(page: Page, rows: number): number | undefined {
  const said = scripts(page).flatMap((text) => paging.exec(text)?.[1] ?? []);
  return said.map(Number).find((count) => count > rows);
}

/** A button for more that follows the last row, before anything that says more than a pager: what stands behind is another's. */
function hasButton(page: Page, last: PageNode | undefined): boolean {
  let up = 0;
  for (let node = last; node && node.tag !== 'body' && up < 6; node = node.parent(), up++) {
    const beside = node.parent()?.children() ?? [];
    for (const box of beside.slice(beside.indexOf(node) + 1)) {
      if (box.text().length > 60) return false;
      if ([box, ...box.all('a, button, [onclick]')].some((one) => isButton(page, one))) return true;
    }
  }
  return false;
}

function isButton(page: Page, node: PageNode): boolean {
  if (!moreWords.test(squeeze(node.text().slice(0, 40))) || isAside(page, node)) return false;
  return absolute(page, node.attr('href')) === undefined && !isOff(node);
}

/** A pager that has more pages than this one, where none of them has an address. */
function pagesOn(page: Page): boolean {
  const box = pager(page);
  if (!box) return false;
  const links = box.tag === 'a' ? [box] : box.all('a');
  if (links.some((link) => leads(page, link))) return false;
  const words = box.text();
  const [, at, of] = /(\d{1,5}) ?(?:页)? ?[/／] ?(?:共|总)? ?(\d{1,5})/.exec(words) ?? [];
  const here = pageNumber(page) ?? Number(at ?? 1);
  const last = Math.max(
    Number(of ?? /共\s*(\d{1,5})\s*页/.exec(words)?.[1] ?? 0),
    ...links.map((link) => (/^\d{1,5}$/.test(link.text()) ? Number(link.text()) : 0)),
  );
  if (last > 0) return last > here;
  return links.some((link) => nextWords.test(squeeze(link.text())) && acts(link));
}

function leads(page: Page, link: PageNode): boolean {
  const url = absolute(page, link.attr('href'));
  return url !== undefined && sameHost(url, page.url) && url.split('#')[0] !== page.url.split('#')[0];
}

/** Calls a function, and is not switched off. */
const acts = (link: PageNode) =>
  !isOff(link) &&
  /\w\s*\(\s*[^)\s]/.test(`${link.attr('onclick')} ${link.attr('href')}`.replace(/void\s*\(?0?\)?/g, ''));

const isOff = (node: PageNode) =>
  node.attr('disabled') !== undefined ||
  /disabled|nolink|\bno\b/i.test(`${node.attr('class')} ${node.parent()?.attr('class')}`);

/** A script's variables for a pager that it draws itself. */
function scriptCounts(page: Page): boolean {
  if (pager(page)?.first('a[href]')) return false;
  return scripts(page).some((text) => Number(pages.exec(text)?.[1] ?? 0) > 1);
}

const scripts = (page: Page) =>
  page.root.all('script:not([src])').map((script) => script.raw().slice(0, 100_000));
