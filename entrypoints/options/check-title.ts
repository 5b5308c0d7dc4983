// What a check is called, and what it asks, by the id that the ledger keeps.
import { checks, titleOf } from '../../lib/review/checks.ts';
import { say } from '../../lib/words.ts';

/** A check that this version does not have any more keeps its id. */
export function checkTitle(id: string): string {
  return say(titleOf(id));
}

/** The question that was answered 否 or 是; the title where the check asks none. */
export function checkQuestion(id: string): string {
  const check = checks[id];
  return check && 'ask' in check ? say(check.ask) : checkTitle(id);
}
