// What went on, written into the ledger. A page often leaves with the very click that publishes, and takes a message to
// a sleeping worker with it: it therefore also leaves a note in storage, which is settled whenever the worker runs.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { releaseNote } from '../../lib/messages.ts';
import type { Instant } from '../../lib/model.ts';
import { alone } from '../../lib/store/lock.ts';
import { t } from '../../lib/words.ts';
import { changeEditor, editorOf, type OpenEditor } from './editors.ts';
import { ghostOf, settled } from './going.ts';
import { record } from './recording.ts';
import { tellPanel } from './tell.ts';

/** One release: `id` is the page's own number for it, `checked` says that the text was cleared. */
export type Release = { id: string; words: string; checked: boolean };

/** Button, form and script of one act may each report it. */
const sameActMs = 5000;

const note = v.strictObject({
  key: v.optional(v.string()),
  words: v.pipe(v.string(), v.maxLength(2000)),
  checked: v.boolean(),
});

/**
 * Writes a release down, once, whoever reports it and however often; what was held until `now` is held no more. `key`:
 * the editor that the page named, which may be gone with the browser's session.
 */
export function settle(
  find: () => Promise<OpenEditor | undefined>,
  release: Release,
  now: Instant,
  key?: string,
) {
  return alone('releases', async () => {
    const editor = await find();
    const named = key ?? (await keyNoted(release.id));
    if (editor) await write(editor, release, now);
    else if (named) await writeLate(named, release, now);
    await browser.storage.local.remove(releaseNote + release.id);
  });
}

async function keyNoted(id: string): Promise<string | undefined> {
  const kept = await browser.storage.local.get<Record<string, unknown>>(releaseNote + id);
  const read = v.safeParse(note, kept[releaseNote + id]);
  return read.success ? read.output.key : undefined;
}

/** Settles what pages noted before they left. True where something was written. */
export async function settleNotes(now: Instant): Promise<boolean> {
  const all = await browser.storage.local.get<Record<string, unknown>>(null);
  const names = Object.keys(all).filter((name) => name.startsWith(releaseNote));
  for (const name of names) {
    const read = v.safeParse(note, all[name]);
    const find = async () => (read.success && read.output.key ? editorOf(read.output.key) : undefined);
    const { words, checked } = read.success ? read.output : { words: '', checked: true };
    const key = read.success ? read.output.key : undefined;
    await settle(find, { id: name.slice(releaseNote.length), words, checked }, now, key);
  }
  return names.length > 0;
}

/** Calls back when a page leaves a note. */
export function onNote(act: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const noted = Object.entries(changes).some(
      ([name, { newValue }]) => name.startsWith(releaseNote) && newValue,
    );
    if (area === 'local' && noted) act();
  });
}

async function write(editor: OpenEditor, { id, words, checked }: Release, now: Instant): Promise<void> {
  if (editor.releasedAt && Date.parse(now) - Date.parse(editor.releasedAt) < sameActMs) return;
  for (const refers of await rowsBefore(editor, checked, now))
    await record.released(editor, { refers, words, id: refers === undefined ? id : `${id}:${refers}` }, now);
  const next = await changeEditor(editor.key, (was) => ({
    ...was,
    // What was held meanwhile is another press: writing takes a while.
    held: was.held && was.held.at > now ? was.held : undefined,
    stayed: undefined,
    unchecked: undefined,
    releasedAt: now,
  }));
  await settled(next ?? editor);
  if (next) await tellPanel(next);
}

// The browser ended in between: what was cleared or let go there stands in the ledger, and this continues it.
async function writeLate(key: string, { id, words }: Release, now: Instant): Promise<void> {
  const ghost = await ghostOf(key);
  for (const refers of ghost?.seqs ?? [])
    if (ghost) await record.released(ghost.editor, { refers, words, id: `${id}:${refers}` }, now);
  if (ghost) await settled(ghost.editor);
}

// Nobody could show the review, and the person was told so: it went on all the same, and that is written down.
async function rowsBefore(
  editor: OpenEditor,
  checked: boolean,
  now: Instant,
): Promise<(number | undefined)[]> {
  if (checked) return [editor.cleared?.seq];
  if (editor.unchecked) return editor.unchecked.seqs;
  return (await record.unchecked(editor, '', t('ledger_note_no_review'), now)).map(({ seq }) => seq);
}
