// Days of the calendar, made of numbers; an impossible one is none.
import type { Day } from '../model.ts';

/** `2022-03-15` of its parts, or undefined for a day no calendar has. */
export function dayFrom(
  year: string | number,
  month: string | number,
  day: string | number,
): Day | undefined {
  const [y, m, d] = [+year, +month, +day];
  const long =
    m === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : (m % 7) % 2 || m === 7 ? 31 : 30;
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= long && y >= 1000)) return undefined;
  return `${y}-${m < 10 ? '0' : ''}${m}-${d < 10 ? '0' : ''}${d}`;
}

/** The day in Shanghai, which keeps eight hours ahead of UTC all the year; `ms` since 1970. */
export function shanghai(ms: number): Day | undefined {
  return Number.isNaN(ms) ? undefined : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}
