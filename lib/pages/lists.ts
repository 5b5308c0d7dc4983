// Finds the main list of a page: the rows that are the column, and not its side boxes, menus or excerpts.
import type { Day } from '../model.ts';
import type { RowsReading } from './adapter.ts';
import { isArticleAddress } from './addresses.ts';
import { isAside, isExcerpt } from './boxes.ts';
import { confidence } from './confidence.ts';
import { columnHeading } from './heading.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { type FoundRow, finish } from './rows.ts';
import { type Group, groupsOf } from './runs.ts';
import { isArticlePage, isHomePage, isSearchPage } from './shape.ts';
import { commonDepth, isInside } from './tree.ts';

/** The main list; undefined where the page has none that is surely the column. */
export const mainList = (page: Page): Group | undefined => found(page).main;

/** Every group of the page that could be a list: first those that stand where a column's list stands, best first. */
export const rankedGroups = (page: Page): Group[] => found(page).ranked;

/** Reads the main list under an adapter's name. */
export function readList(page: Page, adapter: string, notAfter?: Day): RowsReading {
  const { main, rival } = found(page);
  const read = readingOf(page, adapter, main?.rows ?? [], notAfter);
  return { ...read, confidence: main ? confidence(page, main, rival) : 0 };
}

/**
 * A reading of rows already found. No rows are no reading: why, or whether the list is proved empty, is the verdict's
 * to say. The way on and the total are found after it, too, unless an adapter adds its own.
 */
export function readingOf(page: Page, adapter: string, found: FoundRow[], notAfter?: Day): RowsReading {
  if (!found.length) return { reading: { state: 'unreadable', reason: 'changed' }, nodes: [] };
  const [heading] = columnHeading(page);
  const { rows, nodes } = finish(found, notAfter);
  return { reading: { state: 'read', adapter, rows, ...(heading && { heading }) }, nodes };
}

type Found = { main?: Group; rival?: Group; ranked: Group[] };

const found = oncePerPage((page: Page): Found => {
  const paging = pager(page);
  const all = groupsOf(page).sort((a, b) => rank(b) - rank(a));
  const fit = all
    .filter((group) => credible(group, paging))
    .slice(0, 40)
    .filter(({ list }) => !isAside(page, list))
    .filter(({ box }) => (paging && isInside(paging, box)) || !isExcerpt(page, box))
    .map((group) => ({ group, depth: paging ? commonDepth(group.list, paging) : 0 }))
    .sort((a, b) => b.depth - a.depth || rank(b.group) - rank(a.group));
  const [best, ...others] = fit;
  const first = new Set(fit.map(({ group }) => group));
  const ranked = [...first, ...all.filter((group) => !first.has(group))];
  if (!best || isArticlePage(page) || isHomePage(page) || isSearchPage(page)) return { ranked };
  // A home page shows several columns of like size; a pager that belongs to one of them settles it.
  const like = Math.max(3, best.group.dated / 2);
  const rivals = others.filter(({ group, depth }) => depth === best.depth && group.dated >= like);
  return rivals.length ? { ranked } : { main: best.group, rival: others[0]?.group, ranked };
});

/** Dates with a year outrank dates without, and those outrank none. */
const rank = ({ rows, dated, full }: Group) => (full ? 2e6 : dated ? 1e6 : 0) + (dated || rows.length);

/** Half the rows carry a date; or none does, but they are long titles that lead to articles or stand with a pager. */
function credible({ list, box, rows, dated }: Group, paging: PageNode | undefined): boolean {
  const paged = paging !== undefined && isInside(paging, box);
  // One date beside one link may be anything; in an item of a list, or over a pager, it is a row.
  const item = /^(?:li|tr)$/.test(rows[0]?.node.tag ?? '');
  if (dated) return dated * 2 >= rows.length && (rows.length > 1 || item || paged);
  if (rows.length < 3 && !(rows.length && paged)) return false;
  if (rows.reduce((sum, row) => sum + row.title.length, 0) < rows.length * 8) return false;
  const articles = rows.filter((row) => isArticleAddress(row.url)).length;
  return articles * 2 >= rows.length || (paging !== undefined && commonDepth(list, paging) > 1);
}
