// What an attempt that failed leaves behind: the reason, and the earlier numbers as they were.
import type { ColumnId, Instant, Month, UnreadableReason } from '../model.ts';
import type { Found } from '../store/jobs.ts';
import type { Change, Held } from '../store/months.ts';
import { withOwnPage } from './merge.ts';
import type { Rules } from './rules.ts';
import { sightAfterVisit, sightOfFailure, tally } from './tally.ts';
import { mayBeVisited } from './visiting.ts';

/** An attempt: when, for which months, and why it came to nothing. */
export type Attempt = {
  at: Instant;
  months: Month[];
  reason: UnreadableReason;
  detail?: string;
  /** What the pages of articles said that opened pages had shown. */
  found?: Map<string, Found>;
};

/** Articles stay as they are but for what their own pages say; the months that could not be seen say so. Never a zero where nothing could be read. */
export function unread(
  column: ColumnId,
  held: Held,
  { at, months, reason, detail, found }: Attempt,
  rules: Rules,
): Change {
  const site = {
    ...(held.site ?? { column, site: '' }),
    last: { at, state: 'unreadable' as const, reason, ...(detail && { detail }) },
  };
  const isOpened = site.visit !== undefined && mayBeVisited(reason);
  return {
    site,
    months: months.map((month) => {
      const articles = (held.months.get(month) ?? []).map((article) => {
        const page = found?.get(article.url);
        return page ? withOwnPage(article, page, rules) : article;
      });
      const before = held.counts.get(month);
      const opened = isOpened ? sightAfterVisit(before, month, at) : undefined;
      const sight = opened ?? sightOfFailure(before, month, reason);
      return { month, articles, count: tally(column, month, articles, site, sight, rules) };
    }),
  };
}
