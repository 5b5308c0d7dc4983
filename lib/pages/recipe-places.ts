// Where the rows of a list stand, of which one or two titles were pointed at.
import { isArticleAddress } from './addresses.ts';
import type { Page, PageNode } from './page.ts';
import { deepest, joins, type Place, wayTo, widened } from './recipe-groups.ts';
import { linkAddress } from './recipe-rows.ts';
import { isInside, shapeOf, upwards } from './tree.ts';

/** Lists that hold both titles as rows of their own: the nearest box around both, and what joins its like. */
export function placesOfTwo(page: Page, first: PageNode, second: PageNode): Place[] | 'same-row' {
  const line = [...upwards(second)];
  const list = [...upwards(first)].find((node) => line.includes(node));
  if (!list || list.tag === 'html') return [];
  if (list === first || list === second || isOneRow(page, list, first, second)) return 'same-row';
  const [a, b] = [wayTo(first, list), wayTo(second, list)];
  const depth = Math.max(rowDepth(page, a, first), rowDepth(page, b, second));
  if (depth > deepest.row || a.length > deepest.link || b.length > deepest.link) return [];
  const [row, same] = [a[depth - 1], b[depth - 1]];
  if (!row || !same || (depth > 1 && shapeOf(a[0] as PageNode) !== shapeOf(b[0] as PageNode))) return [];
  const place = { list, depth, shapes: [...new Set([shapeOf(row), shapeOf(same)])] };
  if (depth > 1 && !joins(place, row, same)) return [];
  const wider = widened(place, row);
  return wider ? (wider.surely ? [wider.place, place] : [place, wider.place]) : [place];
}

/** How many steps below the box the row stands: the first element on the way that holds no other title of the same kind. */
function rowDepth(page: Page, way: PageNode[], link: PageNode): number {
  const kind = kindOf(page, link);
  const at = way.findIndex((node) => {
    const peers = (node.tag === 'a' ? [node] : node.all('a')).filter((one) => kindOf(page, one) === kind);
    return new Set(peers.map((one) => linkAddress(page, one))).size <= 1;
  });
  return (at < 0 ? way.length - 1 : at) + 1;
}

/** Addresses with their numbers and names left open: an article is of another kind than the column that is named before it. */
function kindOf(page: Page, link: PageNode): string {
  const url = linkAddress(page, link) ?? '';
  return `${isArticleAddress(url)} ${url.replace(/[?#].*$/, '').split('/').length} ${/\.\w+$/.exec(url.replace(/[?#].*$/, ''))?.[0] ?? ''}`;
}

/** [通知] and the title behind it: every like element beside this one holds the same pair. */
function isOneRow(page: Page, box: PageNode, first: PageNode, second: PageNode): boolean {
  const like =
    box
      .parent()
      ?.children()
      .filter((node) => shapeOf(node) === shapeOf(box) && node.first('a')) ?? [];
  const pair = like.every((node) => node.all('a').length >= 2 && node.all('a').length <= 4);
  if (like.length < 2 || !pair || !/^(?:li|tr|p|div|dd|dl)$/.test(box.tag)) return false;
  return box.tag !== 'tr'
    ? kindOf(page, first) !== kindOf(page, second) || /^li$/.test(box.tag)
    : kindOf(page, first) !== kindOf(page, second);
}

/** With one title: its li or tr, else each element around it that could be a row, nearest first. */
export function placesOfOne(page: Page, link: PageNode): Place[] {
  const around = [...upwards(link)].slice(0, 7);
  const depth = rowDepth(page, [...around].reverse(), link);
  const largest = [...around].reverse()[depth - 1] ?? link;
  const item = around.find((node) => /^(?:li|tr|dt)$/.test(node.tag) && isInside(node, largest));
  const rows = [item, largest, link].filter(
    (node): node is PageNode => Boolean(node) && node?.tag !== 'body',
  );
  return [...new Set(rows)].flatMap((row) => {
    const list = row.parent();
    return list && list.tag !== 'html' ? [{ list, depth: 1, shapes: [shapeOf(row)] }] : [];
  });
}
