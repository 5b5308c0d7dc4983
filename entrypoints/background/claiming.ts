// Which panel speaks for which editor: only the document that claimed the token may, and it gets the editor's state.
import { Explained } from '../../lib/errors.ts';
import type { Cleared, DraftReport, ReviewState, Verbs } from '../../lib/messages.ts';
import { sameEnclosures } from '../../lib/review/enclosures.ts';
import { changeEditor, editorOf, type OpenEditor, openEditors } from './editors.ts';
import { openWindow } from './panel-window.ts';
import { type Place, placeOf, type Sender, samePlace } from './sender.ts';
import { order } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

export const lapsed = new Explained({
  zh: '这个审查面板已经失效，请刷新编辑页。稿件不受影响。',
  en: 'This review panel has lapsed; reload the editor page. The draft is not affected.',
});

/** A token serves once: framed, in the tab it was made for; or in the window that was opened for it. */
export async function claim({ token }: In<'review.claim'>, sender: Sender): Out<'review.claim'> {
  const panel = placeOf(sender);
  const editor = (await openEditors()).find((one) => one.token === token);
  if (!editor || !isFor(editor, panel)) throw lapsed;
  const next = await changeEditor(editor.key, (was) => ({ ...was, token: undefined, panel }));
  await order('panel.here', { key: editor.key }, editor.place);
  return stateOf(next ?? editor);
}

function isFor({ place, windowed }: OpenEditor, panel: Place): boolean {
  const beside = panel.tabId === place.tabId;
  return windowed ? !beside && panel.frameId === 0 : beside && panel.frameId !== 0;
}

export async function state({ key }: In<'review.state'>, sender: Sender): Out<'review.state'> {
  return stateOf(await mine(key, sender));
}

/** Asked for by a panel that the page covers: the window's claim takes this panel's place. */
export async function inWindow({ key }: In<'review.window'>, sender: Sender): Out<'review.window'> {
  return openWindow(await mine(key, sender));
}

/** The editor this panel speaks for. Rejects with words where it speaks for none any more. */
export async function mine(key: string, sender: Sender): Promise<OpenEditor> {
  const editor = await editorOf(key);
  if (editor?.panel && samePlace(editor.panel, placeOf(sender))) return editor;
  throw lapsed;
}

function stateOf(editor: OpenEditor): ReviewState {
  const { key, report, armament, held, stayed, slipped, cleared, answers, verdicts, form, people } = editor;
  return {
    key,
    frame: { tabId: editor.place.tabId, frameId: editor.place.frameId },
    report,
    armament,
    answers,
    verdicts,
    form,
    people,
    ...(stayed && { stayed }),
    ...(slipped !== undefined && { slipped }),
    held: held && { words: held.words, at: held.at },
    // Of the same words with another file beside them nothing was cleared.
    clearedDigest: cleared && (isStill(cleared.text, report) ? cleared.digest : ''),
  };
}

function isStill(cleared: Cleared, report: DraftReport): boolean {
  return report.state !== 'read' || sameEnclosures(cleared.enclosures, report.draft.enclosures);
}
