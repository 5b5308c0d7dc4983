// How rows of the ledger stand: open for a second person, seen in public or not, and which rows tell of one article.
import type { ColumnId, Instant, LedgerEntry, LedgerFacts } from '../model.ts';
import { sameName } from './grounds.ts';

/** What a second person says who closes a row. */
export type ClosedBy = { by: string; reason: string };

/** A released article not seen in public for so long is 未见公开, hours. */
const patienceHours = 24;
/** After so many days it is nobody's news any more. */
const newsDays = 30;

/**
 * Rows that wait for a second person (待复核): an override, or a publishing that was not checked, that no 销号 row
 * names. In order of their numbers. What a survey found afterwards does not wait: most of it colleagues sent, each at
 * a machine of their own, and a hundred of them a month would hide what waits here.
 */
export function openRows(all: LedgerEntry[]): Set<number> {
  const closed = closedIn(all);
  return new Set(
    all.filter((entry) => needsSecond(entry) && !closed.has(entry.seq)).map((entry) => entry.seq),
  );
}

/** Numbers of the rows that a row 销号 names. */
export function closedIn(all: LedgerEntry[]): Set<number | undefined> {
  return new Set(all.filter((entry) => entry.kind === 'closed').map((entry) => entry.refers));
}

/** True for a row that no second person has to close, and that one may: 事后发现. */
export const mayBeClosed = (all: LedgerEntry[], { found, seq }: LedgerEntry): boolean =>
  found !== undefined && !closedIn(all).has(seq);

/** Everyone who let it pass or approved that; none of them may close it. */
export function namesIn(entry: LedgerEntry): string[] {
  const names = entry.overrides.flatMap(({ by, approvedBy = '' }) => [by, approvedBy]);
  return [...new Set(names.length > 0 ? names : [entry.people.clerk])].filter(Boolean);
}

/** True for a second person: nobody of those who let it pass, however the name is spaced. */
export function isSecond(entry: LedgerEntry, name: string): boolean {
  return !namesIn(entry).some((one) => sameName(one, name));
}

/** The 销号 row that a second person adds for `entry`. */
export function closing(entry: LedgerEntry, { by, reason }: ClosedBy, at: Instant): LedgerFacts {
  return {
    ...continuing(entry, at),
    kind: 'closed',
    key: `closed ${entry.seq} ${entry.hash}`,
    people: { clerk: '', reviewer: by, leader: '', publisher: '' },
    note: reason,
  };
}

/** What a row takes over from the one it continues. */
export function continuing(entry: LedgerEntry, at: Instant): Omit<LedgerFacts, 'kind' | 'key' | 'people'> {
  const { title, column, owners, unit, contentSource, textDigest, address, seq } = entry;
  return {
    at,
    title,
    column,
    owners,
    unit,
    contentSource,
    checks: [],
    answers: [],
    overrides: [],
    textDigest,
    address,
    refers: seq,
  };
}

/** All rows about one article's passage, oldest first: the first of them, and all that continue it. */
export function familyOf(all: LedgerEntry[], seq: number): LedgerEntry[] {
  const bySeq = new Map(all.map((entry) => [entry.seq, entry]));
  let first = bySeq.get(seq);
  while (first?.refers !== undefined && first.refers < first.seq && bySeq.has(first.refers))
    first = bySeq.get(first.refers);
  if (!first) return [];
  const members = new Set([first.seq]);
  return all.filter((entry) => {
    if (entry.refers !== undefined && entry.refers < entry.seq && members.has(entry.refers))
      members.add(entry.seq);
    return members.has(entry.seq);
  });
}

/**
 * seen 已公开 · waiting 待见公开 · unseen 未见公开 · no_column: its column is none of the table's · no_address: nobody
 * said where that column stands, so nothing can be looked for.
 */
export type Publicity = 'seen' | 'waiting' | 'unseen' | 'no_column' | 'no_address';

/** What is known about a released row; `addressed` are the columns whose address is known, `known` all of the table. */
export type Portal = { known: (printed: string) => ColumnId | undefined; addressed: ReadonlySet<ColumnId> };

/** How far each 已放行 row was seen in public; rows of other kinds, and those settled by a second person, are left out. */
export function publicityOf(all: LedgerEntry[], portal: Portal, now: Instant): Map<number, Publicity> {
  const seen = new Set(all.flatMap(({ kind, refers }) => (kind === 'published' ? (refers ?? []) : [])));
  const settled = new Set(
    all.flatMap(({ kind, refers }) => (kind === 'closed' || kind === 'withdrawn' ? (refers ?? []) : [])),
  );
  return new Map(
    all
      .filter(({ kind, seq, title }) => kind === 'released' && title !== '' && !settled.has(seq))
      .map((entry) => [entry.seq, publicity(entry, seen, portal, now)]),
  );
}

/** Released rows of the last 30 days that were looked for and not found. */
export function unseenRows(all: LedgerEntry[], portal: Portal, now: Instant): number[] {
  const since = new Date(Date.parse(now) - newsDays * 86_400_000).toISOString();
  const recent = new Set(all.filter(({ at }) => at >= since).map(({ seq }) => seq));
  return [...publicityOf(all, portal, now)].flatMap(([seq, how]) =>
    how === 'unseen' && recent.has(seq) ? seq : [],
  );
}

function publicity(entry: LedgerEntry, seen: Set<number>, portal: Portal, now: Instant): Publicity {
  if (seen.has(entry.seq)) return 'seen';
  const column = portal.known(entry.column);
  if (!column) return 'no_column';
  if (!portal.addressed.has(column)) return 'no_address';
  return Date.parse(now) - Date.parse(entry.at) > patienceHours * 3_600_000 ? 'unseen' : 'waiting';
}

function needsSecond(entry: LedgerEntry): boolean {
  return (
    (entry.kind === 'unchecked' && !entry.found) || (entry.kind === 'cleared' && entry.overrides.length > 0)
  );
}
