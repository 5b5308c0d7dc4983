// Lets the rows of a list agree on where in a row its title stands.
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { shapeOf, upwards } from './tree.ts';

/**
 * Where most rows have their title at one place, so have the others: a link elsewhere in the row, however long (【图解】…,
 * an attachment, a department), is not the title. Rows that have no link at that place stay as they are.
 */
export function agreed(page: Page, read: FoundRow[]): FoundRow[] {
  if (read.length < 3 || read.every(({ link, node }) => link === node)) return read;
  const rows = ownLinks(page, read);
  const places = rows.map(({ link, node }) => placeIn(link, node));
  const counts = new Map<string, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  if (counts.size === 1) return rows;
  const [place = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (count * 5 < rows.length * 3) return rows;
  return rows.map((row, at) => {
    if (places[at] === place) return row;
    const link = row.node.all('a[href]').find((other) => placeIn(other, row.node) === place);
    return (link && readRow(page, row.node, link)) ?? row;
  });
}

/** Several rows that lead to one place lead to their office or kind there; another link of each is its own. */
function ownLinks(page: Page, rows: FoundRow[]): FoundRow[] {
  const times = new Map<string, number>();
  for (const { url } of rows) times.set(url, (times.get(url) ?? 0) + 1);
  // One article may stand twice, once on top.
  if (Math.max(...times.values()) < 3) return rows;
  const shared = new Set([...times].filter(([, count]) => count > 1).map(([url]) => url));
  return rows.map((row) => {
    if (!shared.has(row.url)) return row;
    const others = row.node.all('a[href]').filter((link) => link !== row.link);
    const read = others
      .flatMap((link) => readRow(page, row.node, link) ?? [])
      .filter(({ url }) => !shared.has(url));
    return read.sort((a, b) => b.title.length - a.title.length)[0] ?? row;
  });
}

/** Shapes from the row down to the link; cells by their position. */
export function placeIn(link: PageNode, row: PageNode): string {
  const steps: string[] = [];
  for (const node of upwards(link)) {
    if (node === row) break;
    const cell = /^t[dh]$/.test(node.tag) ? (node.parent()?.children().indexOf(node) ?? '') : '';
    steps.push(`${shapeOf(node)}${cell}`);
  }
  return steps.join('<');
}
