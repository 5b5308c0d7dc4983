// Searching the ledger, telling what is still open in it, and closing it by a second person.
import type { Day, Instant, LedgerEntry, LedgerFacts, LedgerKind, UnitId } from '../../lib/model.ts';

export type LedgerSearch = {
  text?: string;
  kind?: LedgerKind;
  column?: string;
  unit?: UnitId;
  /** Days in Asia/Shanghai, both included. */
  from?: Day;
  to?: Day;
  openOnly?: boolean;
};

/** Rows that answer to every field of the search, newest first. `dayOf` tells the day of a moment. */
export function searchLedger(
  all: LedgerEntry[],
  search: LedgerSearch,
  dayOf: (at: Instant) => Day,
): LedgerEntry[] {
  const open = search.openOnly ? openRows(all) : undefined;
  return all
    .filter((entry) => !open || open.has(entry.seq))
    .filter((entry) => answers(entry, search, dayOf))
    .reverse();
}

/**
 * Rows that wait for a second person: an override, or a publishing that was not checked, that no 销号 row names.
 * In order of their numbers.
 */
export function openRows(all: LedgerEntry[]): Set<number> {
  const closed = new Set(all.filter((entry) => entry.kind === 'closed').map((entry) => entry.refers));
  return new Set(
    all.filter((entry) => needsSecond(entry) && !closed.has(entry.seq)).map((entry) => entry.seq),
  );
}

/** Everyone who let it pass; none of them may close it. */
export function namesIn(entry: LedgerEntry): string[] {
  const names = entry.overrides.map((override) => override.by);
  return [...new Set(names.length > 0 ? names : [entry.people.clerk])].filter(Boolean);
}

/** The 销号 row that a second person adds for `entry`. */
export function closing(entry: LedgerEntry, hand: { by: string; reason: string }, at: Instant): LedgerFacts {
  return {
    kind: 'closed',
    at,
    key: `closed ${entry.seq} ${entry.hash}`,
    title: entry.title,
    column: entry.column,
    owners: entry.owners,
    unit: entry.unit,
    contentSource: entry.contentSource,
    checks: [],
    answers: [],
    overrides: [],
    people: { clerk: '', reviewer: hand.by, leader: '', publisher: '' },
    textDigest: entry.textDigest,
    address: entry.address,
    refers: entry.seq,
    note: hand.reason,
  };
}

function needsSecond(entry: LedgerEntry): boolean {
  return entry.kind === 'unchecked' || (entry.kind === 'cleared' && entry.overrides.length > 0);
}

function answers(entry: LedgerEntry, search: LedgerSearch, dayOf: (at: Instant) => Day): boolean {
  const { text, kind, column, unit, from, to } = search;
  if (kind && entry.kind !== kind) return false;
  if (column && entry.column !== column) return false;
  if (unit && entry.unit !== unit && !entry.owners.includes(unit)) return false;
  const day = dayOf(entry.at);
  if ((from && day < from) || (to && day > to)) return false;
  return holds(entry, text);
}

function holds(entry: LedgerEntry, text = ''): boolean {
  const { title, column, contentSource, address, note = '', people, overrides } = entry;
  const said = overrides.flatMap((override) => [override.reason, override.by]);
  const whole = [title, column, contentSource, address, note, ...Object.values(people), ...said].join('\n');
  return text
    .trim()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
