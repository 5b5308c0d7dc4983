// Finds what pages through a list.
import { readDate } from './dates.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';

const words = /下一?页|后一?页|上一?页|尾页|末页|最后一页|第\d+页|共\s*\d+\s*[条页]|createPageHTML|\bnext\b/i;
const vocabulary =
  /[共第页条篇首尾末上下一前后最到往转跳当每个记录输入码确定GOgo\d\s/<>＜＞«»‹›←→.…:：|,，[\]()（）]+/g;
/** 下一页 as it is written on links. */
export const nextWords = /^(?:下一?页|后一?页|next(?:page)?)[>＞»›→]*$/i;

/** The element that pages through the list, or undefined. */
export const pager = oncePerPage(({ root }): PageNode | undefined => {
  const link = root.all('a').find((a) => /^[[【(（]?[下后]一?页/.test(squeeze(a.text())));
  return wholePager(link ?? namedPager(root) ?? root.all('body script').find((one) => callOf(one.raw())));
});

/** The smallest element that is called a pager and speaks like one; a wrapper of the whole page can be called page, too. */
function namedPager(root: PageNode): PageNode | undefined {
  // .p_pages and #fanye49619 VSB 2022, .default_pgPanel Hanweb 2026, .yema MCMS 2022; the rest call it page, pager, pagination, paging …
  const named = root
    .all('[class*="pag" i]:not(a), [id*="pag" i]:not(a), .default_pgPanel, .yema, .fanye, [id^="fanye"]')
    .slice(-30)
    .map((box) => ({ box, raw: box.raw() }))
    // A pager may hold its script, but not half a page.
    .flatMap(({ box, raw }) => (raw.length < 20_000 ? { box, raw, text: box.text() } : []))
    .filter(({ text }) => text.length < 300 && !readDate(text))
    .filter(({ box, raw, text }) => words.test(raw) || (box.first('a') && onlyPages(text)));
  return named.sort((a, b) => a.raw.length - b.raw.length)[0]?.box;
}

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

/**
 * TRS's pager script: `createPageHTML(pages, current, "index", "html")`, or with the pager's id in front, or
 * `var countPage = 3; var currentPage = 0`. Undefined where the page has none.
 */
export function trsPager(page: Page): TrsPager | undefined {
  for (const script of page.root.all('script:not([src])')) {
    const call = callOf(script.raw());
    if (call) return call;
  }
}

/** The form with the number first counts pages from 0. Variables alone do not name the pages' file. */
export type TrsPager = { pages: number; current: number; name?: string; ext?: string; fromZero: boolean };

function callOf(script: string): TrsPager | undefined {
  for (const match of script.matchAll(/createPageHTML\s*\(([^()]*)\)/g)) {
    const given = (match[1] ?? '').split(',').map((word) => word.trim().replace(/^["']|["']$/g, ''));
    const fromZero = /^\d+$/.test(given[0] ?? '');
    const [pages, current = '0', name, ext] = fromZero ? given : given.slice(1);
    if (/^\d+$/.test(pages ?? '') && /^\d+$/.test(current)) {
      return { pages: +(pages ?? 0), current: +current, name: name || 'index', ext: ext || 'html', fromZero };
    }
  }
  const number = (name: string) => new RegExp(`var\\s+${name}\\s*=\\s*(\\d+)`).exec(script)?.[1];
  const [pages, current] = [number('countPage'), number('currentPage')];
  if (pages && current) return { pages: +pages, current: +current, fromZero: true };
}
