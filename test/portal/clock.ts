// Days and months of the town, in Asia/Shanghai, reckoned without the extension's own code.

/** `YYYY-MM-DD` */
export type Day = string;
/** `YYYY-MM` */
export type Month = string;
/** What the town's clock shows when it is started; it stands still from then on. */
export type Clock = { today: Day /** `HH:MM` */; time: string };

const shanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** The clock for a given day (then it is evening), or for this moment. */
export function clockOf(today: Day | undefined, now: Date): Clock {
  if (today === undefined)
    return { today: shanghai.format(now).slice(0, 10), time: shanghai.format(now).slice(11) };
  if (!isDay(today)) throw new Error(`“${today}”不是日期，请写成 2026-11-21 的样子。`);
  return { today, time: '18:00' };
}

export const monthOf = (day: Day): Month => day.slice(0, 7);

export const dayIn = (month: Month, day: number): Day => `${month}-${String(day).padStart(2, '0')}`;

export function addMonths(month: Month, n: number): Month {
  const [y, m] = numbers(month);
  return new Date(Date.UTC(y, m - 1 + n, 1)).toISOString().slice(0, 7);
}

export function addDays(day: Day, n: number): Day {
  const [y, m, d] = numbers(day);
  return new Date(Date.UTC(y, m - 1, d + n)).toISOString().slice(0, 10);
}

export function lengthOf(month: Month): number {
  const [y, m] = numbers(month);
  return new Date(Date.UTC(y, m, 0)).getUTCDate();
}

/** 0 Sunday … 6 Saturday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** `2026年11月9日` */
export function inWords(day: Day): string {
  const [y, m, d] = numbers(day);
  return `${y}年${m}月${d}日`;
}

/** `[year, month, day]`; a month has day 1. */
export function numbers(of: Day | Month): [number, number, number] {
  const [y = 0, m = 1, d = 1] = of.split('-').map(Number);
  return [y, m, d];
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
