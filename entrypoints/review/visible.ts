// Whether a confirmation counts: a person's own press, on a panel that has been in plain view for a moment.
// Against pages that lay something over the panel, or slide it under a press that was meant for something else.
import { watchHands } from './hands.ts';
import { canAsk, isOver, lookOver, onOver } from './over.ts';

/** Why a press does not count. */
export type Refusal = 'untrusted' | 'hidden' | 'covered' | 'too-soon';

/** How long, in ms, the panel must have been in plain view and its button at rest. */
export const dwell = 800;
/** How long, in ms, a mouse must have been over the panel: shorter than this, the panel came to the mouse. */
export const arrival = 400;

/** Device pixels a CSS px, from which on the panel can be read: a page may zoom out all that it frames. */
export const legible = 0.5;

/** `trackVisibility` needs a `delay` of at least 100 ms; browsers without it ignore both. */
export const tracking: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
  threshold: [0, 0.5, 0.98, 1],
  trackVisibility: true,
  delay: 100,
};

/** What is known at the moment of the press; times in ms of one clock, `undefined` for "not now". */
export type Sight = {
  shownSince?: number;
  /** Something lies over the panel, or it is see-through (IntersectionObserver v2, Chromium only). */
  covered: boolean;
  /** The button has been where it is, and enabled, since. */
  settledSince: number;
  focusedSince?: number;
  mouseSince?: number;
};

/** The press as judged: real, by which hand. */
export type Press = { isTrusted: boolean; by: 'keyboard' | 'mouse' | 'other' };

/** The rule itself: `undefined` lets the press count. */
export function refusalOf(press: Press, sight: Sight, now: number): Refusal | undefined {
  const since = (time: number | undefined, ms: number) => time !== undefined && now - time >= ms;
  if (!press.isTrusted) return 'untrusted';
  if (sight.covered) return 'covered';
  if (sight.shownSince === undefined) return 'hidden';
  if (!since(sight.shownSince, dwell) || !since(sight.settledSince, dwell)) return 'too-soon';
  if (press.by === 'keyboard' && !since(sight.focusedSince, dwell)) return 'too-soon';
  if (press.by === 'mouse' && !since(sight.mouseSince, arrival)) return 'too-soon';
  return undefined;
}

/** Which hand pressed: a click without a count comes from the keyboard (or a screen reader). */
export function pressOf(event: Event): Press {
  const { detail, pointerType } = event as Partial<PointerEvent>;
  const by = detail === 0 ? 'keyboard' : pointerType === 'mouse' ? 'mouse' : 'other';
  return { isTrusted: event.isTrusted, by };
}

/**
 * Keeps watching how the panel and its button can be seen. `judge` judges a press on the button; `stop` undoes all.
 * At least half of the panel must be on the screen, the whole button, and in Chromium nothing over either.
 */
export function watchSight(panel: Element, button: HTMLButtonElement, clock = () => performance.now()) {
  const undo = new AbortController();
  const sight: Sight = { covered: false, settledSince: clock() };
  const views = new Map<Element, { shown: boolean; covered: boolean }>();

  const look = () => {
    const all = [panel, button].map((element) => views.get(element));
    sight.covered = isOver() || all.some((view) => view?.covered);
    const shown =
      document.visibilityState === 'visible' && !sight.covered && all.every((view) => view?.shown);
    sight.shownSince = shown ? (sight.shownSince ?? clock()) : undefined;
  };
  const observer = observe(panel, button, (element, view) => {
    views.set(element, view);
    look();
  });
  document.addEventListener('visibilitychange', look, { signal: undo.signal });

  let place = placeOf(button);
  const settle = () => {
    const now = placeOf(button);
    if (now !== place) sight.settledSince = clock();
    place = now;
  };
  const timer = setInterval(settle, 100);
  watchHands(sight, clock, undo.signal, () => button.disabled || void lookOver(button));
  undo.signal.addEventListener('abort', onOver(look));

  const refusal = (event: Event): Refusal | undefined => {
    settle();
    if (globalThis.devicePixelRatio < legible) return 'hidden';
    return refusalOf(pressOf(event), sight, clock());
  };
  return {
    /** As it was at the press; where its page can be asked, as that says it is. */
    judge(event: Event): Refusal | undefined | Promise<Refusal | undefined> {
      const before = refusal(event);
      if (!canAsk() || (before && before !== 'covered')) return before;
      return lookOver(button).then((over) => (over ? 'covered' : before && refusal(event)));
    },
    stop() {
      undo.abort();
      observer.disconnect();
      clearInterval(timer);
    },
  };
}

/** Reports how much of the panel (half) and of the button (all) is on the screen, and whether it is covered. */
function observe(
  panel: Element,
  button: Element,
  report: (element: Element, view: { shown: boolean; covered: boolean }) => void,
) {
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const enough = entry.target === button ? 0.98 : 0.5;
      const shown = entry.isIntersecting && entry.intersectionRatio >= enough;
      const { isVisible } = entry as IntersectionObserverEntry & { isVisible?: boolean };
      report(entry.target, { shown, covered: shown && isVisible === false });
    }
  }, tracking);
  observer.observe(panel);
  observer.observe(button);
  return observer;
}

function placeOf(button: HTMLButtonElement): string {
  const { x, y, width, height } = button.getBoundingClientRect();
  return [x, y, width, height, globalThis.devicePixelRatio, button.disabled, button.textContent].join();
}
