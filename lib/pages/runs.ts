// Gathers the rows of a page that stand side by side and are alike: whatever could be a list of articles.
import { agreed } from './agree.ts';
import { beside } from './beside.ts';
import { isHidden } from './boxes.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { type Holds, heldLinks, linksOf, type Place, placesOf } from './places.ts';
import { type FoundRow, notTitle, readRow, showsDate } from './rows.ts';
import { squeeze } from './text.ts';
import { isInside, shapeOf, upwards } from './tree.ts';
import { underHeading } from './under.ts';

/** Rows that stand side by side in `list`, which has its heading in `box`; `dated` carry a date, `full` one with its year. */
export type Group = { list: PageNode; box: PageNode; rows: FoundRow[]; dated: number; full: number };

/**
 * Groups with dates, and, found when asked, those without: menus and footers are not read where a list has dates. `lone`
 * are rows with nothing beside them that is like them, `unread` the lists of those without.
 */
export type Groups = { dated: Group[]; undated(): Group[]; lone(): Group[]; unread: PageNode[] };

function once<T>(find: () => T): () => T {
  let found: { is: T } | undefined;
  return () => {
    found ??= { is: find() };
    return found.is;
  };
}

/** Every run of like rows that could be a list of articles, in the page's order. */
export function groupsOf(page: Page): Groups {
  const links = linksOf(page);
  const holds = heldLinks(links);
  const paging = pager(page);
  const places = placesOf(links, holds).filter(({ list }) => !paging || !isInside(list, paging));
  const promising = places.filter(mayShowDates);
  const asked = new Set(promising);
  const rest = places.filter((place) => !asked.has(place));
  const groups = (of: Place[]) => runsOf(page, of, holds).map((run) => withBox(run, holds));
  return {
    dated: groups(promising),
    undated: once(() => groups(rest)),
    lone: () => groups(loneRows(links, holds)),
    unread: rest.map(({ list }) => list),
  };
}

/** Signs of a date in the words, or a year in an address: what has neither is not read before it must be. */
function mayShowDates({ list, items }: Place): boolean {
  if (datelike.test(list.raw())) return true;
  const first = items.slice(0, 3);
  return first.some((item) => {
    const link = item.tag === 'a' ? item : item.first('a[href]');
    return (
      /20\d\d/.test(link?.attr('href') ?? '') ||
      item.attr('data-date') ||
      item.first('time, [data-date], [data-time]')
    );
  });
}

/** Any digit at all: dates are written in more ways than are known here, and a list without one is asked for last. */
const datelike = /[\d０-９\u1810-\u1819\u0f20-\u0f29]|[〇○零一二三四五六七八九]年|[今昨前]天/;

/** Elements that show a date beside their one link, where nothing stands beside them that is like them. */
function loneRows(links: PageNode[], holds: Holds): Place[] {
  return links.flatMap((link, order) => {
    if (notTitle.test(squeeze(link.text()))) return [];
    const near: PageNode[] = [];
    for (const node of upwards(link)) {
      if (near.length > 6 || holds(node) > 4 || node.tag === 'body') break;
      near.push(node);
      // What stands beside an item of a list is not the item's.
      if (/^(?:li|tr|dd|article)$/.test(node.tag)) break;
    }
    const item = near.find((node) => !/^(?:t[dh]|span|table|tbody)$/.test(node.tag) && showsDate(node, link));
    const list = item?.parent();
    return item && list ? [{ list, shape: shapeOf(item), items: [item], most: 1, order }] : [];
  });
}

type Positions = Map<PageNode, { children: PageNode[]; at: Map<PageNode, number> }>;
type Run = { list: PageNode; last: PageNode; shape: string; rows: FoundRow[]; dated: number; order: number };

