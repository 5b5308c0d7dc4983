// Gives rows the year, the month or the day that the heading over them says.
import { dayFrom } from './days.ts';
import { boxHeading } from './names.ts';
import type { PageNode } from './page.ts';
import { restOf } from './row-dates.ts';
import type { FoundRow } from './rows.ts';
import { squeeze } from './text.ts';

const weekday = '(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?)?';
const year = /^(20\d\d)(?!\d)/;
const month = /^(?:(20\d\d)[年./-])?(\d{1,2})月?(?:[(（]\d+[)）])?$/;
const day = new RegExp(`^(?:(20\\d\\d)[年./-])?(\\d{1,2})[月./-](\\d{1,2})日?${weekday}$`);

/** `list` as far as its heading dates its rows. Rows that show a day of their own keep it. */
export function underHeading(list: PageNode, rows: FoundRow[]): void {
  // Nearly every list ends here: finding its heading is dear where thousands stand side by side.
  const open = rows.some((row) => row.monthDay || (!row.date && partOfDay.test(row.node.text())));
  if (!open && !isDayBox(list, rows) && !isUnderDay(list, rows)) return;
  for (const [heading, below] of partsOf(list, rows)) underWords(heading, below, open);
}

/** Rows by the heading over them: the list's own, or the last item before them that is nothing but a year, a month or a day. */
function partsOf(list: PageNode, rows: FoundRow[]): [string, FoundRow[]][] {
  const of = new Map(rows.map((row) => [row.node, row]));
  const parts: [string, FoundRow[]][] = [[boxHeading(list), []]];
  for (const child of list.children()) {
    const row = of.get(child);
    if (row) parts.at(-1)?.[1].push(row);
    const words = row ? '' : squeeze(child.text().slice(0, 40));
    if (words && !child.first('a[href]') && [year, month, day].some((form) => form.test(words)))
      parts.push([words, []]);
  }
  // Rows of a list in several parts stand deeper.
  return parts.length > 1 ? parts : [[parts[0]?.[0] ?? '', rows]];
}

function underWords(heading: string, rows: FoundRow[], open: boolean): void {
  const [, ofDay, m = '', d = ''] = day.exec(heading) ?? [];
  if (d && open) underDay(rows, ofDay, m, d, heading);
  else if (d) for (const row of rows) if (!row.date) setDay(row, ofDay, m, d, heading);
  const over = year.exec(heading)?.[1];
  if (over) underYear(rows, over);
  const [, ofMonth, only = ''] = month.exec(heading) ?? [];
  if (only) underMonth(rows, ofMonth, only);
}

/** The list stands alone under a day, and so does the one in the next box of the same make: a line of time. */
function isDayBox(list: PageNode, rows: FoundRow[]): boolean {
  const box = list.parent();
  if (!box || rows.length > 30 || rows.every(({ date }) => date)) return false;
  const shown = (one: PageNode) => day.test(squeeze(one.children()[0]?.text().slice(0, 40) ?? ''));
  if (box.children().length > 3 || !shown(box)) return false;
  for (let own = box, up = 0; up < 3; up++) {
    const over = own.parent();
    if (!over) return false;
    const beside = over.children().filter((other) => other !== own && other.tag === own.tag);
    if (beside.length)
      return beside.some(
        (other) => /\d/.test(other.text().slice(0, 20)) && dayFirst.test(squeeze(other.text().slice(0, 40))),
      );
    own = over;
  }
  return false;
}

/** A day stands before the list, and another one before the next list of its make. */
function isUnderDay(list: PageNode, rows: FoundRow[]): boolean {
  if (rows.length > 30 || rows.every(({ date }) => date)) return false;
  const beside = list.parent()?.children() ?? [];
  if (beside.length > 300) return false;
  const under = beside.filter((one, at) => at > 0 && one.tag === list.tag && isDay(beside[at - 1]));
  return under.length > 1 && under.includes(list);
}

/** Nothing but a day, with or without its year. */
export const isDay = (node: PageNode | undefined): boolean =>
  day.test(squeeze(node?.text().slice(0, 40) ?? ''));

/** Rows with the day over them, where they show none of their own. */
export function underDayOf(rows: FoundRow[], words: string): FoundRow[] {
  const [, over, m = '', d = ''] = day.exec(squeeze(words)) ?? [];
  for (const row of rows)
    if (d && !row.monthDay && row.date?.origin !== 'list') setDay(row, over, m, d, words);
  return rows;
}

const dayFirst = /^\D{0,3}(?:20\d\d[年./-])?\d{1,2}[月./-]\d{1,2}/;

/** An hour, or a day without its month. */
const partOfDay = /(?:^|\s)\d{1,2}(?:[:：]\d\d|日)/;

/** `2026年` over `11-20`. */
function underYear(rows: FoundRow[], over: string): void {
  for (const row of rows) {
    const shown = row.monthDay;
    const on = shown && dayFrom(over, shown.monthDay.slice(0, 2), shown.monthDay.slice(3));
    if (on && shown) row.date = { on, origin: 'list', printed: shown.printed };
  }
}

/** `11月20日 星期五` over rows with the hour. A clock in the page's head stands over menus: they show no hour. */
function underDay(rows: FoundRow[], over: string | undefined, m: string, d: string, heading: string): void {
  const open = rows.filter(({ date, monthDay }) => !date && !monthDay);
  const timed = open.filter((row) => /(?:^|\s)\d{1,2}[:：]\d\d(?:\s|$)/.test(restOf(row)));
  if (timed.length * 2 <= rows.length) return;
  for (const row of open) setDay(row, over, m, d, heading);
}

/** `2026年11月` over `22日`. */
function underMonth(rows: FoundRow[], over: string | undefined, m: string): void {
  for (const row of rows) {
    const printed =
      row.date || row.monthDay ? undefined : /(?:^|\s)(\d{1,2})日(?=$|[\s:：])/.exec(restOf(row));
    if (printed) setDay(row, over, m, printed[1] ?? '', printed[0].trim());
  }
}

function setDay(row: FoundRow, over: string | undefined, m: string, d: string, printed: string): void {
  const on = dayFrom(over ?? 2024, m, d);
  if (on && over) row.date = { on, origin: 'list', printed };
  else if (on) row.monthDay = { monthDay: on.slice(5), printed };
}
