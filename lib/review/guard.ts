// The publish guard: stops the action that would publish, explains, and lets it go on once the review is answered.
import type { Cleared } from '../messages.ts';
import type { LearnedTrigger } from '../model.ts';
import { isAutosave, isHand } from './guard-autosave.ts';
import { touchOf } from './guard-cause.ts';
import { type Attempt, attemptOf, clicked, keyed, submitted } from './guard-events.ts';
import { doAgain, go, hold, reportOf, went } from './guard-go.ts';
import { isFree, mayPass } from './guard-pass.ts';
import type { Post, Told } from './guard-post.ts';
import { placeOfForm } from './guard-reach.ts';
import type { Action } from './guard-replay.ts';
import type { Seen } from './guard-seen.ts';
import { comboOf } from './learned.ts';

export type Guard = {
  /** Judges an event that is under way. */
  see(seen: Seen): void;
  /**
   * Hears a press or click in a frame around, which may keep this frame's draft or preview it; others are judged there,
   * but for taught ones.
   */
  seeAround(seen: Seen): void;
  /** Judges one that was stopped before there was a guard to judge it: what may pass is done again. */
  takeOver(seen: Seen): void;
  /** This text may pass from now on, in place of the one before; none: nothing may. */
  clear(cleared: Cleared | undefined): void;
  /** Replays what is held, once; does nothing where nothing is held. A draft changed since is held again. */
  go(): void;
  /** Ways to publish that were taught on this site, in place of those before. */
  learn(learned: LearnedTrigger[]): void;
  /** Forgets what is held: the person went on with something else. */
  drop(): void;
  /** The next human try passes without a check: nobody could show the review. */
  passOnce(): void;
};

/**
 * The guard of one window. Its decision falls at once: what was cleared is compared with the draft as it stands at
 * that moment. Saving a draft and previewing pass, with the scripted submits that follow from them.
 */
export function openGuard(told: Told): Guard {
  const post: Post = {
    ...told,
    savingUntil: 0,
    replaying: false,
    handAt: Number.NEGATIVE_INFINITY,
    learned: [],
  };
  return {
    see: (seen) => {
      if (isHand(seen)) noteHand(post, seen);
      // What the page sends in the course of a replay must still be what was cleared.
      if (!post.replaying || seen.kind === 'submit') watch[seen.kind](post, seen);
    },
    seeAround: (seen) => {
      if (isHand(seen)) noteHand(post, seen);
      if (!seen.isTrusted) return;
      // A taught control is known here only: its own frame may have nobody to judge it.
      if (clicked(seen, post.learned)?.action.taught) watch[seen.kind](post, seen);
      else if (seen.kind === 'click') expectSave(post, clicked(seen));
    },
    takeOver: (seen) => takeOver(post, seen),
    clear: (cleared) => {
      post.cleared = cleared;
    },
    go: () => go(post),
    learn: (learned) => {
      post.learned = learned;
    },
    drop: () => {
      post.held = undefined;
    },
    passOnce: () => {
      post.pass = { since: performance.now(), human: true, readable: true };
    },
  };
}

// A page may ask the server or the person before it sends: so long does an intention last.
const intention = 15_000;

const watch = { click: onClick, press: onPress, key: onKey, submit: onSubmit };

// A press that publishes is held before the page gets it: of what remains the last is known.
function noteHand(post: Post, seen: Seen): void {
  post.handAt = performance.now();
  if (seen.kind !== 'press') post.touch = touchOf(seen);
}

function expectSave(post: Post, attempt: Attempt | undefined): void {
  if (attempt) post.savingUntil = attempt.saves ? performance.now() + intention : 0;
}

