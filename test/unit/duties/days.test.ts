// Days in Shanghai: borders of days and months, workdays with makeup Saturdays, years whose holidays are not known.
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  atShanghai,
  dayOf,
  daysBetween,
  daysLeft,
  lastDayOf,
  monthOf,
} from '../../../lib/duties/days.ts';
import { isWorkday, knowsHolidays } from '../../../lib/duties/workdays.ts';

describe('the day in Shanghai', () => {
  it.each([
    ['2022-05-31T15:59:59.999Z', '2022-05-31'],
    ['2022-05-31T16:00:00.000Z', '2022-06-01'],
    ['2021-12-31T16:00:00.000Z', '2022-01-01'],
    ['2022-01-01T00:00:00.000Z', '2022-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
    ['2022-05-31T23:30:00-07:00', '2022-06-01'],
  ])('of %s is %s, whatever zone the machine is in', (at, day) => {
    expect(dayOf(at)).toBe(day);
    expect(dayOf(new Date(at))).toBe(day);
    expect(monthOf(day)).toBe(day.slice(0, 7));
  });

  it.each([
    ['2022-05-06', '08:30', '2022-05-06T00:30:00.000Z'],
    ['2022-05-06', '14:30', '2022-05-06T06:30:00.000Z'],
    ['2022-01-01', '00:00', '2021-12-31T16:00:00.000Z'],
    ['2022-12-31', '23:59', '2022-12-31T15:59:00.000Z'],
  ])('%s at %s is %s', (day, time, at) => {
    expect(atShanghai(day, time)).toBe(at);
    expect(dayOf(at)).toBe(day);
  });
});

describe('reckoning', () => {
  it.each([
    ['2022-02-28', 1, '2022-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2022-01-01', -1, '2021-12-31'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2022-05-06', 0, '2022-05-06'],
    ['2022-05-06', 365, '2023-05-06'],
    ['1988-04-16', 3, '1988-04-19'],
  ])('%s and %i days is %s', (day, n, then) => {
    expect(addDays(day, n)).toBe(then);
    expect(daysBetween(day, then)).toBe(n);
    expect(daysBetween(then, day)).toBe(n === 0 ? 0 : -n);
  });

  it.each([
    ['2022-01', -1, '2021-12'],
    ['2021-12', 1, '2022-01'],
    ['2022-03', -25, '2020-02'],
    ['2022-05', 0, '2022-05'],
  ])('%s and %i months is %s', (month, n, then) => expect(addMonths(month, n)).toBe(then));

  it.each([
    ['2022-02', '2022-02-28'],
    ['2024-02', '2024-02-29'],
    ['2022-04', '2022-04-30'],
    ['2022-12', '2022-12-31'],
  ])('%s ends on %s', (month, day) => expect(lastDayOf(month)).toBe(day));

  it.each([
    ['2022-05', '2022-05-31', 0],
    ['2022-05', '2022-05-24', 7],
    ['2022-05', '2022-05-01', 30],
    ['2022-05', '2022-06-01', undefined],
    ['2022-05', '2023-05-01', undefined],
    ['2022-05', '2022-04-30', 31],
    ['2022-12', '2023-01-01', undefined],
    ['2024-02', '2024-02-22', 7],
  ])('in %s on %s, %s full days are left', (month, today, left) => expect(daysLeft(month, today)).toBe(left));
});

describe('workdays', () => {
  it.each([
    ['2022-01-29', true], // a Saturday made up for the Spring Festival
    ['2022-01-30', true], // a Sunday likewise
    ['2022-01-31', false], // New Year's Eve, a Monday
    ['2022-02-07', true],
    ['2022-05-02', false],
    ['2022-05-07', true], // a Saturday made up for Labour Day
    ['2022-05-08', false],
    ['2022-10-08', true],
    ['2022-10-07', false],
    ['2022-06-11', false],
    ['2022-06-13', true],
    ['2026-02-14', true],
    ['2026-02-16', false],
  ])('%s: %s', (day, works) => expect(isWorkday(day)).toBe(works));

  it('counts Monday to Friday in a year whose holiday notice is not known, and says so', () => {
    expect(knowsHolidays(2022)).toBe(true);
    expect(knowsHolidays(2099)).toBe(false);
    for (let day = '2099-01-01'; day < '2100-01-01'; day = addDays(day, 1)) {
      const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
      expect([day, isWorkday(day)]).toEqual([day, weekday >= 1 && weekday <= 5]);
    }
  });
});
