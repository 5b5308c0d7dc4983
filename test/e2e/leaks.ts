// What went out though it must not: remembered for the whole file, so that no retry forgives it.
import { afterAll, expect } from 'vitest';

const leaks: string[] = [];

/** Remembers something that went out unheld, twice, or with the text before it was mended. The file fails for it. */
export function leaked(what: string): void {
  leaks.push(`${expect.getState().currentTestName}: ${what}`);
}

/**
 * Expects that exactly this was sent. What was sent beyond it is a leak; what is missing may have been missed by a loaded
 * machine, and is only this try's.
 */
export function sentExactly(sent: readonly unknown[], expected: readonly unknown[]): void {
  for (const one of beyond(sent, expected)) leaked(`${JSON.stringify(one)} went out`);
  expect(sent).toEqual(expected);
}

/** Expects that it went out, and no second time. */
export function sentOnce(sent: readonly unknown[]): void {
  if (sent.length > 1) leaked(`released ${sent.length} times`);
  expect(sent).toHaveLength(1);
}

/** Expects that what a server has of an article is still this; anything else went out. */
export function stillKept(kept: unknown, expected: unknown): void {
  if (JSON.stringify(kept) !== JSON.stringify(expected)) leaked(`the server has ${JSON.stringify(kept)}`);
  expect(kept).toEqual(expected);
}

/** Fails the file for every leak of any try. To be called at the top of each file that tells of leaks, before its own hooks. */
export function forgiveNoLeak(): void {
  afterAll(() => expect(leaks, 'went out in one of the tries, whatever came of the next').toEqual([]));
}

/** What of `sent` is more than was expected: each expected thing excuses one. */
export function beyond(sent: readonly unknown[], expected: readonly unknown[]): unknown[] {
  const due = expected.map((one) => JSON.stringify(one));
  return sent.filter((one) => {
    const at = due.indexOf(JSON.stringify(one));
    if (at >= 0) due.splice(at, 1);
    return at < 0;
  });
}
