// Finds the way to a list's next page, and how many items it says it has.
import { absolute, sameHost } from './addresses.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';

const words = /下一?页|后一?页|上一?页|尾页|末页|最后一页|第\d+页|共\s*\d+\s*[条页]|createPageHTML|\bnext\b/i;
const vocabulary = /[共第页条篇首尾末上下一前后最到转跳当每个记录GOgo\d\s/<>＜＞«»‹›.…:：|,，[\]()（）]+/g;
const nextWords = /^(?:下一?页|后一?页|next(?:page)?)[>＞»›]*$/i;
const nextSigns = /^(?:[>＞»›]|&gt;)$/;

/** The element that pages through the list, or undefined. */
export const pager = oncePerPage(({ root }): PageNode | undefined => {
  // .p_pages VSB 2022, .default_pgPanel Hanweb 2026, .yema MCMS 2022; the rest call it page, pager, pagination, paging …
  const named = root
    .all('[class*="pag" i], [id*="pag" i], .default_pgPanel, .yema, .fanye')
    .slice(-60)
    .filter((box) => box.tag !== 'a' && (words.test(box.raw()) || (box.first('a') && onlyPages(box.text()))));
  const smallest = named.reduce<PageNode | undefined>(
    (best, box) => (best && best.raw().length <= box.raw().length ? best : box),
    undefined,
  );
  const link = () => root.all('a').find((a) => nextWords.test(squeeze(a.text())));
  const script = () => root.all('body script').find((one) => callOf(one.raw()));
  return wholePager(smallest ?? link() ?? script());
});

const onlyPages = (text: string) => /\S/.test(text) && text.length < 200 && !text.replace(vocabulary, '');

/** Upwards while there are no other words than a pager's: 下一页 may stand in a span of its own. */
function wholePager(found: PageNode | undefined): PageNode | undefined {
  let box = found;
  for (
    let over = box?.parent();
    over && /^(?:div|span|p|ul|ol|li|td|nav)$/.test(over.tag);
    over = over.parent()
  ) {
    if (!onlyPages(over.text())) break;
    box = over;
  }
  return box;
}

/** Absolute address of the next page of the list, or undefined on its last one and where only a script knows it. */
export function nextPage(page: Page): string | undefined {
  const trs = trsPaging(page);
  if (trs) return trs.next && absolute(page, trs.next);
  const box = pager(page);
  if (!box) return onward(page, page.root.first('link[rel="next"]'));
  const links = box.all('a[href]');
  const named = links.find(
    (a) => nextWords.test(squeeze(a.text())) || nextWords.test(squeeze(a.attr('title') ?? '')),
  );
  const signed = named ?? links.find((a) => nextSigns.test(squeeze(a.text())));
  return signed ? onward(page, signed) : onward(page, afterCurrent(page, box, links));
}

function onward(page: Page, link: PageNode | undefined): string | undefined {
  const off = /disabled|nolink/i.test(`${link?.attr('class')} ${link?.parent()?.attr('class')}`);
  const url = off ? undefined : absolute(page, link?.attr('href'));
  return url && sameHost(url, page.url) && url.split('#')[0] !== page.url.split('#')[0] ? url : undefined;
}

/** The link numbered one more than the page that is marked as the current one. */
function afterCurrent(page: Page, box: PageNode, links: PageNode[]): PageNode | undefined {
  const numbers = box.all('*').filter((node) => /^\d+$/.test(node.text()));
  const linked = new Set(links.filter((link) => absolute(page, link.attr('href'))));
  const inLink = (node: PageNode) =>
    linked.has(node) || node.all('a').length > 0 || linked.has(node.parent() ?? node);
  const current =
    numbers.find((node) => /\b(?:on|cur|current|active|now|this|sel\w*)\b/i.test(node.attr('class') ?? '')) ??
    numbers.find((node) => !inLink(node));
  return current && links.find((link) => link.text() === String(+current.text() + 1));
}

/** `共25条` in the pager; undefined where the page does not count its items. */
export function printedTotal(page: Page): number | undefined {
  const box = pager(page);
  const match = /共\s*有?\s*(\d+)\s*(?:条|篇|项|个?记录)/.exec(box?.text() ?? '');
  return match ? +(match[1] ?? '') : undefined;
}

/**
 * TRS's pager script: `createPageHTML(pages, current, "index", "html")`, or with the pager's id in front, or
 * `var countPage = 3; var currentPage = 0`. In the first form `index_1` is page 2; sites whose first page calls itself 1
 * go on with `_2`. Undefined where the page has none.
 */
export function trsPaging(page: Page): { pages: number; next?: string } | undefined {
  for (const script of page.root.all('script:not([src])')) {
    const call = callOf(script.raw());
    if (!call) continue;
    const { pages, current, name, ext, fromZero } = call;
    const here = new RegExp(`${name.replace(/[^\w-]/g, '.')}_(\\d+)\\.`).exec(
      page.url.split('/').at(-1) ?? '',
    );
    const at = here ? +(here[1] ?? 0) : current;
    const more = (here ? fromZero : current === 0) ? at + 1 < pages : at < pages;
    return { pages, next: more ? `${name}_${at + 1}.${ext}` : undefined };
  }
}

type PagerCall = { pages: number; current: number; name: string; ext: string; fromZero: boolean };

function callOf(script: string): PagerCall | undefined {
  for (const match of script.matchAll(/createPageHTML\s*\(([^()]*)\)/g)) {
    const given = (match[1] ?? '').split(',').map((word) => word.trim().replace(/^["']|["']$/g, ''));
    const fromZero = /^\d+$/.test(given[0] ?? '');
    const [pages, current = '0', name, ext] = fromZero ? given : given.slice(1);
    if (/^\d+$/.test(pages ?? '') && /^\d+$/.test(current)) {
      return { pages: +(pages ?? 0), current: +current, name: name || 'index', ext: ext || 'html', fromZero };
    }
  }
  const pages = /var\s+countPage\s*=\s*(\d+)/.exec(script);
  const current = /var\s+currentPage\s*=\s*(\d+)/.exec(script);
  if (pages && current)
    return {
      pages: +(pages[1] ?? 0),
      current: +(current[1] ?? 0),
      name: 'index',
      ext: 'html',
      fromZero: true,
    };
}
