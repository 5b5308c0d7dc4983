// 计数 of a column's month, together with how far that month could be seen.
import { countColumn } from '../duties/count.ts';
import { addMonths, dayOf, lastDayOf, monthOf } from '../duties/days.ts';
import type {
  Article,
  ColumnCount,
  ColumnId,
  Day,
  Instant,
  Month,
  SiteColumn,
  UnreadableReason,
} from '../model.ts';
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
 * seen the number is an “at least”: fewer articles than required would prove nothing. A month that was seen whole after
 * it had closed stays so: what is seen of it later is less.
 */
export function sightOfReading(
  stage: Stage,
  before: ColumnCount | undefined,
  month: Month,
  since: Day | undefined,
): Sight {
  if (since !== undefined && since > `${month}-01`)
    return isFinal(before, month)
      ? sightBefore(before)
      : { state: 'unreadable', reason: 'partial', at: stage.at };
  return { state: stage.state ?? 'read', reason: undefined, at: stage.at };
}

/** After opened pages. A month that was read after it had closed stays as it was. */
export function sightOfVisit(
  stage: Stage,
  before: ColumnCount | undefined,
  month: Month,
  since: Day | undefined,
): Sight {
  return isFinal(before, month) ? sightBefore(before) : sightOfReading(stage, before, month, since);
}

/**
 * After an attempt that failed, where pages of the column had been opened. What they showed holds for the day it was seen
 * on; from the next day on there may be more, and the number is an “at least”.
 */
export function sightAfterVisit(
  before: ColumnCount | undefined,
  month: Month,
  at: Instant,
): Sight | undefined {
  if (before?.at === undefined || isFinal(before, month)) return undefined;
  const seen = before.state === 'read' || before.reason === 'partial';
  if (!seen) return undefined;
  if (dayOf(before.at) === dayOf(at)) return sightBefore(before);
  return { state: 'unreadable', reason: 'partial', at: before.at };
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
  return isFinal(before, month) ? sightBefore(before) : { state: 'unreadable', reason, at: before?.at };
}

function isFinal(before: ColumnCount | undefined, month: Month): boolean {
  const seen = before?.state === 'read' || before?.state === 'empty';
  return seen && before.at !== undefined && dayOf(before.at) > lastDayOf(month);
}
