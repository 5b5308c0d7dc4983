// The layer over the page in which titles are outlined and rows are numbered: nothing is written into the page itself.
import { element } from '../portal/element.ts';

/** What is drawn over one element of the page: a frame, and words beside it. */
export type Frame = { over: Element; kind: 'hover' | 'pick' | 'row' | 'lacking' | 'next'; words?: string };

export type Layer = {
  /** Draws these and nothing else, now and whenever the page moves. */
  show(frames: Frame[]): void;
  /** The element of the page at a point of the window, under our own layer. */
  under(x: number, y: number): Element | undefined;
};

/** How far outside the window frames are still drawn, px. */
const margin = 200;

/** Raises the layer in a shadow root of ours; the shield over the page takes every press that is meant for the page. */
export function raiseLayer(document: Document, root: ShadowRoot, host: Element, signal: AbortSignal): Layer {
  const board = element('div', { class: 'board', 'aria-hidden': 'true' });
  root.append(board);
  let frames: Frame[] = [];
  let asked = false;
  const draw = () => {
    asked = false;
    const boxes = frames.map((frame) => ({ frame, box: frame.over.getBoundingClientRect() }));
    board.replaceChildren(
      ...boxes.filter(({ box }) => isNear(box)).flatMap(({ frame, box }) => drawn(frame, box)),
    );
  };
  const again = () => {
    if (!asked) requestAnimationFrame(draw);
    asked = true;
  };
  document.addEventListener('scroll', again, { capture: true, passive: true, signal });
  window.addEventListener('resize', again, { passive: true, signal });
  // Images that arrive and menus that open move the rows.
  const size = new ResizeObserver(again);
  size.observe(document.documentElement);
  signal.addEventListener('abort', () => size.disconnect());
  return {
    show(wanted) {
      frames = wanted;
      again();
    },
    under: (x, y) => document.elementsFromPoint(x, y).find((one) => one !== host),
  };
}

function isNear({ left, top, right, bottom, width, height }: DOMRect): boolean {
  if (width === 0 || height === 0) return false;
  return bottom > -margin && right > -margin && top < innerHeight + margin && left < innerWidth + margin;
}

function drawn({ kind, words }: Frame, box: DOMRect): HTMLElement[] {
  const frame = element('div', { class: `frame ${kind}` });
  frame.style.cssText = `left:${box.left - 2}px;top:${box.top - 2}px;width:${box.width + 4}px;height:${box.height + 4}px`;
  if (!words) return [frame];
  const label = element('span', { class: `label ${kind}` }, words);
  // Beside the row where there is room, else inside at its end; lines that run down get it over their head.
  const beside = box.left >= 130;
  label.style.cssText =
    box.height > box.width * 2
      ? `left:${box.left}px;top:${Math.max(0, box.top - 18)}px`
      : beside
        ? `right:${innerWidth - box.left + 6}px;top:${box.top}px`
        : `left:${Math.max(0, box.right - 120)}px;top:${box.top}px`;
  return [frame, label];
}
