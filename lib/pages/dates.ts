// Reads dates as portals print them. The day is the one printed, which is Shanghai's; an impossible one is no date.
import type { DateOrigin, Day, Month, ShownDate } from '../model.ts';

/** A date without its year, as side boxes and narrow lists print it. */
export type MonthDay = { monthDay: string; printed: string };

const year = '((?:19|20)\\d\\d)';
// With a weekday it is the page's own clock (今天是2022年3月15日 星期二), no item's date.
const full = new RegExp(
  `(?<!\\d)${year} ?(?:([-./]) ?(\\d{1,2}) ?\\2 ?(\\d{1,2})|年 ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日?)(?!\\d| ?(?:日|星期|周[一二三四五六日]))`,
  'g',
);
// 15 above 2022-03, two elements of one date (EyouCMS, many mobile templates); without a blank where both are inline.
const dayFirst = new RegExp(`(?:^| )(\\d{1,2})日? ?/? ?${year} ?[-./年] ?(\\d{1,2})月?(?= |$)`);
const dayLast = new RegExp(`(?:^| )${year} ?[-./年] ?(\\d{1,2})月? (\\d{1,2})日?(?= |$)`);
// 11.18 is a date where nothing else stands.
// 26-11-20, where nothing else stands beside it (Liferay's short form).
const shortYear = /(?<![\w.〔-])(2\d)-(\d{1,2})-(\d{1,2})(?![\w-]|号)/;
const pointed = /^[[(]?(\d{2})\.(\d{2})()[\])]?$/;
const monthDay = /(?:^|[ :[(【（〔])(\d{1,2}) ?(?:[-/]|月) ?(\d{1,2})(日?)(?=$|[ \])】）〕])/;

const namedMonthDay =
  /^(?:([A-Z][a-z]{2,8})\.? ?(\d{1,2})(?:st|nd|rd|th)?|(\d{1,2}) ?([A-Z][a-z]{2,8})\.?)(?=$|[ ,|·])/i;
