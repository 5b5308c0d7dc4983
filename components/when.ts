// Days, months and moments as people read them, always in Asia/Shanghai.
import type { Instant, Month } from '../lib/model.ts';
import { isChinese, t } from '../lib/words.ts';

/** `2026年3月`, `March 2026`. */
export function monthWord(month: Month): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return isChinese() ? `${year}年${number}月` : `${names[number - 1]} ${year}`;
}

/** `2026-03-15 08:30`, with `:05` behind it where seconds matter. */
export function momentWord(at: Instant, to: 'minutes' | 'seconds' = 'minutes'): string {
  const local = new Date(Date.parse(at) + shanghai).toISOString();
  return local.slice(0, to === 'minutes' ? 16 : 19).replace('T', ' ');
}

/** 剩 5 天, 今天截止, 已截止; days are full days left after today, undefined for a closed month. */
export function daysWord(daysLeft: number | undefined): string {
  if (daysLeft === undefined) return t('desk_closed');
  return daysLeft === 0 ? t('desk_last_day') : t('desk_days_left', daysLeft);
}

/** Asia/Shanghai has kept UTC+8 without summer time since 1991. */
const shanghai = 8 * 3_600_000;

const names = 'January February March April May June July August September October November December'.split(
  ' ',
);
