// Reads dates that are printed without their year.
import { digit, monthNamed, plain } from './date-plain.ts';
import { dayFrom } from './days.ts';

/** A date without its year, as side boxes and narrow lists print it. */
export type MonthDay = { monthDay: string; printed: string };

const usual = /(?:^|[ :[])(\d{1,2}) ?(?:[-/]|月) ?(\d{1,2})([日号]?)(?=$|[ \]]|(?<=[日号])\d\d?[:时])/;
// 11.18 is a date where nothing else stands.
const pointed = /^\[?(\d{2})\.(\d{2})()\]?$/;
// 20 above 11月, 11月 above 20: two elements of one date.
const dayAbove = /^\[?(\d{1,2})(?:日 ?| ?\/ ?| )(\d{1,2})月(?=[ \]]|$)/;
const dayBelow = /^\[?(\d{1,2})月 (\d{1,2})(?=[ \]]|$)/;
const named =
  /^(?:([A-Z][a-z]{2,8})\.? ?(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2}) ?([A-Z][a-z]{2,8})\.?)(?=$|[ ,|·])/i;

/** `03-15`, `[03-15]`, `03/15`, `3月15日` standing by itself: a date whose year must be found elsewhere. */
export function readMonthDay(text: string): MonthDay | undefined {
  const line = digit.test(text) ? plain(text) : '';
  const above = dayAbove.exec(line);
  if (above) return made(above[2], above[1], above[0]);
  const match = usual.exec(line) ?? pointed.exec(line);
  if (match && (match[3] || !match[0].includes('月'))) return made(match[1], match[2], match[0]);
  const below = dayBelow.exec(line);
  if (below) return made(below[1], below[2], below[0]);
  return match ? undefined : englishMonthDay(line);
}

/** 2024 had a 29 February: the year decides later whether this one has. */
function made(month = '', day = '', printed: string): MonthDay | undefined {
  const on = dayFrom(2024, month, day);
  return on ? { monthDay: on.slice(5), printed: printed.replace(/^[ :[]/, '').trim() } : undefined;
}

/** `Nov 20`, `20 November` at the beginning: a block of the date beside the title. */
function englishMonthDay(line: string): MonthDay | undefined {
  const [printed, first = '', after, before, last = ''] = named.exec(line) ?? [];
  const month = monthNamed(first || last);
  return month && printed ? made(String(month), after ?? before, printed) : undefined;
}
