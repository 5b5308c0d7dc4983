// What the page's own address has in common with the addresses of a column's articles.
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';

/** The address up to its last slash. */
export const folderOf = ({ url }: Page) => url.replace(/[?#].*$/s, '').replace(/[^/]*$/, '');

/** True for a site's own first folder, below which everything stands. */
export const isRoot = (folder: string) => /^https?:\/\/[^/]*\/$/.test(folder);

/** The largest part of the rows, 0 … 1, whose addresses hold one name or number of the page's: `col71` and `art_71_812`. */
export function kin(page: Page, rows: { url: string }[]): number {
  const own = ownNames(page);
  if (!own.size) return 0;
  const counts = new Map<string, number>();
  for (const { url } of rows)
    for (const name of namesIn(url)) if (own.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / rows.length;
}

/** The names that tell this page from others: the last folder and file, and the query. */
const ownNames = oncePerPage(({ url }) => {
  const [path = '', query = ''] = url.replace(/^https?:\/\/[^/]*|#.*$/g, '').split('?');
  const steps = path.split('/').filter(Boolean);
  const own = namesIn(`${steps.slice(-2).join('/')}/${query}`);
  return new Set([...own].filter((name) => !common.test(name)));
});

const namesIn = (url: string) =>
  new Set(
    url
      .replace(/^https?:\/\/[^/]*/, '')
      .toLowerCase()
      .match(/[a-z]{2,}|\d{2,}/g) ?? [],
  );

/** What stands in addresses of any kind. */
const common =
  /^(?:s?html?|jhtml|jspx?|aspx?|php|do|action|index|default|list|page|col|column|node|channel|category|cat|class|id|cid|uid|pid|art|article|info|content|show|view|detail|news|web|www|cn|zh|portal|site|20\d\d)$/;

/** The part of the rows, 0 … 1, whose addresses differ from the page's own by nothing but a number: the page is one of them. */
export function siblings({ url }: Page, rows: { url: string }[]): number {
  if (!/\d{3,}[^/]*$|[\da-f]{20,}[^/]*$/i.test(url.replace(/[?&](?:page\w*|p|pn)=\d+/i, ''))) return 0;
  const make = makeOf(url);
  return rows.filter((row) => makeOf(row.url) === make).length / rows.length;
}

/** The address with a nought for every number. */
const makeOf = (url: string) => url.replace(/^https?:\/\/[^/]*|#.*$/g, '').replace(/[\da-f]{20,}|\d+/gi, '0');
