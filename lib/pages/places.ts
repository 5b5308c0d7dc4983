// Finds where like elements with links stand side by side: every place of a page that could hold rows.
import type { Page, PageNode } from './page.ts';
import { shapeOf, upwards } from './tree.ts';

/** How many links of the page an element holds. */
export type Holds = (node: PageNode) => number;

/** Children of `list` that are of one `shape`, the `order`th of the page's; `most` links stand in the fullest of them. */
export type Place = { list: PageNode; shape: string; items: PageNode[]; most: number; order: number };

/** How many links a row may hold: title, picture, kind, author, tags, attachments, 阅读全文. */
const linksInRow = 12;

/** A page of a thousand rows has some five thousand. */
const mostLinks = 30_000;

const rowTag = /^(?:li|tr|article)$/;

/** Links that lead somewhere; none where there are more than any list has. */
export function linksOf(page: Page): PageNode[] {
  const links = page.root.all('a[href]');
  if (links.length > mostLinks) return [];
  return links.filter((link) => !/^\s*(?:#|javascript:)/i.test(link.attr('href') ?? ''));
}

export function heldLinks(links: PageNode[]): Holds {
  const held = new Map<PageNode, number>();
  for (const link of links) {
    for (let node: PageNode | undefined = link; node; node = node.parent())
      held.set(node, (held.get(node) ?? 0) + 1);
  }
  return (node) => held.get(node) ?? 0;
}

/**
 * Every place, those whose items hold fewest links first. An item is the largest element around its links, a `li`, `tr`
 * or `article` at the most; one that stands alone is an item only if it is such.
 */
export function placesOf(links: PageNode[], holds: Holds): Place[] {
  const places: Place[] = [];
  const known = new Map<PageNode, Map<string, Place>>();
  const placed = new Set<PageNode>();
  for (const link of links) {
    for (const item of itemsAround(link, holds)) {
      if (placed.has(item)) break;
      placed.add(item);
      const list = item.parent();
      if (!list) break;
      const shapes = known.get(list) ?? new Map<string, Place>();
      known.set(list, shapes);
      const shape = shapeOf(item);
      const place = shapes.get(shape) ?? { list, shape, items: [], most: 0, order: places.length };
      if (!place.most) places.push(place);
      shapes.set(shape, place);
      place.items.push(item);
      place.most = Math.max(place.most, holds(item));
    }
  }
  // One alone is a row where others of its make stand together: a day with one article between days with several.
  const kinds = new Set(places.flatMap((place) => (place.items.length > 1 ? kindOf(place) : [])));
  const several = places.filter(
    ({ items: [item], items, ...place }) =>
      items.length > 1 || rowTag.test(item?.tag ?? '') || (item?.tag === 'p' && kinds.has(kindOf(place))),
  );
  return several.sort((a, b) => a.most - b.most);
}

const kindOf = ({ list, shape }: Pick<Place, 'list' | 'shape'>) => `${shapeOf(list)} ${shape}`;

/** From the link outwards, each element that holds more links than the one before, as large as it gets. */
function* itemsAround(link: PageNode, holds: Holds): Generator<PageNode> {
  let item = link;
  for (const over of upwards(link)) {
    if (over.tag === 'body' || over.tag === 'html') break;
    if (over === link) continue;
    if (holds(over) === holds(item) && !rowTag.test(item.tag)) {
      item = over;
      continue;
    }
    yield item;
    if (holds(over) > linksInRow) return;
    item = over;
  }
  if (holds(item) <= linksInRow) yield item;
}
