// 栏目: where each column of the duty table stands on an enabled site, and how its last reading went.
import { Explained } from '../errors.ts';
import type { ColumnId, SiteColumn } from '../model.ts';
import { webAddress } from './address.ts';
import { changed } from './changed.ts';
import { reading, writing } from './db.ts';

/** Every column that anything is known of. */
export function allColumns(): Promise<SiteColumn[]> {
  return reading(['columns'], (tx) => tx.objectStore('columns').getAll());
}

/** One column; undefined where nothing is known of it yet. */
export function columnOf(id: ColumnId): Promise<SiteColumn | undefined> {
  return reading(['columns'], (tx) => tx.objectStore('columns').get(id));
}

/** The column whose list page this is: its address, or one of the further pages its last reading or the editor went through. */
export async function columnAt(url: string): Promise<SiteColumn | undefined> {
  const columns = await allColumns();
  const further = ({ lastRead, visit }: SiteColumn) => [
    ...(lastRead?.pages ?? []),
    ...(visit?.pages ?? []),
    ...(visit?.next ? [visit.next] : []),
  ];
  return (
    columns.find((column) => column.url && samePage(column.url, url)) ??
    columns.find((column) => further(column).some((page) => samePage(page, url)))
  );
}

/** Whether both addresses are one page. */
export function samePage(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** Stores a column as given. */
export async function putColumn(column: SiteColumn): Promise<void> {
  await writing(['columns'], (tx) => tx.objectStore('columns').put(column));
  changed();
}

/**
 * Says where a column stands. Another address is another list: what was read from the former one no longer says
 * when articles were first to be seen, so the column's readings begin anew. `undefined` takes the address away.
 * Rejects with words when the address is none, or lies on another site.
 */
export async function setAddress(
  column: ColumnId,
  site: string,
  url: string | undefined,
  from: NonNullable<SiteColumn['from']>,
): Promise<void> {
  const address = url === undefined ? undefined : within(site, url);
  await writing(['columns'], async (tx) => {
    const shelf = tx.objectStore('columns');
    const known: SiteColumn = (await shelf.get(column)) ?? { column, site };
    if (known.url === address && known.site === site && known.from === from) return;
    const { last, lastRead, firstRead, visit, ...rest } = known;
    const same = known.site === site && known.url === address;
    await shelf.put({
      ...rest,
      ...(same ? { last, lastRead, firstRead, visit } : {}),
      site,
      url: address,
      from,
    });
  });
  changed();
}

function within(site: string, url: string): string {
  const address = webAddress(url);
  if (!address) {
    throw new Explained({
      zh: `“${url}”不是网址。请从浏览器地址栏复制栏目页的完整地址，以 http:// 或 https:// 开头。`,
      en: `"${url}" is not a web address. Copy the column page's full address, beginning with http:// or https://.`,
    });
  }
  if (address.origin !== site) {
    throw new Explained({
      zh: `这个地址在 ${address.origin}，不在已启用的站点 ${site} 之内。请先启用该站，或改用本站的地址。`,
      en: `This address is on ${address.origin}, not on the enabled site ${site}. Enable that site first, or use an address of this one.`,
    });
  }
  return address.href;
}

/** `/x/index.html` and `/x/` are one page on every portal product seen; what follows `#` counts only where it names the column. */
function plain(url: string): string {
  const parsed = webAddress(url);
  return parsed === undefined
    ? url
    : parsed.origin + parsed.pathname.replace(/\/(index|default)\.\w+$/, '/') + parsed.search + parsed.hash;
}
