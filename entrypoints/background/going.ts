// What is about to go out, written down before it does: where the browser or the page ends in between, the ledger is told so.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Instant } from '../../lib/model.ts';
import { alone } from '../../lib/store/lock.ts';
import { editorOf, fresh, type OpenEditor } from './editors.ts';
import { record } from './recording.ts';

/** What of an editor must outlive it: the rows that its next release continues, and whether one was let go. */
const intention = v.strictObject({
  origin: v.string(),
  seqs: v.array(v.number()),
  going: v.optional(v.strictObject({ words: v.string(), at: v.string() })),
});

type Intention = v.InferOutput<typeof intention>;

const shelf = 'going:';

/** `editor` may pass by these rows from now on; with `going` it was told to go on. */
export async function intend(editor: OpenEditor, seqs: number[], going?: Intention['going']): Promise<void> {
  const { origin, key } = editor;
  await browser.storage.local.set({ [shelf + key]: { origin, seqs, ...(going && { going }) } });
}

/** It went on and that is written, or it is held again: what comes next is another act. */
export async function settled({ key, origin, cleared }: OpenEditor): Promise<void> {
  if (cleared) await intend({ key, origin } as OpenEditor, [cleared.seq]);
  else await browser.storage.local.remove(shelf + key);
}

/** The rows that a release continues whose editor is gone with the browser's session. */
export async function ghostOf(key: string): Promise<{ editor: OpenEditor; seqs: number[] } | undefined> {
  const { [shelf + key]: kept } = await browser.storage.local.get<Record<string, unknown>>(shelf + key);
  const read = v.safeParse(intention, kept);
  if (!read.success) return undefined;
  const { origin, seqs } = read.output;
  return { editor: { ...fresh({ tabId: -1, frameId: 0 }, '', origin), key }, seqs };
}

/** Writes 已放行，未确认 for what was told to go and of which nobody heard any more. True where something was written. */
export function settleGoing(now: Instant): Promise<boolean> {
  return alone('releases', async () => {
    const all = await browser.storage.local.get<Record<string, unknown>>(null);
    let written = false;
    for (const [name, kept] of Object.entries(all)) {
      if (!name.startsWith(shelf)) continue;
      const key = name.slice(shelf.length);
      if (await editorOf(key)) continue;
      const read = v.safeParse(intention, kept);
      if (read.success && read.output.going) {
        await unconfirmed(key, read.output, read.output.going);
        written = true;
      }
      await browser.storage.local.remove(name);
    }
    return written;

    async function unconfirmed(
      key: string,
      { origin, seqs }: Intention,
      { words, at }: { words: string; at: string },
    ) {
      const editor = { ...fresh({ tabId: -1, frameId: 0 }, '', origin), key };
      for (const refers of seqs)
        await record.released(editor, { refers, words, id: `${at}:${refers}`, unconfirmed: true }, now);
    }
  });
}
