// One way to understand the titles that were pointed at: the parts of a recipe, and what it reads here.
import type { Recipe, RecipePager } from '../model.ts';
import { nextPage } from './next.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { sharedShape } from './recipe-address.ts';
import { type DateChoice, dateChoices } from './recipe-date-choices.ts';
import { type Place, wayTo } from './recipe-groups.ts';
import { headingBeside } from './recipe-heading.ts';
import { pathTo, placeIn, selectorOf } from './recipe-paths.ts';
import { linkAddress, originOf, rowElements, type TaughtRow, taughtRows, titleLink } from './recipe-rows.ts';
import { finish } from './rows.ts';
import { commonDepth } from './tree.ts';

/** What a recipe is made of, before a person gave it a name and said which columns it is for. */
export type Inferred = Pick<Recipe, 'site' | 'list' | 'row' | 'link' | 'address' | 'date' | 'pager'>;

/** One way to understand the two titles: the recipe's parts, the rows it reads here, other places for the dates. */
export type Candidate = { parts: Inferred; rows: TaughtRow[]; dates: DateChoice[]; next?: string };

/** The same list with its dates read elsewhere. */
export function withDate(page: Page, candidate: Candidate, date: Recipe['date']): Candidate {
  return readAgain(page, candidate, { ...candidate.parts, date });
}

/** The same list with another way on. */
export function withPager(candidate: Candidate, way: RecipePager, next: string | undefined): Candidate {
  const { next: _, ...rest } = candidate;
  return { ...rest, parts: { ...candidate.parts, pager: way }, ...(next && { next }) };
}

/** What a place comes to; undefined where it does not hold all the titles. */
export function candidateAt(
  page: Page,
  { list, depth, shapes }: Place,
  links: PageNode[],
): Candidate | undefined {
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