/** Rows of one shape under one parent; lists broken into several like parents (every five rows, a table a row) are joined. */
function runsOf(page: Page, places: Place[], holds: Holds): Run[] {
  const read: Run[] = [];
  const lists = new Set<PageNode>();
  const paging = pager(page) ?? page.root;
  const around = new Set(upwards(paging));
  for (const { list, shape, items, order } of places) {
    // What holds a list of its own, or the pager, is no row; but an end tag left out may put the pager into the last one.
    const each = items
      .filter((item) => !lists.has(item) && (!around.has(item) || saysMore(item, paging)))
      .flatMap((item) => readRow(page, item) ?? []);
    const rows = agreed(page, each);
    beside(list, rows);
    underHeading(list, rows);
    const dated = rows.filter((row) => row.date ?? row.monthDay ?? row.lately).length;
    if (dated > 1 && !isPartOfRow(list, rows, holds)) for (const node of upwards(list)) lists.add(node);
    if (rows.length && !(dated && isHidden(list)) && (dated || !/^t[dh]$/.test(rows[0]?.node.tag ?? '')))
      read.push({ list, last: list, shape, rows, dated, order });
  }
  return joined(read, holds);
}

/** A few dated links (who wrote first, who answered last) beside one with a longer title are parts of its row. */
function isPartOfRow(list: PageNode, rows: FoundRow[], holds: Holds): boolean {
  if (rows.length > 3 || holds(list) > 12) return false;
  const longest = Math.max(...rows.map(({ title }) => title.length));
  const others = list.all('a[href]').filter((link) => !rows.some(({ node }) => isInside(link, node)));
  return others.some((link) => link.text().length > longest && link.text().length > 5);
}

/** An item that holds the pager and words of its own, before it. */
const saysMore = (item: PageNode, paging: PageNode) =>
  /^(?:li|tr|article)$/.test(item.tag) && item.text() !== paging.text();

function joined(read: Run[], holds: Holds): Run[] {
  const runs: Run[] = [];
  const positions: Positions = new Map();
  for (const run of read.sort((a, b) => a.order - b.order)) {
    const before = runs.findLast(({ shape }) => shape === run.shape);
    const alike = before && before.dated > 0 === run.dated > 0;
    if (before && alike && adjacent(before.last, run.list, holds, positions)) {
      for (const row of run.rows) before.rows.push(row);
      before.dated += run.dated;
      before.last = run.list;
    } else runs.push(run);
  }
  return runs;
}

/** Words between two parts of one list: `2026年11月`, `2026`, `11月 (12)`, `11月20日 星期五`. */
const period =
  /^(?:(?:20)?\d\d年?(?:[-./]?\d{1,2}月?)?|\d{1,2}月|(?:20\d\d[年./-])?\d{1,2}[月./-]\d{1,2}日?(?:[(（]?(?:星期|周).[)）]?)?|[A-Z][a-z]{2,8}(?:20\d\d)?)(?:[(（]?(?:共)?\d+[条篇]?[)）]?)?$/;

/** True where nothing but spacers and periods stands between two like elements, or between two like wrappers without other words of their own. */
function adjacent(one: PageNode, other: PageNode, holds: Holds, positions: Positions): boolean {
  for (let a = one, b = other, up = 0; up < 4 && shapeOf(a) === shapeOf(b); up++) {
    const [over, across] = [a.parent(), b.parent()];
    if (!over || !across) return false;
    if (over === across) {
      const children = positions.get(over)?.children ?? over.children();
      const at = positions.get(over)?.at ?? new Map(children.map((child, index) => [child, index]));
      positions.set(over, { children, at });
      return children
        .slice((at.get(a) ?? 0) + 1, at.get(b))
        .every((node) => !holds(node) && silentOr(node.text()));
    }
    if (holds(over) !== holds(a) || holds(across) !== holds(b)) return false;
    if (!addsNothing(over, a) || !addsNothing(across, b)) return false;
    [a, b] = [over, across];
  }
  return false;
}

const silentOr = (words: string) => !words || period.test(squeeze(words.slice(0, 40)));

/** A wrapper that says no more than what it wraps, or names its period before it. */
function addsNothing(wrapper: PageNode, inner: PageNode): boolean {
  const [words, said] = [wrapper.text(), inner.text()];
  return words === said || (words.endsWith(said) && silentOr(words.slice(0, -said.length)));
}

/** The list with its heading: upwards while hardly another link joins in. */
function withBox({ list, rows, dated }: Run, holds: Holds): Group {
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
  const full = rows.filter((row) => row.date && row.date.origin !== 'url').length;
  return { list, box, rows, dated, full };
}
