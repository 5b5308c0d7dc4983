// What went on is told, and noted before the page can leave.
import { ask, type Cleared, releaseNote } from '../../lib/messages.ts';
import { api } from '../../lib/wire.ts';
import type { Desk } from './known.ts';

/** The page may leave with this very click, and take a message to a sleeping worker with it: the note stays. */
export async function noteRelease({ key }: Desk, words: string, cleared: Cleared | undefined): Promise<void> {
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const noted = api.storage.local.set({ [releaseNote + id]: { key, words, checked: !!cleared } });
  await Promise.all([noted, ask('guard.released', { id, words, cleared })]);
}
