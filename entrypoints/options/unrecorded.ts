// The check afterwards: articles that went public since the guard was armed, and of which the ledger knows nothing.
import { dayOf, monthOf } from '../../lib/duties/days.ts';
import type { Article, ColumnId, Day, Instant, LedgerEntry } from '../../lib/model.ts';
import { mask } from '../../lib/review/mask.ts';

/** A public article without a row, and the column it stands in. */
export type Unrecorded = { column: ColumnId; article: Article };

/**
 * Own articles of this month that were first seen after `since` and are dated no earlier; an article without a date
 * counts where its column had been read before it appeared. Newest first sight first.
 */
export function unrecorded(facts: {
  articles: Map<ColumnId, Article[]>;
  entries: LedgerEntry[];
  since: Instant;
  today: Day;
}): Unrecorded[] {
  const { articles, entries, since, today } = facts;
  const known = new Set(entries.map(({ title }) => bare(title)).filter(Boolean));
  const addresses = new Set(entries.map(({ address }) => address));
  const isKnown = ({ title, url }: Article) => addresses.has(url) || isTitleKnown(bare(mask(title)), known);
  return [...articles]
    .flatMap(([column, all]) => {
      const firstReading = all.reduce((first, { firstSeen }) => (firstSeen < first ? firstSeen : first), '9');
      return all
        .filter((article) => isFresh(article, since, today, firstReading) && !isKnown(article))
        .map((article) => ({ column, article }));
    })
    .sort((a, b) => (a.article.firstSeen < b.article.firstSeen ? 1 : -1));
}

function isFresh(
  { kind, goneSince, firstSeen, shown }: Article,
  since: Instant,
  today: Day,
  first: Instant,
): boolean {
  if (kind !== 'own' || goneSince || firstSeen < since) return false;
  if (monthOf(shown?.on ?? dayOf(firstSeen)) !== monthOf(today)) return false;
  return shown ? shown.on >= dayOf(since) : firstSeen > first;
}

// A list may cut a title short.
function isTitleKnown(title: string, known: Set<string>): boolean {
  if (known.has(title)) return true;
  const cut = title.replace(/(?:\.{2,}|…+)$/, '');
  return cut !== title && cut.length >= 6 && [...known].some((one) => one.startsWith(cut));
}

function bare(title: string): string {
  return title.replace(/\s+/g, '');
}
