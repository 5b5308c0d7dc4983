// Makes an adapter of the marks by which the pages of one product are known.
import type { Adapter } from './adapter.ts';
import { isAside, isExcerpt } from './boxes.ts';
import { readDate } from './dates.ts';
import { mainList, readingOf, readList } from './lists.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { isArticlePage, isHomePage, isSearchPage } from './shape.ts';
import { disclosureHeader, tableRows } from './tables.ts';

/** What is particular about a product. Each of the first four is a sign; two are surer than one, where one is the list's. */
export type Shape = {
  title: Adapter['title'];
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

/** Selectors of every member: most pages have none of them, which one look tells for all. */
const selectors: string[] = [];
const hasAny = oncePerPage((page) => page.root.first(selectors.join()) !== undefined);
const has = (page: Page, selector: string | undefined) =>
  selector !== undefined && hasAny(page) && page.root.first(selector) !== undefined;

/** The adapter `id` (its file's name) of a product. It reads the rows told by name, else what the generic reader reads. */
export function family(id: string, shape: Shape): Adapter {
  selectors.push(...[shape.marks, shape.rows].flatMap((selector) => selector ?? []));
  const named = oncePerPage((page) => namedRows(page, shape));
  return {
    title: shape.title,
    claim(page) {
      const sure = sureness(page, shape, named(page));
      return sure && isNoColumn(page) ? 0 : sure;
    },
    read(page, notAfter) {
      const header = disclosureHeader(page);
      const rows = header ? tableRows(page, header) : named(page);
      return rows.length ? readingOf(page, id, rows, notAfter) : readList(page, id, notAfter);
    },
  };
}

const isNoColumn = (page: Page) => isArticlePage(page) || isHomePage(page) || isSearchPage(page);

/** Signs of the product alone do not say which of the page's lists is the column's. */
function sureness(page: Page, { at, leads, marks, rows }: Shape, named: FoundRow[]): number {
  const first = (named.length || !leads ? named : (mainList(page)?.rows ?? [])).slice(0, enough);
  const leading = first.filter(({ url }) => leads?.test(url)).length;
  const ofList = [leading && leading * 2 >= first.length, named.length].filter(Boolean).length;
  const ofProduct = [at?.test(page.url), has(page, marks)].filter(Boolean).length;
  if (ofList) return ofList + ofProduct > 1 ? twoSigns : 0.8;
  return ofProduct || has(page, rows) ? 0.6 : 0;
}

function namedRows(page: Page, shape: Shape): FoundRow[] {
  const items = shape.rows && hasAny(page) ? page.root.all(shape.rows) : [];
  if (!items.length || isNoColumn(page)) return [];
  // Each row may stand in a box of its own within the list.
  const apart = new Set(items.map((item) => item.parent())).size === items.length;
  const listOf = (item: PageNode) => (apart ? item.parent()?.parent() : item.parent());
  const lists = [...new Set(items.map(listOf))].filter(
    (list) => list && !isAside(page, list) && !isExcerpt(page, boxOf(list), items),
  );
  if (lists.length !== 1) return [];
  return items.flatMap((item) => (listOf(item) === lists[0] && rowOf(page, item, shape)) || []);
}

/** 更多 stands beside the list it shortens. */
function boxOf(list: PageNode): PageNode {
  const over = list.parent();
  return over && over.tag !== 'body' && over.all('a').length <= list.all('a').length + 3 ? over : list;
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
