// Holding an action, and doing it again once what it publishes is cleared.
import type { DraftReport } from '../messages.ts';
import type { Enclosure, Words } from '../model.ts';
import { listedBy } from './article-list.ts';
import { type Place, placeIn, readDraft } from './draft.ts';
import { sameEnclosures } from './enclosures.ts';
import { whatDoes } from './guard-controls.ts';
import { type Attempt, attemptOn } from './guard-events.ts';
import { isCleared, textOf } from './guard-pass.ts';
import type { HeldAction, Post } from './guard-post.ts';
import { placeAround, placeOfForm, placeOfKeys } from './guard-reach.ts';
import { type Action, isAlive, replay, twinOf } from './guard-replay.ts';
import { isQuickEdited } from './list-signs.ts';

/** Keeps an action and tells of it. */
export function hold(post: Post, action: Action, place: Place | undefined, report: DraftReport): void {
  const text = textOf(report);
  const now = performance.now();
  const again = post.held?.element === action.element && post.held.text === text && now - post.held.at < 800;
  const by = action.kind === 'script' ? post.under : undefined;
  const words = action.words || by?.words || '';
  const enclosures = enclosuresOf(report);
  post.held = { ...action, words, text, enclosures, at: now, home: place?.document, by };
  // The second click of a double click is the same act.
  if (!again) post.onHeld({ words, report, place });
}

/** Tells, once, what went on. */
export function release(post: Post, words: string, report: DraftReport): void {
  const text = textOf(report);
  const now = performance.now();
  // The submit that follows a click is the same release.
  if (post.reported && post.reported.text === text && now - post.reported.at < 3000) return;
  post.reported = { text, at: now };
  post.onReleased({ words, cleared: isCleared(post, report) ? post.cleared : undefined });
}

/** Does again what is held, if it may pass now. */
export function go(post: Post): void {
  const action = post.held;
  if (!action) return;
  const attempt = attemptAgain(action);
  const report = reportOf(attempt);
  // Another draft, or other articles ticked than those that were let go.
  const other =
    report?.state === 'read' ? !isCleared(post, report) : report?.articles && textOf(report) !== action.text;
  if (report && other) {
    post.held = { ...action, text: textOf(report), enclosures: enclosuresOf(report) };
    post.onHeld({ words: action.words, report, place: attempt.place });
    return;
  }
  post.held = undefined;
  if (report?.state !== 'read')
    post.pass = { since: performance.now(), human: true, text: report && textOf(report) };
  if (isStale(action, report)) {
    if (!sentAgain(post, action, attempt.place)) post.onGone(action.words);
    return;
  }
  const element = standing(action, attempt.place);
  if (!element) {
    post.onGone(action.words);
    return;
  }
  if (report) release(post, action.words, report);
  doAgain(post, { ...action, element });
}

// A scripted submit sends copies its page made before: what changed since must be copied again, by the page.
function isStale({ kind, text, enclosures }: HeldAction, report: DraftReport | undefined): boolean {
  if (kind !== 'script') return false;
  return text !== (report && textOf(report)) || !sameEnclosures(enclosures, report && enclosuresOf(report));
}

// The key from which it sent them is pressed once more. False where that led to nothing.
function sentAgain(post: Post, { by }: HeldAction, place: Place | undefined): boolean {
  const element = by && standing(by, place);
  if (!element) return false;
  post.resent = false;
  doAgain(post, { ...by, element });
  return post.resent;
}

function enclosuresOf(report: DraftReport): Enclosure[] | undefined {
  return report.state === 'read' ? report.draft.enclosures : undefined;
}

// The element itself or what took its place; keys go into the body that an editor built or wrote anew (setData).
function standing(action: Action, place: Place | undefined): HTMLElement | undefined {
  if (isAlive(action.element)) return action.element;
  if (action.key?.ctrlKey || action.key?.metaKey) return place?.bodies[0]?.root;
  return twinOf(action);
}

/** The page's own handlers get it now. */
export function doAgain(post: Post, action: Action): void {
  const element = isAlive(action.element) ? action.element : twinOf(action);
  if (!element) return;
  post.replaying = true;
  try {
    replay({ ...action, element });
  } finally {
    post.replaying = false;
  }
}

/** The draft an attempt is about as it stands now, or the articles of a list; undefined where it publishes nothing. */
export function reportOf({ place, listed }: Pick<Attempt, 'place' | 'listed'>): DraftReport | undefined {
  if (place) return readDraft(place);
  return listed && { state: 'unreadable', why: unlistable, articles: listed.titles };
}

const unlistable: Words = {
  zh: '列表里看不到正文，这些稿件没有检查。请逐篇打开，看过再发布。',
  en: 'A list shows no text: these articles were not checked. Open each one before it goes out.',
};

function attemptAgain(action: Action & { home?: Document }): Pick<Attempt, 'place' | 'listed'> {
  const { kind, element, home } = action;
  if (kind === 'key' && isQuickEdited(element)) return { listed: listedBy(element, 'submit') };
  if (kind === 'key') return { place: placeOfKeys(element) ?? (home && placeIn(home)) };
  if (kind !== 'click') return { place: placeOfForm(element as HTMLFormElement) };
  if (action.taught) return { place: placeAround(element) };
  const does = whatDoes(element).does ?? 'publish';
  return attemptOn(element, does);
}
