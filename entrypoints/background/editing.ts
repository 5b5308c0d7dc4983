// An editor and its panel: found, opened as a window, folded, at rest.
import { Explained } from '../../lib/errors.ts';
import type { Verbs } from '../../lib/messages.ts';
import type { Instant } from '../../lib/model.ts';
import { clearedOf } from '../../lib/review/cleared.ts';
import { keepPanel, panelLeft } from '../../lib/store/panels.ts';
import { noteArmed } from '../../lib/store/shields.ts';
import { passedBefore } from './earlier.ts';
import {
  changeEditor,
  editorAt,
  editorOf,
  forgetEditors,
  forgetLeft,
  fresh,
  keepEditor,
  newToken,
  type OpenEditor,
} from './editors.ts';
import { intend, settled } from './going.ts';
import { openWindow } from './panel-window.ts';
import { recall } from './recall.ts';
import { settleNotes } from './releases.ts';
import { bringPanel } from './scripts.ts';
import { originOf, type Place, placeOf, type Sender, samePlace } from './sender.ts';
import { order, tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** An editor in that document: the same key for the same document, a fresh token each time the panel is framed anew. */
export async function editorFound(
  { armament, page }: In<'editor.found'>,
  sender: Sender,
  now: Instant,
): Out<'editor.found'> {
  const place = placeOf(sender);
  // On its way while the rest is looked up; where it cannot come, the frame says that nobody shows the review.
  const brought = bringPanel(place).catch(console.error);
  // The page before this one may have left a note about the editor that is forgotten now.
  await settleNotes(now).catch(console.error);
  const there = await editorAt(place);
  // The document before this one in the same frame is another article.
  const known = there?.page === page ? there : undefined;
  if (!known)
    await forgetEditors(
      (editor) => editor.place.tabId === place.tabId && editor.place.frameId === place.frameId,
    );
  if (!known) await forgetLeft();
  const anew = (was: OpenEditor) => ({
    ...was,
    armament,
    token: newToken(),
    windowed: false,
    panel: undefined,
  });
  const again = known && (await changeEditor(known.key, anew));
  const editor = again ?? anew(fresh(place, page, originOf(sender) ?? ''));
  if (!again) await keepEditor(editor);
  if (!armament.late) await noteArmed(editor.origin, now);
  const { folded, spot } = await panelLeft(editor.origin);
  await brought;
  return { key: editor.key, token: editor.token ?? '', cleared: editor.cleared?.text, folded, spot };
}

/** Framing failed: the panel opens as a window of its own. */
export async function editorWindow(
  { key, quiet }: In<'editor.window'>,
  sender: Sender,
): Out<'editor.window'> {
  const writing = quiet ? sender.tab?.windowId : undefined;
  return openWindow(await mine(key, placeOf(sender)), writing);
}

/** How far the guard reaches there may be another than the panel says. */
export async function editorChanged({ key }: In<'editor.changed'>, sender: Sender): Out<'editor.changed'> {
  await tellPanel(await mine(key, placeOf(sender)), 'shield');
  return undefined;
}

/** The panel was folded or opened by hand: the next one of this site comes as this one was left. */
export async function panelFold({ folded }: In<'panel.fold'>, sender: Sender): Out<'panel.fold'> {
  const origin = originOf(sender);
  if (origin) await keepPanel(origin, { folded });
  return undefined;
}

/** The panel was put somewhere by hand: the next one of this site comes there. */
export async function panelPut(spot: In<'panel.put'>, sender: Sender): Out<'panel.put'> {
  const origin = originOf(sender);
  if (origin) await keepPanel(origin, { spot });
  return undefined;
}

/** The draft changed and came to rest. */
export async function draftRest({ key, report }: In<'draft.rest'>, sender: Sender): Out<'draft.rest'> {
  const editor = await mine(key, placeOf(sender));
  const remembered = await recall(editor, report);
  // Answered while the old review was looked up: what was said just now stands.
  const next = await changeEditor(key, (now) => {
    const answered = now.answers.length > 0 || now.verdicts.length > 0;
    const { recalledFor = now.recalledFor } = remembered;
    return { ...now, ...(answered ? { recalledFor } : remembered), report };
  });
  if (next) await tellPanel(await passIfUnchanged(next));
  return undefined;
}

// 更新 of what went out, with not one sign changed: nothing is asked again, and the click goes straight through.
async function passIfUnchanged(editor: OpenEditor): Promise<OpenEditor> {
  if (editor.report.state !== 'read' || editor.withdrawn || (editor.cleared && !editor.passed)) return editor;
  const text = clearedOf(editor.report.draft);
  const entry = await passedBefore(editor);
  if (!entry) return editor.passed ? held(editor) : editor;
  const cleared = { text, digest: entry.textDigest, seq: entry.seq };
  const next = await changeEditor(editor.key, (was) =>
    was.cleared ? was : { ...was, cleared, passed: true },
  );
  if (next?.cleared) await intend(next, [next.cleared.seq]);
  await order('guard.clear', { cleared: cleared.text }, { tabId: editor.place.tabId });
  return next ?? editor;
}

// It is not as it was any more: what let it pass is taken back.
async function held(editor: OpenEditor): Promise<OpenEditor> {
  const next = await changeEditor(editor.key, (was) => ({ ...was, cleared: undefined, passed: undefined }));
  if (next) await settled(next);
  await order('guard.clear', {}, { tabId: editor.place.tabId });
  return next ?? editor;
}

async function mine(key: string, place: Place): Promise<OpenEditor> {
  const editor = await editorOf(key);
  if (editor && samePlace(editor.place, place)) return editor;
  throw new Explained({
    zh: '这个编辑页的审查已经失效，请刷新页面。稿件不受影响。',
    en: 'The review of this editor has lapsed; reload the page. The draft is not affected.',
  });
}
