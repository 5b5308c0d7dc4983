// Reads further records of Hanweb (大汉) JPAGE from `dataproxy.jsp`, where it answers GET.
import { absolute } from '../addresses.ts';
import type { Answer } from '../answer.ts';
import { countIn, notMine, readingOf, withParams } from '../answer-rows.ts';
import { islandFrom, islandOf } from '../island.ts';
import { nextPage } from '../next.ts';
import type { Page } from '../page.ts';
import { parsedPage } from '../parsed.ts';
import { finish, readRow } from '../rows.ts';
import { disclosureHeader } from '../tables.ts';

/** Records asked for at a time, in groups of three pages as the product's own script does. */
const group = { perpage: 15, records: 45 };

/** The proxy's address with what it needs to know: in the island's `<nextgroup>`, or in the script that draws the list. */
const address = /["'(]([^"'()<>\s]{0,300}\/dataproxy\.jsp\?[^"'()<>\s]{0,500}unitid=[^"'()<>\s]{0,500})/;

export default {
  title: { zh: '大汉 JPAGE 接口', en: 'Hanweb JPAGE interface' },
  holds: 'rest',
  find(page) {
    const island = islandOf(page);
    const held = island?.records.length ?? 0;
    // Where the page leads on by itself, or holds all there is, nothing is missing. A table's records need its head.
    const whole = island?.total !== undefined && island.total <= held;
    const url = whole || disclosureHeader(page) || nextPage(page) ? undefined : proxyOf(page);
    return url ? [from(url, held + 1), url] : [];
  },
  read(answer, { page, notAfter }) {
    // The same records in JSON are TrueCMS's.
    if (!/^\ufeff?\s*</.test(answer.text)) return notMine;
    const island = islandFrom(answer.text);
    const root = parsedPage('', page);
    const rows = island.records.flatMap((record) => readRow(root, root.parse(record)) ?? []);
    if (!island.whole || rows.length === 0) return notMine;
    return readingOf('jpage', finish(rows, notAfter).rows, {
      total: island.total,
      next: after(answer.url, island),
    });
  },
} satisfies Answer;

function proxyOf(page: Page): string | undefined {
  const holders = page.root.all('script, textarea').map((holder) => holder.raw());
  const said = holders
    .filter((text) => text.includes('/dataproxy.jsp?'))
    .map((text) => address.exec(text)?.[1])
    .find(Boolean);
  return absolute(page, said?.replaceAll('&amp;', '&'));
}

function from(url: string, first: number): string {
  const { searchParams } = new URL(url);
  const perpage = countIn(searchParams.get('perpage')) || group.perpage;
  const end = first + group.records - 1;
  const asked = new URL(withParams(url, { startrecord: first, endrecord: end, perpage }));
  asked.searchParams.delete('page');
  return asked.href;
}

/** The next group: from the record after the last one asked for, or the next number where groups are numbered. */
function after(url: string, { total }: { total?: number }): string | undefined {
  const { searchParams } = new URL(url);
  const end = countIn(searchParams.get('endrecord'));
  if (end !== undefined) return total !== undefined && end < total ? from(url, end + 1) : undefined;
  const page = countIn(searchParams.get('page'));
  return page !== undefined && total !== undefined && page * group.records < total
    ? withParams(url, { page: page + 1 })
    : undefined;
}
