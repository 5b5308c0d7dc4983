// 审查 in the making: answers, verdicts and form of a draft, and what was once confirmed as 对外公布.
import type { Answer, Instant, People, ReviewForm, Verdict } from '../model.ts';
import { changed } from './changed.ts';
import { reading, writing } from './db.ts';

/** What is kept of a draft's review. Never its text. */
export type Review = {
  draftKey: string;
  at: Instant;
  answers: Answer[];
  verdicts: Verdict[];
  form?: ReviewForm;
  people?: People;
};

export type Confirmed = { digest: string; at: Instant };

/** A review that nobody touched for this many days is dropped when another is written. */
const keptDays = 90;

/** The review of that draft; undefined where there is none. */
export function readReview(draftKey: string): Promise<Review | undefined> {
  return reading(['reviews'], (tx) => tx.objectStore('reviews').get(draftKey));
}

/** Keeps a draft's review and drops those untouched for 90 days. */
export async function keepReview(
  draftKey: string,
  review: Omit<Review, 'draftKey' | 'at'>,
  at: Instant = new Date().toISOString(),
): Promise<void> {
  const old = new Date(Date.parse(at) - keptDays * 86_400_000).toISOString();
  await writing(['reviews'], async (tx) => {
    const shelf = tx.objectStore('reviews');
    for (const key of await shelf.index('at').getAllKeys(IDBKeyRange.upperBound(old, true)))
      await shelf.delete(key);
    await shelf.put({ ...review, draftKey, at });
  });
}

/** Digests (SHA-256, hex) of telephone numbers and accounts confirmed as 对外公布. */
export async function confirmedPublic(): Promise<Set<string>> {
  return new Set(await reading(['confirmed'], (tx) => tx.objectStore('confirmed').getAllKeys()));
}

/** Remembers that what has this digest may be public. */
export async function confirmPublic(digest: string, at: Instant = new Date().toISOString()): Promise<void> {
  await writing(['confirmed'], (tx) => tx.objectStore('confirmed').put({ digest, at }));
  changed();
}

/** Takes such a confirmation back. */
export async function forgetPublic(digest: string): Promise<void> {
  await writing(['confirmed'], (tx) => tx.objectStore('confirmed').delete(digest));
  changed();
}
