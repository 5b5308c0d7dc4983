// Whether the form of an article can be seen.
import type { Place } from './draft.ts';
import { frameOf } from './draft-frames.ts';
import { isShown } from './draft-shown.ts';

/** True where no frame on the way up hides the place (a tab of the shell that is not in front). */
export function isInSight(place: Place): boolean {
  for (let frame = frameOf(place.window); frame; ) {
    if (!isShown(frame)) return false;
    const parent = frame.ownerDocument.defaultView;
    frame = parent ? frameOf(parent) : undefined;
  }
  return true;
}