const names = 'january february march april may june july august september october november december'.split(
  ' ',
);
const months = names.map((name) => name.slice(0, 3));
// Nov 21, 2026 · 21 November 2026 · Fri Nov 20 2026 05:00
const english = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${months.join('|')})[a-z]{0,6}\\.?,? (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?${year}\\b`,
  'i',
);

/** Most links of a page carry none; looking costs a tenth of preparing the text. */
const digit = /[0-9０-９\u1810-\u1819\u0f20-\u0f29]|[〇○零一二三四五六七八九]年/;
// 二〇二六年十一月二十日
const inWords =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/g;
// 十一月 20, 2026 · 20 十一月 2026 (WordPress, Drupal); 三月三 is a feast.
const monthInWords =
  /(?<![一二三四五六七八九十年])(十[一二]?|[一二三四五六七八九])月(?= ?\d)|(?<=\d )(十[一二]?|[一二三四五六七八九])月(?= \d)/g;
const numerals = '〇一二三四五六七八九';

/** 十一 → 11, 二十 → 20, 三 → 3. */
function counted(word: string): number {
  const [tens = '', ones = ''] = word.includes('十') ? word.split('十') : ['〇', word];
  return (tens ? numerals.indexOf(tens) : 1) * 10 + (ones ? numerals.indexOf(ones) : 0);
}

const yearOf = (word: string) =>
  [...word.replace(/[○零]/g, '〇')].map((sign) => numerals.indexOf(sign)).join('');

const published = /(?:发布|公开|上载|发文|发稿|刊登|日期|时间)(?:日期|时间)?:?$/;
// 成文日期 and its kin are other facts; 更新时间 says when it was last touched.
const other =
  /(?:成文|生成|形成|制发|印发|签发|截止|截至|实施|施行|生效|失效|废止|有效期?|开始|结束|报名|更新于?)(?:日期|时间)?:?$/;

/** `2026-12-16起施行`, `2026-11-30截止`, `2026-11-30前`. */
const otherAfter =
  /^(?:(?:日?起|开始|正式)?(?:施行|实施|执行|生效)|截止|废止|失效|到期|(?:之前|以前|前|止)(?=$|[ ，。；,;)）]))(?!时间|日期|日|[:：])/;
/** `2026-11-16发布`: the label is that date's, not the next one's. */
const labelAfter = /\d日?(?:发布|公开|刊登)$/;

/** Mongolian, Tibetan and Chinese numbers, full-width digits, signs and blanks as plain ones, long dashes as one hyphen: `2017——04——12` is printed by a template. */
function plain(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\u1810-\u1819\u0f20-\u0f29]/g, (sign) => String(sign.charCodeAt(0) % 16))
    .replace(
      inWords,
      (_all, year: string, month: string, day: string) =>
        `${yearOf(year)}年${counted(month)}月${counted(day)}日`,
    )
    .replace(
      monthInWords,
      (_all, before?: string, after?: string) => ` ${months[counted(before ?? after ?? '') - 1]} `,
    )
    .replace(/[０-９／．－：]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−]+|-{2,}/g, '-')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}

/** 新闻联播 20261121: the day is the title's own, which says nothing of publishing, but articles bear such titles. */
export const dayInTitle = /20\d\d(?:年|[-.]?)\d{1,2}(?:月|[-.]?)\d{1,2}/;

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

/** The day in a match, whose groups are told for year, month and day. */
const dayIn = (match: RegExpExecArray, year: number, month: number, day: number) =>
  dayFrom(match[year] ?? '', match[month] ?? '', match[day] ?? '');

/**
 * The publishing date in a run of text: one labelled 发布日期 or the like first (its origin is then `label`), else the
 * first one that no other label claims (成文日期, 截止 …). `origin` says where the text stood.
 */
export function readDate(text: string, origin: DateOrigin = 'list'): ShownDate | undefined {
  if (!digit.test(text)) return undefined;
  const line = plain(text);
  const whole = wholeDate(line);
  if (whole) return { on: whole, origin, printed: line };
  const found = [...line.matchAll(full)].flatMap((match) => {
    const before = line.slice(Math.max(0, match.index - 24), match.index).replaceAll(' ', '');
    const on = dayIn(match, 1, match[2] ? 3 : 5, match[2] ? 4 : 6);
    const after = line.slice(match.index + match[0].length);
    // From one day to another: a period, in which something is held, heard or shown.
    if (!on || other.test(before) || otherAfter.test(after) || isPeriod(before, after)) return [];
    const labelled =
      (published.test(before) && !labelAfter.test(before)) || /^ ?发布(?!日期|时间|[:：])/.test(after);
    return [{ on, origin: labelled ? ('label' as const) : origin, printed: match[0].trim() }];
  });
  return (
    found.find((date) => date.origin === 'label') ??
    found[0] ??
    splitDate(line, origin) ??
    englishDate(line, origin) ??
    shortDate(line, origin)
  );
}

const isPeriod = (before: string, after: string) =>
  /^ ?(?:\d\d?:\d\d(?::\d\d)? ?)?(?:至|到|~|～|-(?= ?\d))/.test(after) ||
  /\d日?(?:\d\d?:\d\d(?::\d\d)?)?(?:至|到|~|～|-)$/.test(before);

function englishDate(line: string, origin: DateOrigin): ShownDate | undefined {
  const [printed, before, month = '', after, year = ''] = english.exec(line) ?? [];
  const on = dayFrom(year, months.indexOf(month.toLowerCase()) + 1, after ?? before ?? '');
  return on && printed ? { on, origin, printed } : undefined;
}

function shortDate(line: string, origin: DateOrigin): ShownDate | undefined {
  const [printed, yy, month = '', day = ''] = shortYear.exec(line) ?? [];
  const on = dayFrom(`20${yy}`, month, day);
  return on && printed ? { on, origin, printed: printed.trim() } : undefined;
}

function splitDate(line: string, origin: DateOrigin): ShownDate | undefined {
  const first = dayFirst.exec(line);
  const match = first ?? dayLast.exec(line);
  const on = match ? (first ? dayIn(match, 2, 3, 1) : dayIn(match, 1, 2, 3)) : undefined;
  return on && match ? { on, origin, printed: match[0].trim() } : undefined;
}

/** Forms that must fill the text: 20220315, Unix seconds or milliseconds, a moment with its zone. */
function wholeDate(line: string): Day | undefined {
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(line);
  if (compact) return dayIn(compact, 1, 2, 3);
  if (/^1\d{9}(?:\d{3})?$/.test(line)) return shanghai(+line.padEnd(13, '0'));
  return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/.test(line) ? shanghai(Date.parse(line)) : undefined;
}

/** Shanghai keeps eight hours ahead of UTC all the year. */
function shanghai(ms: number): Day | undefined {
  return Number.isNaN(ms) ? undefined : new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** `03-15`, `[03-15]`, `03/15`, `3月15日` standing by itself: a date whose year must be found elsewhere. */
export function readMonthDay(text: string): MonthDay | undefined {
  const line = digit.test(text) ? plain(text) : '';
  const match = monthDay.exec(line) ?? pointed.exec(line);
  if (!match) return englishMonthDay(line);
  if (match[0].includes('月') && !match[3]) return undefined;
  // 2024 had a 29 February: the year decides later whether this one has.
  const day = dayFrom(2024, match[1] ?? '', match[2] ?? '');
  return day ? { monthDay: day.slice(5), printed: match[0].replace(/^[ :[(【（〔]/, '') } : undefined;
}

/** `Nov 20`, `20 November` at the beginning: a block of the date beside the title. */
function englishMonthDay(line: string): MonthDay | undefined {
  const [printed, first = '', after, before, last = ''] = namedMonthDay.exec(line) ?? [];
  const name = (first || last).toLowerCase();
  const at = name.length < 3 ? -1 : names.findIndex((month) => month.startsWith(name));
  const day = at < 0 ? undefined : dayFrom(2024, at + 1, after ?? before ?? '');
  return day && printed ? { monthDay: day.slice(5), printed } : undefined;
}

// Newest first; seen in public addresses of the products named.
const inAddress = [
  /\/[tPW]0?(20\d\d)(\d\d)(\d\d)(?:\d*_|\d{6,})/, // TRS: t20220315_1052.html, attachments P020220315586…
  /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|$)/, // Hanweb /art/2022/3/15/, 兴安盟 /2026-01/30/, 盘锦 /2020-04-13/
  /\/(20\d\d)(\d\d)(\d\d)\//, // 抚顺 /20220315/
];

/** The day an address carries; a month alone (`/202203/`) is no day. */
export function dateInUrl(url: string): ShownDate | undefined {
  for (const shape of inAddress) {
    const match = shape.exec(url.split(/[?#]/)[0] ?? '');
    const on = match ? dayIn(match, 1, 2, 3) : undefined;
    if (on) return { on, origin: 'url', printed: match?.[0].replace(/^\//, '').replace(/[_/]$/, '') ?? '' };
  }
}

/** The month an address carries: `/202203/`, `/2022/03/`, or that of its day. */
export function monthInUrl(url: string): Month | undefined {
  const day = dateInUrl(url);
  if (day) return day.on.slice(0, 7);
  const match = /\/(20\d\d)[-/]?(0[1-9]|1[0-2])\//.exec(url.split(/[?#]/)[0] ?? '');
  return match ? `${match[1]}-${match[2]}` : undefined;
}
