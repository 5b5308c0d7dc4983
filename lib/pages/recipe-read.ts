// Reads a column page by a recipe, over live and parsed pages alike. Where it no longer fits it gives no number.
import type { Day, Reading, Recipe } from '../model.ts';
import type { RowsReading } from './adapter.ts';
import { absolute, sameHost } from './addresses.ts';
import { columnHeading } from './heading.ts';
import { nextPage, printedTotal } from './next.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { isFor } from './recipe-address.ts';
import { findList, type NotFound, type Sighted } from './recipe-find.ts';
import { found } from './recipe-paths.ts';
import { finish } from './rows.ts';
import { squeeze } from './text.ts';
import { cutOff, endsTheText, verdict } from './verdict.ts';

/** How the page stands to the recipe: `notAfter` as for adapters; `first` where it is the column's first page. */
export type Circumstances = { notAfter?: Day; first: boolean };

/** A reading by a recipe, and how many of its rows print a date where one is expected. `bare`: no row stands in the list's place. */
export type RecipeReading = RowsReading & { dates: number; bare?: boolean };

/** The words for each way in which a recipe does not fit any more. */
const doubts: Record<NotFound | 'few' | 'dates' | 'no-pager', string> = {
  none: '找不到识别方案里的列表',
  addresses: '列表里的地址与教的时候不一样',
  anchors: '列表的位置、样子与教的时候都对不上',
  rivals: '有两处很像，分不清哪一处是本栏目的列表',
  few: '条数比教的时候少得多',
  dates: '多数条目读不到日期',
  'no-pager': '翻页不见了',
};

/**
 * The rows and what follows them, as `readColumnPage` gives them, under the adapter's name `recipe`. In doubt the reading is
 * `unreadable` with the reason `recipe`; a login page and its kin keep their own reasons; empty is proved by the page.
 */
export function readByRecipe(page: Page, recipe: Recipe, circumstances: Circumstances): RecipeReading {
  const read = readRecipeRows(page, recipe, circumstances);
  if (read.reading.state !== 'read') return { ...read, reading: whyNot(page, read) };
  if (page.cut && endsTheText(page, read.nodes)) return { reading: cutOff, nodes: [], dates: 0 };
  const next = nextBy(page, recipe, read.reading.rows.length);
  const total = printedTotal(page);
  const reading = { ...read.reading, ...(next && { next }), ...(total !== undefined && { total }) };
  return { ...read, reading };
}

/** The rows alone, for a script that stands in the page: no way on, no total, no better reason. */
export function readRecipeRows(
  page: Page,
  recipe: Recipe,
  { notAfter, first }: Circumstances,
): RecipeReading {
  if (page.refused) return { reading: { state: 'unreadable', reason: page.refused }, nodes: [], dates: 0 };
  const list = findList(page, recipe);
  if ('not' in list) return { ...inDoubt(list.not), bare: list.not === 'none' || list.empty };
  const doubt = doubtIn(page, list, recipe, first);
  if (doubt) return inDoubt(doubt);
  const [heading] = columnHeading(page);
  const { rows, nodes } = finish(list.rows, notAfter);
  const dates = list.rows.filter(({ printed }) => printed).length;
  return { reading: { state: 'read', adapter: 'recipe', rows, ...(heading && { heading }) }, nodes, dates };
}

const inDoubt = (doubt: keyof typeof doubts): RecipeReading => ({
  reading: { state: 'unreadable', reason: 'recipe', detail: doubts[doubt] },
  nodes: [],
  dates: 0,
});

/** What cannot be right: a number must not be made of it. */
function doubtIn(
  page: Page,
  { rows }: Sighted,
  recipe: Recipe,
  first: boolean,
): keyof typeof doubts | undefined {
  const { taught } = recipe;
  const dated = rows.filter(({ printed }) => printed).length;
  if (taught.dates > 0 && dated * taught.rows * 2 < taught.dates * rows.length) return 'dates';
  // Another column of the same layout may be a small one; and the last page of a list is short.
  const whereTaught =
    first && isFor({ site: recipe.site, scope: { kind: 'column', url: taught.url } }, page.url);
  if (!whereTaught) return undefined;
  const total = printedTotal(page);
  if (rows.length * 3 < taught.rows && total !== rows.length) return 'few';
  const pages = recipe.pager.kind === 'auto' && recipe.pager.found;
  return pages && rows.length >= taught.rows && !pager(page) && !nextPage(page) ? 'no-pager' : undefined;
}

/** A login page, an answer of a firewall, a list that says it is empty: known as on any page. Else the recipe needs a look. */
function whyNot(page: Page, { reading, bare }: RecipeReading): Reading {
  if (reading.state !== 'unreadable' || reading.reason !== 'recipe') return reading;
  const known = verdict(page, 'recipe');
  if (known.state !== 'unreadable') return bare ? known : reading;
  const other = bare ? known.reason !== 'changed' : /^(?:login|blocked|redirected)$/.test(known.reason);
  return other ? known : reading;
}

function nextBy(page: Page, { pager: way, taught }: Recipe, rows: number): string | undefined {
  if (way.kind === 'auto') return nextPage(page);
  if (way.kind === 'link') return nextByLink(page, way.words, way.selector);
  return way.kind === 'address' ? nextByNumber(page, way.pattern, rows < taught.rows) : undefined;
}

function nextByLink(page: Page, words: string, selector: string): string | undefined {
  const named = (link: PageNode) => squeeze(link.text() || link.attr('title') || '') === words;
  const link = found(page.root, selector).find(named) ?? page.root.all('a[href]').find(named);
  const url = absolute(page, link?.attr('href'));
  return url && sameHost(url, page.url) && url.split('#')[0] !== page.url.split('#')[0] ? url : undefined;
}

/** `list_{n}.html`, seen from the page: the first page has no number or 1. A short page is the last. */
function nextByNumber(page: Page, pattern: string, short: boolean): string | undefined {
  if (short) return undefined;
  const made = absolute(page, pattern.replace('{n}', '0000'));
  if (!made || !sameHost(made, page.url)) return undefined;
  const [before = '', after = ''] = made.split('0000');
  const here =
    page.url.startsWith(before) && page.url.endsWith(after)
      ? page.url.slice(before.length, page.url.length - after.length || undefined)
      : '';
  return `${before}${/^\d+$/.test(here) ? Number(here) + 1 : 2}${after}`;
}
