// Reads one row of a list: its title in full, where it leads, its date, whether it is pinned.
import type { Row } from '../model.ts';
import { sameHost } from './addresses.ts';
import { readDate } from './dates.ts';
import { latelyDate, readLately } from './lately.ts';
import { type MonthDay, readMonthDay } from './month-days.ts';
import type { Page, PageNode } from './page.ts';
import { isPinned } from './pins.ts';
import { dateOf, firstOf } from './row-dates.ts';
import { mainLink } from './row-links.ts';
import { settleYears } from './years.ts';

/** A row under way: its year may still be open. `lately` says 昨天 on a page of which nobody knows when it was seen. */
export type FoundRow = Row & { node: PageNode; link: PageNode; monthDay?: MonthDay; lately?: true };

/**
 * The row in `item`, or undefined where it holds no article link (spacers, headers). Of several links the one with the
 * longest title is the row's. `only` is the row's link, where it is known.
 */
export function readRow(page: Page, item: PageNode, only?: PageNode): FoundRow | undefined {
  const main = mainLink(page, item, only);
  if (!main || isCrowded(item, main.title)) return undefined;
  const { node: link, url } = main;
  const found = dateOf(item, link, main.title, url, page.seen);
  const shown = found.monthDay || (found.date && found.date.origin !== 'url');
  const edge = shown ? undefined : atEdge(main.title);
  const monthDay = edge ? edge.monthDay : found.monthDay;
  const stated = edge ? edge.date : found.date;
  const soon = stated || monthDay ? undefined : firstOf(found.texts, readLately);
  const date = stated ?? (soon ? latelyDate(soon, page.seen) : undefined);
  if (!date && !monthDay && pagesOn(page, url)) return undefined;
  return {
    title: edge?.title ?? main.title,
    url,
    date,
    monthDay: date ? undefined : monthDay,
    ...(soon && { lately: true }),
    pinned: isPinned(item, link),
    external: !sameHost(url, page.url),
    node: item,
    link,
  };
}

/** Years settled, repeats of an address dropped (a pinned row and its place in the list), in the page's order. */
export function finish(found: FoundRow[], notAfter?: string): { rows: Row[]; nodes: PageNode[] } {
  settleYears(found, notAfter);
  const seen = new Set<string>();
  const kept = found.filter(({ url }) => !seen.has(url) && seen.add(url));
  return {
    rows: kept.map(({ title, url, date, pinned, external }) => ({
      title,
      url,
      ...(date && { date }),
      pinned,
      external,
    })),
    nodes: kept.map(({ node }) => node),
  };
}

/** A box beside a list whose rows are no links: what holds so many days under so short a title is no row. */
const isCrowded = (item: PageNode, title: string) =>
  title.length < 12 && item.tag !== 'a' && (item.text().match(/20\d\d[-/.年]\d/g)?.length ?? 0) > 4;

/** To another page of this list. Some name their articles so, too (`?p=12`): it is asked where no date stands. */
function pagesOn(page: Page, url: string): boolean {
  const [path, query = ''] = url.replace(/#.*$/s, '').split('?');
  return path === page.url.split(/[?#]/)[0] && /^(?:.*&)?(?:p|pn|page\w*|start|offset)=\d+$/i.test(query);
}

const edges =
  /^\d{1,2}月\d{1,2}日 ?[-–—:：] ?|^[[(（【]?20\d\d([-/.])\d{1,2}\1\d{1,2}(?:[\])）】]| (?=\D))|(?:[[(（【]| )20\d\d([-/.])\d{1,2}\2\d{1,2}[\])）】]?$|[[(（【]\d{1,2}[-/]\d{1,2}[\])）】]$/;

/** A date at the edge of the link's words, `【2026-11-20】关于…`, `关于… 2026-11-20`, and the title without it. */
function atEdge(words: string) {
  const edge = edges.exec(words)?.[0];
  const title = edge && words.replace(edge, '').trim();
  if (!edge || !title) return undefined;
  const date = readDate(edge);
  const monthDay = date ? undefined : readMonthDay(edge);
  return date || monthDay ? { title, date, monthDay } : undefined;
}
