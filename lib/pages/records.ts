// Reads the rows of a JPAGE data island into the model.
import type { Day } from '../model.ts';
import type { RowsReading } from './adapter.ts';
import { absolute } from './addresses.ts';
import { isAside } from './boxes.ts';
import { columnHeading } from './heading.ts';
import { type Island, islandOf } from './island.ts';
import { readingOf, readList } from './lists.ts';
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { disclosureHeader, readTableRow } from './tables.ts';

/** The island's rows under an adapter's name; without an island the list as the page's script has drawn it. */
export function readIsland(page: Page, adapter: string, notAfter?: Day): RowsReading {
  const island = islandOf(page);
  if (!island) return readList(page, adapter, notAfter);
  if (!island.records.length) return withoutRecords(page, island, adapter);
  const drawn = drawnRows(page);
  const { reading, nodes } = readingOf(page, adapter, rowsOf(page, island), notAfter);
  if (reading.state !== 'read') return { reading, nodes };
  return { reading, nodes: reading.rows.map((row) => drawn.get(row.url)) };
}

function withoutRecords(page: Page, { total }: Island, adapter: string): RowsReading {
  const [heading] = columnHeading(page);
  if (total === 0) return { reading: { state: 'empty', adapter, ...(heading && { heading }) }, nodes: [] };
  return { reading: { state: 'unreadable', reason: 'script-rendered' }, nodes: [] };
}

function rowsOf(page: Page, { records }: Island): FoundRow[] {
  const header = disclosureHeader(page);
  return records.flatMap((record) => {
    const inTable = /^\s*<t[rd][\s>]/i.test(record);
    const root = page.parse(inTable ? `<table>${record}</table>` : record);
    const row = root.first('tr');
    return (header && row ? readTableRow(page, header, row) : readRow(page, root)) ?? [];
  });
}

/** Rows the page's script has drawn, by address. */
function drawnRows(page: Page): Map<string, PageNode> {
  const drawn = new Map<string, PageNode>();
  for (const link of page.root.all('a[href]')) {
    const url = absolute(page, link.attr('href'));
    let row: PageNode | undefined = link;
    while (row && row.tag !== 'li' && row.tag !== 'tr') row = row.parent();
    if (url && !drawn.has(url) && !isAside(page, link)) drawn.set(url, row ?? link);
  }
  return drawn;
}
