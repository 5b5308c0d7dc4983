// Takes boxes that hold several rows each, a day's or a kind's, apart into their rows.
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { isInside, upwards } from './tree.ts';
import { isDay, underDayOf } from './under.ts';

/**
 * Rows of all boxes where each of them begins with its day; none where they are boxes of something else, for what a box
 * holds is not one row; undefined where each box is a row.
 */
export function rowsOfGroups(page: Page, boxes: PageNode[]): FoundRow[] | undefined {
  if (boxes.length < 2 || boxes.some(({ tag }) => tag === 'a' || tag === 'tr')) return undefined;
  const days = boxes.map(dayOf);
  const dated = days.every((day) => day !== undefined);
  const parts = boxes.map((box) => itemsIn(box, dated));
  if (!parts.every((part) => part !== undefined)) return undefined;
  // Where every box has as many links in a line, they are a row's title and its office.
  const loose = parts.some((part) => part.some(({ tag }) => tag === 'a'));
  const several = parts.filter((part) => part.length > 1).length;
  if (!several || (loose && several === boxes.length)) return undefined;
  if (!dated) return [];
  return parts.flatMap((part, at) =>
    underDayOf(
      part.flatMap((item) => readRow(page, item) ?? []),
      days[at] ?? '',
    ),
  );
}

/** The day that stands first in a box, before and outside its first item. */
function dayOf(box: PageNode): string | undefined {
  const parts = box.all('*').slice(0, 8);
  const link = parts.findIndex(({ tag }) => tag === 'a');
  const first = link < 0 ? undefined : itemOf(parts[link] as PageNode, box);
  const before = parts.slice(0, link < 0 ? parts.length : link);
  return before.find((part) => isDay(part) && !(first && isInside(part, first)))?.text();
}

/** The items, paragraphs or, in a box of a day, bare links in which each of a box's articles stands by itself. */
function itemsIn(box: PageNode, bare: boolean): PageNode[] | undefined {
  const links = box.all('a[href]');
  const items = links.map((link) => itemOf(link, box) ?? (bare && link.parent() === box ? link : undefined));
  const held = new Set(items);
  const articles = new Set(links.filter((link) => link.text().length > 5).map((link) => link.attr('href')));
  if (held.has(undefined) || articles.size !== held.size || links.length !== held.size) return undefined;
  return [...held].filter((item) => item !== undefined);
}

function itemOf(link: PageNode, box: PageNode): PageNode | undefined {
  for (const node of upwards(link)) {
    if (node === box) return undefined;
    if (node.tag === 'li' || node.tag === 'p') return node;
  }
}
