// Makes an adapter of the marks by which the pages of one product are known.
import type { Adapter } from './adapter.ts';
import { isAside, isExcerpt } from './boxes.ts';
import { readDate } from './dates.ts';
import { mainList, readingOf } from './lists.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { isArticlePage, isHomePage, isSearchPage } from './shape.ts';
import { disclosureHeader, tableRows } from './tables.ts';

/** What is particular about a product. Each of the first four is a sign; two are surer than one. */
export type Shape = {
  title: string;
  /** Address of its column pages. */
  at?: RegExp;
  /** Where at least half of the first rows lead. */
  leads?: RegExp;
  /** Elements that only this product puts into a page. */
  marks?: string;
  /** One row each, where rows can be told by name. Where the name gives none, or several lists bear it, the main list is read. */
  rows?: string;
  /** In a row: the link whose words are the title, where a longer one can stand beside it. */
  link?: string;
  /** In a row: the element of the publishing date; its `datetime` counts before its words. */
  date?: string;
};

/** Surer than a disclosure table, whose rows are then read by its header all the same. */
const twoSigns = 0.96;
/** Rows that are looked at to learn where rows lead. */
const enough = 30;

/** The adapter `id` (its file's name) of a product. It reads the rows told by name, else what the generic reader reads. */
export function family(id: string, shape: Shape): Adapter {
  const named = oncePerPage((page) => namedRows(page, shape));
  const rows = (page: Page) => (named(page).length ? named(page) : (mainList(page)?.rows ?? []));
  return {
    title: shape.title,
    claim(page) {
      const sure = sureness(page, shape, rows);
      return sure && isNoColumn(page) ? 0 : sure;
    },
    read(page, notAfter) {
      const header = disclosureHeader(page);
      return readingOf(page, id, header ? tableRows(page, header) : rows(page), notAfter);
    },
  };
}

const isNoColumn = (page: Page) => isArticlePage(page) || isHomePage(page) || isSearchPage(page);

/** Signs of the product alone say less than signs of the list. */
function sureness(page: Page, { at, leads, marks, rows }: Shape, found: (page: Page) => FoundRow[]): number {
  const first = leads ? found(page).slice(0, enough) : [];
  const leading = first.filter(({ url }) => leads?.test(url)).length;
  const ofList = [leading && leading * 2 >= first.length, rows && page.root.first(rows)].filter(
    Boolean,
  ).length;
  const ofProduct = [at?.test(page.url), marks && page.root.first(marks)].filter(Boolean).length;
  if (ofList + ofProduct > 1) return twoSigns;
  return ofList ? 0.8 : ofProduct ? 0.6 : 0;
}

function namedRows(page: Page, shape: Shape): FoundRow[] {
  const items = shape.rows ? page.root.all(shape.rows) : [];
  let lists = new Set(items.map((item) => item.parent()));
  // Each row may stand in a box of its own within the list.
  if (lists.size === items.length) lists = new Set([...lists].map((box) => box?.parent()));
  const [list] = lists;
  if (!list || lists.size > 1 || isNoColumn(page) || isAside(page, list) || isExcerpt(page, list, items))
    return [];
  return items.flatMap((item) => rowOf(page, item, shape) ?? []);
}

function rowOf(page: Page, item: PageNode, { link, date }: Shape): FoundRow | undefined {
  const row = readRow(page, item);
  const own = link && item.first(link);
  const named = own ? readRow(page, own) : undefined;
  const stated = date ? item.first(date) : undefined;
  const shown = stated && (readDate(stated.attr('datetime') ?? '') ?? readDate(stated.text()));
  return (
    row && { ...row, ...(named && { title: named.title, url: named.url }), ...(shown && { date: shown }) }
  );
}
