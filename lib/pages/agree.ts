// Lets the rows of a list agree on where in a row its title stands.
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { shapeOf, upwards } from './tree.ts';

/**
 * Where most rows have their title at one place, so have the others: a link elsewhere in the row, however long (【图解】…,
 * an attachment, a department), is not the title. Rows that have no link at that place stay as they are.
 */
export function agreed(page: Page, rows: FoundRow[]): FoundRow[] {
  if (rows.length < 3 || rows.every(({ link, node }) => link === node)) return rows;
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
