// The publish guard: stops the action that would publish, explains, and lets it go on once the review is answered.
import type { Cleared } from '../messages.ts';
import type { LearnedTrigger } from '../model.ts';
import { isHand } from './guard-autosave.ts';
import { clicked } from './guard-events.ts';
import { go } from './guard-go.ts';
import type { Post, Told } from './guard-post.ts';
import type { Seen } from './guard-seen.ts';
import { expectSave, noteHand, takeOver, watch } from './guard-watch.ts';

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
