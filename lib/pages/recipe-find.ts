// Finds a taught list on a page again: every anchor votes for itself, and a list is taken only where they agree.
import type { Recipe } from '../model.ts';
import { address } from './addresses.ts';
import { columnHeading } from './heading.ts';
import type { Page, PageNode } from './page.ts';
import { hasShape } from './recipe-address.ts';
import { headingBeside } from './recipe-heading.ts';
import { found, nodeAt } from './recipe-paths.ts';
import { likeTaught, linkAddress, rowElements, type TaughtRow, taughtRows } from './recipe-rows.ts';
import { squeeze } from './text.ts';
import { isInside, shapeOf, upwards } from './tree.ts';

/** A list that may be the taught one: its rows, and what speaks for it. */
export type Sighted = { list: PageNode; rows: TaughtRow[]; score: number; anchors: number };

/** none: nothing of the kind is there · addresses: a list stands in its place whose articles have other addresses ·
 * anchors: too little speaks for what was found · rivals: two lists are as likely as each other. */
export type NotFound = 'none' | 'addresses' | 'anchors' | 'rivals';

/** Less than this is a resemblance: an anchor of place and like rows, or like rows in every respect. */
const enough = 5;
/** A rival this near in points is as likely. */
const margin = 1;
const most = 40;
const mostLinks = 5000;
/** A title stands no deeper in its row. */
const near = (link: PageNode) => {
  const around: PageNode[] = [];
  for (const node of upwards(link)) if (around.push(node) === 12) break;
  return around;
};

/** The taught list, or why it is not surely there; `empty`: its place is, and holds no row. */
export function findList(page: Page, recipe: Recipe): Sighted | { not: NotFound; empty: boolean } {
  const byName = found(page.root, recipe.list.selector).slice(0, most);
  const byPath = nodeAt(page.root, recipe.list.path);
  const lists = new Set([...byName, ...(byPath ? [byPath] : []), ...listsByAddress(page, recipe)]);
  const seen = [...lists].slice(0, most).map((list) => sight(page, list, recipe, byName, byPath));
  const like = seen.filter(({ rows }) => rows.length > 0 && likeTaught(rows, recipe) * 2 >= rows.length);
  const [best, ...others] = like.sort((a, b) => b.score - a.score || b.rows.length - a.rows.length);
  // The place itself is known and holds nothing.
  const empty = byName.length === 1 && seen.some((one) => one.list === byName[0] && !one.rows.length);
  if (!best) return { not: seen.some(({ rows }) => rows.length > 0) ? 'addresses' : 'none', empty };
  // Where the anchors of place still hold, a list elsewhere is no answer to what they hold now.
  const displaced = seen.find(
    (one) => one.rows.length > 1 && one.anchors > best.anchors && !like.includes(one),
  );
  if (displaced && best.anchors < 2) return { not: 'addresses', empty };
  if (best.score < enough || (empty && best.anchors === 0)) return { not: 'anchors', empty };
  const rival = others.find(
    (one) => one.score >= best.score - margin && !sameRows(one, best) && !holds(one, best),
  );
  return rival ? { not: 'rivals', empty } : best;
}

/** Names alone on the page and the heading weigh 2, a position 1, for positions shift; like rows up to 5. */
function sight(
  page: Page,
  list: PageNode,
  recipe: Recipe,
  byName: PageNode[],
  byPath: PageNode | undefined,
): Sighted {
  const rows = taughtRows(page, list, recipe);
  const named = byName.includes(list) ? (byName.length === 1 ? 2 : 1) : 0;
  const headed = isHeaded(page, list, recipe) ? 2 : 0;
  const placed = list === byPath ? 1 : 0;
  const score = named + headed + placed + likeness(page, list, rows, recipe);
  return { list, rows, score, anchors: [named, headed, placed].filter(Boolean).length };
}

/** How like the rows are to those that were taught: addresses 2, shape 1, dates 1, number 1. */
function likeness(page: Page, list: PageNode, rows: TaughtRow[], recipe: Recipe): number {
  if (rows.length === 0) return 0;
  const { taught, row } = recipe;
  const addresses = recipe.address ? (likeTaught(rows, recipe) * 10 >= rows.length * 6 ? 2 : 0) : 0;
  const shape = rowElements(page, list, recipe).some((node) => row.shapes.includes(shapeOf(node))) ? 1 : 0;
  const dated = rows.filter(({ printed }) => printed).length;
  const expected = taught.dates * 2 >= taught.rows;
  const dates = expected === dated * 2 >= rows.length ? 1 : 0;
  const number = rows.length * 3 >= taught.rows ? 1 : 0;
  return addresses + shape + dates + number;
}

/** `*` in a recipe for several columns: the list stands under the page's own column's name. */
function isHeaded(page: Page, list: PageNode, { list: { heading } }: Recipe): boolean {
  if (!heading) return false;
  const names = heading === '*' ? columnHeading(page).map(squeeze) : [heading];
  return headingBeside(list).some((words) => names.includes(words));
}

/** Lists whose rows lead to addresses as they were taught, wherever they stand. */
function listsByAddress(page: Page, recipe: Recipe): PageNode[] {
  const { address: shape, row } = recipe;
  const site = address(page.url)?.origin === recipe.site ? recipe.site : undefined;
  if (!shape || !site) return [];
  const held = new Map<PageNode, Set<string>>();
  const links = page.root
    .all('a')
    .slice(0, mostLinks)
    .flatMap((link) => {
      const url = linkAddress(page, link);
      return url && hasShape(url, shape, site) ? [{ link, url }] : [];
    });
  for (const { link, url } of links)
    for (const node of near(link)) held.set(node, (held.get(node) ?? new Set()).add(url));
  const votes = new Map<PageNode, number>();
  for (const { link } of links) {
    // The row is the largest element around the link that holds no other article.
    let item: PageNode = link;
    for (const node of near(link)) if (held.get(node)?.size === 1) item = node;
    let list: PageNode | undefined = item;
    for (let step = 0; list && step < row.depth; step++) list = list.parent();
    if (list && list.tag !== 'html') votes.set(list, (votes.get(list) ?? 0) + 1);
  }
  return [...votes]
    .filter(([, count]) => count > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, 12)
    .map(([list]) => list);
}

const sameRows = (one: Sighted, other: Sighted) => {
  const urls = new Set(other.rows.map(({ url }) => url));
  return one.rows.every(({ url }) => urls.has(url)) && one.rows.length === other.rows.length;
};

/** A box around the list, or a part of it, is no second list. */
const holds = (one: Sighted, other: Sighted) =>
  isInside(one.list, other.list) || isInside(other.list, one.list);
