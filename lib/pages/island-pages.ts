// Finds the page after the records that a JPAGE data island holds.
import { absolute, address, sameHost } from './addresses.ts';
import type { Island } from './island.ts';
import type { Page } from './page.ts';

/**
 * `?uid=…&pageNum=N` after the last record the island holds, which is often the third page's. Only where the page
 * shows that its server answers such addresses: its own, a link's, or the call of its own script that names both.
 */
export function afterIsland(page: Page, { records, total, pages }: Island): string | undefined {
  const known = pagedAddress(page);
  if (!known) return undefined;
  const at = Number(address(page.url)?.searchParams.get('pageNum') ?? 1);
  // With totalpage and totalrecord, the pages in hand are exactly this many, whatever the size of a page.
  const inHand = total && pages ? Math.max(1, Math.floor((records.length * pages) / total)) : 1;
  const last = pages ?? (total !== undefined && records.length >= total ? at : Number.POSITIVE_INFINITY);
  return at + inHand > last ? undefined : known.replace(/([?&]pageNum=)\d+/, `$1${at + inHand}`);
}

/** Any page's address of this list, as the page itself writes it; one that leaves out the catalogue's code is another list's. */
function pagedAddress(page: Page): string | undefined {
  const links = page.root.all('a[href*="pageNum="]').map((link) => absolute(page, link.attr('href')));
  const paged = [page.url, ...links].filter(
    (url) => url && /[?&]uid=\w/.test(url) && /[?&]pageNum=\d/.test(url),
  );
  if (paged.length) return paged.find((url) => url && sameHost(url, page.url) && keepsCode(page.url, url));
  const calls = page.root.all('script:not([src])').map((script) => script.raw());
  const unit = calls
    .map((call) => /\bpageNum\b/.test(call) && /\bunitid["']?\s?[:=]\s?["']?(\w+)/i.exec(call)?.[1])
    .find(Boolean);
  const code = catalogue(page.url).join('&');
  return unit ? absolute(page, `?${code && `${code}&`}uid=${unit}&pageNum=1`) : undefined;
}

/** What tells one column of Hanweb's catalogue from another under the same path. */
const catalogue = (url: string): string[] =>
  url.match(/\b(?:vc_xxgkarea|number|infotypeId|jdid|area)=[^&#]*/g) ?? [];

const keepsCode = (page: string, url: string) =>
  catalogue(page).every((part) => catalogue(url).includes(part));
