// 出网记录: every request that left the browser, the newest 5,000 of them.
import type { RequestRecord } from '../model.ts';
import { reading, writing } from './db.ts';

const kept = 5_000;

/**
 * Writes a request down before it leaves, so that one cut short with the worker is on the list too.
 * Until it is finished it reads as 连不上 (`network`) with nothing received. Answers with its number.
 */
export function beginRequest(request: Pick<RequestRecord, 'at' | 'url' | 'purpose'>): Promise<number> {
  return recordRequest({ ...request, outcome: 'network', bytes: 0, ms: 0 });
}

/** Completes what `beginRequest` wrote down. */
export async function finishRequest(number: number, request: RequestRecord): Promise<void> {
  await writing(['requests'], (tx) => tx.objectStore('requests').put(request, number));
}

/** Writes one request down and drops what is older than the newest 5,000. Answers with its number. */
export function recordRequest(request: RequestRecord): Promise<number> {
  return writing(['requests'], async (tx) => {
    const shelf = tx.objectStore('requests');
    const number = await shelf.add(request);
    if (number > kept) await shelf.delete(IDBKeyRange.upperBound(number - kept));
    return number;
  });
}

/** Newest first; all that are kept, or the newest `limit`. */
export async function requests(limit = kept): Promise<RequestRecord[]> {
  return reading(['requests'], async (tx) => {
    const shelf = tx.objectStore('requests');
    const newest = await shelf.openKeyCursor(null, 'prev');
    if (!newest) return [];
    return (await shelf.getAll(IDBKeyRange.lowerBound(newest.key - limit, true))).reverse();
  });
}

/** How many were dropped: numbers are never used twice, so whatever lies below the oldest is gone. */
export async function requestsDropped(): Promise<number> {
  return reading(['requests'], async (tx) => {
    const oldest = await tx.objectStore('requests').openKeyCursor();
    return oldest ? oldest.key - 1 : 0;
  });
}
