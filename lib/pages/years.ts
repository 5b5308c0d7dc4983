// Gives dates printed without a year their year: from the address, else so that the list keeps falling.
import type { Day, ShownDate } from '../model.ts';
import { dateInUrl, dayFrom, type MonthDay, monthInUrl } from './dates.ts';

/** A row as far as its date is concerned. */
export type Dated = { url: string; pinned: boolean; date?: ShownDate; monthDay?: MonthDay };

/**
 * Sets `date` on rows that show a month and a day only. The address's own year first (origin `url` where it carries
 * that very day). Else `inferred`: the newest year not after the row above (`notAfter` for the first), or, above the first
 * row whose year is known, the oldest year not before the row below. Pinned rows stand outside the order. What
 * nothing bounds stays without a date.
 */
export function settleYears<T extends Dated>(rows: T[], notAfter?: Day): void {
  for (const row of rows) if (row.monthDay && !row.date) row.date = byAddress(row.url, row.monthDay);
  const ordered = rows.filter((row) => !row.pinned);
  if (!falls(ordered)) return;
  fill(ordered, notAfter, (year, day, bound) => (`${year}-${day}` > bound ? -1 : 0));
  fill(ordered.reverse(), undefined, (year, day, bound) => (`${year}-${day}` < bound ? 1 : 0));
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

function fill(
  rows: Dated[],
  first: Day | undefined,
  step: (year: number, day: string, bound: Day) => number,
): void {
  let bound = first;
  for (const row of rows) {
    if (row.monthDay && !row.date && bound) {
      const year = +bound.slice(0, 4);
      row.date = inferred(year + step(year, row.monthDay.monthDay, bound), row.monthDay);
    }
    bound = row.date?.on ?? bound;
  }
}

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
