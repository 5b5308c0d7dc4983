// Counts a column that no survey can read from the pages an editor opens: as far as they were opened, no further.
import { dutyTable } from '../duties/builtin.ts';
import { addDays, dayOf } from '../duties/days.ts';
import type { Instant, SiteColumn } from '../model.ts';
import { changed } from '../store/changed.ts';
import { type Change, changeColumn, type Held } from '../store/months.ts';
import { putVisit, visitOf } from '../store/visits.ts';
import { byMonth, changedMonths } from './by-month.ts';
import { articlesByUrl, isKept, listed } from './merge.ts';
import { withMoved } from './moved.ts';
import { readSince } from './plan.ts';
import { type Rules, readRules } from './rules.ts';
import { sightBefore, sightOfVisit, tally, wantedMonths } from './tally.ts';
import { mayBeVisited, type Opened, type Together, withOpened } from './visiting.ts';

/** Whether pages of this column are counted as they are opened: its last survey could not read it. */
export function isVisited(column: SiteColumn | undefined): column is SiteColumn & { url: string } {
  return column?.url !== undefined && column.last?.state === 'unreadable' && mayBeVisited(column.last.reason);
}

/** Whether this month was seen whole today, in pages that were opened. */
export function isSeenWhole({ visit }: SiteColumn, now: Instant): boolean {
  const today = dayOf(now);
  return visit !== undefined && dayOf(visit.at) === today && (visit.since ?? '') <= `${today.slice(0, 7)}-01`;
}

/**
 * Keeps what an opened page of the column shows. Its articles join those that are known, nothing is taken away, and no
 * article is taken for gone. Changes nothing where a survey has read the column meanwhile.
 */
export async function keepVisit(column: SiteColumn, page: Opened, at: Instant): Promise<void> {
  if (!isVisited(column)) return;
  const begun = { column: column.column, url: column.url };
  const together = withOpened(await visitOf(column.column), page, begun, at);
  await putVisit(together.stage);
  const rules = await readRules(dutyTable);
  await changeColumn(column.column, {
    months: wantedMonths(dayOf(at)),
    decide: (held) => visited(held, together, rules),
  });
  changed();
}

/** The change to be stored. */
export function visited(held: Held, { stage, loose }: Together, rules: Rules): Change {
  const { site } = held;
  if (!isVisited(site) || site.url !== stage.url) return { months: [] };
  const whole = { stage: { ...stage, rows: [...stage.rows, ...loose] }, found: new Map() };
  const known = withMoved({ ...whole, known: articlesByUrl(held) });
  const view = { ...whole, known };
  const wanted = wantedMonths(stage.today);
  const articles = new Map(known);
  for (const row of view.stage.rows) {
    const article = listed(row, view, site, rules);
    if (known.has(row.url) || isKept(article, row, wanted)) articles.set(row.url, article);
  }
  const since = seenSince(stage, known);
  const now = { ...site, visit: { at: stage.at, pages: stage.pages, since, next: stage.next } };
  const months = byMonth([...articles.values()]);
  return {
    site: now,
    months: changedMonths(held, months, wanted).map((month) => {
      const here = months.get(month) ?? [];
      const before = held.counts.get(month);
      const sight = wanted.includes(month) ? sightOfVisit(stage, before, month, since) : sightBefore(before);
      return { month, articles: here, count: tally(stage.column, month, here, now, sight, rules) };
    }),
  };
}

/** Where nothing is known to follow from the column's first page, not even today was seen. */
function seenSince(stage: Together['stage'], known: ReturnType<typeof articlesByUrl>): string | undefined {
  return stage.pages.length > 0 ? readSince({ stage, found: new Map(), known }) : addDays(stage.today, 1);
}