function onClick(post: Post, seen: Seen): void {
  const attempt = clicked(seen, post.learned);
  if (!attempt) {
    // 确定要保存吗？: a question on the way to the draft neither ends its time nor adds to it.
    if (seen.isTrusted && isSaving(post) && sendsArticle(seen)) post.savingUntil = 0;
    return;
  }
  if (!seen.isTrusted && isSaving(post)) return;
  if (seen.isTrusted) post.savingUntil = attempt.saves ? performance.now() + intention : 0;
  if (post.pressed?.element === attempt.action.element && post.pressed.held) attempt.action.pressed = true;
  decide(post, seen, attempt);
}

// A button of the article's form whose words say nothing: what it sends was not asked for by 保存草稿 before it.
function sendsArticle({ path }: Seen): boolean {
  const button = path.find((part): part is HTMLButtonElement =>
    /^(?:BUTTON|INPUT)$/.test((part as Element).tagName),
  );
  return !!button?.form && /^(?:submit|image)$/.test(button.type) && !!placeOfForm(button.form);
}

// Pages that publish on the way down (or up) of the pointer: nothing of the press reaches them; the click reports.
function onPress(post: Post, seen: Seen): void {
  const attempt = clicked(seen, post.learned);
  if (!attempt) return;
  const { element } = attempt.action;
  if (seen.type === 'pointerdown' || post.pressed?.element !== element) {
    const report = reportOf(attempt);
    post.pressed = { element, held: !!report && !isFree(post, report) };
  }
  if (post.pressed.held) seen.hush();
}

function onSubmit(post: Post, seen: Seen): void {
  if (isSaving(post)) return;
  const attempt = submitted(seen);
  const form = seen.path[0] as HTMLFormElement;
  if (attempt?.place && !seen.submitter && isAutosave(form, performance.now() - post.handAt)) return;
  if (attempt) decide(post, seen, attempt);
}

function onKey(post: Post, seen: Seen): void {
  if (post.heldKey !== undefined && post.heldKey === seen.key?.key) {
    // Pressed anew: its release went to the panel, which took the focus.
    const anew = seen.type === 'keydown' && !seen.key.repeat;
    if (anew || seen.type === 'keyup') post.heldKey = undefined;
    // What a held key still sends must not slip through.
    if (seen.key.repeat) seen.stop();
    else if (!anew) seen.hush();
    if (!anew) return;
  }
  const attempt = keyed(seen, post.learned);
  if (!attempt) passesOn(post, seen);
  if (!attempt) return;
  if (attempt.silent) {
    const report = reportOf(attempt);
    if (report && !isFree(post, report)) seen.hush();
    return;
  }
  post.savingUntil = 0;
  if (decide(post, seen, attempt) === 'held') post.heldKey = seen.key?.key;
}

// Ctrl+S beside 保存草稿 is the page's own; if it sends the form all the same, this is what it was sent by. Keys that write
// cost nothing.
function passesOn(post: Post, { type, key, isTrusted, path }: Seen): void {
  if (!isTrusted || type !== 'keydown' || !key || !(key.ctrlKey || key.metaKey || /^F\d/.test(key.key)))
    return;
  const under: Action = { kind: 'key', element: path[0] as HTMLElement, key, words: comboOf(key) };
  post.under = under;
  // A task of its own comes after all that hear this key.
  setTimeout(() => {
    if (post.under === under) post.under = undefined;
  });
}

function takeOver(post: Post, seen: Seen): void {
  const attempt = attemptOf(seen, post.learned);
  if (!attempt) return;
  if (attempt.saves) post.savingUntil = performance.now() + intention;
  if (decide(post, seen, attempt) === 'passed') doAgain(post, attempt.action);
}

function decide(post: Post, seen: Seen, attempt: Attempt): 'held' | 'passed' {
  const { action, place, saves } = attempt;
  const report = reportOf(attempt);
  if (!report || saves) return 'passed';
  if (mayPass(post, seen, report)) {
    if (seen.kind === 'submit') post.resent = true;
    went(post, action, report);
    return 'passed';
  }
  seen.stop();
  hold(post, action, place, report);
  return 'held';
}

function isSaving(post: Post): boolean {
  return performance.now() < post.savingUntil;
}
