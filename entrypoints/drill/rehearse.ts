// 演练: takes every way to publish that a frame offers, and swallows each at the last moment. Nothing reaches the page.

import type { Rehearsed } from '../../lib/messages.ts';
import type { LearnedTrigger } from '../../lib/model.ts';
import { placeIn } from '../../lib/review/draft.ts';
import { isEditorFrame } from '../../lib/review/draft-frames.ts';
import { type Attempt, attemptOf } from '../../lib/review/guard-events.ts';
import { submitAsked } from '../../lib/review/guard-seen.ts';
import type { Post } from '../editor/post.ts';
import { hears } from './look.ts';
import { type Offer, offersIn } from './offers.ts';

/**
 * Each way of this frame, held or not. Undefined where the guard does not hear at all or came late: then nothing is
 * tried, for nobody would swallow it. All within one turn, so that no event of a person comes between.
 */
export function rehearse(
  window: Window,
  post: Post | undefined,
  learned: LearnedTrigger[],
): Rehearsed[] | undefined {
  if (isEditorFrame(window)) return [];
  if (!post || post.late || !hears(window, post)) return undefined;
  const offers = offersIn(window.document, learned);
  const net = stretchNet(window);
  let attempts: (Attempt | undefined)[] = [];
  post.rehearsal = (seen) => {
    seen.stop();
    attempts.push(attemptOf(seen, learned));
  };
  try {
    return offers.map((offer) => {
      attempts = [];
      net.caught = 0;
      const sent = play(offer);
      const seen = attempts.length === sent && net.caught === 0;
      const held = offer.stands ?? attempts.some((attempt) => attempt?.place && !attempt.saves);
      return {
        way: offer.way,
        words: offer.words.slice(0, 60),
        held: seen && held && canHold(offer, window),
      };
    });
  } finally {
    post.rehearsal = undefined;
    net.end();
  }
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
