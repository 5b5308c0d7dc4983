// Doing a held action again, once what it publishes is cleared.
import type { DraftReport } from '../messages.ts';
import type { Words } from '../model.ts';
import { listedBy } from './article-list.ts';
import { type Place, placeIn, readDraft } from './draft.ts';
import { isGone } from './draft-frames.ts';
import { enclosuresIn, sameEnclosures } from './enclosures.ts';
import { whatDoes } from './guard-controls.ts';
import { type Attempt, attemptOn } from './guard-events.ts';
import { isCleared, textOf } from './guard-pass.ts';
import type { HeldAction, Post } from './guard-post.ts';
import { placeAround, placeOfForm, placeOfKeys } from './guard-reach.ts';
import { type Action, isAlive, replay, twinOf } from './guard-replay.ts';
import { went } from './guard-told.ts';
import { isQuickEdited } from './list-signs.ts';

/** Does again what is held, if it may pass now. */
export function go(post: Post): void {
  const action = post.held;
  if (!action) return;
  const looked = lookAgain(action);
  if (!looked) {
    post.held = undefined;
    post.onStayed({ words: action.words, why: 'again' });
    return;
  }
  const { attempt, report } = looked;
  // Another draft, or other articles ticked than those that were let go.
  const other =
    report?.state === 'read' ? !isCleared(post, report) : report?.articles && textOf(report) !== action.text;
  if (report && other) {
    post.held = { ...action, text: textOf(report), enclosures: enclosuresIn(report) };
    post.onHeld({ words: action.words, report, place: attempt.place });
    return;
  }
  post.held = undefined;
  if (report?.state !== 'read')
    post.pass = { since: performance.now(), human: true, text: report && textOf(report) };
  if (isStale(action, report)) {
    sendAgain(post, action, attempt.place);
    return;
  }
  const element = standing(action, attempt.place);
  if (!element) {
    post.onStayed({ words: action.words, why: 'again' });
    return;
  }
  const again = { ...action, element };
  if (report) went(post, again, report);
  doAgain(post, again);
}

// Undefined where it cannot be looked at any more, whatever a page is made of: what is pressed anew is judged anew.
function lookAgain(action: HeldAction) {
  try {
    const attempt = attemptAgain(action);
    return { attempt, report: reportOf(attempt) };
  } catch {
    return undefined;
  }
}

// A scripted submit sends copies its page made before: what changed since must be copied again, by the page.
function isStale({ kind, text, enclosures }: HeldAction, report: DraftReport | undefined): boolean {
  if (kind !== 'script') return false;
  return text !== (report && textOf(report)) || !sameEnclosures(enclosures, report && enclosuresIn(report));
}

// The key or the press from which it sent them is done once more; the page sends its form anew, which is judged anew.
function sendAgain(post: Post, { by, words }: HeldAction, place: Place | undefined): void {
  const inVain = () => {
    // Held again, it is told of by that.
    if (!post.resent && !post.held) post.onStayed({ words, why: 'again' });
  };
  const element = by && standing(by, place);
  post.resent = false;
  if (element) doAgain(post, { ...by, element });
  // A key sends in the same breath, a timer as long after its press as it did before; a slow page may take longer.
  if (element && !post.resent && 'after' in by) setTimeout(inVain, by.after * 2 + 1000);
  else inVain();
}

// The element itself or what took its place; keys go into the body that an editor built or wrote anew (setData).
function standing(action: Action, place: Place | undefined): HTMLElement | undefined {
  if (isAlive(action.element)) return action.element;
  if (action.key?.ctrlKey || action.key?.metaKey) return place?.bodies[0]?.root;
  return twinOf(action);
}

/** The page's own handlers get it now; where nothing is left to press, the person is told to press again. */
export function doAgain(post: Post, action: Action): void {
  const element = isAlive(action.element) ? action.element : twinOf(action);
  if (!element) {
    post.onStayed({ words: action.words, why: 'again' });
    return;
  }
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
  const { kind, element } = action;
  const home = action.home && !isGone(action.home) ? action.home : undefined;
  // Its frame was built anew: what is left is the form, where that stands elsewhere.
  if (isGone(element)) return { place: home && placeIn(home) };
  if (kind === 'key' && isQuickEdited(element)) return { listed: listedBy(element, 'submit') };
  if (kind === 'key') return { place: placeOfKeys(element) ?? (home && placeIn(home)) };
  if (kind !== 'click') return { place: placeOfForm(element as HTMLFormElement) };
  if (action.taught) return { place: placeAround(element) };
  const does = whatDoes(element).does ?? 'publish';
  return attemptOn(element, does);
}
