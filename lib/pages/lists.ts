// Finds the main list of a page: the rows that are the column, and not its side boxes, menus or excerpts.
import type { Day } from '../model.ts';
import type { RowsReading } from './adapter.ts';
import { isAside } from './boxes.ts';
import { sureEnough } from './confidence.ts';
import { columnHeading } from './heading.ts';
import { withHeadline } from './headline.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { type FoundRow, finish } from './rows.ts';
import { type Group, groupsOf } from './runs.ts';
import { isArticlePage, isHomePage, isSearchPage } from './shape.ts';
import { commonDepth } from './tree.ts';
import { chance, weighed } from './weigh.ts';

/** The main list; undefined where the page has none that is surely the column. */
export const mainList = (page: Page): Group | undefined =>
  found(page).confidence < sureEnough ? undefined : found(page).main;

/** The list that is likeliest the column's, even where that is not sure; undefined where none comes near. */
export const likeliestList = (page: Page): Group | undefined => found(page).main;

/** Every group of the page that could be a list, best first. */
export const rankedGroups = (page: Page): Group[] => found(page).ranked();

/** Reads the main list under an adapter's name. */
export function readList(page: Page, adapter: string, notAfter?: Day): RowsReading {
  const { main, confidence, among } = found(page);
  return { ...readingOf(page, adapter, main?.rows ?? [], notAfter), confidence, among };
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

type Found = { main?: Group; confidence: number; among: number; ranked(): Group[] };

/** A group less likely than this is not even named as what is likest. */
const likely = 0.1;

/** So sure of a list with dates that those without are not read. */
const surely = 0.8;

const found = oncePerPage((page: Page): Found => {
  const { dated, undated, lone, unread } = groupsOf(page);
  const ofDates = weighed(page, longest(dated));
  const enough = chance(ofDates) >= surely && !isCloser(page, unread, ofDates[0]?.group);
  const several = enough ? ofDates : weighed(page, longest([...dated, ...undated()]));
  const all = several.length ? several : weighed(page, longest(lone()));
  const [confidence, among] = [chance(all), chance(all, 1 / 3)];
  const ranked = () => [...new Set([...all.map(({ group }) => group), ...dated, ...undated()])];
  const [{ group: best } = {}] = all;
  const main = best && withHeadline(page, best);
  const other = isArticlePage(page) || isSearchPage(page) || isHomePage(page);
  const wanted = other || (main && isAside(page, main.list)) ? sureEnough : likely;
  return confidence < wanted ? { confidence: 0, among: 0, ranked } : { main, confidence, among, ranked };
});

/** A list without a date that stands closer to the pager than the best one with dates, which may be a side box. */
function isCloser(page: Page, lists: PageNode[], best: Group | undefined): boolean {
  const paging = pager(page);
  if (!paging || !best) return false;
  const depth = commonDepth(best.list, paging);
  return lists.some((list) => commonDepth(list, paging) > depth);
}

/** Lists with dates before those without, long ones first: which of them are weighed, not which is the column's. */
export const longest = (groups: Group[]) => groups.sort((a, b) => size(b) - size(a)).slice(0, 40);
const size = ({ rows, dated }: Group) => (dated ? 1e6 : 0) + (dated || rows.length);
