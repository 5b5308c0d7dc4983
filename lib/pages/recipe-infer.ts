// Infers from two titles that a person pointed at which list they stand in, and how it is read.
import type { Recipe, RecipePager } from '../model.ts';
import { isArticleAddress } from './addresses.ts';
import { isAside } from './boxes.ts';
import { nextPage } from './next.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { sharedShape } from './recipe-address.ts';
import { type DateChoice, dateChoices } from './recipe-dates.ts';
import { headingBeside } from './recipe-heading.ts';
import { pathTo, placeIn, selectorOf } from './recipe-paths.ts';
import { linkAddress, originOf, rowElements, type TaughtRow, taughtRows, titleLink } from './recipe-rows.ts';
import { notTitle } from './row-links.ts';
import { finish } from './rows.ts';
import { titleOf } from './titles.ts';
import { commonDepth, isInside, shapeOf, upwards } from './tree.ts';

/** What a recipe is made of, before a person gave it a name and said which columns it is for. */
export type Inferred = Pick<Recipe, 'site' | 'list' | 'row' | 'link' | 'address' | 'date' | 'pager'>;

/** One way to understand the two titles: the recipe's parts, the rows it reads here, other places for the dates. */
export type Candidate = { parts: Inferred; rows: TaughtRow[]; dates: DateChoice[]; next?: string };

/**
 * Candidates, the likeliest first; or why there are none: no link was pointed at, it leads nowhere, both titles are one
 * row's, they belong to a menu, or they stand in two lists that have nothing to do with each other.
 */
export type Inference =
  | { state: 'found'; candidates: [Candidate, ...Candidate[]] }
  | { state: 'not'; why: 'no-link' | 'no-address' | 'same-row' | 'menu' | 'two-lists' };

/** A row stands no deeper below its list, and a title no deeper in its row. */
const deepest = { row: 3, link: 10 };

/** The title that stands at a place of the page: the link around it, or the one link of the row that was pointed at. */
export function titleAt(page: Page, node: PageNode): PageNode | undefined {
  for (const at of upwards(node)) {
    if (at.tag === 'body') return undefined;
    if (at.tag === 'a') return at;
    const links = at.all('a').filter((link) => linkAddress(page, link) && !notTitle.test(titleOf(link)));
    if (links.length > 4) return undefined;
    if (links.length) return [...links].sort((a, b) => titleOf(b).length - titleOf(a).length)[0];
  }
}

/** Reads the two titles' list off the page. With one title only: the list it stands in, which may have one row. */
export function inferRecipe(page: Page, one: PageNode, other?: PageNode): Inference {
  const [first, second] = [titleAt(page, one), other && titleAt(page, other)];
  if (!first || (other && !second)) return { state: 'not', why: 'no-link' };
  const links = second ? [first, second] : [first];
  const urls = links.map((link) => linkAddress(page, link));
  if (urls.some((url) => !url)) return { state: 'not', why: 'no-address' };
  if (second && (first === second || urls[0] === urls[1])) return { state: 'not', why: 'same-row' };
  const places = second ? placesOfTwo(page, first, second) : placesOfOne(page, first);
  if (places === 'same-row') return { state: 'not', why: 'same-row' };
  const candidates = places.flatMap((place) => candidateAt(page, place, links) ?? []);
  const best = candidates[0];
  if (!best) return { state: 'not', why: second ? 'two-lists' : 'no-link' };
  if (isMenu(page, best)) return { state: 'not', why: 'menu' };
  return { state: 'found', candidates: [best, ...candidates.slice(1).filter((one) => !sameRows(one, best))] };
}

/** The same list with its dates read elsewhere. */
export function withDate(page: Page, candidate: Candidate, date: Recipe['date']): Candidate {
  return readAgain(page, candidate, { ...candidate.parts, date });
}

/** The same list with another way on. */
export function withPager(candidate: Candidate, way: RecipePager, next: string | undefined): Candidate {
  const { next: _, ...rest } = candidate;
  return { ...rest, parts: { ...candidate.parts, pager: way }, ...(next && { next }) };
}

type Place = { list: PageNode; depth: number; shapes: string[] };

