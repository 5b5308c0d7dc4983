// Reads lists of Hanweb (大汉) JPAGE: the records lie in a data island and are exact before the page's script draws them.
import type { Adapter, AdapterReading } from '../adapter.ts';
import { absolute, address, sameHost } from '../addresses.ts';
import { isAside } from '../boxes.ts';
import { columnHeading } from '../heading.ts';
import { readingOf, readList } from '../lists.ts';
import type { Page, PageNode } from '../page.ts';
import { type FoundRow, readRow } from '../rows.ts';
import { disclosureHeader, readTableRow } from '../tables.ts';

/** One `<datastore>`; `total` and `pages` as it states them. */
type Island = { records: string[]; total?: number; pages?: number };

export default {
  title: '大汉 JPAGE',
  // 2026-11 `<div id="380055"><script type="text/xml"><datastore>`; drawn into .default_pgContainer after load.
  claim: (page) => (islandOf(page) ? 0.98 : page.root.first('.default_pgContainer') ? 0.7 : 0),
  read(page, notAfter) {
    const island = islandOf(page);
    if (!island) return readList(page, 'jpage', notAfter);
    if (!island.records.length) return withoutRecords(page, island);
    const drawn = drawnRows(page);
    const { reading, nodes } = readingOf(page, 'jpage', rowsOf(page, island), notAfter, {
      next: nextOf(page, island),
      total: island.total,
    });
    if (reading.state !== 'read') return { reading, nodes };
    return { reading, nodes: reading.rows.map((row) => drawn.get(row.url)) };
  },
} satisfies Adapter;

function withoutRecords(page: Page, { total }: Island): AdapterReading {
  const [heading] = columnHeading(page);
  if (total === 0)
    return { reading: { state: 'empty', adapter: 'jpage', ...(heading && { heading }) }, nodes: [] };
  return { reading: { state: 'unreadable', reason: 'script-rendered' }, nodes: [] };
}

/** The column's island: side boxes can have one, too. */
function islandOf(page: Page): Island | undefined {
  const found = page.root
    .all('script[type="text/xml"], script[type="text/html"], textarea')
    .filter((holder) => holder.raw().includes('<datastore'))
    .map((holder) => ({ aside: isAside(page, holder), ...islandFrom(holder.raw()) }));
  const own = found.filter(({ aside }) => !aside);
  return (own.length ? own : found).reduce<Island | undefined>(
    (best, one) =>
      best && (best.total ?? best.records.length) >= (one.total ?? one.records.length) ? best : one,
    undefined,
  );
}

function islandFrom(raw: string): Island {
  const number = (name: string) => {
    const said = raw.split(`<${name}>`)[1]?.slice(0, 80).split(`</${name}`)[0];
    return /\d+/.exec(said ?? '') ? Number(/\d+/.exec(said ?? '')) : undefined;
  };
  const records = raw.split('<record>').slice(1).map(cdata);
  return { records, total: number('totalrecord'), pages: number('totalpage') };
}

/** What stands in the first CDATA section of a piece of the island. */
const cdata = (piece: string) => piece.split('<![CDATA[')[1]?.split(']]>')[0] ?? '';

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

/**
 * `?uid=…&pageNum=N` after the last record the island holds, which is often the third page's. Only where the page
 * shows that its server answers such addresses: its own, a link's, or the call of its own script that names both.
 */
function nextOf(page: Page, { records, total, pages }: Island): string | undefined {
  const known = pagedAddress(page);
  if (!known) return undefined;
  const at = Number(address(page.url)?.searchParams.get('pageNum') ?? 1);
  // With totalpage and totalrecord, the pages in hand are exactly this many, whatever the size of a page.
  const inHand = total && pages ? Math.max(1, Math.floor((records.length * pages) / total)) : 1;
  const last = pages ?? (total !== undefined && records.length >= total ? at : Number.POSITIVE_INFINITY);
  return at + inHand > last ? undefined : known.replace(/([?&]pageNum=)\d+/, `$1${at + inHand}`);
}

/** Any page's address of this list, as the page itself writes it. */
function pagedAddress(page: Page): string | undefined {
  const links = page.root.all('a[href*="pageNum="]').map((link) => absolute(page, link.attr('href')));
  const known = [page.url, ...links].find(
    (url) => url && /[?&]uid=\w/.test(url) && /[?&]pageNum=\d/.test(url),
  );
  if (known) return sameHost(known, page.url) ? known : undefined;
  const calls = page.root.all('script:not([src])').map((script) => script.raw());
  const unit = calls
    .map((call) => /\bpageNum\b/.test(call) && /\bunitid["']?\s?[:=]\s?["']?(\w+)/i.exec(call)?.[1])
    .find(Boolean);
  return unit ? absolute(page, `?uid=${unit}&pageNum=1`) : undefined;
}
