// Says how surely a group of rows is the column's list, by what a careful reader would look at.
import { isArticleAddress } from './addresses.ts';
import { bearsName } from './boxes.ts';
import { dayInTitle, readDate, readMonthDay } from './dates.ts';
import { columnHeading } from './heading.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import type { FoundRow } from './rows.ts';
import type { Group } from './runs.ts';
import { isInside } from './tree.ts';

/** Below it a reading is no number: the page is `unreadable` for `unsure`. */
export const sureEnough = 0.5;

/** Rows that are looked at. */
const enough = 60;

/**
 * 0 … 1. Raised by rows with dates (a year counts more than a month and a day), by dates that fall down the list, by more
 * rows, by titles long as titles are, by addresses that are articles' or all of one make, by a pager in the list's box or beside it, by a
 * page that names its column, and by its name over the list. Lowered by each of them missing, and by a `rival` that is nearly as good.
 */
export function confidence(page: Page, group: Group, rival: Group | undefined): number {
  const rows = group.rows.slice(0, enough);
  const dated = rows.filter((row) => row.date ?? row.monthDay).length;
  const full = rows.filter(({ date }) => date && !/url|inferred/.test(date.origin)).length;
  const of = (part: number) => part / rows.length;
  const paging = pager(page);
  const named = bearsName(page, group.list);
  const size = rows.length > 4 ? 0.1 : rows.length > 2 ? 0.05 : rows.length > 1 ? -0.1 : -0.15;
  const length = rows.reduce((sum, { title }) => sum + Math.min(20, title.length), 0) / (20 * rows.length);
  const sum =
    0.3 * of(dated) +
    0.1 * of(full) +
    0.1 * falling(rows) +
    size -
    0.3 * of(rows.filter(isSentence).length) +
    (length < 0.25 && !named ? -0.2 : 0.2 * length) +
    0.15 * Math.max(of(rows.filter(({ url }) => isArticleAddress(url)).length), alike(rows)) +
    (paging && (isInside(paging, group.box) || paging.parent() === group.box.parent()) ? 0.15 : 0) +
    (columnHeading(page).length ? 0.05 : 0) +
    (named ? 0.1 : 0) +
    0.1 * of(rows.filter(({ title }) => dayInTitle.test(title)).length);
  const close = rival ? rival.dated / Math.max(group.dated, 1) : 0;
  const telling = tellsMore(page, group) ? 0.5 : 0;
  return Math.round(Math.max(0, Math.min(1, sum - telling - 0.2 * Math.min(1, close))) * 100) / 100;
}

/** `2026-03-05，全县春耕动员会召开。` is told, not listed. */
function isSentence({ node, link, title, monthDay }: FoundRow): boolean {
  const words = node.text();
  if (words.length > title.length + 80 || !/[，。；]/.test(words.replace(title, ''))) return false;
  const shows = (part: PageNode) =>
    readDate(part.text()) ??
    (monthDay && part.text().length < 12 && !isInside(part, link) ? readMonthDay(part.text()) : undefined);
  return !node.all('*').some((part) => part.text().length < 30 && shows(part));
}

/** A few dated links among many sentences are what an article refers to. */
function tellsMore(page: Page, { rows }: Group): boolean {
  const words = rows.reduce((sum, { node }) => sum + node.text().length, 0);
  if (rows.length > 30) return false;
  const linked = page.root.all('a').reduce((sum, link) => sum + link.text().length, 0);
  const inLinks = rows.reduce((sum, { title }) => sum + title.length, 0);
  const said = (page.root.first('body')?.text().length ?? 0) - words - Math.max(0, linked - inLinks);
  return said > 600 && said > words * 4;
}

/** The part of neighbouring dates that do not rise; pinned rows stand outside the order. */
export function falling(rows: FoundRow[]): number {
  const ordered = rows.filter((row) => !row.pinned && (row.date ?? row.monthDay));
  const whole = ordered.every(({ date }) => date);
  const days = ordered.map(({ date, monthDay }) =>
    whole ? (date?.on ?? '') : (monthDay?.monthDay ?? date?.on.slice(5) ?? ''),
  );
  if (days.length < 2) return 0.5;
  // One rise is the turn of the year.
  const rises = days.filter((day, at) => at > 0 && day > (days[at - 1] ?? '')).length;
  return 1 - Math.max(0, rises - 1) / (days.length - 1);
}

/** The part of addresses that differ from the most common make by their numbers only. */
export function alike(rows: FoundRow[]): number {
  const makes = new Map<string, number>();
  for (const { url } of rows) {
    const make = url
      .replace(/[\da-f-]{20,}|\d+/gi, '0')
      .replace(/[^/]*$/, (name) => name.replace(/[^.?=&]+/, '-'));
    makes.set(make, (makes.get(make) ?? 0) + 1);
  }
  return Math.max(...makes.values()) / rows.length;
}
