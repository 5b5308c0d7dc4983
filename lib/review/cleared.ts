// What of a draft is cleared: title, text, column, abstract, and the files and pictures that go out with it.
import type { Cleared } from '../messages.ts';
import { sameEnclosures } from './enclosures.ts';

/** What may pass, once this draft is cleared. */
export function clearedOf({ title, text, column, abstract, enclosures }: Cleared): Cleared {
  return { title, text, column, abstract, ...(enclosures && { enclosures }) };
}

/** True where a draft is word for word what was cleared, and nothing was put into it or exchanged. */
export function isAsCleared(cleared: Cleared, now: Cleared): boolean {
  return sameWords(cleared, now) && sameEnclosures(cleared.enclosures, now.enclosures);
}

/** True where all the words are the same. */
export function sameWords(a: Cleared, b: Cleared): boolean {
  return a.title === b.title && a.text === b.text && a.column === b.column && a.abstract === b.abstract;
}
