// Makes one plain writing of the many in which dates are printed: digits, months by name, signs, blanks.

const names = 'january february march april may june july august september october november december'.split(
  ' ',
);
export const months = names.map((name) => name.slice(0, 3));

/** Which month an English word begins, 1 … 12; 0 for none. */
export const monthNamed = (word: string): number =>
  word.length < 3 ? 0 : names.findIndex((month) => month.startsWith(word.toLowerCase())) + 1;

/** Most links of a page carry none; looking costs a tenth of preparing the text. */
export const digit =
  /[0-9０-９\u1810-\u1819\u0f20-\u0f29]|[〇○零一二三四五六七八九]年|[一二三四五六七八九十]月/;

// 二〇二六年十一月二十日, 二O二六年
const inWords =
  /([〇○零OＯo一二三四五六七八九]{4})年 ?([一二三四五六七八九十]{1,3})月 ?([一二三四五六七八九十]{1,3})[日号]/g;
// 十一月二十日, 十一月20日
const monthDayInWords =
  /(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]/g;
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
  [...word.replace(/[○零OＯo]/g, '〇')].map((sign) => numerals.indexOf(sign)).join('');

/**
 * Mongolian, Tibetan and Chinese numbers, full-width digits, signs and blanks as plain ones, brackets of every kind as
 * square ones, long dashes as one hyphen: `2017——04——12` is printed by a template.
 */
export function plain(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/[\u1810-\u1819\u0f20-\u0f29]/g, (sign) => String(sign.charCodeAt(0) % 16))
    .replace(
      inWords,
      (_all, year: string, month: string, day: string) =>
        `${yearOf(year)}年${counted(month)}月${counted(day)}日`,
    )
    .replace(
      monthDayInWords,
      (_all, month: string, day: string) => `${counted(month)}月${/\d/.test(day) ? day : counted(day)}日`,
    )
    .replace(
      monthInWords,
      (_all, before?: string, after?: string) => ` ${months[counted(before ?? after ?? '') - 1]} `,
    )
    .replace(/[０-９／．－：＿]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[（【〔〖［｛「『＜<{(]/g, '[')
    .replace(/[）】〕〗］｝」』＞>})]/g, ']')
    .replace(/[‐-―−]+|-{2,}/g, '-')
    .replace(/[\u200b-\u200f\u2060]/g, '')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
    .trim();
}
