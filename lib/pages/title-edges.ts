// Takes a date off the titles of a list, where every one of them ends or begins with one and nothing else dates its rows.
import type { Day } from '../model.ts';
import { readDate } from './dates.ts';
import { readMonthDay } from './month-days.ts';
import type { FoundRow } from './rows.ts';

const day = '(?:(?:20\\d\\d) ?[-./年] ?)?\\d{1,2} ?[-./月] ?\\d{1,2}日?';
const ending = new RegExp(`(?:[\\s　]+|[[(（【〔])${day}(?: \\d\\d?:\\d\\d(?::\\d\\d)?)?[\\])）】〕]?$`);
const beginning = new RegExp(`^[[(（【〔]?${day}[\\])）】〕]?[\\s　:：-]+`);

/** The titles without it must tell the articles apart: 粮价（11月20日） names them by their day. */
export function edgesOf(rows: FoundRow[], latest?: Day): void {
  for (const edge of [ending, beginning]) {
    const cut = rows.map(({ title }) => {
      const words = edge.exec(title)?.[0];
      const date = words ? readDate(words, 'list', latest) : undefined;
      const monthDay = words && !date ? readMonthDay(words) : undefined;
      return words && (date || monthDay)
        ? { rest: title.replace(edge, '').trim(), date, monthDay }
        : undefined;
    });
    const rests = new Set(cut.flatMap((one) => (one && one.rest.length > 3 ? one.rest : [])));
    const days = cut.map(
      (one) => one && { on: one.date?.on ?? `2024-${one.monthDay?.monthDay}`, open: !one.date },
    );
    if (rests.size * 5 < rows.length * 4 || !agrees(days, latest)) continue;
    rows.forEach((row, at) => {
      const one = cut[at];
      if (one) Object.assign(row, { title: one.rest, date: one.date, monthDay: one.monthDay });
    });
    return;
  }
}

/** A day as the list's order asks for it; `open`: its year is not known yet. */
type Sorted = { on: Day; open: boolean };

/** Nearly every row has one, none lies ahead, they are not all of one day, and hardly one rises. */
export function agrees(found: (Sorted | undefined)[], latest?: Day): boolean {
  const days = found.flatMap((one) => one ?? []);
  if (days.length * 5 < found.length * 4 || new Set(days.map(({ on }) => on)).size < 2) return false;
  if (latest && days.some(({ on, open }) => !open && on > latest)) return false;
  const rises = days.filter(({ on }, at) => at > 0 && on > (days[at - 1]?.on ?? '')).length;
  return rises <= 1 || rises * 6 <= days.length;
}
