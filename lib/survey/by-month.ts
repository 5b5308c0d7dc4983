// Articles of a column by the month they are kept in, and which months a reading changed.
import { dayOf, monthOf } from '../duties/days.ts';
import type { Article, Month } from '../model.ts';
import type { Held } from '../store/months.ts';

/** Newest first within each month. */
export function byMonth(articles: Article[]): Map<Month, Article[]> {
  const months = new Map<Month, Article[]>();
  for (const article of [...articles].sort(newestFirst)) {
    const month = monthOf(dayShown(article));
    months.set(month, [...(months.get(month) ?? []), article]);
  }
  return months;
}

/** An article without a date is kept with the month it was first seen in. */
function dayShown(article: Article): string {
  return article.shown?.on ?? dayOf(article.firstSeen);
}

function newestFirst(a: Article, b: Article): number {
  return dayShown(b).localeCompare(dayShown(a)) || a.url.localeCompare(b.url);
}

/** The wanted months, and those that an article left, entered or was changed in. */
export function changedMonths(held: Held, months: Map<Month, Article[]>, wanted: Month[]): Month[] {
  const all = new Set([...wanted, ...held.months.keys(), ...months.keys()]);
  const told = (articles: Article[] | undefined) => JSON.stringify([...(articles ?? [])].sort(newestFirst));
  return [...all].filter(
    (month) => wanted.includes(month) || told(held.months.get(month)) !== told(months.get(month)),
  );
}
