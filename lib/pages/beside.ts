// Finds dates that stand between rows instead of in them: dt and dd, links parted by br, a line of words below each title.
import { readDate } from './dates.ts';
import { readMonthDay } from './month-days.ts';
import type { PageNode } from './page.ts';
import type { FoundRow } from './rows.ts';

/**
 * Gives rows without a date the one printed between them and the next row or, where one stands above the first row,
 * between them and the row before. Only where most rows lack a date and most find one so.
 */
export function beside(list: PageNode, rows: FoundRow[]): void {
  const open = rows.filter((row) => row.monthDay === undefined && (!row.date || row.date.origin === 'url'));
  if (rows.length < 2 || open.length * 2 <= rows.length) return;
  const gaps = gapsIn(list.text(), rows);
  if (!gaps) return;
  const dates = gaps.map((words) => {
    const date = readDate(words);
    return date ? { date } : { monthDay: readMonthDay(words) };
  });
  const above = dates[0]?.date ?? dates[0]?.monthDay;
  const shown = above ? dates.slice(0, -1) : dates.slice(1);
  const found = shown.filter(({ date, monthDay }) => date ?? monthDay).length;
  if (found * 2 <= rows.length) return;
  rows.forEach((row, at) => {
    const { date, monthDay } = shown[at] ?? {};
    if (!open.includes(row) || !(date ?? monthDay)) return;
    row.date = date;
    row.monthDay = monthDay;
  });
}

/** The words before the first row, between the rows, and after the last; undefined where the rows are not found in their order. */
function gapsIn(words: string, rows: FoundRow[]): string[] | undefined {
  const gaps: string[] = [];
  let from = 0;
  for (const { node } of rows) {
    const own = node.text();
    const at = own ? words.indexOf(own, from) : -1;
    if (at < 0) return undefined;
    gaps.push(words.slice(from, at).slice(0, 300));
    from = at + own.length;
  }
  return [...gaps, words.slice(from, from + 300)];
}
