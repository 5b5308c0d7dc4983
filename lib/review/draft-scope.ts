// The part of a page that belongs to an article form.
import type { Place } from './draft.ts';
import { isField } from './draft-labels.ts';
import { isIn } from './plain.ts';

/** Where the fields of the form are looked for. A form closed too early by its own markup does not contain them. */
export function scopeOf(place: Place): ParentNode {
  if (place.form && (!place.title || isIn(place.form, place.title))) return place.form;
  return commonAncestor(place.title, place.bodies[0]?.holder) ?? place.document;
}

/** The form that an element belongs to. */
export function formOf(element: HTMLElement | undefined): HTMLFormElement | undefined {
  if (!element) return undefined;
  const owner = isField(element) ? element.form : element.closest('form');
  return owner ?? undefined;
}

function commonAncestor(a: Element | undefined, b: Element | undefined): Element | undefined {
  let here = a?.parentElement;
  while (here && b && !here.contains(b)) here = here.parentElement;
  return here ?? undefined;
}
