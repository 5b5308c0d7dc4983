// Weighs rival groups of rows against each other: how much speaks for each of them being the column's list.
import { isArticleAddress } from './addresses.ts';
import { bearsName, bearsOwnName } from './boxes.ts';
import { alike, falling } from './confidence.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';
import type { Group } from './runs.ts';

/** Rows that are looked at. */
const enough = 60;

/**
 * The sum of independent signs, 0 … about 6.5: what makes the list this column's own, rows with dates and how many, dates
 * with their year, the share of all the page's linked words, dates that fall, addresses of articles or of one make, long
 * titles. None decides alone; a year is one of them. The pager is asked before.
 */
export function evidence(page: Page, group: Group): number {
  const rows = group.rows.slice(0, enough);
  const of = (part: number, whole = group.rows.length) => part / Math.max(1, whole);
  const titles = group.rows.reduce((sum, { title }) => sum + title.length, 0);
  const articles = rows.filter(({ url }) => isArticleAddress(url)).length;
  return (
    1.5 * ownership(page, group) +
    of(group.dated) +
    Math.min(1, Math.log2(1 + (group.dated || group.rows.length)) / 5) +
    0.4 * of(group.full) +
    0.6 * Math.min(1, of(titles, linkedWords(page))) +
    0.3 * falling(rows) +
    0.3 * Math.max(of(articles, rows.length), alike(rows)) +
    0.3 * Math.min(1, of(titles) / 20)
  );
}

/**
 * What says that a list is this column's own, 0 … 2: nearly all of it stands below the column's address; it bears the
 * column's name. Another heading of the page is half a name: side boxes have headings, too.
 */
export function ownership(page: Page, { list, rows }: Group): number {
  const folder = folderOf(page);
  const below = rows.filter(({ url }) => url.startsWith(folder) && url.length > folder.length).length;
  const name = bearsOwnName(page, list) ? 1 : bearsName(page, list) ? 0.5 : 0;
  return (isRoot(folder) || below * 5 < rows.length * 4 ? 0 : 1) + name;
}

/** The folder of the page's address. */
export const folderOf = ({ url }: Page) => url.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');

/** True for a site's own first folder, below which everything stands. */
export const isRoot = (folder: string) => /^https?:\/\/[^/]*\/$/.test(folder);

/** Letters of all links of a page. */
const linkedWords = oncePerPage(({ root }: Page) =>
  root.all('a[href]').reduce((sum, link) => sum + link.text().length, 0),
);
