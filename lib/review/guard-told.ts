// Keeping an action, and telling once of what is held and of what went on.
import type { DraftReport } from '../messages.ts';
import type { Place } from './draft.ts';
import { dialogs, hasText } from './draft-dialogs.ts';
import { enclosuresIn } from './enclosures.ts';
import { causeOf } from './guard-cause.ts';
import { hasOpened, menuTakes, opensMenu } from './guard-menu.ts';
import { isCleared, sentSince, textOf } from './guard-pass.ts';
import type { Post } from './guard-post.ts';
import type { Action } from './guard-replay.ts';

/** Keeps an action and tells of it. */
export function hold(post: Post, action: Action, place: Place | undefined, report: DraftReport): void {
  const text = textOf(report);
  const now = performance.now();
  const again = post.held?.element === action.element && post.held.text === text && now - post.held.at < 800;
  const form = action.element as HTMLFormElement;
  const by = action.kind === 'script' ? (post.under ?? causeOf(post.touch, form, place)) : undefined;
  const words = action.words || by?.words || '';
  const enclosures = enclosuresIn(report);
  post.touch = undefined;
  post.held = { ...action, words, text, enclosures, at: now, home: place?.document, by };
  // The second click of a double click is the same act.
  if (!again) post.onHeld({ words, report, place });
}

// 确定发布吗？ [确定]: what a page asks once more in a layer of its own is the same release.
function answers(control: Element, since: number): boolean {
  const layer = control.closest(dialogs);
  return !!layer && !hasText(layer) && performance.now() - since < asking;
}

const asking = 120_000;

// Once: the submit that follows a click is the same release.
function release(post: Post, words: string, report: DraftReport): void {
  const text = textOf(report);
  const now = performance.now();
  // The submit that follows a click is the same release.
  if (post.reported && post.reported.text === text && now - post.reported.at < 3000) return;
  post.reported = { text, at: now };
  post.onReleased({ words, cleared: isCleared(post, report) ? post.cleared : undefined });
}

/** Tells of an action that goes on now; of one that may only open a menu, once it is seen that it did more. */
export function went(post: Post, { element, words }: Action, report: DraftReport): void {
  if (post.reported && post.reported.text === textOf(report) && answers(element, post.reported.at)) return;
  if (!opensMenu(element)) {
    release(post, words, report);
    return;
  }
  const { window } = post;
  const wait = new AbortController();
  const since = performance.now();
  const tell = () => {
    wait.abort();
    release(post, words, report);
  };
  window.addEventListener('pagehide', tell, { signal: wait.signal });
  setTimeout(() => {
    if (wait.signal.aborted) return;
    wait.abort();
    const sent = sentSince(window, since) || (post.reported && post.reported.at >= since);
    if (sent || !hasOpened(element)) release(post, words, report);
    else post.onStayed({ words, why: 'menu' });
  }, menuTakes);
}
