// Finds the newest article of a list where it stands apart above it, large, and is not repeated below.
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import type { Group } from './runs.ts';
import { upwards } from './tree.ts';

/** The group, with its headline as the first row: the only article of the box before it, of the same make, and no older. */
export function withHeadline(page: Page, group: Group): Group {
  const box = before(group.list);
  const row = box && readRow(page, box);
  if (!row || !group.rows.length || !belongs(row, box, group.rows)) return group;
  const dated = group.dated + 1;
  return { ...group, rows: [row, ...group.rows], dated, full: group.full + (row.date ? 1 : 0) };
}

/** The nearest element before the list, or before what holds it alone, that says anything. */
function before(list: PageNode): PageNode | undefined {
  for (const node of [...upwards(list)].slice(0, 3)) {
    if (node.tag === 'body') return undefined;
    const beside = node.parent()?.children() ?? [];
    const found = beside
      .slice(0, beside.indexOf(node))
      .reverse()
      .find((other) => other.tag !== 'script' && (other.text() || other.first('a[href]')));
    if (found) return found.first('a[href]') ? found : undefined;
  }
}

function belongs(row: FoundRow, box: PageNode, rows: FoundRow[]): boolean {
  const links = box.all('a[href]');
  const day = row.date && row.date.origin !== 'url' ? row.date.on : undefined;
  const first = rows.find(({ pinned, date }) => !pinned && date)?.date?.on;
  const places = new Set(links.map((link) => link.attr('href')?.trim()));
  if (!day || !first || day < first || links.length > 5 || places.size > 1) return false;
  const alike = rows.filter(({ url }) => makeOf(url) === makeOf(row.url)).length;
  return row.title.length > 5 && alike * 2 > rows.length && !rows.some(({ url }) => url === row.url);
}

/** An address without its numbers. */
const makeOf = (url: string) => url.replace(/[\da-f]{20,}|\d+/gi, '0');
