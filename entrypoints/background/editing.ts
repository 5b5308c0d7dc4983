// What content scripts report of an editor: found, at rest, held, released.
import { browser } from 'wxt/browser';
import { Explained } from '../../lib/errors.ts';
import type { Cleared, DraftReport, Verbs } from '../../lib/messages.ts';
import type { Instant } from '../../lib/model.ts';
import {
  changeEditor,
  editorAt,
  editorOf,
  forgetEditors,
  forgetLeft,
  keepEditor,
  newToken,
  type OpenEditor,
  openEditors,
} from './editors.ts';
import { recall } from './recall.ts';
import { settle, settleNotes } from './releases.ts';
import { originOf, type Place, placeOf, type Sender, samePlace } from './sender.ts';
import { order, tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

const unread: DraftReport = {
  state: 'unreadable',
  why: { zh: '还没有读到稿件。', en: 'The draft has not been read yet.' },
};

/** An editor in that document: the same key for the same document, a fresh token each time the panel is framed anew. */
export async function editorFound(
  { armament, page }: In<'editor.found'>,
  sender: Sender,
  now: Instant,
): Out<'editor.found'> {
  const place = placeOf(sender);
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
  const { folded } = await browser.storage.session.get<{ folded?: boolean }>('folded');
  return { key: editor.key, token: editor.token ?? '', cleared: editor.cleared?.text, folded };
}

/** Framing failed: the panel opens as a window of its own. */
export async function editorWindow({ key }: In<'editor.window'>, sender: Sender): Out<'editor.window'> {
  return openWindow(await mine(key, placeOf(sender)));
}

/** The panel in a window of its own; one that is open already comes to the front. */
export async function openWindow(editor: OpenEditor): Promise<undefined> {
  const { key } = editor;
  if (editor.windowTab !== undefined && (await focus(editor.windowTab))) return undefined;
  const token = newToken();
  await changeEditor(key, (now) => ({
    ...now,
    token,
    windowed: true,
    panel: undefined,
    windowTab: undefined,
  }));
  const window = await browser.windows.create({
    url: `${panelPage()}#${token}`,
    type: 'popup',
    width: 420,
    height: 860,
  });
  const windowTab = window?.tabs?.[0]?.id;
  await changeEditor(key, (now) => ({ ...now, windowTab }));
  return undefined;
}

/** The panel was folded or opened by hand: the next one comes as this one was left. */
export async function panelFold({ folded }: In<'panel.fold'>): Out<'panel.fold'> {
  await browser.storage.session.set({ folded });
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
  if (next) await tellPanel(next);
  return undefined;
}

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
    armament: { ...was.armament, submit: armament.submit },
  }));
  if (next && report.state === 'read' && isCleared(next, report)) return letGo(next);
  if (next) await tellPanel(next);
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

/** Tells the frame that holds an action to let it go. */
export async function letGo(editor: OpenEditor): Promise<undefined> {
  const { tabId } = editor.place;
  if (editor.cleared) await order('guard.clear', { cleared: editor.cleared.text }, { tabId });
  if (editor.held) await order('guard.go', {}, { tabId, frameId: editor.held.frameId });
  return undefined;
}

export function sameText(a: { title: string; text: string; column: string }, b: typeof a): boolean {
  return a.title === b.title && a.text === b.text && a.column === b.column;
}

function isCleared(editor: OpenEditor, report: Extract<DraftReport, { state: 'read' }>): boolean {
  return editor.cleared !== undefined && sameText(editor.cleared.text, report.draft);
}

// The button may stand in a parent's foot bar: the editor is the one of this tab that shows this draft, else the only one.
async function editorFor(report: DraftReport, place: Place): Promise<OpenEditor | undefined> {
  const inTab = (await openEditors()).filter((editor) => editor.place.tabId === place.tabId);
  const here = inTab.find((editor) => samePlace(editor.place, place));
  if (here) return here;
  const shown = report.state === 'read' ? report.draft.url : undefined;
  return (
    inTab.find((editor) => editor.report.state === 'read' && editor.report.draft.url === shown) ??
    inTab.at(-1)
  );
}

// Of what was cleared: the editor with that text. Else the one that was let go unread, or the one nobody could show.
async function editorReleased(cleared: Cleared | undefined, place: Place, sender: Sender) {
  const inTab = (await openEditors()).filter((editor) => editor.place.tabId === place.tabId);
  if (cleared) return inTab.find((one) => one.cleared && sameText(one.cleared.text, cleared));
  return (
    inTab.find((one) => one.unchecked) ??
    inTab.find((one) => samePlace(one.place, place)) ??
    inTab.at(-1) ??
    fresh(place, '', originOf(sender) ?? '')
  );
}

async function mine(key: string, place: Place): Promise<OpenEditor> {
  const editor = await editorOf(key);
  if (editor && samePlace(editor.place, place)) return editor;
  throw new Explained({
    zh: '这个编辑页的审查已经失效，请刷新页面。稿件不受影响。',
    en: 'The review of this editor has lapsed; reload the page. The draft is not affected.',
  });
}

async function focus(tabId: number): Promise<boolean> {
  const tab = await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return tab !== undefined;
}

// A resource with a dynamic address is given that address by name, and it opens in frames only (Chromium 156, 2026-11):
// a window needs the lasting one, known by its neighbour.
function panelPage(): string {
  return new URL('review.html', browser.runtime.getURL('/options.html')).href;
}

function fresh(place: Place, page: string, origin: string): OpenEditor {
  return {
    key: newToken(),
    place,
    page,
    origin,
    armament: { late: false, submit: false },
    report: unread,
    answers: [],
    verdicts: [],
  };
}
