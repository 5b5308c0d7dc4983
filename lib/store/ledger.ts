// 台账: rows are only ever added, through this one door.
import { Explained } from '../errors.ts';
import type { LedgerEntry, LedgerFacts } from '../model.ts';
import { canonical, rowAfter } from './chain.ts';
import { changed } from './changed.ts';
import { reading, writing } from './db.ts';
import { alone } from './lock.ts';

/** A place where ledger rows stand. Another one joins by standing in `shelves`; all must hold a row before it counts. */
export type LedgerShelf = {
  /** The row with the highest number. */
  head(): Promise<LedgerEntry | undefined>;
  byKey(key: string): Promise<LedgerEntry | undefined>;
  /** Adds a row; never replaces one. */
  add(entry: LedgerEntry): Promise<void>;
  at(seq: number): Promise<LedgerEntry | undefined>;
};

/**
 * Adds a row and resolves with it once every shelf gives it back as it was written. All writers of all windows stand
 * in one queue. A request repeated with the same key gets the stored row. Rejects with words when it is not stored.
 */
export async function append(facts: LedgerFacts): Promise<LedgerEntry> {
  const entry = await alone('zhishou-ledger', async () => {
    const stored = await database.byKey(facts.key);
    if (stored) return stored;
    const next = await rowAfter(await database.head(), facts);
    for (const shelf of shelves) await shelf.add(next);
    for (const shelf of shelves) await mustHold(shelf, next);
    return next;
  });
  changed();
  return entry;
}

/** All rows, oldest first. */
export function entries(): Promise<LedgerEntry[]> {
  return reading(['ledger'], (tx) => tx.objectStore('ledger').getAll());
}

/** Rows with a higher number, oldest first. */
export function entriesAfter(seq: number): Promise<LedgerEntry[]> {
  return reading(['ledger'], (tx) => tx.objectStore('ledger').getAll(IDBKeyRange.lowerBound(seq, true)));
}

/** The number of the last row; 0 where there is none. */
export async function lastSeq(): Promise<number> {
  return (await database.head())?.seq ?? 0;
}

/** The row stored under that key, if any. */
export function entryOf(key: string): Promise<LedgerEntry | undefined> {
  return database.byKey(key);
}

const database: LedgerShelf = {
  head: () =>
    reading(['ledger'], async (tx) => (await tx.objectStore('ledger').openCursor(null, 'prev'))?.value),
  byKey: (key) => reading(['ledger'], (tx) => tx.objectStore('ledger').index('key').get(key)),
  at: (seq) => reading(['ledger'], (tx) => tx.objectStore('ledger').get(seq)),
  add: async (entry) => {
    await writing(['ledger'], (tx) => tx.objectStore('ledger').add(entry), { durability: 'strict' });
  },
};

const shelves: LedgerShelf[] = [database];

async function mustHold(shelf: LedgerShelf, entry: LedgerEntry): Promise<void> {
  const found = await shelf.at(entry.seq);
  if (found && canonical(found) === canonical(entry)) return;
  throw new Explained({
    zh: `台账第 ${entry.seq} 行写入后读不回来，这次登记不算数。请检查磁盘空间后重试。`,
    en: `Ledger row ${entry.seq} could not be read back after writing; this entry does not count. Check the disk and try again.`,
  });
}
