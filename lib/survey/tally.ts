// 计数 of a column's month, together with how far that month could be seen.
import { countColumn } from '../duties/count.ts';
import { addMonths, dayOf, lastDayOf, monthOf } from '../duties/days.ts';
import type { Article, ColumnCount, ColumnId, Day, Month, SiteColumn, UnreadableReason } from '../model.ts';
import type { Stage } from '../store/jobs.ts';
import type { Rules } from './rules.ts';

/** How far a month could be seen, and when. */
export type Sight = Pick<ColumnCount, 'state' | 'reason' | 'at'>;

/** Last month and this month: what a survey reads. */
export function wantedMonths(today: Day): [Month, Month] {
  const month = monthOf(today);
  return [addMonths(month, -1), month];
}

/** Counts a month. Articles that were taken down stay as evidence and do not count. */
export function tally(
  column: ColumnId,
  month: Month,
  articles: Article[],
  site: SiteColumn | undefined,
  sight: Sight,
  { table, settings, remembered }: Rules,
): ColumnCount {
  const standing = articles.filter((article) => article.goneSince === undefined);
  const {
    state: _,
    reason: __,
    at: ___,
    ...count
  } = countColumn({
    table,
    column,
    month,
    articles: standing,
    site,
    settings,
    remembered,
  });
  return { ...count, ...sight };
}

/** The same month counted by other rules: what could be seen of it has not changed. */
export function sightBefore(count: ColumnCount | undefined): Sight {
  return { state: count?.state ?? 'never', reason: count?.reason, at: count?.at };
}

/**
 * After a reading that went back to `since` (undefined: to the list's end). Of a month of which only the newer part was
 * seen the number is an “at least”: fewer articles than required would prove nothing.
 */
export function sightOfReading(stage: Stage, month: Month, since: Day | undefined): Sight {
  if (since !== undefined && since > `${month}-01`)
    return { state: 'unreadable', reason: 'partial', at: stage.at };
  return { state: stage.state ?? 'read', reason: undefined, at: stage.at };
}

/**
 * After an attempt that failed. Numbers and their time stay. A month that was read after it had closed remains read:
 * what cannot be reached today was complete then.
 */
export function sightOfFailure(
  before: ColumnCount | undefined,
  month: Month,
  reason: UnreadableReason,
): Sight {
  const seen = before?.state === 'read' || before?.state === 'empty';
  const final = seen && before.at !== undefined && dayOf(before.at) > lastDayOf(month);
  return final ? sightBefore(before) : { state: 'unreadable', reason, at: before?.at };
}
