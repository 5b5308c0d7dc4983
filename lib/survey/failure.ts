// What an attempt that failed leaves behind: the reason, and the earlier numbers as they were.
import type { ColumnId, Instant, Month, UnreadableReason } from '../model.ts';
import type { Change, Held } from '../store/months.ts';
import type { Rules } from './rules.ts';
import { sightOfFailure, tally } from './tally.ts';

/** An attempt: when, for which months, and why it came to nothing. */
export type Attempt = { at: Instant; months: Month[]; reason: UnreadableReason; detail?: string };

/** Articles stay as they are; the months that could not be seen say so. Never a zero where nothing could be read. */
export function unread(
  column: ColumnId,
  held: Held,
  { at, months, reason, detail }: Attempt,
  rules: Rules,
): Change {
  const site = {
    ...(held.site ?? { column, site: '' }),
    last: { at, state: 'unreadable' as const, reason, ...(detail && { detail }) },
  };
  return {
    site,
    months: months.map((month) => {
      const articles = held.months.get(month) ?? [];
      const sight = sightOfFailure(held.counts.get(month), month, reason);
      return { month, articles, count: tally(column, month, articles, site, sight, rules) };
    }),
  };
}
