// Reads lists of Hanweb (大汉) JPAGE: the records lie in a data island and are exact before the page's script draws them.
import type { Adapter, RowsReading } from '../adapter.ts';
import { absolute } from '../addresses.ts';
import { isAside } from '../boxes.ts';
import { columnHeading } from '../heading.ts';
import { type Island, islandOf } from '../island.ts';
import { readingOf, readList } from '../lists.ts';
import type { Page, PageNode } from '../page.ts';
import { type FoundRow, readRow } from '../rows.ts';
import { disclosureHeader, readTableRow } from '../tables.ts';

export default {
  title: '大汉 JPAGE',
  // 2026-11 `<div id="380055"><script type="text/xml"><datastore>`; drawn into .default_pgContainer after load.
  claim: (page) => (islandOf(page) ? 0.98 : page.root.first('.default_pgContainer') ? 0.7 : 0),
  read(page, notAfter) {
    const island = islandOf(page);
    if (!island) return readList(page, 'jpage', notAfter);
    if (!island.records.length) return withoutRecords(page, island);
    const drawn = drawnRows(page);
    const { reading, nodes } = readingOf(page, 'jpage', rowsOf(page, island), notAfter);
    if (reading.state !== 'read') return { reading, nodes };
    return { reading, nodes: reading.rows.map((row) => drawn.get(row.url)) };
  },
} satisfies Adapter;

function withoutRecords(page: Page, { total }: Island): RowsReading {
  const [heading] = columnHeading(page);
  if (total === 0)
    return { reading: { state: 'empty', adapter: 'jpage', ...(heading && { heading }) }, nodes: [] };
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
