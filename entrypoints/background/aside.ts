// Work that nobody waits for: its failure must still reach the person at the screen.
import { browser } from 'wxt/browser';
import { wordsOf } from '../../lib/errors.ts';
import { say } from '../../lib/words.ts';

/** Lets the work go on by itself. If it fails, the badge says so and its title says what happened and what to do. */
export function aside(work: Promise<unknown>): void {
  work.catch(async (error: unknown) => {
    console.error(error);
    await browser.action.setBadgeText({ text: '!' });
    await browser.action.setTitle({ title: say(wordsOf(error)) });
  });
}
