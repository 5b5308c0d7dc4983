// Gathers the rows of a page that stand side by side and are alike: whatever could be a list of articles.
import { agreed } from './agree.ts';
import { beside } from './beside.ts';
import { isHidden, isOut } from './boxes.ts';
import { joined, type Run } from './joining.ts';
import { loosely } from './loose.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { type Holds, heldLinks, linksOf, type Place, placesOf } from './places.ts';
import { mayShowDates } from './promising.ts';
import { showsDate } from './row-dates.ts';
import { rowsOfGroups } from './row-groups.ts';
import { notTitle } from './row-links.ts';
import { type FoundRow, readRow } from './rows.ts';
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

/** Rows of one shape under one parent; lists broken into several like parents (every five rows, a table a row) are joined. */
function runsOf(page: Page, places: Place[], holds: Holds): Run[] {
  let read: Run[] = [];
  const lists = new Set<PageNode>();
  const paging = pager(page) ?? page.root;
  const around = new Set(upwards(paging));
  for (const { list, shape, items, order, most } of places) {
    const grouped = most > 1 ? rowsOfGroups(page, items) : undefined;
    // A day's own rows are part of the list of days.
    if (grouped?.length)
      read = read.filter((run) => ![...upwards(run.list)].some((box) => items.includes(box)));
    const withdrawn = withdrawnOf(items);
    // What holds a list of its own, or the pager, is no row; but an end tag left out may put the pager into the last one.
    const each =
      grouped ??
      items
        .filter((item) => !lists.has(item) && !withdrawn.has(item))
        .filter((item) => !around.has(item) || saysMore(item, paging))
        .flatMap((item) => readRow(page, item) ?? []);
    const rows = agreed(page, each);
    beside(list, rows);
    underHeading(list, rows);
    loosely(rows, page.seen);
    const dated = rows.filter((row) => row.date ?? row.monthDay ?? row.lately).length;
    if (dated > 1 && !isPartOfRow(list, rows, holds)) for (const node of upwards(list)) lists.add(node);
    if (rows.length && (dated || !/^t[dh]$/.test(rows[0]?.node.tag ?? '')))
      read.push({ list, last: list, shape, rows, dated, order, hidden: dated > 0 && isHidden(list) });
  }
  return joined(read, holds);
}

/** Rows out of sight between rows in sight were taken back; those at the end wait for a script's next page. */
function withdrawnOf(items: PageNode[]): Set<PageNode> {
  const hidden = items.map((item) => isOut(item));
  const last = hidden.lastIndexOf(false);
  return new Set(items.filter((_item, at) => hidden[at] && at < last));
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
