// Finds where the table's columns stand on a site: links on its home page and on its index pages.
import { dutyTable } from '../duties/builtin.ts';
import { columnsOf } from '../duties/table.ts';
import type { ColumnId, DutyTable, Site, SiteColumn } from '../model.ts';
import { type Get, get } from '../net.ts';
import { columnLinks } from '../pages/links.ts';
import type { Page } from '../pages/page.ts';
import { parsedPage } from '../pages/parsed.ts';
import { webAddress } from '../store/address.ts';
import { allColumns, setAddress } from '../store/columns.ts';
import { allSites } from '../store/sites.ts';
import { raiseFirewall } from './firewall.ts';

type Outside = { get: Get; guarded: () => Promise<boolean>; table: DutyTable };

const live: Outside = { get, guarded: () => raiseFirewall(allSites), table: dutyTable };

/** Home page and index pages together. */
const mostPages = 12;

/** What portals call the pages on which their disclosure columns are listed. */
const indexName = /政务公开|政府信息公开|信息公开|重点领域|法定主动公开|主动公开|公开目录|公开内容/;

/**
 * Reads the home page and the index pages it links to on the same site, at most 12 in all, and notes the address of each
 * column of the table that is linked there. An address that was set by hand, or in use on another enabled site, stays.
 * Answers with the number of this site's columns that have an address then; 0 also where the site cannot be read.
 */
export async function discoverColumns(site: Site, outside: Outside = live): Promise<number> {
  if (!(await outside.guarded())) return 0;
  const names = columnsOf(outside.table).map(({ column }) => column);
  const found = new Map<ColumnId, string>();
  const queue = [`${site.origin}/`];
  for (let read = 0; read < queue.length && read < mostPages && found.size < names.length; read++) {
    const page = await pageAt(queue[read] ?? '', outside);
    if (!page) continue;
    for (const { column, url } of columnLinks(page, names)) {
      if (isOn(url, site) && !found.has(column)) found.set(column, url);
    }
    if (read === 0) queue.push(...indexPages(page, site).filter((url) => !queue.includes(url)));
  }
  return note(found, site);
}

async function pageAt(url: string, { get: fetched }: Outside): Promise<Page | undefined> {
  const got = await fetched(url, 'home');
  return got.ok ? parsedPage(got.text, got.url) : undefined;
}

function indexPages(page: Page, site: Site): string[] {
  const links = page.root.all('a[href]').filter((link) => {
    const text = link.text() || link.attr('title') || '';
    return text.length <= 20 && indexName.test(text);
  });
  const urls = links.flatMap((link) => webAddress(link.attr('href') ?? '', page.url)?.href ?? []);
  return [...new Set(urls.filter((url) => isOn(url, site)))];
}

async function note(found: Map<ColumnId, string>, site: Site): Promise<number> {
  const known = new Map((await allColumns()).map((column) => [column.column, column]));
  const enabled = new Set((await allSites()).map((one) => one.origin));
  for (const [column, url] of found) {
    if (isFree(known.get(column), site, enabled)) await setAddress(column, site.origin, url, 'link');
  }
  return (await allColumns()).filter((column) => column.site === site.origin && column.url).length;
}

function isFree(column: SiteColumn | undefined, site: Site, enabled: Set<string>): boolean {
  if (!column?.url) return true;
  return column.from === 'link' && (column.site === site.origin || !enabled.has(column.site));
}

function isOn(url: string, site: Site): boolean {
  return webAddress(url)?.origin === site.origin;
}
