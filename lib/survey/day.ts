// Which day counts for an article, and by which day it stands in its list.
import type { Article, Day, ShownDate } from '../model.ts';
import type { StagedRow } from '../store/jobs.ts';
import type { View } from './plan.ts';

type Known = Pick<View, 'found' | 'known'>;

/**
 * The day that counts, in falling order of trust: 发布日期 as the article's page prints it, with its label; the list's
 * printed day; what the page says in a tag (PubDate); what had to be completed or stands in an address. What another
 * place says is kept as a disagreement. A label read in an earlier survey holds until the list changes its day.
 */
export function dateOf(row: StagedRow, { found, known }: Known): ShownDate | undefined {
  const page = found.get(row.url);
  if (page?.published?.origin === 'label' && !page.vague) return page.published;
  const held = known.get(row.url);
  if (held?.shown?.origin === 'label' && page?.page !== 'read' && !isRedated(row, held)) return held.shown;
  return orderOf(row, { found, known });
}

/** The day by which a row stands where it stands: its own printed one first. Of the order of a list only this tells. */
export function orderOf(row: StagedRow, { found, known }: Known): ShownDate | undefined {
  if (row.date && !isWeak(row.date)) return row.date;
  const page = found.get(row.url)?.published;
  if (page && !isWeak(page)) return page;
  return known.get(row.url)?.shown ?? row.date ?? page;
}

/** True where the list prints another day than it did when the article was last seen: its page is to be looked at again. */
export function isRedated({ date }: StagedRow, held: Article): boolean {
  return date !== undefined && !isWeak(date) && date.on !== listedOn(held);
}

/** The day that the list printed for a stored article: the one kept beside the page's, else the one that counts. */
export function listedOn({ shown, disagreements = [] }: Article): Day | undefined {
  const said = disagreements.find(({ what }) => what === 'published')?.said;
  return said?.find(({ where }) => where === 'list')?.value ?? shown?.on;
}

/** Taken from an address, or completed by a guess: gives way to any date that is printed. */
export function isWeak(date: ShownDate): boolean {
  return date.origin === 'url' || date.origin === 'inferred';
}
