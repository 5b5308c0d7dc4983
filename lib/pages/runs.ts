// Gathers the rows of a page that stand side by side and are alike: whatever could be a list of articles.
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { type FoundRow, readRow, showsDate } from './rows.ts';
import { isInside, shapeOf, upwards } from './tree.ts';

/** Rows that stand side by side in `list`, which has its heading in `box`; `dated` carry a date, `full` one with its year. */
export type Group = { list: PageNode; box: PageNode; rows: FoundRow[]; dated: number; full: number };

/** How many links a row may hold: its title, its picture, its kind, its attachment. */
const linksInRow = 4;

/** Every run of like rows that could be a list of articles, in the page's order. */
export function groupsOf(page: Page): Group[] {
  const links = page.root
    .all('a[href]')
    .filter((link) => !/^\s*(?:#|javascript:)/i.test(link.attr('href') ?? ''));
  const held = new Map<PageNode, number>();
  for (const link of links) {
    for (let node: PageNode | undefined = link; node; node = node.parent())
      held.set(node, (held.get(node) ?? 0) + 1);
  }
  const holds: Holds = (node) => held.get(node) ?? 0;
  const shapes = new Map<PageNode, Set<string>>();
  for (const link of links) {
    const item = itemOf(link, holds);
    const list = item?.parent();
    if (item && list) shapes.set(list, (shapes.get(list) ?? new Set()).add(shapeOf(item)));
  }
  return runsOf(page, shapes, holds).map((run) => {
    const full = run.rows.filter((row) => row.date && row.date.origin !== 'url').length;
    return { ...run, box: boxOf(run, holds), full };
  });
}

type Holds = (node: PageNode) => number;
type Places = Map<PageNode, { children: PageNode[]; at: Map<PageNode, number> }>;
type Run = { list: PageNode; last: PageNode; shape: string; rows: FoundRow[]; dated: number };

/** Rows of one shape under one parent; lists broken into several like parents (every five rows, a table a row) are joined. */
function runsOf(page: Page, shapes: Map<PageNode, Set<string>>, holds: Holds): Run[] {
  const runs: Run[] = [];
  const places: Places = new Map();
  const paging = pager(page);
  const pages = (item: PageNode) => paging && (isInside(paging, item) || isInside(item, paging));
  for (const [list, kinds] of shapes) {
    const children = list.children().filter((child) => holds(child) > 0 && holds(child) <= linksInRow);
    for (const shape of kinds) {
      const items = children.filter((child) => shapeOf(child) === shape && !pages(child));
      const rows = items.flatMap((item) => readRow(page, item) ?? []);
      const dated = rows.filter((row) => row.date || row.monthDay).length;
      const before = runs.at(-1);
      const alike = before?.shape === shape && before.dated > 0 === dated > 0;
      if (before && alike && adjacent(before.last, list, holds, places)) {
        for (const row of rows) before.rows.push(row);
        before.dated += dated;
        before.last = list;
      } else runs.push({ list, last: list, shape, rows, dated });
    }
  }
  return runs;
}

/** True where nothing but spacers stands between two like elements, or between two like wrappers without a word of their own. */
function adjacent(one: PageNode, other: PageNode, holds: Holds, places: Places): boolean {
  for (let a = one, b = other, up = 0; up < 4 && shapeOf(a) === shapeOf(b); up++) {
    const [over, across] = [a.parent(), b.parent()];
    if (!over || !across) return false;
    if (over === across) {
      const children = places.get(over)?.children ?? over.children();
      const at = places.get(over)?.at ?? new Map(children.map((child, index) => [child, index]));
      places.set(over, { children, at });
      return children.slice((at.get(a) ?? 0) + 1, at.get(b)).every((node) => !holds(node) && !node.text());
    }
    if (holds(over) !== holds(a) || holds(across) !== holds(b)) return false;
    if (over.text() !== a.text() || across.text() !== b.text()) return false;
    [a, b] = [over, across];
  }
  return false;
}

/** The row a link belongs to: its li or tr, else the nearest element that shows a date beside it. */
function itemOf(link: PageNode, holds: Holds): PageNode | undefined {
  const near: PageNode[] = [];
  for (const node of upwards(link)) {
    if (near.length > 6 || holds(node) > linksInRow || node.tag === 'body') break;
    if (node.tag === 'li' || node.tag === 'tr') return node;
    near.push(node);
  }
  return near.find((node) => !/^(?:t[dh]|span|table|tbody)$/.test(node.tag) && showsDate(node, link));
}

/** The list with its heading: upwards while hardly another link joins in. */
function boxOf({ list, rows }: Run, holds: Holds): PageNode {
  const own = rows.reduce((sum, { node }) => sum + holds(node), 0);
  let box = list;
  for (
    let up = 0, over = box.parent();
    up < 3 && over && over.tag !== 'body' && holds(over) <= own + 3;
    up++
  ) {
    box = over;
    over = box.parent();
  }
  return box;
}
