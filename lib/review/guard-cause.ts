// The press that a page's own form.submit() followed from: a picture whose handler sends the form by a timer.
import { describe } from './control-words.ts';
import { type Place, placeIn } from './draft.ts';
import { dialogs } from './draft-dialogs.ts';
import { isGone } from './draft-frames.ts';
import { isHiddenTarget } from './guard-autosave.ts';
import { controlIn, controlSelector, hasHand, leadsElsewhere } from './guard-controls.ts';
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
  if (after > soon || !element || isGone(element) || isIdle(element, place)) return undefined;
  const words = controlIn(touch.path)?.words ?? '';
  return { kind: 'click', element, words, pressed: true, after };
}

/** The press that may set the page off, if this is one; what a hand does else forgets it. */
export function touchOf({ kind, isTrusted, path }: Seen): Touch | undefined {
  if (kind !== 'click' || !isTrusted) return undefined;
  return { path, at: performance.now(), aside: controlIn(path)?.does === 'other' };
}

/** True for what sets nothing off: a field, the text, a tool bar, a link to elsewhere. */
export function isIdle(element: Element, place: Place): boolean {
  const link = element.closest('a');
  return !!element.closest(idle) || (!!link && leadsElsewhere(link)) || isWritten(element, place);
}

/**
 * True for a picture without words beside an article, neither an answer to a question nor a tool of the editor: what
 * follows from it was not asked for by a 保存草稿 before it.
 */
export function isPicture({ path }: Seen): boolean {
  const element = path[0] as Element;
  const place = element.nodeType === 1 ? placeIn(element.ownerDocument) : undefined;
  if (!place || isIdle(element, place) || element.closest(dialogs)) return false;
  const control = element.closest(controlSelector);
  if (!control && !element.matches('img, svg, svg *, i') && !hasHand(element)) return false;
  return describe(control ?? element).words.length === 0;
}

const idle =
  'input:not([type=image], [type=button]), select, textarea, option, label, summary, [contenteditable=true], [role=toolbar], .edui-toolbar, .cke_top, .tox-toolbar, .mce-toolbar, .ke-toolbar, .w-e-toolbar, .ql-toolbar';

function isWritten(element: Element, { bodies }: Place): boolean {
  return bodies.some(({ root, holder }) => root.contains(element) || holder.contains(element));
}
