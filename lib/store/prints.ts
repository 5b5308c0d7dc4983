// 放行稿件的指纹: what is kept of cleared texts, to tell later what changed. Never a text.
import type { Instant, TextPrint } from '../model.ts';
import { reading, writing } from './db.ts';

/** `names` are digests by which the article is found again: its editor's number, and its title with its column. */
export type KeptPrint = {
  /** The ledger's row of the clearance. */
  seq: number;
  at: Instant;
  names: string[];
  /** Where the answers of that review are kept. */
  draftKey: string;
  print: TextPrint;
};

/** An article that was not cleared anew for so many days is new again. */
const keptDays = 400;

/** Keeps a print and drops those that are too old. */
export async function keepPrint(kept: KeptPrint): Promise<void> {
  const old = new Date(Date.parse(kept.at) - keptDays * 86_400_000).toISOString();
  await writing(['prints'], async (tx) => {
    const shelf = tx.objectStore('prints');
    for (const seq of await shelf.index('at').getAllKeys(IDBKeyRange.upperBound(old, true)))
      await shelf.delete(seq);
    await shelf.put(kept);
  });
}

/** The newest print under the first of these names that has one. */
export function printNamed(names: string[]): Promise<KeptPrint | undefined> {
  return reading(['prints'], async (tx) => {
    for (const name of names) {
      const all = await tx.objectStore('prints').index('names').getAll(name);
      const newest = all.sort((a, b) => a.seq - b.seq).at(-1);
      if (newest) return newest;
    }
    return undefined;
  });
}
