// What the guard of one window remembers, and what it tells.
import type { Cleared, DraftReport, Stayed } from '../messages.ts';
import type { Enclosure, LearnedTrigger } from '../model.ts';
import type { Place } from './draft.ts';
import type { Cause, Touch } from './guard-cause.ts';
import type { Gate } from './guard-pass.ts';
import type { Action } from './guard-replay.ts';

/** What was stopped: the words it is called by, the draft at that moment, and where it stands; in a list, nowhere. */
export type Held = { words: string; report: DraftReport; place?: Place };

/** What went on; `cleared` is undefined where it went unchecked. */
export type Released = { words: string; cleared: Cleared | undefined };

/** What the guard tells: `onStayed` when what was let go sent nothing. */
export type Told = {
  window: Window;
  onHeld: (held: Held) => void;
  onReleased: (released: Released) => void;
  onStayed: (stayed: Stayed) => void;
};

/** An action that is stopped, with the draft it was stopped over. */
export type HeldAction = Action & {
  text: string | undefined;
  enclosures?: Enclosure[];
  at: number;
  home?: Document;
  /** The key from which a script sent the form in the same breath, or the press from which it did a moment later. */
  by?: Action | Cause;
};

/** What the guard of one window remembers. */
export type Post = Told &
  Gate & {
    held?: HeldAction;
    /** A draft or preview was asked for: the scripted submits that follow belong to it. */
    savingUntil: number;
    learned: LearnedTrigger[];
    /** When a hand last set something off. */
    handAt: number;
    /** `dragged`: the press began elsewhere. */
    pressed?: { element: HTMLElement; held: boolean; dragged: boolean };
    heldKey?: string;
    /** What is done again now, and whether a form was sent by it. */
    replaying: boolean;
    resent?: boolean;
    /** A key that went to the page and is under way there. */
    under?: Action;
    /** The last press, if nothing about it says that it publishes. */
    touch?: Touch;
    reported?: { text: string | undefined; at: number };
  };
