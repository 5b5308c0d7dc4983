// Hears clicks in the frames of the same site around a form: 保存草稿 in a foot bar or in a tool bar beside it sends
// the form of this frame, and is no publishing.
import { framesOf, topSameOrigin } from '../../lib/review/draft-frames.ts';
import { type Seen, seenOf } from '../../lib/review/guard-seen.ts';

/** Tells `act` of clicks in every window of this site but the own one and those below it, also of frames that load later. */
export function hearAround(window: Window, act: (seen: Seen) => void, signal: AbortSignal): void {
  const hear = (event: Event) => act(seenOf(event));
  const reach = () => {
    for (const around of windowsAround(topSameOrigin(window), window)) {
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        around.addEventListener(type, hear, { capture: true, signal });
      // The load of a frame does not pass the window; listening twice is listening once.
      around.document.addEventListener('load', reach, { capture: true, signal });
    }
  };
  reach();
}

function windowsAround(from: Window, own: Window): Window[] {
  if (from === own) return [];
  return [
    from,
    ...framesOf(from.document).flatMap(({ defaultView: inner }) => (inner ? windowsAround(inner, own) : [])),
  ];
}
