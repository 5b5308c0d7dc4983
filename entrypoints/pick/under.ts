// What of the page lies under our layer: through all frames of this site, and what of it may be pointed at.
import type { OfficeField } from '../../lib/model.ts';
import { bodyText } from '../../lib/review/draft-bodies.ts';
import { documentIn, framesOf, isEditorFrame } from '../../lib/review/draft-frames.ts';
import { titleIn } from '../../lib/review/draft-heading.ts';
import { fieldsOf } from '../../lib/review/draft-labels.ts';
import { isShown } from '../../lib/review/draft-shown.ts';
import { bodyAt, bodyMeant } from '../../lib/review/draft-told.ts';
import { anchorFor, find, meantBy, read } from '../../lib/review/office-anchor.ts';
import type { Key } from '../../lib/words.ts';

/** What was pointed at, as it will be read; or why it cannot be. */
export type Aim = { element: Element; text: string; refused?: Key };

/** The element of the page at that place of the window, our own layers left out, down through frames that may be read. */
export function under(window: Window, x: number, y: number): Element | undefined {
  const hit = window.document.elementsFromPoint(x, y).find((one) => !one.localName.startsWith('zhishou-'));
  const inner = hit && /^I?FRAME$/.test(hit.tagName) ? documentIn(hit)?.defaultView : undefined;
  if (!hit || !inner) return hit;
  const { left, top } = hit.getBoundingClientRect();
  return under(inner, x - left - hit.clientLeft, y - top - hit.clientTop) ?? hit;
}

/** Where an element stands in the window of our layer. */
export function rectIn(window: Window, element: Element): DOMRect {
  let { x, y, width, height } = element.getBoundingClientRect();
  for (
    let view = element.ownerDocument.defaultView;
    view && view !== window;
    view = view.parent as typeof view
  ) {
    const frame = view.frameElement;
    if (!frame) break;
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
  }
  return new DOMRect(x, y, width, height);
}

/** What the hand means by an element, read as it will be read from now on. */
export function aimAt(pointed: Element, field: OfficeField): Aim {
  if (field === 'body') return aimAtBody(pointed);
  if (/^I?FRAME$/.test(pointed.tagName)) return { element: pointed, text: '', refused: 'pick_foreign' };
  const element = meantBy(pointed, field);
  const view = element.ownerDocument.defaultView;
  if (!view || isEditorFrame(view) || isBody(element) || !/^https?:/.test(view.location.href))
    return { element, text: '', refused: 'pick_body' };
  const found = find(element.ownerDocument, anchorFor(element, field));
  if (!found?.elements.includes(element)) return { element, text: '', refused: 'pick_not_again' };
  const text = field === 'title' ? titleIn(element, read(found)) : read(found);
  const typed = /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
  if (text.length > longest && field !== 'attachments' && field !== 'abstract')
    return { element, text, refused: 'pick_long' };
  return !text && !typed && field !== 'attachments'
    ? { element, text, refused: 'pick_empty' }
    : { element, text };
}

function aimAtBody(pointed: Element): Aim {
  const element = bodyMeant(pointed);
  const body = bodyAt(element);
  if (!body) return { element, text: '', refused: isForeign(element) ? 'pick_foreign' : 'pick_no_body' };
  const found = find(element.ownerDocument, anchorFor(element, 'body'));
  const text = bodyText(body).text;
  return found?.elements.includes(element) ? { element, text } : { element, text, refused: 'pick_not_again' };
}

function isForeign(element: Element): boolean {
  return /^I?FRAME$/.test(element.tagName) && !documentIn(element);
}

/** All fields of all frames that may be pointed at, in the order in which they are met: for the keyboard. */
export function fieldsBelow(document: Document): Element[] {
  const own = fieldsOf(document).map(({ element }) => element);
  const headings = Array.from(document.querySelectorAll('h1[contenteditable], [contenteditable=true]'));
  const shown = [...own, ...headings].filter((element) => isShown(element));
  return [...shown, ...framesOf(document).flatMap(fieldsBelow)];
}

// A box to write in that is larger than a title.
function isBody(element: Element): boolean {
  return (element as HTMLElement).isContentEditable && element.clientHeight >= 80;
}

/** The nearest element around that scrolls up and down: the veil must not keep the wheel from it. */
export function scrollable(element: Element | undefined): Element | undefined {
  for (let here = element; here; here = here.parentElement ?? undefined) {
    const rolls = /auto|scroll/.test(getComputedStyle(here).overflowY);
    if (rolls && here.scrollHeight > here.clientHeight) return here;
  }
  return element?.ownerDocument.scrollingElement ?? undefined;
}

const longest = 300;
