// What may still happen to a published article: withdrawal and correction, as rows that continue the first.
import type { Aftermath, Day, Instant, LedgerEntry, LedgerFacts } from '../model.ts';
import { continuing } from './standing.ts';

/** True for a row of an article that went out: only then is there something to withdraw or to correct. */
export function wentOut({ kind, found }: Pick<LedgerEntry, 'kind' | 'found'>): boolean {
  return kind === 'published' || kind === 'released' || found !== undefined;
}

/** True for a row whose address is that of a public article. */
export function isPublic({ kind, found }: Pick<LedgerEntry, 'kind' | 'found'>): boolean {
  return kind === 'published' || found !== undefined;
}

/** The row to be added for `entry`. The same said twice is one row; a second correction is a second row. */
export function aftermathFacts(entry: LedgerEntry, said: Aftermath, at: Instant): LedgerFacts {
  const { kind, by, reason } = said;
  const facts = continuing(entry, at);
  const own =
    said.kind === 'withdrawn'
      ? { ...(said.goneOn && { goneOn: said.goneOn }) }
      : { ...(said.address && { address: said.address }) };
  return {
    ...facts,
    ...own,
    kind,
    key: kind === 'withdrawn' ? `withdrawn ${entry.seq} ${entry.hash}` : `corrected ${entry.seq} ${at}`,
    people: { clerk: by, reviewer: '', leader: '', publisher: '' },
    note: reason,
  };
}

/** Published articles that the ledger does not know to be withdrawn and that are gone from their column, with the day since. */
export function goneUnwithdrawn(
  all: LedgerEntry[],
  gone: ReadonlyMap<string, Day>,
): { entry: LedgerEntry; since: Day }[] {
  const settled = new Set(
    all.flatMap(({ kind, refers }) => (kind === 'withdrawn' || kind === 'closed' ? (refers ?? []) : [])),
  );
  const newest = new Map(all.filter(isPublic).map((one) => [one.address, one]));
  return [...newest.values()].flatMap((entry) => {
    const since = gone.get(entry.address);
    return since && !settled.has(entry.seq) ? { entry, since } : [];
  });
}
