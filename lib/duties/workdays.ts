// Which days are workdays, by the State Council's yearly holiday notice.
// The list itself: the library's functions read days in the machine's zone and slip by one west of Greenwich.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { Day } from '../model.ts';

/**
 * A workday by the State Council's yearly holiday notice: holidays are off, makeup Saturdays and Sundays are on.
 * A year whose notice is not known counts Monday to Friday; `knowsHolidays` tells.
 */
export function isWorkday(day: Day): boolean {
  if (day in notices.workdays) return true;
  if (day in notices.holidays) return false;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday >= 1 && weekday <= 5;
}

/** Whether the holiday notice of that year is known. */
export function knowsHolidays(year: number): boolean {
  return Object.keys(notices.holidays).some((day) => day.startsWith(`${year}-`));
}
