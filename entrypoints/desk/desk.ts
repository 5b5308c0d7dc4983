// The desk of one frame: judges for its post, keeps panel and report going where an article is edited, takes orders.
import {
  type Armament,
  ask,
  type Cleared,
  type DraftReport,
  onOrder,
  releaseNote,
  tell,
} from '../../lib/messages.ts';
import { type Place, placeIn, readDraft } from '../../lib/review/draft.ts';
import { frameOf } from '../../lib/review/draft-frames.ts';
import { type Guard, type Held, openGuard } from '../../lib/review/guard.ts';
import { hearKeys, seenOf } from '../../lib/review/guard-seen.ts';
import { clearMarks, markAll, targetOf } from '../../lib/review/marks.ts';
import { onOffice } from '../../lib/review/office.ts';
import { api } from '../../lib/wire.ts';
import { t } from '../../lib/words.ts';
import { showNotice } from '../editor/notice.ts';
import { isOrphan, type Post } from '../editor/post.ts';
import { hearAround } from './around.ts';
import { type Listing, listingOf } from './listing.ts';
import { learnOffice } from './office.ts';
import { mountPanel, type Panel } from './panel.ts';
import { pointAt } from './point.ts';
import { watchTaught } from './taught.ts';
import { watchDraft } from './watch.ts';

/** Opens the desk for a post, and judges first what the post kept back. */
export function openDesk(post: Post): void {
  const { window } = post;
  // Fetched once: an orphan cannot ask for words any more.
  const called = (words: string) => words || byScript;
  const byScript = t('guard_by_script');
  const again = t('guard_press_again', '$1');
  const guard = openGuard({
    window,
    onHeld: (held) => void onHeld(desk, { ...held, words: called(held.words) }),
    onReleased: ({ words, cleared }) => void noteRelease(desk, called(words), cleared).catch(() => {}),
    onGone: (words) => showNotice(window, again.replace('$1', called(words))),
  });
  const listing = listingOf({
    window,
    page,
    signal: post.life.signal,
    armament: () => armamentOf(post),
    article: async () => (await desk.editor)?.panel,
    onEnd: () => {
      guard.drop();
      void showDraftAgain(desk);
    },
  });
  const desk: Desk = { post, guard, listing, onKey: (event) => (post.rehearsal ?? guard.see)(seenOf(event)) };
  takeOrders(desk);
  watchTaught(window.origin, guard.learn, post.life.signal);
  hearAround(window, guard.seeAround, post.life.signal);
  post.desk = {
    see: guard.see,
    passOnce: guard.passOnce,
    look: () => lookSoon(desk),
    showHeld: () => showHeld(desk),
  };
  onOffice(() => look(desk), post.life.signal);
  look(desk);
  if (post.heldElsewhere) showHeld(desk);
  const { waiting } = post;
  post.waiting = undefined;
  // What was kept back is judged by a draft that is read as this office is known.
  const known = learnOffice(window, post.life.signal);
  // Nobody is left before a dead button, whatever a page is made of.
  if (waiting) known.then(() => guard.takeOver(waiting)).catch(() => post.standDown(byScript));
}

type Desk = {
  post: Post;
  /** The background's name for this frame's editor. */
  key?: string;
  guard: Guard;
  listing: Listing;
  onKey: (event: Event) => void;
  /** The editor of this frame, from the moment the background was told of it. */
  editor?: Promise<Editor | undefined>;
  looking?: boolean;
  /** Something was held here: even an editor without a title needs the panel now. */
  needed?: boolean;
};

type Editor = {
  key: string;
  panel: Panel;
  /** A hold told the background of another text than the one at rest before. */
  again: () => void;
};

// Focus may go into an editor's frame: its keys must be heard before the next one is pressed; all else can wait a little.
function lookSoon(desk: Desk): void {
  if (desk.post.document.activeElement?.tagName === 'IFRAME') {
    look(desk);
    return;
  }
  if (desk.looking) return;
  desk.looking = true;
  setTimeout(() => {
    desk.looking = false;
    look(desk);
  }, 200);
}

function look(desk: Desk): void {
  const place = placeIn(desk.post.document);
  if (desk.post.life.signal.aborted) return;
  // The page of a nested editor: its form stands above and must hear its keys.
  if (!place) frameOf(desk.post.window)?.ownerDocument.dispatchEvent(new Event('zhishou:look'));
  if (!place) return;
  reachFrames(desk, place);
  if (isOrphan()) {
    void desk.editor?.then((editor) => editor?.panel.showOrphan());
    return;
  }
  // An editor that is still loading opens no panel, unless something was held before it stood.
  if ((place.title && !place.bodiless) || desk.needed) desk.editor ??= openEditor(desk, place);
}

function reachFrames({ post, onKey }: Desk, place: Place): void {
  for (const { root } of place.bodies) {
    const inner = root.ownerDocument.defaultView;
    if (inner && inner !== post.window) hearKeys(inner, onKey, post.life.signal);
  }
}

