// Searching the ledger.
import type { Day, Instant, LedgerEntry, LedgerKind, UnitId } from '../../lib/model.ts';
import { openRows, type Publicity } from '../../lib/review/standing.ts';

export type LedgerSearch = {
  text?: string;
  kind?: LedgerKind;
  column?: string;
  unit?: UnitId;
  /** Days in Asia/Shanghai, both included. */
  from?: Day;
  to?: Day;
  openOnly?: boolean;
  /** 未见公开 only. */
  unseenOnly?: boolean;
};

/** Rows that answer to every field of the search, newest first. `dayOf` tells the day of a moment, `publicity` what was seen. */
export function searchLedger(
  all: LedgerEntry[],
  search: LedgerSearch,
  dayOf: (at: Instant) => Day,
  publicity: ReadonlyMap<number, Publicity> = new Map(),
): LedgerEntry[] {
  const open = search.openOnly ? openRows(all) : undefined;
  return all
    .filter(({ seq }) => !search.unseenOnly || publicity.get(seq) === 'unseen')
    .filter((entry) => !open || open.has(entry.seq))
    .filter((entry) => answers(entry, search, dayOf))
    .reverse();
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
  const said = overrides.flatMap(({ reason, by, approvedBy = '' }) => [reason, by, approvedBy]);
  const whole = [title, column, contentSource, address, note, ...Object.values(people), ...said].join('\n');
  return text
    .trim()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}
