// Finds the address of a list's next page, and how many items the list says it has.
import { absolute, isSecondPage, sameHost } from './addresses.ts';
import { drawnPager } from './drawn-pager.ts';
import { islandOf } from './island.ts';
import { afterIsland } from './island-pages.ts';
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
  const drawn = drawnPager(page);
  if (drawn) return drawn.next;
  const box = pager(page);
  if (!box) return onward(page, page.root.first(unnamed)) ?? secondPage(page);
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

/** PublicCMS ends the first page of a list with 查看更多, which leads to its second one, 2026-11. */
function secondPage(page: Page): string | undefined {
  const links = page.root
    .all('a[href]')
    .filter((link) => /^(?:查看|浏览|阅读)?更多/.test(squeeze(link.text())));
  const urls = links.map((link) => absolute(page, link.attr('href')));
  return elsewhere(
    page,
    urls.find((url) => url && isSecondPage(page.url, url)),
  );
}

function onward(page: Page, link: PageNode | undefined): string | undefined {
  if (/disabled|nolink/i.test(`${link?.attr('class')} ${link?.parent()?.attr('class')}`)) return undefined;
  return elsewhere(page, absolute(page, link?.attr('href')) ?? pressed(page, link));
}

/** The address, where it is another page of this site. */
function elsewhere(page: Page, url: string | undefined): string | undefined {
  return url && sameHost(url, page.url) && url.split('#')[0] !== page.url.split('#')[0] ? url : undefined;
}

/** JEECMS writes `onclick="location.href='index_2.jhtml'"`, its own styles `location.href=encodeURI('…')`, 2026-11. */
function pressed(page: Page, link: PageNode | undefined): string | undefined {
  const act = link?.attr('onclick')?.slice(0, 300) ?? '';
  return absolute(page, /\blocation(?:\.href)?\s?=\s?(?:encodeURI\()?["']([^"']+)["']/.exec(act)?.[1]);
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
 * How many items the list says it has: `<totalrecord>`, `共25条` or `共3页25条` in the pager, or where a product keeps it (VSB in a cell of its own);
 * undefined where the page does not count its items. DedeCMS and EmpireCMS print whatever total their address states: it proves nothing.
 */
export function printedTotal(page: Page): number | undefined {
  const island = islandOf(page);
  if (island) return island.total;
  const drawn = drawnPager(page);
  if (drawn) return drawn.total;
  if (/[?&]total(?:result|num)?=/i.test(page.url)) return undefined;
  const box = pager(page);
  // EmpireCMS; PHPCMS 45条; Hanweb jpaas.
  const kept = box?.first('a[title="总数"], a[title="Total record"]')?.text();
  const counted = /^(\d{1,7}) ?条$/.exec(box?.first('a.a1:not([href])')?.text() ?? '')?.[1];
  const given = kept ?? counted ?? page.root.first('.pagination[rows][count]')?.attr('count');
  if (given && /^\d{1,7}$/.test(given)) return +given;
  const match = /共\s*有?\s*(?:\d+\s*页[\s,，/]*)?(\d+)\s*(?:条|篇|项|个?记录)/.exec(
    `${box?.text() ?? ''} ${page.root.first('[id^="fanye"]')?.text() ?? ''}`,
  );
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
