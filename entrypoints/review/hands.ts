// Since when a person's hands have been at the panel: where they came to it just now, it may have come to them.
import type { Sight } from './visible.ts';

/** Since when the keyboard and the mouse have been in this document; `came` hears when one comes. */
export function watchHands(sight: Sight, clock: () => number, signal: AbortSignal, came: () => void) {
  if (document.hasFocus()) sight.focusedSince = clock();
  const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, act, { signal, capture: true, passive: true });
  on(window, 'focus', () => {
    sight.focusedSince ??= clock();
    came();
  });
  on(window, 'blur', () => {
    if (!document.hasFocus()) sight.focusedSince = undefined;
  });
  let last: { x: number; y: number } | undefined;
  on(document, 'pointermove', (event) => {
    const { clientX: x, clientY: y } = event as PointerEvent;
    const jumped = !last || Math.hypot(x - last.x, y - last.y) > stride;
    if (jumped || sight.mouseSince === undefined) {
      sight.mouseSince = clock();
      came();
    }
    last = { x, y };
  });
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      sight.mouseSince = undefined;
    },
    { signal },
  );
}

/** Farther than this between two reports, in CSS px, a mouse has not moved: the panel has. */
const stride = 150;
