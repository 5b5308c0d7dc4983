// Days and months in Asia/Shanghai. Today is always an argument.
import { getDaysInMonth } from 'date-fns';
import type { Day, Instant, Month } from '../model.ts';

/**
 * The day on which a moment falls. Shanghai has kept eight hours ahead of UTC since 1991, winter and summer; asking the
 * browser's table of zones takes 10 ms the first time, and every popup asks for the first time.
 */
export function dayOf(at: Instant | Date): Day {
  return new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The month a day falls in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function addDays(day: Day, n: number): Day {
  const { year, month, date } = numbers(day);
  return calendarDay(year, month, date + n);
}

export function addMonths(month: Month, n: number): Month {
  const start = numbers(`${month}-01`);
  return monthOf(calendarDay(start.year, start.month + n, 1));
}

/** Days from `a` to `b`; negative when `b` comes first. */
export function daysBetween(a: Day, b: Day): number {
  return (midnight(b) - midnight(a)) / 86_400_000;
}

export function lastDayOf(month: Month): Day {
  const first = numbers(`${month}-01`);
  return `${month}-${getDaysInMonth(new Date(first.year, first.month))}`;
}

/** Full days left after today: 0 on the month's last day; undefined when the month is closed. */
export function daysLeft(month: Month, today: Day): number | undefined {
  const left = daysBetween(today, lastDayOf(month));
  return left < 0 ? undefined : left;
}

/** The moment at which a clock in Shanghai shows `HH:MM` on that day. */
export function atShanghai(day: Day, time: string): Instant {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

// A calendar day has no zone: reckoning with days is done in UTC, where every day has 24 hours.

function midnight(day: Day): number {
  const { year, month, date } = numbers(day);
  return Date.UTC(year, month, date);
}

function calendarDay(year: number, month: number, date: number): Day {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

function numbers(day: Day): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month: month - 1, date };
}
