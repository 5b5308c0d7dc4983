// Gives dates printed without a year their year: from the address, else so that the list keeps falling.
import type { Day, ShownDate } from '../model.ts';
import { dateInUrl, monthInUrl } from './date-address.ts';
import { dayFrom } from './days.ts';
import type { MonthDay } from './month-days.ts';

/** A row as far as its date is concerned. */
export type Dated = { url: string; pinned: boolean; date?: ShownDate; monthDay?: MonthDay };

/**
 * Sets `date` on rows that show a month and a day only. The address's own year first (origin `url` where it carries
 * that very day). Else `inferred`: the newest year not after the row above (`notAfter` for the first), or, above the first
 * row whose year is known, the oldest year not before the row below. A row a few days out of order is not a year away; one
 * that is weeks out of order (kept on top without a mark, or a year older) tells nothing, of itself or of what follows.
 * Pinned rows stand outside the order. What nothing bounds stays without a date.
 */
export function settleYears<T extends Dated>(rows: T[], notAfter?: Day): void {
  for (const row of rows) if (row.monthDay && !row.date) row.date = byAddress(row.url, row.monthDay);
  const ordered = rows.filter((row) => !row.pinned);
  if (!falls(ordered)) return;
  fill(ordered, -1, notAfter);
  fill(ordered.reverse(), 1, undefined);
}

/** Where most dates rise a little, the newest do not come first, and nothing tells the year of the next one. A rise of half a year is its turn. */
function falls(rows: Dated[]): boolean {
  const days = rows.flatMap(({ monthDay, date }) => monthDay?.monthDay ?? date?.on.slice(5) ?? []);
  const rises = days.filter((day, at) => {
    const before = days[at - 1] ?? day;
    return day > before && +day.slice(0, 2) - +before.slice(0, 2) < 6;
  }).length;
  return rises < 2 || rises * 2 <= days.length - 1;
}

/** Days between neighbours of a list that is sorted by another clock than it prints. */
const fewDays = 7;

/** `turn`: where the year changes on the way, it falls (-1, from the top) or rises (1, from the foot). */
function fill(rows: Dated[], turn: -1 | 1, notAfter: Day | undefined): void {
  let bound = notAfter;
  let beside: Day | undefined;
  for (const row of rows) {
    if (row.monthDay && !row.date && bound) {
      const day = row.monthDay.monthDay;
      const year = beside ? yearBeside(beside, day, turn) : yearBefore(bound, day);
      const made = year === undefined ? undefined : inferred(year, row.monthDay);
      row.date = made && notAfter && made.on > notAfter ? undefined : made;
      if (year === undefined) bound = beside = undefined;
    }
    if (row.date) bound = beside = row.date.on;
  }
}

/** The newest year not after a day; none where it would just be a few days ahead: put out beforehand, or a year ago. */
function yearBefore(bound: Day, day: string): number | undefined {
  const year = +bound.slice(0, 4);
  if (`${year}-${day}` <= bound) return Math.abs(daysFrom(bound, year + 1, day)) > fewDays ? year : undefined;
  return daysFrom(bound, year, day) > fewDays ? year - 1 : undefined;
}

function yearBeside(beside: Day, day: string, turn: -1 | 1): number | undefined {
  const year = +beside.slice(0, 4);
  const near = [year - 1, year, year + 1].find((one) => Math.abs(daysFrom(beside, one, day)) <= fewDays);
  if (near !== undefined) return near;
  const back = (+beside.slice(5, 7) - +day.slice(0, 2)) * turn;
  if (back >= 6) return year + turn;
  return daysFrom(beside, year, day) * turn > 0 ? year : undefined;
}

/** How many days that day of that year lies after another; negative before it. */
const daysFrom = (from: Day, year: number, day: string) =>
  (Date.parse(`${year}-${day}`) - Date.parse(from)) / 86_400_000;

function byAddress(url: string, shown: MonthDay): ShownDate | undefined {
  const day = dateInUrl(url);
  if (day?.on.slice(5) === shown.monthDay) return { on: day.on, origin: 'url', printed: shown.printed };
  const month = monthInUrl(url);
  if (!month) return undefined;
  // An address made in January may belong to an item of late December, and the other way round.
  const ahead = +shown.monthDay.slice(0, 2) - +month.slice(5);
  return inferred(+month.slice(0, 4) - (ahead > 6 ? 1 : ahead < -6 ? -1 : 0), shown);
}

function inferred(year: number, shown: MonthDay): ShownDate | undefined {
  const on = dayFrom(year, shown.monthDay.slice(0, 2), shown.monthDay.slice(3));
  return on ? { on, origin: 'inferred', printed: shown.printed } : undefined;
}
