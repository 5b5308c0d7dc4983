// The rarer forms of a whole date: in parts that stand apart, of English months, of two-digit years, as one number.
import type { Day } from '../model.ts';
import { months } from './date-plain.ts';
import { dayFrom, shanghai } from './days.ts';

/** A day and how it was printed. */
export type Printed = { on: Day; printed: string };

const year = '((?:19|20)\\d\\d)';
const [from, to] = ['(?:^|[ [])', '(?=[ \\]]|$)'];

/** Each with the places of year, month and day among its groups. */
const forms: [form: RegExp, year: number, month: number, day: number][] = [
  // 15 above 2022-03, two elements of one date (EyouCMS, many mobile templates); without a blank where both are inline.
  [new RegExp(`${from}(\\d{1,2})日? ?/? ?${year} ?[-./年] ?(\\d{1,2})月?${to}`), 2, 3, 1],
  [new RegExp(`${from}${year} ?[-./年] ?(\\d{1,2})月? ?/? (\\d{1,2})日?${to}`), 1, 2, 3],
  // 20 above 11月 above 2026.
  [new RegExp(`${from}(\\d{1,2})(?:日 ?| ?/ ?| )(\\d{1,2})月 ?/? ?${year}年?${to}`), 3, 2, 1],
  // 11-20 above 2026, and the other way round.
  [new RegExp(`${from}(\\d{1,2}) ?[-/.月] ?(\\d{1,2})日? ${year}年?${to}`), 3, 1, 2],
  [new RegExp(`${from}${year}年? (\\d{1,2}) ?[-/.月] ?(\\d{1,2})日?${to}`), 1, 2, 3],
  // 2026 above 11 above 20.
  [new RegExp(`^${year}年? (\\d{1,2})月? (\\d{1,2})日?$`), 1, 2, 3],
  // 26-11-20 (Liferay's short form), 26年11月20日.
  [/(?<![\w.〔/[-])(2\d)-(\d{1,2})-(\d{1,2})(?![\w-]|号)/, 1, 2, 3],
  [/^\[?(2\d)(?:-(?=\d\d?-)|年)(\d{1,2})[-月](\d{1,2})日?(?: ?\d\d?:\d\d(?::\d\d)?)?\]?$/, 1, 2, 3],
];

// Nov 21, 2026 · 21 November 2026 · Fri Nov 20 2026 05:00 · Fri Nov 20 09:30:00 CST 2026
const english = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?[ .-]? ?)?(${months.join('|')})[a-z]{0,6}[., -]{0,2}(?:(\\d{1,2})(?:st|nd|rd|th)?(?:[, ]|(?= ))+(?:\\d\\d:\\d\\d(?::\\d\\d)? )?(?:[A-Z]{3,4} )?)?${year}\\b`,
  'i',
);

/** The first date of these forms in a plain line. */
export function rareDate(line: string): Printed | undefined {
  for (const [form, y, m, d] of forms) {
    const match = form.exec(line);
    const whole = match?.[y]?.length === 2 ? `20${match[y]}` : (match?.[y] ?? '');
    const on = match ? dayFrom(whole, match[m] ?? '', match[d] ?? '') : undefined;
    if (match && on) return { on, printed: match[0].replace(/^\[/, '').trim() };
  }
  const [printed, before, month = '', after, named = ''] = english.exec(line) ?? [];
  const on = dayFrom(named, months.indexOf(month.toLowerCase()) + 1, after ?? before ?? '');
  return on && printed ? { on, printed } : undefined;
}

const compact = /^\[?((?:19|20)\d\d)(\d\d)(\d\d)(?: ?([01]\d|2[0-3]):?([0-5]\d)(?::?([0-5]\d))?)?\]?$/;

/** Forms that must fill the text: 20220315, 20220315093000, Unix seconds or milliseconds, a moment with its zone. */
export function wholeDate(line: string): Day | undefined {
  const [, y = '', m = '', d = ''] = compact.exec(line) ?? [];
  if (y) return dayFrom(y, m, d);
  if (/^1\d{9}(?:\d{3})?$/.test(line)) return shanghai(+line.padEnd(13, '0'));
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(line) ? shanghai(Date.parse(line)) : undefined;
}