/** Lists that hold both titles as rows of their own: the nearest box around both, and what joins its like. */
function placesOfTwo(page: Page, first: PageNode, second: PageNode): Place[] | 'same-row' {
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

/** From below the box down to the link. */
const wayTo = (link: PageNode, box: PageNode): PageNode[] => {
  const way: PageNode[] = [];
  for (const node of upwards(link)) {
    if (node === box) break;
    way.unshift(node);
  }
  return way;
};

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

/** Groups of one list stand one after another without a heading of their own, or one that only names a year or a month. */
function joins({ list }: Place, row: PageNode, other: PageNode): boolean {
  const [one, two] = [wayTo(row, list), wayTo(other, list)];
  if (one[0] === two[0]) return true;
  const groups = list
    .children()
    .filter((node) => shapeOf(node) === shapeOf(one[0] as PageNode) && node.first('a'));
  // What stands over the first group stands over the whole list, unless it stands inside the group.
  return groups.every((group, at) =>
    headingsOf(group, one.length - 1, at === 0).every((words) => calendar.test(words)),
  );
}

const calendar = /^[\d年月日.\-/季度上下半第一二三四]*$/;

/** Headings between a group's outside and its rows. */
function headingsOf(group: PageNode, deep: number, first: boolean): string[] {
  const words = first ? [] : headingBeside(group, 1);
  let node: PageNode | undefined = group;
  for (let step = 0; step < deep; step++) {
    const inner: PageNode | undefined = node
      ?.children()
      .findLast(
        (child) => child.first('a') && child.children().length > 0 && !/^(?:h\d|dt)$/.test(child.tag),
      );
    if (inner && step < deep - 1) words.push(...headingBeside(inner, 1));
    node = inner;
  }
  return words;
}

/** The list together with like lists beside it: rows parted by spacers every five, a table row of several titles. */
function widened(
  { list, depth, shapes }: Place,
  row: PageNode,
): { place: Place; surely: boolean } | undefined {
  const over = list.parent();
  if (!over || depth >= deepest.row || /^(?:body|html)$/.test(over.tag)) return undefined;
  const holdsRow = (node: PageNode) =>
    node
      .children()
      .some((child) => shapeOf(child) === shapeOf(row) && (child.tag === 'a' || child.first('a')));
  const like = over
    .children()
    .filter((node) => shapeOf(node) === shapeOf(list) && (depth > 1 || holdsRow(node)));
  if (like.length < 2) return undefined;
  const place = { list: over, depth: depth + 1, shapes };
  const headed = like.some((node) => headingBeside(node, 1).length > 0);
  return { place, surely: !headed && (list.tag === 'tr' || adjacent(over, like)) };
}

/** Nothing but spacers stands between them. */
function adjacent(over: PageNode, like: PageNode[]): boolean {
  const all = over.children();
  const [from, to] = [all.indexOf(like[0] as PageNode), all.indexOf(like.at(-1) as PageNode)];
  return all.slice(from, to).every((node) => like.includes(node) || (!node.text() && !node.first('a')));
}

/** With one title: its li or tr, else each element around it that could be a row, nearest first. */
function placesOfOne(page: Page, link: PageNode): Place[] {
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

function candidateAt(page: Page, { list, depth, shapes }: Place, links: PageNode[]): Candidate | undefined {
  const [first] = links as [PageNode];
  const site = originOf(page);
  const row = wayTo(first, list)[depth - 1];
  if (!row) return undefined;
  const link = placeIn(row, first);
  const elements = rowElements(page, list, { row: { depth, shapes } });
  const shape = shapeAmong(page, elements, { site, link }, links);
  const parts: Inferred = {
    site,
    list: { selector: selectorOf(page, list), path: pathTo(list, page.root), ...headed(list) },
    row: { depth, shapes },
    link,
    ...(shape && { address: shape }),
    date: { at: 'none', means: 'published' },
    pager: { kind: 'none' },
  };
  const blank = taughtRows(page, list, parts);
  if (!links.every((one) => blank.some((found) => found.link === one))) return undefined;
  const dates = dateChoices(blank.map((found) => ({ row: found.node, link: found.link, url: found.url })));
  const next = nextOf(page, list);
  const made = { ...parts, date: dates[0]?.date ?? parts.date, pager: next };
  return readAgain(page, { parts: made, rows: [], dates, ...nextHere(page, next) }, made, list);
}

function headed(list: PageNode): { heading?: string } {
  const [heading] = headingBeside(list);
  return heading ? { heading } : {};
}

/** The shape of the rows' addresses; the titles that were pointed at must have it. */
function shapeAmong(
  page: Page,
  rows: PageNode[],
  plan: Pick<Recipe, 'site' | 'link'>,
  links: PageNode[],
): string | undefined {
  const urls = rows.flatMap((row) => titleLink(page, row, plan)?.url ?? []);
  const shape = sharedShape(urls, plan.site)?.shape;
  return shape && links.some((link) => sharedShape([linkAddress(page, link) ?? ''], plan.site))
    ? shape
    : undefined;
}

/** A pager of this list, not of another box of the page. */
function nextOf(page: Page, list: PageNode): RecipePager {
  const box = pager(page);
  const near = !box || box.tag === 'script' || commonDepth(box, list) > 1;
  return near && nextPage(page) ? { kind: 'auto', found: true } : { kind: 'none' };
}

const nextHere = (page: Page, way: RecipePager): { next?: string } => {
  const next = way.kind === 'auto' ? nextPage(page) : undefined;
  return next ? { next } : {};
};

function readAgain(
  page: Page,
  candidate: Candidate,
  parts: Inferred,
  list = listOf(page, candidate),
): Candidate {
  const read = list ? taughtRows(page, list, parts) : [];
  const links = new Map(read.map((row) => [row.node, row]));
  const { rows, nodes } = finish(read, undefined);
  // A repeated address is one row, as in every reading.
  const kept = nodes.flatMap((node, at) => {
    const row = links.get(node);
    return row ? [{ ...row, ...rows[at] }] : [];
  });
  return { ...candidate, parts, rows: kept };
}

const listOf = (page: Page, { parts, rows }: Candidate) => {
  let node = rows[0]?.node;
  for (let step = 0; node && step < parts.row.depth; step++) node = node.parent();
  return node ?? page.root;
};

const sameRows = (one: Candidate, other: Candidate) =>
  one.rows.length === other.rows.length && one.rows.every((row, at) => row.url === other.rows[at]?.url);

/** Short undated names in a box that calls itself a menu, a foot or a side. */
function isMenu(page: Page, { rows, parts }: Candidate): boolean {
  if (rows.some((row) => row.printed)) return false;
  const letters = rows.reduce((sum, row) => sum + row.title.length, 0) / Math.max(1, rows.length);
  const articles = rows.filter((row) => isArticleAddress(row.url)).length;
  const [row] = rows;
  return (
    letters < 9 &&
    articles * 2 < rows.length &&
    row !== undefined &&
    (parts.date.at === 'none' || isAside(page, row.node))
  );
}
