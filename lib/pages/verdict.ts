// Says why a page gave no rows: proved empty, or not readable and for what reason. Zero needs proof.
import type { Reading, UnreadableReason } from '../model.ts';
import { isAside } from './boxes.ts';
import { columnHeading } from './heading.ts';
import { islandOf } from './island.ts';
import { printedTotal } from './next.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { pager, trsPager } from './paging.ts';
import { refusal } from './refusals.ts';
import { isArticlePage, isHomePage, isSearchPage } from './shape.ts';
import { squeeze } from './text.ts';
import { shapeOf } from './tree.ts';
import { isOthers, nameOver, showsRows, showsRowsAnywhere } from './unread.ts';

type Unreadable = Extract<Reading, { state: 'unreadable' }>;

/** The reading of a page without rows; `adapter` is who would have read them. */
export function verdict(page: Page, adapter: string): Reading {
  const [heading] = columnHeading(page);
  return provedEmpty(page) ? { state: 'empty', adapter, ...(heading && { heading }) } : unreadable(page);
}

/** Rows may be missing where the answer broke off inside the list: fewer rows than there are would be a false gap. */
export const cutOff: Unreadable = {
  state: 'unreadable',
  reason: 'network',
  detail: '页面没有收全，缺少结尾',
};

/** True where no pager, or nothing but a piece of one more row, follows the list: with no end tag either, the answer broke off. */
export function endsTheText(page: Page, nodes: (PageNode | undefined)[]): boolean {
  const island = islandOf(page);
  if (island) return !island.whole;
  // The pager follows the list; before it came, what looks like the list may be a side box.
  if (!pager(page)) return true;
  for (let node = nodes.at(-1); node && node.tag !== 'body'; node = node.parent()) {
    const shape = shapeOf(node);
    const beside = node.parent()?.children() ?? [];
    const after = beside.slice(beside.indexOf(node) + 1);
    if (after.some((later) => shapeOf(later) !== shape && later.raw().trim())) return false;
  }
  return true;
}

const nothing =
  /^[（(【]?(?:对不起|很?抱歉)?[,，]?(?:该|本|当前|此)?(?:栏目|目录|分类)?(?:下)?(?:暂无|暂时没有|暂没有|没有|尚无|未查询到|未找到)(?:任何|相关|可显示的|符合条件的)?(?:公开)?(?:信息|数据|内容|记录|文章|稿件|结果)?[!！。.…]*[)）】]?$/;
const fetching = /(?:\.ajax|\.getJSON|\.post|\.get|fetch|axios|XMLHttpRequest)\b/;
const drawing = /append|\.html\(|innerHTML|render|template/;
const shells =
  '[v-for], [ng-repeat], [ms-repeat], [lx-id], [querydata], #app, #root, #gkmlpt, #__nuxt, #__next, app-root, script[src*="/app."], script[src*="chunk"], script[src*="jpaas"], script[type="text/html"], script[type$="template"]';

/**
 * True only where the page itself says that the list is empty: 暂无信息 in the list's place and under no other name, or a
 * total of 0. Not where a script still draws the list or rows stand, not in a side box, not in a hidden template.
 */
function provedEmpty(page: Page): boolean {
  if (page.cut || isArticlePage(page) || isHomePage(page) || isSearchPage(page) || drawnByScript(page))
    return false;
  const total = printedTotal(page);
  if (total === 0 || trsPager(page)?.pages === 0) return !showsRows(page);
  return (
    total === undefined && columnHeading(page).length > 0 && sayings(page).some((node) => holds(page, node))
  );
}

/** 暂无信息 under the column's own name; with no name over it, rows of whatever box speak against it. */
function holds(page: Page, node: PageNode): boolean {
  const name = nameOver(node);
  return !isOthers(page, name) && !showsRows(page) && (name !== '' || !showsRowsAnywhere(page));
}

/** 暂无信息 in some list's place. */
export const saysNothing = (page: Page): boolean => sayings(page).length > 0;

const sayings = oncePerPage((page: Page): PageNode[] =>
  page.root
    .all('li, td, p, div, span, dd')
    .filter(
      (node) =>
        !node.children().length && nothing.test(squeeze(node.raw().slice(0, 60))) && inList(page, node),
    ),
);

function inList(page: Page, node: PageNode): boolean {
  let list = false;
  for (let box: PageNode | undefined = node; box && box.tag !== 'body'; box = box.parent()) {
    if (hidden(box)) return false;
    list ||=
      /^(?:ul|ol|table)$/.test(box.tag) ||
      /list|news|con|main|page/i.test(`${box.attr('class')} ${box.attr('id')}`);
  }
  return (list || pager(page) !== undefined) && !isAside(page, node);
}

function hidden(box: PageNode): boolean {
  if (
    ['hidden', 'v-if', 'v-else', 'v-show', 'ng-if', 'ng-show', 'x-show'].some(
      (name) => box.attr(name) !== undefined,
    )
  )
    return true;
  return (
    /display:none|visibility:hidden/.test(squeeze(box.attr('style') ?? '')) ||
    /\b(?:hide|hidden)\b/.test(box.attr('class') ?? '')
  );
}

/** Why the page cannot be read as a column page; the detail is what it looks like. */
function unreadable(page: Page): Unreadable {
  const text = page.root.first('body')?.text() ?? '';
  const refused = refusal(page);
  if (refused) return because(refused);
  if (isArticlePage(page)) return because('changed', '像是一篇稿件的页面');
  if (isSearchPage(page)) return because('changed', '像是搜索结果');
  if (drawnByScript(page) || (text.length < 40 && page.root.first('script')))
    return because('script-rendered');
  if (isHomePage(page)) return because('changed', '像是首页');
  return because('changed', '没有找到列表');
}

const because = (reason: UnreadableReason, detail?: string): Unreadable => ({
  state: 'unreadable',
  reason,
  ...(detail && { detail }),
});

/** A page with the shell of a framework, or with a script that fetches and draws. */
function drawnByScript(page: Page): boolean {
  if (page.root.first(shells)) return true;
  return page.root.all('script').some((script) => fetching.test(script.raw()) && drawing.test(script.raw()));
}
