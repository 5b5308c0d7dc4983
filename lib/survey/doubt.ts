// 日期存疑: dates that were changed, or that lie long before anybody could have seen the article.
import { addDays, addMonths, dayOf, monthOf } from '../duties/days.ts';
import type { Article, ShownDate, SiteColumn } from '../model.ts';
import { isWeak } from './day.ts';

/** 日期存疑: the public saw another date before. A year that was only guessed is not a date anybody saw. */
export function withChangedDate(before: Article, now: Article, row: { date?: ShownDate }): Article {
  const [was, is] = [before.shown, now.shown];
  if (!was || !is) return now;
  if (row.date && isWeak(row.date) && !isWeak(was)) return { ...now, shown: was };
  if (isElsewhere(was, is)) return now;
  const guessed = was.origin === 'inferred' || is.origin === 'inferred';
  const same = guessed ? was.on.slice(5) === is.on.slice(5) : was.on === is.on;
  return same ? now : { ...now, dateDoubt: { kind: 'changed', was: was.on } };
}

/** The site's own data, or the article's page, may carry another day than the list prints: two places are no change. */
const isElsewhere = (was: ShownDate, is: ShownDate) =>
  was.origin !== 'hand' &&
  (['data', 'label'] as const).some((place) => (was.origin === place) !== (is.origin === place));

/**
 * 日期存疑: dated at least two days before a reading that saw the list and not this article. Before the first reading
 * nothing was seen, and of months that the last reading did not want nothing can be said.
 */
export function withEarlyDate(article: Article, site: SiteColumn | undefined): Article {
  const { lastRead, firstRead } = site ?? {};
  if (!article.shown || !lastRead || !firstRead) return article;
  const day = dayOf(lastRead.at);
  const seenFrom = lastRead.since ?? `${addMonths(monthOf(day), -1)}-01`;
  const early = article.shown.on >= seenFrom && article.shown.on <= addDays(day, -2);
  return early ? { ...article, dateDoubt: { kind: 'before-first-sight' } } : article;
}
