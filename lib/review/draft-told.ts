// The body that a person pointed at, or the only one there can be once the title was pointed at.
import { type Bodies, type Body, isSureBody, notBodyField } from './draft-bodies.ts';
import { documentIn, frameOf, isEditorDocument } from './draft-frames.ts';
import { fieldsOf, isField } from './draft-labels.ts';
import { isShown } from './draft-shown.ts';
import type { ToldForm } from './office.ts';

/**
 * The bodies of a document with what was told of it: the one pointed at comes first and takes the place of guesses;
 * where only the title was pointed at and no body was found, the largest text area is the body.
 */
export function withTold(document: Document, { found, trouble }: Bodies, told: ToldForm): Bodies {
  const element = told.field('body')?.elements[0];
  const pointed = element && bodyAt(element, document);
  if (pointed) {
    const others = found.filter((body) => isSureBody(body) && !isOne(body, pointed));
    return { found: [{ ...pointed, told: true }, ...others] };
  }
  if (found.length || trouble || !told.field('title')?.taught) return { found, trouble };
  const area = largestArea(document);
  return { found: area ? [area] : [] };
}

/** What is written in at that element; undefined where nothing is. `document`: that of the form, where it is not the element's own. */
export function bodyAt(element: Element, document = element.ownerDocument): Body | undefined {
  const holder = standsFor(element, document);
  if (!holder) return undefined;
  if (element.tagName === 'TEXTAREA') return plain(element as HTMLElement, holder);
  const inner = /^I?FRAME$/.test(element.tagName) && documentIn(element);
  if (inner) return isEditorDocument(inner) ? rich(inner.body, holder) : undefined;
  return (element as HTMLElement).isContentEditable ? rich(element as HTMLElement, holder) : undefined;
}

/** What of the page is meant by a place pointed at as the body: the frame of an editor, the outermost editable box, a text area. */
export function bodyMeant(pointed: Element): Element {
  const view = pointed.ownerDocument.defaultView;
  const frame = view && isEditorDocument(pointed.ownerDocument) && frameOf(view);
  if (frame) return frame;
  if (isField(pointed)) return pointed;
  let box: Element = pointed;
  while ((box.parentElement as HTMLElement | null)?.isContentEditable) box = box.parentElement as Element;
  if ((box as HTMLElement).isContentEditable) return box;
  const inside = Array.from(
    pointed.querySelectorAll('textarea, [contenteditable=true], [contenteditable=""], iframe'),
  );
  const shown = inside.filter((one) => isShown(one) && bodyAt(one));
  return (shown.length === 1 && shown[0]) || pointed;
}

function plain(root: HTMLElement, holder: HTMLElement): Body {
  return { kind: 'plain', root, holder, keepLines: true };
}

function rich(root: HTMLElement, holder: HTMLElement): Body {
  return { kind: 'rich', root, holder, keepLines: root.matches('.ql-editor, [data-slate-editor]') };
}

// The element itself, or the frame of the form's document on the way down to it.
function standsFor(element: Element, document: Document): HTMLElement | undefined {
  let here: Element | undefined = element;
  while (here && here.ownerDocument !== document) {
    const view: Window | null = here.ownerDocument.defaultView;
    here = view ? frameOf(view) : undefined;
  }
  return here as HTMLElement | undefined;
}

function isOne(a: Body, b: Body): boolean {
  return a.root === b.root || a.root.contains(b.root) || b.root.contains(a.root);
}

function largestArea(document: Document): Body | undefined {
  const areas = fieldsOf(document).filter(
    (field) => field.element.tagName === 'TEXTAREA' && isShown(field.element) && !notBodyField(field),
  );
  const size = ({ clientWidth, clientHeight }: Element) => clientWidth * clientHeight;
  const [largest] = areas.map(({ element }) => element).sort((a, b) => size(b) - size(a));
  return largest && plain(largest, largest);
}
