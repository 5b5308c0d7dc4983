// 演练: takes every way to publish that a frame offers, and swallows each at the last moment. Nothing reaches the page.
import type { Rehearsed } from '../../lib/messages.ts';
import type { LearnedTrigger } from '../../lib/model.ts';
import { claimOf } from '../../lib/review/claims.ts';
import { placeIn } from '../../lib/review/draft.ts';
import { isEditorFrame } from '../../lib/review/draft-frames.ts';
import { type Attempt, attemptOf } from '../../lib/review/guard-events.ts';
import { submitAsked } from '../../lib/review/guard-seen.ts';
import type { Post } from '../editor/post.ts';
import { hears } from './look.ts';
import { type Offer, offersIn } from './offers.ts';

/**
 * Each way of this frame, held or not, or nobody knows. Undefined where the guard does not hear at all or came late: then
 * nothing is tried, for nobody would swallow it. All within one turn, so that no event of a person comes between.
 */
export function rehearse(
  window: Window,
  post: Post | undefined,
  learned: LearnedTrigger[],
): Rehearsed[] | undefined {
  if (isEditorFrame(window)) return [];
  if (!post || post.late || !hears(window, post)) return undefined;
  const offers = offersIn(window.document, learned);
  const trial: Trial = { attempts: [], net: stretchNet(window) };
  post.rehearsal = (seen) => {
    seen.stop();
    trial.attempts.push(attemptOf(seen, learned));
  };
  try {
    // Whoever hears before the guard would publish what is only rehearsed.
    const root = window.document.documentElement;
    const open = [claimOf(root, 'first-key'), claimOf(root, 'first-press')].includes('page');
    return offers.map((offer) => {
      trial.attempts = [];
      trial.net.caught = 0;
      const outcome = open
        ? unsure
        : offer.within
          ? heardFirst(offer.within, trial)
          : played(offer, trial, window);
      const asked = outcome.held && (offer.within || post.order !== 'first') ? { asked: true } : {};
      return { way: offer.way, words: offer.words.slice(0, 60), ...outcome, ...asked };
    });
  } finally {
    post.rehearsal = undefined;
    trial.net.end();
  }
}

type Trial = { attempts: (Attempt | undefined)[]; net: ReturnType<typeof stretchNet> };
type Outcome = Pick<Rehearsed, 'held' | 'unsure'>;

const unsure: Outcome = { held: false, unsure: true };

function played(offer: Offer, trial: Trial, window: Window): Outcome {
  const sent = play(offer);
  const meant = trial.attempts.some((attempt) => attempt?.place && !attempt.saves);
  return { held: swallowed(trial, sent) && meant && canHold(offer, window) };
}

// Three keys without a meaning: the guard must get each of them, and nobody of the page may have looked at one before.
function heardFirst(within: Element, trial: Trial): Outcome {
  const first = claimOf(within, 'first-key');
  if (first === 'guard') return { held: swallowed(trial, 3) };
  return first === 'page' && trial.attempts.length === 0 ? { held: false } : unsure;
}

function swallowed({ attempts, net }: Trial, sent: number): boolean {
  return attempts.length === sent && net.caught === 0;
}

// form.submit() asks only where the script of the page's own world is there to ask.
function canHold({ way }: Offer, { document }: Window): boolean {
  return (
    way !== 'script-submit' || !document.dispatchEvent(new CustomEvent('zhishou:there', { cancelable: true }))
  );
}

function play(offer: Offer): number {
  const events = offer.events();
  for (const [target, event] of events) {
    // The last resort against what a press would do by itself, where even the net fails.
    const guardTarget = (last: Event) => last.preventDefault();
    target.addEventListener(event.type, guardTarget, true);
    target.dispatchEvent(event);
    target.removeEventListener(event.type, guardTarget, true);
  }
  return events.length;
}

// Behind the guard: what it lets through is caught before any handler on the way down to the control.
function stretchNet(window: Window) {
  const life = new AbortController();
  const net = { caught: 0, end: () => life.abort() };
  const types = [
    'pointerdown',
    'mousedown',
    'pointerup',
    'mouseup',
    'click',
    'keydown',
    'submit',
    submitAsked,
  ];
  const inner = placeIn(window.document)?.bodies.map(({ root }) => root.ownerDocument.defaultView) ?? [];
  for (const one of new Set([window, ...inner])) {
    for (const type of types) {
      one?.addEventListener(
        type,
        (event) => {
          net.caught += 1;
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { capture: true, signal: life.signal },
      );
    }
  }
  return net;
}
