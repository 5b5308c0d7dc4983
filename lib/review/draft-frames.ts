// The same-origin frames around and below a window, and which of them are editors.
import { deepPath, hasIn } from './draft-deep.ts';

/** A frame's document where this origin may read it. */
export function documentIn(frame: Element): Document | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * True where nothing of a node that was kept may be touched any more: once its frame is gone, Firefox throws at every use
 * (153, 2026-11: “can't access dead object”), where Chromium keeps the node, without a window.
 */
export function isGone(node: Node): boolean {
  try {
    return !(node.nodeType === 9 ? (node as Document) : node.ownerDocument)?.defaultView;
  } catch {
    return true;
  }
}

/** The frame element a window stands in, where its parent may be read. */
export function frameOf(window: Window): Element | undefined {
  try {
    return window.frameElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** The topmost ancestor of this window that its scripts may read. */
export function topSameOrigin(window: Window): Window {
  let top = window;
  for (let frame = frameOf(top); frame; frame = frameOf(top)) top = frame.ownerDocument.defaultView ?? top;
  return top;
}

/** True for the document of a frame editor: all of it is editable, or it is the canvas of Gutenberg (6.3 on). */
export function isEditorDocument(document: Document): boolean {
  if (document.designMode === 'on' || document.body?.isContentEditable)
    return !document.querySelector(articleForm);
  return document.body?.matches('.block-editor-iframe__body') ?? false;
}

/** True for the frame of an editor: its form stands in the document above. */
export function isEditorFrame(window: Window): boolean {
  return !!frameOf(window) && isEditorDocument(window.document);
}

/**
 * True where a document has something to write an article in; a frame inside a form may be an editor of another site.
 * Cheap; false in nearly every public page.
 */
export function isWrittenIn(document: Document): boolean {
  if (document.querySelector('textarea, [contenteditable], form iframe')) return true;
  return framesOf(document).some(isEditorDocument);
}

/** True where a window or a same-origin frame below it has something to write in. */
export function isWrittenBelow(window: Window): boolean {
  if (isWrittenIn(window.document)) return true;
  return framesOf(window.document).some((inner) => inner.defaultView && isWrittenBelow(inner.defaultView));
}

/** Within one shadow root the focus moves unheard: what it holds is looked for when the focus comes into it. */
export function writesInShadow(event: Event | undefined): boolean {
  if (event?.type !== 'focusin') return false;
  const root = deepPath(event).findLast((step) => (step as Node).nodeType === 11);
  return !!root && hasIn(root as ShadowRoot, 'textarea, [contenteditable]');
}

/** The same, into shadow roots, too: for the moment in which something may publish. */
export function isWrittenDeep(window: Window): boolean {
  return isWrittenBelow(window) || hasIn(window.document, 'textarea, [contenteditable]');
}

/** Documents of the frames of a document, as far as they may be read. */
export function framesOf(document: Document): Document[] {
  return Array.from(document.querySelectorAll('iframe, frame, object')).flatMap(
    (frame) => documentIn(frame) ?? [],
  );
}

// A page that makes itself editable as a whole is no editor: the form with title and body stands in it.
const articleForm = 'form:has(input):has(textarea, iframe, [contenteditable])';