// One script a document: what it makes up names the document.
const page = Math.random().toString(36).slice(2);

async function openEditor(desk: Desk, place: Place): Promise<Editor | undefined> {
  const { post, guard } = desk;
  const found = await ask('editor.found', { armament: armamentOf(post), page }).catch(() => undefined);
  if (!found || post.life.signal.aborted) {
    desk.editor = undefined;
    return undefined;
  }
  const { key } = found;
  desk.key = key;
  if (found.cleared) guard.clear(found.cleared);
  const end = new AbortController();
  post.life.signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  const panel = mountPanel({
    place,
    token: found.token,
    folded: found.folded,
    spot: found.spot,
    onSpot: (spot) => void ask('panel.put', spot).catch(() => {}),
    renew: async () => (await ask('editor.found', { armament: armamentOf(post), page }))?.token,
    onFold: (folded) => void ask('panel.fold', { folded }).catch(() => {}),
    onLost: () => void ask('editor.window', { key }).catch(() => {}),
    signal: end.signal,
  });
  const again = watchDraft({
    document: post.document,
    onRest: (report) => ask('draft.rest', { key, report }),
    onRebuilt: (now) => {
      reachFrames(desk, now);
      panel.fit(now);
    },
    onRewritten: ({ defaultView: inner }) => inner && hearKeys(inner, desk.onKey, end.signal),
    onGone: () => {
      end.abort();
      desk.editor = undefined;
    },
    signal: end.signal,
  });
  return { key, panel, again };
}

async function onHeld(desk: Desk, { words, report, place }: Held): Promise<void> {
  // The frame that owns the editor shows it; where nobody does, the person must not be left before a dead button.
  const shown = place ? await showsHeld(desk, place) : await showsListed(desk, words, report);
  const armament = armamentOf(desk.post);
  const told = await within(3000, tell('guard.held', { words, report, armament }));
  if (!shown || !told) desk.post.standDown(words);
  // Nobody is there to release it: the site is not enabled any more.
  if (told === false) desk.post.life.abort();
}

async function showsHeld(desk: Desk, place: Place): Promise<boolean> {
  const taken = !place.document.dispatchEvent(new Event('zhishou:held', { cancelable: true }));
  return place.document === desk.post.document ? !!(await within(3000, desk.editor)) : taken;
}

async function showsListed({ listing }: Desk, words: string, report: DraftReport): Promise<boolean> {
  const titles = report.state === 'unreadable' ? (report.articles ?? []) : [];
  return (await within(3000, listing.show(words, titles))) ?? false;
}

// One document may hold a list and an article form: its panel showed the list in between.
async function showDraftAgain({ editor, post }: Desk): Promise<void> {
  const open = await editor;
  const place = open && placeIn(post.document);
  if (place) await ask('draft.rest', { key: open.key, report: readDraft(place) }).catch(() => {});
}

// The page may leave with this very click, and take a message to a sleeping worker with it: the note stays.
async function noteRelease({ key }: Desk, words: string, cleared: Cleared | undefined): Promise<void> {
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const noted = api.storage.local.set({ [releaseNote + id]: { key, words, checked: !!cleared } });
  await Promise.all([noted, ask('guard.released', { id, words, cleared })]);
}

function showHeld(desk: Desk): void {
  desk.needed = true;
  look(desk);
  desk.post.heldElsewhere = false;
  void desk.editor?.then((editor) => {
    editor?.again();
    editor?.panel.showHeld();
  });
}

function takeOrders(desk: Desk): void {
  const { life, document } = desk.post;
  const now = async (act: (editor: Editor, place: Place) => void) => {
    const editor = await desk.editor;
    const place = editor && placeIn(document);
    if (place) act(editor, place);
  };
  const undo = [
    onOrder('guard.clear', ({ cleared }) => {
      desk.guard.clear(cleared);
      void now(({ panel }) => panel.showCleared(!!cleared));
    }),
    onOrder('guard.go', () => desk.guard.go()),
    onOrder('panel.here', ({ key }) => void now((editor) => editor.key === key && editor.panel.arrived())),
    onOrder('mark.show', (spot) => void now((_, place) => pointAt(place, targetOf(place, spot)))),
    onOrder('mark.all', ({ marks }) => {
      void now(({ panel }, place) => {
        panel.arrived();
        panel.showCounts(marks);
        markAll(place, marks);
      });
    }),
  ];
  life.signal.addEventListener('abort', () => {
    const place = placeIn(document);
    if (place) clearMarks(place);
    if (!isOrphan()) for (const stop of undo) stop();
  });
}

function armamentOf({ document, late }: Post): Armament {
  const unanswered = document.dispatchEvent(new CustomEvent('zhishou:there', { cancelable: true }));
  return { late, submit: !unanswered };
}

// Silence counts as a no.
async function within<T>(ms: number, answer: Promise<T> | undefined): Promise<T | undefined> {
  const silence = new Promise<undefined>((resolve) => setTimeout(resolve, ms));
  return Promise.race([answer?.catch(() => undefined), silence]);
}
