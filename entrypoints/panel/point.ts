// Points at a place in the draft: brings it into view and lights it up for a while, leaving the document as it is.
import { hostNamed } from '../../lib/host.ts';
import { isEditorFrame, isGone } from '../../lib/review/draft-frames.ts';
import type { Target } from '../../lib/review/marks.ts';
import { highlight, unhighlight } from './highlights.ts';

const here = 'zhishou-here';
const lit = 4000;

/** Scrolls the place into view in all its frames and marks it, over the form's window; does nothing where it is no longer there. */
export function pointAt(form: Window, target: Target | undefined): void {
  if (!target) return;
  const { element, range } = target;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { ownerDocument } = element;
  unhighlight(ownerDocument, here);
  if (range && highlight(here, range)) {
    setTimeout(() => unhighlight(ownerDocument, here), lit);
    return;
  }
  frameAround(form, element, () => rectIn(form, range ?? element));
}

// A frame drawn over the place, in a shadow root of ours; it follows while it is shown, and goes with the element.
function frameAround(window: Window, element: Element, rectNow: () => DOMRect): void {
  const { document } = window;
  const { host, root } = hostNamed(document, 'zhishou-point');
  const style = document.createElement('style');
  const box = document.createElement('div');
  style.textContent = css;
  root.append(style, box);
  document.documentElement.append(host);
  const until = performance.now() + lit;
  const follow = () => {
    if (performance.now() > until || isGone(element)) {
      host.remove();
      return;
    }
    const { left, top, width, height } = rectNow();
    Object.assign(box.style, {
      left: `${left - 4}px`,
      top: `${top - 4}px`,
      width: `${width + 8}px`,
      height: `${height + 8}px`,
    });
    window.requestAnimationFrame(follow);
  };
  follow();
}

// The place's rectangle in the window of its form, down through the editor's frames.
function rectIn(window: Window, what: Range | Element): DOMRect {
  const rect = what.getBoundingClientRect();
  const document = 'ownerDocument' in what ? what.ownerDocument : what.startContainer.ownerDocument;
  let { x, y } = rect;
  for (
    let view = document?.defaultView;
    view && view !== window && isEditorFrame(view);
    view = view.parent as typeof view
  ) {
    const frame = view.frameElement?.getBoundingClientRect();
    x += (frame?.x ?? 0) + (view.frameElement?.clientLeft ?? 0);
    y += (frame?.y ?? 0) + (view.frameElement?.clientTop ?? 0);
  }
  return new DOMRect(x, y, rect.width, rect.height);
}

const css = `
:host { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483646 !important; pointer-events: none !important; display: block !important; }
div { position: fixed; box-sizing: border-box; border: 3px solid #8a4b00; border-radius: 4px; background: rgb(255 213 74 / .25); }
@media print { :host { display: none !important; } }
`;
