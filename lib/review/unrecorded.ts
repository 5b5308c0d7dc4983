// The check afterwards: articles that went public since the guard was armed, and of which the ledger knows nothing.
import { dutyTable } from '../duties/builtin.ts';
import { addDays, dayOf } from '../duties/days.ts';
import { ownersOf } from '../duties/table.ts';
import type { Article, ColumnId, Day, Found, Instant, LedgerEntry, LedgerFacts } from '../model.ts';
import { mask } from './mask.ts';

/** A public article without a row, and the column it stands in. */
export type Unrecorded = { column: ColumnId; article: Article };

type Awaited = ReadonlyMap<number, ColumnId>;

/** Of what is older nobody learns anything any more, days. */
const newsDays = 31;
/** An action that was let go unread may be the article that appears so many days later. */
const unreadDays = 3;

/**
 * Own articles of the last 31 days that were first seen after `since` and are dated no earlier; an article without a date
 * counts where its column had been read before it appeared. One address or title counts once. Newest first sight first.
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
  const all = [...articles]
    .flatMap(([column, listed]) => {
      const firstReading = listed.reduce(
        (first, { firstSeen }) => (firstSeen < first ? firstSeen : first),
        '9',
      );
      return listed
        .filter((article) => isFresh(article, since, today, firstReading))
        .map((article) => ({ column, article }));
    })
    .sort((a, b) => (a.article.firstSeen < b.article.firstSeen ? 1 : -1));
  return all.filter(({ article }) => {
    if (isKnown(article)) return false;
    addresses.add(article.url);
    known.add(bare(mask(article.title)));
    return true;
  });
}

/**
 * The row 未检查 of such an article: who sent it and how is not known. It tells what else it may be: an article of before
 * the guard was armed that day, or one of the rows whose article nobody has seen in public. `awaited`: released
 * rows that were not seen yet, each with its column, `''` for none of the table.
 */
export function foundFacts(
  { column, article }: Unrecorded,
  known: { entries: LedgerEntry[]; awaited: Awaited; since: Instant },
  at: Instant,
): LedgerFacts {
  const { url, title, shown, firstSeen, contentSource, unit } = article;
  const maybe = known.entries.filter((entry) => mayBe(entry, column, article, known.awaited));
  const found: Found = {
    firstSeen,
    ...((shown?.on ?? dayOf(firstSeen)) === dayOf(known.since) && { armedThatDay: true as const }),
    ...(maybe.length > 0 && { maybe: maybe.map(({ seq }) => seq) }),
  };
  return {
    kind: 'unchecked',
    at,
    key: `found:${url}`,
    title: mask(title),
    column,
    owners: ownersOf(dutyTable, column),
    ...(unit && { unit }),
    contentSource: contentSource ?? '',
    checks: [],
    answers: [],
    overrides: [],
    people: { clerk: '', reviewer: '', leader: '', publisher: '' },
    textDigest: '',
    address: url,
    seen: { column, ...(shown && { on: shown.on }) },
    found,
  };
}

// Its text is not kept anywhere, so a changed title is not seen through: what is still looked for may be it.
function mayBe(
  { seq, kind, at, title }: LedgerEntry,
  column: ColumnId,
  { firstSeen }: Article,
  awaited: Awaited,
): boolean {
  if (at > firstSeen) return false;
  const chosen = awaited.get(seq);
  if (chosen !== undefined) return chosen === column || chosen === '';
  const unread = kind === 'unchecked' && title === '';
  return unread && addDays(dayOf(at), unreadDays) >= dayOf(firstSeen);
}

function isFresh(
  { kind, goneSince, firstSeen, shown }: Article,
  since: Instant,
  today: Day,
  first: Instant,
): boolean {
  if (kind !== 'own' || goneSince || firstSeen < since) return false;
  if ((shown?.on ?? dayOf(firstSeen)) < addDays(today, -newsDays)) return false;
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
