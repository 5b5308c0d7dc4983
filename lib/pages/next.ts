// Finds the address of a list's next page, and how many items the list says it has.
import { absolute, address, sameHost } from './addresses.ts';
import { type Island, islandOf } from './island.ts';
import type { Page, PageNode } from './page.ts';
import { nextWords, pager, type TrsPager, trsPager } from './paging.ts';
import { squeeze } from './text.ts';

const nextSigns = /^(?:[>＞»›]|&gt;)$/;

/** Absolute address of the next page of the list, or undefined on its last one and where only a script knows it. */
export function nextPage(page: Page): string | undefined {
  const island = islandOf(page);
  if (island) return afterIsland(page, island);
  const trs = trsPager(page);
  if (trs) return afterTrs(page, trs);
  const box = pager(page);
  if (!box) return onward(page, page.root.first(unnamed));
  const links = box.tag === 'a' ? [box] : box.all('a[href]');
  const named = links.find(
    (a) => nextWords.test(squeeze(a.text())) || nextWords.test(squeeze(a.attr('title') ?? '')),
  );
  const signed = named ?? links.find((a) => nextSigns.test(squeeze(a.text())));
  if (signed) return onward(page, signed);
  return onward(page, afterCurrent(page, box, links)) ?? afterChosen(page, box);
}

/** What leads on without a pager's words; WordPress calls older posts the previous ones. */
const unnamed =
  'link[rel="next"], a[rel="next"], a.next.page-numbers, a.wp-block-query-pagination-next, .nav-previous a';

function onward(page: Page, link: PageNode | undefined): string | undefined {
  if (/disabled|nolink/i.test(`${link?.attr('class')} ${link?.parent()?.attr('class')}`)) return undefined;
  return elsewhere(page, absolute(page, link?.attr('href')) ?? pressed(page, link));
}

/** The address, where it is another page of this site. */
function elsewhere(page: Page, url: string | undefined): string | undefined {
  return url && sameHost(url, page.url) && url.split('#')[0] !== page.url.split('#')[0] ? url : undefined;
}

/** JEECMS writes `onclick="location.href='index_2.jhtml'"`. */
function pressed(page: Page, link: PageNode | undefined): string | undefined {
  const act = link?.attr('onclick')?.slice(0, 300) ?? '';
  return absolute(page, /\blocation(?:\.href)?\s?=\s?["']([^"']+)["']/.exec(act)?.[1]);
}

/** The page after the chosen one, where a select lists the addresses of all. */
function afterChosen(page: Page, box: PageNode): string | undefined {
  const choices = box.all('option');
  const chosen = choices.findIndex((choice) => choice.attr('selected') !== undefined);
  const value = choices[chosen + 1]?.attr('value');
  if (chosen < 0 || !value || !/[./]/.test(value)) return undefined;
  return elsewhere(page, absolute(page, value));
}

/** The number of the page that the list's pager marks as the current one; undefined where it marks none. */
export function pageNumber(page: Page): number | undefined {
  const box = pager(page);
  const current = box && currentOf(page, box, box.all('a[href]'));
  return current && +current.text();
}

/** The link numbered one more than the page that is marked as the current one. */
function afterCurrent(page: Page, box: PageNode, links: PageNode[]): PageNode | undefined {
  const current = currentOf(page, box, links);
  return current && links.find((link) => link.text() === String(+current.text() + 1));
}

function currentOf(page: Page, box: PageNode, links: PageNode[]): PageNode | undefined {
  const numbers = box.all('*').filter((node) => /^\d+$/.test(node.text()));
  const linked = new Set(links.filter((link) => absolute(page, link.attr('href'))));
  const inLink = (node: PageNode) =>
    linked.has(node) || node.all('a').length > 0 || linked.has(node.parent() ?? node);
  return (
    numbers.find((node) => /\b(?:on|cur|current|active|now|this|sel\w*)\b/i.test(node.attr('class') ?? '')) ??
    numbers.find((node) => !inLink(node))
  );
}

/**
 * How many items the list says it has: `<totalrecord>`, `共25条` or `共3页25条` in the pager, or where a product keeps it;
 * undefined where the page does not count its items. DedeCMS and EmpireCMS print whatever total their address states: it proves nothing.
 */
export function printedTotal(page: Page): number | undefined {
  const island = islandOf(page);
  if (island) return island.total;
  if (/[?&]total(?:result|num)?=/i.test(page.url)) return undefined;
  const box = pager(page);
  // EmpireCMS; Hanweb jpaas.
  const kept = box?.first('a[title="总数"], a[title="Total record"]')?.text();
  const given = kept ?? page.root.first('.pagination[rows][count]')?.attr('count');
  if (given && /^\d{1,7}$/.test(given)) return +given;
  const match = /共\s*有?\s*(?:\d+\s*页[\s,，/]*)?(\d+)\s*(?:条|篇|项|个?记录)/.exec(box?.text() ?? '');
  return match ? +(match[1] ?? '') : undefined;
}

/** `index_1` is page 2 where pages count from 0; sites whose first page calls itself 1 go on with `_2`. */
function afterTrs(page: Page, { pages, current, fromZero, ...said }: TrsPager): string | undefined {
  const file = page.url.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const own = /^([\w-]+?)(?:_\d+)?\.(\w+)$/.exec(file);
  const { name = own?.[1] ?? 'index', ext = own?.[2] ?? 'html' } = said;
  const here = new RegExp(`${name.replace(/[^\w-]/g, '.')}_(\\d+)\\.`).exec(file);
  const at = here ? Number(here[1]) : current;
  const more = (here ? fromZero : current === 0) ? at + 1 < pages : at < pages;
  return more ? absolute(page, `${name}_${at + 1}.${ext}`) : undefined;
}

/**
 * `?uid=…&pageNum=N` after the last record the island holds, which is often the third page's. Only where the page
 * shows that its server answers such addresses: its own, a link's, or the call of its own script that names both.
 */
function afterIsland(page: Page, { records, total, pages }: Island): string | undefined {
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
