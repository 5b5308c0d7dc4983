// Finds the main list of a page: the rows that are the column, and not its side boxes, menus or excerpts.
import type { Day } from '../model.ts';
import type { RowsReading } from './adapter.ts';
import { isArticleAddress } from './addresses.ts';
import { bearsName, isAside, isExcerpt, isHidden } from './boxes.ts';
import { confidence } from './confidence.ts';
import { dayInTitle } from './dates.ts';
import { evidence, folderOf, isRoot, ownership } from './evidence.ts';
import { columnHeading, meta } from './heading.ts';
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
export const rankedGroups = (page: Page): Group[] => found(page).ranked();

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

type Found = { main?: Group; rival?: Group; ranked(): Group[] };

const found = oncePerPage((page: Page): Found => {
  const { dated, undated, lone, unread } = groupsOf(page);
  const fit = fitting(page, dated);
  const plain = fit.length && !isCloser(page, unread, fit) ? fit : fitting(page, [...dated, ...undated()]);
  const first = plain.length ? plain : fitting(page, lone());
  const ranked = () => [...new Set([...first, ...[...dated, ...undated()].sort(bySize)])];
  if (isArticlePage(page) || isSearchPage(page)) return { ranked };
  const best = settled(page, first);
  if (isHomePage(page) && !(best.main && isWholePage(page, best.main, [...dated, ...undated()])))
    return { ranked };
  return { ...best, ranked };
});

/** A list without a date that stands closer to the pager than any with one: those are side boxes. */
function isCloser(page: Page, lists: PageNode[], [best]: Group[]): boolean {
  const paging = pager(page);
  if (!paging || !best) return false;
  const depth = commonDepth(best.list, paging);
  return lists.some((list) => commonDepth(list, paging) > depth);
}

/** The groups that can be the column's, best first: beside the pager, then by what else speaks for them. */
function fitting(page: Page, groups: Group[]): Group[] {
  const paging = pager(page);
  const depth = new Map<Group, number>();
  const deep = (group: Group) => depth.get(group) ?? 0;
  const fit = groups
    .filter((group) => credible(page, group))
    .sort(bySize)
    .slice(0, 40)
    .filter(({ list }) => !isAside(page, list) && !isHidden(list))
    .filter(
      (group) => (paging && isInside(paging, group.box)) || !isExcerpt(page, group.box, nodesOf(group)),
    );
  for (const group of paging ? fit : []) depth.set(group, commonDepth(group.list, paging ?? group.list));
  const speaks = new Map(fit.length > 1 ? fit.map((group) => [group, evidence(page, group)]) : []);
  const weight = (group: Group) => speaks.get(group) ?? 0;
  return fit.sort((a, b) => deep(b) - deep(a) || weight(b) - weight(a) || bySize(a, b));
}

/** A site that is one list: its first page shows many rows, and next to none of anything else. */
const isWholePage = (page: Page, main: Group, groups: Group[]) =>
  meta(page.root, 'ColumnType') === undefined &&
  main.rows.length > 4 &&
  !groups.some((group) => group !== main && isBox(group, main));

/** Some long titles that are not those of the list itself once more. */
function isBox({ rows }: Group, main: Group): boolean {
  const own = new Set(main.rows.map(({ url }) => url));
  const others = rows.filter(({ url, title }) => title.length > 7 && !own.has(url));
  return others.length > 2;
}

const nodesOf = ({ rows }: Group) => rows.map(({ node }) => node);

/** A home page shows several columns of like size; a pager that belongs to one of them settles it. */
function settled(page: Page, fit: Group[]): { main?: Group; rival?: Group } {
  const [best, ...others] = fit;
  if (!best) return {};
  const paging = pager(page);
  const depth = ({ list }: Group) => (paging ? commonDepth(list, paging) : 0);
  const own = new Set(best.rows.map(({ url }) => url));
  // What shows the same articles once more, with pictures or under another heading, is no other list.
  const strange = others.filter(
    ({ rows }) => rows.filter(({ url }) => own.has(url)).length * 2 < rows.length,
  );
  const like = Math.max(3, best.dated / 2);
  const owned = ownership(page, best);
  const rivals = strange.filter(
    (group) => group.dated >= like && depth(group) === depth(best) && ownership(page, group) >= owned,
  );
  return rivals.length ? {} : { main: best, rival: strange[0] };
}

/** Lists with dates before those without, long ones first: which of them are looked at, not which is the column's. */
const bySize = (a: Group, b: Group) => size(b) - size(a);
const size = ({ rows, dated }: Group) => (dated ? 1e6 : 0) + (dated || rows.length);

/** Who wrote what stands there: names, often the same, or addresses of users. Answers and comments are no articles. */
function isOfPeople(rows: FoundRow[]): boolean {
  const names = rows.filter(({ title, url }) => title.length < 6 || person.test(url)).length;
  const distinct = new Set(rows.map(({ title }) => title)).size;
  const users = rows.filter(({ url }) => person.test(url)).length;
  return (
    users * 2 > rows.length || (names * 2 > rows.length && rows.length > 3 && distinct * 2 <= rows.length)
  );
}

const person =
  /[/?&_-](?:space-uid|space-username|user|users|uid|member|members|profile|people|author)[/=_-]/i;

/** How far a letter or a question of somebody has come: 信箱 and 留言 are no articles. */
const letter =
  /(?:^|\s)[[【]?(?:办理中|处理中|已办结|已办理|已回复|已答复|已受理|待回复|待受理|待办理|未回复)[\]】]?(?:\s|$)/;

/** Half the rows carry a date; or none does, but they are long titles that lead to articles or stand with a pager. */
function credible(page: Page, { list, box, rows, dated }: Group): boolean {
  const [paging, here] = [pager(page), folderOf(page)];
  const paged = paging !== undefined && isInside(paging, box);
  // One date beside one link may be anything; in an item of a list, or over a pager, it is a row.
  const item = /^(?:li|tr)$/.test(rows[0]?.node.tag ?? '');
  if (isOfPeople(rows)) return false;
  if (rows.filter(({ node }) => letter.test(node.text())).length * 2 > rows.length) return false;
  if (dated) return dated * 2 >= rows.length && (rows.length > 1 || item || paged);
  if (rows.length < 3 && !(rows.length && paged)) return false;
  // Under the column's own name, over the pager, titles may be as short as a menu's.
  const own = paged && bearsName(page, list);
  if (rows.reduce((sum, row) => sum + row.title.length, 0) < rows.length * (own ? 4 : 8)) return false;
  if (own || rows.filter(({ title }) => dayInTitle.test(title)).length * 2 > rows.length) return true;
  const articles = rows.filter((row) => isArticleAddress(row.url)).length;
  if (articles * 2 >= rows.length || (paging !== undefined && commonDepth(list, paging) > 1)) return true;
  // Long titles that all stand below the column's own address.
  if (isRoot(here)) return false;
  const below = rows.filter((row) => row.url.startsWith(here) && row.url.length > here.length).length;
  return (
    below * 10 >= rows.length * 9 && rows.reduce((sum, row) => sum + row.title.length, 0) >= rows.length * 12
  );
}
