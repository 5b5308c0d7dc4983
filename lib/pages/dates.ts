// Reads dates as portals print them. The day is the one printed, which is Shanghai's; an impossible one is no date.
import type { DateOrigin, Day, ShownDate } from '../model.ts';
import { rareDate, wholeDate } from './date-forms.ts';
import { claimOf } from './date-labels.ts';
import { digit, plain } from './date-plain.ts';
import { dayFrom } from './days.ts';

// With one sign between its parts, with 年 and 月, or, where nothing follows, with both. Not within a number of a file (QC-2026-10-11). With a weekday it is the page's own clock (今天是2022年3月15日 星期二), and
// 2026年1-10月 and 2026年11-20期 are no days.
const full = new RegExp(
  [
    '(?<![\\dA-Z]|[A-Za-z\\d][-_/])((?:19|20)\\d\\d) ?',
    '(?:([-./、_]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})|年 ?(\\d{1,2}) ?月 ?(\\d{1,2})|[-./年] ?(\\d{1,2}) ?[-./月] ?(\\d{1,2})(?=日?(?:[ \\]]|$)))',
    '(?: ?日(?!期|常)|(?<=月 ?\\d{1,2}) ?号|(?!\\d)|(?=\\d\\d?:\\d\\d))',
    '(?! ?(?:日|星期|周[一二三四五六日]|月|期|号|批|届))',
  ].join(''),
  'g',
);

/** 新闻联播 20261121: the day is the title's own, which says nothing of publishing, but articles bear such titles. */
export const dayInTitle = /20\d\d(?:年|[-.]?)\d{1,2}(?:月|[-.]?)\d{1,2}/;

/**
 * The publishing date in a run of text: one labelled 发布日期 or the like first (its origin is then `label`), else the
 * first one that no other label claims (成文日期, 截止 …). `origin` says where the text stood. What lies after the day
 * `latest` is no publishing date.
 */
export function readDate(text: string, origin: DateOrigin = 'list', latest?: Day): ShownDate | undefined {
  if (!digit.test(text)) return undefined;
  const line = plain(text);
  const whole = wholeDate(line);
  if (whole) return early(whole, latest) ? { on: whole, origin, printed: line } : undefined;
  const found = fullDates(line, origin).filter(({ on }) => early(on, latest));
  const label = found.find((date) => date.origin === 'label');
  if (label ?? found[0]) return label ?? found[0];
  const rare = rareDate(line);
  return rare && early(rare.on, latest) ? { on: rare.on, origin, printed: rare.printed } : undefined;
}

const early = (on: Day, latest: Day | undefined) => latest === undefined || on <= latest;

/** Those with year, month and day that no other label claims, in their order. */
function fullDates(line: string, origin: DateOrigin): ShownDate[] {
  return [...line.matchAll(full)].flatMap((match) => {
    const [printed, year = '', , ...parts] = match;
    const [month = '', day = ''] = parts.filter((part) => part !== undefined);
    const on = dayFrom(year, month, day);
    if (!on) return [];
    const claim = claimOf(line.slice(0, match.index), line.slice(match.index + printed.length));
    if (claim === 'other') return [];
    return [{ on, origin: claim ?? origin, printed: printed.trim() }];
  });
}
