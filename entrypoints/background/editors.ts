// The editors that are open now, each with its draft, its panel and what was cleared: kept in session storage,
// because the worker forgets after seconds and the disk must not learn a draft.
import { browser } from 'wxt/browser';
import type { Armament, Cleared, DraftReport, Stayed } from '../../lib/messages.ts';
import type { Answer, Instant, People, ReviewForm, Verdict } from '../../lib/model.ts';
import { type Place, samePlace } from './sender.ts';

/** One open editor. */
export type OpenEditor = {
  key: string;
  place: Place;
  /** Made up by the document itself. */
  page: string;
  origin: string;
  armament: Armament;
  report: DraftReport;
  /** Not yet claimed; gone once the panel has it. */
  token?: string;
  /** The token is for a window of its own, not for a frame beside the draft. */
  windowed?: boolean;
  /** The document that claimed the token: only it may speak for this editor. */
  panel?: Place;
  /** The tab of the panel's own window, where framing failed. */
  windowTab?: number;
  held?: { words: string; at: Instant; frameId: number };
  /** It was let go, and nothing went out. */
  stayed?: Stayed;
  /** What of it may have gone out unheld, and is recorded. */
  slipped?: string;
  cleared?: { text: Cleared; digest: string; seq: number };
  /** `cleared` was so before, in another editor: it holds only as long as every field is as it was. */
  passed?: boolean;
  /** A person took something back here: nothing passes by what was cleared before. */
  withdrawn?: boolean;
  /** What was let go unchecked: the ledger's rows, one an article. */
  unchecked?: { seqs: number[] };
  /** When something of it went on last. */
  releasedAt?: Instant;
  answers: Answer[];
  verdicts: Verdict[];
  form?: ReviewForm;
  people?: People;
  /** Title under which the review was kept before, so that a new log-in does not lose it. */
  recalledFor?: string;
};

const prefix = 'editor:';

/** Every open editor. */
export async function openEditors(): Promise<OpenEditor[]> {
  const all = await browser.storage.session.get<Record<string, unknown>>(null);
  return Object.entries(all).flatMap(([name, value]) =>
    name.startsWith(prefix) ? [value as OpenEditor] : [],
  );
}

export async function editorOf(key: string): Promise<OpenEditor | undefined> {
  const found = await browser.storage.session.get<Record<string, OpenEditor>>(prefix + key);
  return found[prefix + key];
}

/** The editor of that very document. */
export async function editorAt(place: Place): Promise<OpenEditor | undefined> {
  return (await openEditors()).find((editor) => samePlace(editor.place, place));
}

export async function keepEditor(editor: OpenEditor): Promise<void> {
  await browser.storage.session.set({ [prefix + editor.key]: editor });
}

/** Changes one editor under a lock, so that two messages at once do not undo each other. */
export async function changeEditor(
  key: string,
  change: (editor: OpenEditor) => OpenEditor,
): Promise<OpenEditor | undefined> {
  return navigator.locks.request(`editor:${key}`, async () => {
    const editor = await editorOf(key);
    if (!editor) return undefined;
    const next = change(editor);
    await keepEditor(next);
    return next;
  });
}

/** Forgets editors of a closed tab, or those of a frame whose document was replaced. */
export async function forgetEditors(gone: (editor: OpenEditor) => boolean): Promise<void> {
  const keys = (await openEditors()).filter(gone).map((editor) => prefix + editor.key);
  if (keys.length > 0) await browser.storage.session.remove(keys);
}

/** Forgets editors whose document left without a word: a closed layer, a tab that went elsewhere. */
export async function forgetLeft(): Promise<void> {
  const editors = await openEditors();
  const left = await Promise.all(editors.map(({ place }) => isLeft(place)));
  const keys = new Set(editors.filter((_, nth) => left[nth]).map(({ key }) => key));
  await forgetEditors(({ key }) => keys.has(key));
}

// A frame with an editor listens for orders; where nobody does, there is no such frame or nothing of ours in it.
async function isLeft({ tabId, frameId }: Place): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, { order: 'there' }, { frameId }).then(
    () => false,
    (error: unknown) => /Receiving end|Invalid tab/i.test(String(error)),
  );
}

/** 128 random bits, hex. */
export function newToken(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

const unread: DraftReport = {
  state: 'unreadable',
  why: { zh: '还没有读到稿件。', en: 'The draft has not been read yet.' },
};

/** An editor that was just found in that document, nothing read or answered yet. */
export function fresh(place: Place, page: string, origin: string): OpenEditor {
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
