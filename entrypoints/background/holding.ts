// What is held and what went on: the words of the content scripts, and the background's word to let go.
import type { Cleared, DraftReport, Verbs } from '../../lib/messages.ts';
import type { Draft, Instant } from '../../lib/model.ts';
import { isAsCleared, sameWords } from '../../lib/review/cleared.ts';
import { noteHold } from '../../lib/store/shields.ts';
import { t } from '../../lib/words.ts';
import { awaitPublication } from './awaited.ts';
import { changeEditor, fresh, type OpenEditor, openEditors } from './editors.ts';
import { intend, settled } from './going.ts';
import { record } from './recording.ts';
import { settle } from './releases.ts';
import { originOf, type Place, placeOf, type Sender, samePlace } from './sender.ts';
import { order, tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** A publishing action is held, perhaps in another frame than the editor's. */
export async function guardHeld(
  { words, report, armament }: In<'guard.held'>,
  sender: Sender,
  now: Instant,
): Out<'guard.held'> {
  const place = placeOf(sender);
  const editor = await editorFor(report, place);
  if (!editor) return undefined;
  const held = { words, at: now, frameId: place.frameId };
  const next = await changeEditor(editor.key, (was) => ({
    ...was,
    report,
    held,
    stayed: undefined,
    armament: { ...was.armament, submit: armament.submit },
  }));
  await noteHold(editor.origin, { at: now, words: words.slice(0, 60) });
  if (next && report.state === 'read' && isCleared(next, report)) return letGo(next);
  if (!next) return undefined;
  await tellPanel(next);
  await settled(next);
  return undefined;
}

/** The held action, or one that was cleared before, went on. */
export async function guardReleased(
  { id, words, cleared }: In<'guard.released'>,
  sender: Sender,
  now: Instant,
): Out<'guard.released'> {
  const place = placeOf(sender);
  await settle(() => editorReleased(cleared, place, sender), { id, words, checked: !!cleared }, now);
  return undefined;
}

/** The frame that holds hears that another one shows it. */
export async function guardShown(_: In<'guard.shown'>, sender: Sender): Out<'guard.shown'> {
  await order('held.shown', {}, { tabId: placeOf(sender).tabId });
  return undefined;
}

/** What the frame held was let go and sent nothing: the panel says what to do. What passed without a hold needs no word. */
export async function guardStayed(stayed: In<'guard.stayed'>, sender: Sender): Out<'guard.stayed'> {
  const { tabId, frameId } = placeOf(sender);
  const editors = await openEditors();
  const editor = editors.find(({ place, held }) => place.tabId === tabId && held?.frameId === frameId);
  const next = editor && (await changeEditor(editor.key, (was) => ({ ...was, held: undefined, stayed })));
  // What was let go unchecked still may go by its row.
  if (next?.unchecked) await intend(next, next.unchecked.seqs);
  else if (next) await settled(next);
  if (next) await tellPanel(next);
  return undefined;
}

/** What was held had perhaps gone out by then: that is a row 未检查, and the article is looked for. */
export async function guardSlipped(
  { words, report }: In<'guard.slipped'>,
  sender: Sender,
  now: Instant,
): Out<'guard.slipped'> {
  const editor = await editorFor(report, placeOf(sender));
  if (!editor) return undefined;
  const said = t('ledger_note_slipped', words);
  for (const row of await record.unchecked({ ...editor, report }, '', said, now)) await awaitPublication(row);
  const next = await changeEditor(editor.key, (was) => ({ ...was, slipped: words }));
  if (next) await tellPanel(next);
  return undefined;
}

/** Tells the frame that holds an action to let it go. */
export async function letGo(editor: OpenEditor): Promise<undefined> {
  const { tabId } = editor.place;
  if (editor.cleared) await order('guard.clear', { cleared: editor.cleared.text }, { tabId });
  if (editor.cleared) {
    const { held, cleared } = editor;
    await intend(editor, [cleared.seq], held && { words: held.words, at: held.at });
  }
  if (editor.held) await order('guard.go', {}, { tabId, frameId: editor.held.frameId });
  return undefined;
}

function isCleared(editor: OpenEditor, report: Extract<DraftReport, { state: 'read' }>): boolean {
  return editor.cleared !== undefined && isAsCleared(editor.cleared.text, report.draft);
}

// The button may stand in a parent's foot bar: the editor is the one of this tab that shows this draft, else the only one.
async function editorFor(report: DraftReport, place: Place): Promise<OpenEditor | undefined> {
  const inTab = (await openEditors()).filter((editor) => editor.place.tabId === place.tabId);
  const here = inTab.find((editor) => samePlace(editor.place, place));
  if (here) return here;
  if (report.state !== 'read') return inTab.at(-1);
  const { draft } = report;
  // Two tabs of one shell may hold forms of the same address: the draft itself tells them apart.
  const alike = inTab.filter(({ report: its }) => its.state === 'read' && its.draft.url === draft.url);
  const by = (same: (its: Draft) => boolean) =>
    alike.find(({ report: its }) => its.state === 'read' && same(its.draft));
  return (
    by(({ title, text }) => title === draft.title && text === draft.text) ??
    by(({ title }) => title === draft.title) ??
    by(({ text }) => text === draft.text) ??
    alike[0] ??
    inTab.at(-1)
  );
}

// Of what was cleared: the editor with that text. Else the one that was let go unread, or the one nobody could show.
async function editorReleased(cleared: Cleared | undefined, place: Place, sender: Sender) {
  const inTab = (await openEditors()).filter((editor) => editor.place.tabId === place.tabId);
  if (cleared) return inTab.find((one) => one.cleared && sameWords(one.cleared.text, cleared));
  return (
    inTab.find((one) => one.unchecked) ??
    inTab.find((one) => samePlace(one.place, place)) ??
    inTab.at(-1) ??
    fresh(place, '', originOf(sender) ?? '')
  );
}
