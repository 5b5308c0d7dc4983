// The press that a page's own form.submit() followed from: a picture whose handler sends the form by a timer.
import type { Place } from './draft.ts';
import { isGone } from './draft-frames.ts';
import { isHiddenTarget } from './guard-autosave.ts';
import { controlIn, leadsElsewhere } from './guard-controls.ts';
import type { Action } from './guard-replay.ts';
import type { Seen } from './guard-seen.ts';

/** A press that went to the page because nothing about it says that it publishes. */
export type Touch = {
  path: EventTarget[];
  at: number;
  /** Its words are known and mean something else: 返回, 查询. */
  aside: boolean;
};

/** The press as it can be done again, and how long after it the form was sent, ms. */
export type Cause = Action & { after: number };

/** A timer that a press starts to send the form is a matter of moments, ms. */
const soon = 1500;

/**
 * What to press once more so that the page sends that form as it is now. Undefined where the last press was long ago, was
 * no press on something that acts (a field, the text, an editor's tool bar, a link to elsewhere), or the form goes into a
 * hidden frame, as autosaves do: then nobody knows what it followed from.
 */
export function causeOf(
  touch: Touch | undefined,
  form: HTMLFormElement,
  place: Place | undefined,
): Cause | undefined {
  if (!touch || !place || isHiddenTarget(form)) return undefined;
  const after = performance.now() - touch.at;
  const [element] = touch.path as HTMLElement[];
  if (after > soon || !element || isGone(element) || element.closest(idle)) return undefined;
  const link = element.closest('a');
  if ((link && leadsElsewhere(link)) || isWritten(element, place)) return undefined;
  const words = controlIn(touch.path)?.words ?? '';
  return { kind: 'click', element, words, pressed: true, after };
}

/** The press that may set the page off, if this is one; what a hand does else forgets it. */
export function touchOf({ kind, isTrusted, path }: Seen): Touch | undefined {
  if (kind !== 'click' || !isTrusted) return undefined;
  return { path, at: performance.now(), aside: controlIn(path)?.does === 'other' };
}

const idle =
  'input:not([type=image], [type=button]), select, textarea, option, label, summary, [contenteditable=true], [role=toolbar], .edui-toolbar, .cke_top, .tox-toolbar, .mce-toolbar, .ke-toolbar, .w-e-toolbar, .ql-toolbar';

function isWritten(element: HTMLElement, { bodies }: Place): boolean {
  return bodies.some(({ root, holder }) => root.contains(element) || holder.contains(element));
}
