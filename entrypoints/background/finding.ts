// After surveys: what is public without a row in the ledger gets one, once, as 未检查.
import { dayOf } from '../../lib/duties/days.ts';
import type { Article, ColumnId, Instant } from '../../lib/model.ts';
import { foundFacts, unrecorded } from '../../lib/review/unrecorded.ts';
import { surveyState } from '../../lib/store/jobs.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { alone } from '../../lib/store/lock.ts';
import { columnArticles, columnsKept } from '../../lib/store/months.ts';
import { armedSince } from '../../lib/store/shields.ts';
import { isUnderWay } from '../../lib/survey/survey.ts';
import { awaited } from './awaited.ts';

/**
 * Writes a row for each public article that no row knows, oldest first sight first. While a survey is under way nothing is
 * written: an article may have moved to a column that is read later. Where the guard was never armed nothing could be known.
 */
export async function recordFound(now: Instant): Promise<void> {
  await alone('found', async () => {
    const since = await armedSince();
    if (!since || isUnderWay(await surveyState())) return;
    const articles = new Map<ColumnId, Article[]>();
    for (const column of await columnsKept())
      articles.set(column, [...(await columnArticles(column)).values()]);
    const rows = await entries();
    const found = unrecorded({ articles, entries: rows, since, today: dayOf(now) });
    if (found.length === 0) return;
    const waiting = new Map((await awaited()).map(({ seq, column }) => [seq, column]));
    const known = { entries: rows, awaited: waiting, since };
    for (const one of found.reverse()) await append(foundFacts(one, known, now));
  });
}
