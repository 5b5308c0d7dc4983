// Reads a page from the HTML of its live document, as its scripts have drawn it up to now.
import type { Day, Reading, Recipe, RowPlace } from '../model.ts';
import { readColumnPage } from './adapters.ts';
import { pageNumber } from './next.ts';
import type { PageNode } from './page.ts';
import { parsedPage } from './parsed.ts';
import { placesOf } from './placed.ts';
import { readByRecipe } from './recipe-read.ts';

/** How the page stands: `notAfter` as for adapters, the day it was `seen`, `first` page of its column or not, and what was taught of it. */
export type Drawn = { notAfter?: Day; seen?: Day; first: boolean; recipe?: Recipe };

/** The reading as a survey would give it, with the place of each row and the number of the page in its list. */
export function readDrawnPage(
  html: string,
  url: string,
  { recipe, notAfter, seen, first }: Drawn,
): { reading: Reading; places: RowPlace[]; place?: number } {
  const page = parsedPage(html, url, seen);
  const { reading, nodes }: { reading: Reading; nodes: (PageNode | undefined)[] } = recipe
    ? readByRecipe(page, recipe, { notAfter, first })
    : readColumnPage(page, notAfter);
  if (reading.state !== 'read') return { reading, places: [] };
  const place = pageNumber(page);
  const places = placesOf(page, reading.rows, nodes);
  return { reading, places, ...(place !== undefined && { place }) };
}
