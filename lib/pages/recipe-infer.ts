// Infers from two titles that a person pointed at which list they stand in, and how it is read.
import { isArticleAddress } from './addresses.ts';
import { isAside } from './boxes.ts';
import type { Page, PageNode } from './page.ts';
import { type Candidate, candidateAt } from './recipe-candidate.ts';
import { placesOfOne, placesOfTwo } from './recipe-places.ts';
import { linkAddress } from './recipe-rows.ts';
import { notTitle } from './row-links.ts';
import { titleOf } from './titles.ts';
import { upwards } from './tree.ts';

/**
 * Candidates, the likeliest first; or why there are none: no link was pointed at, it leads nowhere, both titles are one
 * row's, they belong to a menu, or they stand in two lists that have nothing to do with each other.
 */
export type Inference =
  | { state: 'found'; candidates: [Candidate, ...Candidate[]] }
  | { state: 'not'; why: 'no-link' | 'no-address' | 'same-row' | 'menu' | 'two-lists' };

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
