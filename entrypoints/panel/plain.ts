// Whether a page lets its panel be seen, where the browser does not tell what lies over a frame: Firefox, when it is asked.
import { frameOf } from '../../lib/review/draft-frames.ts';

/** A part of the panel's frame: edges as fractions of its width and height. */
export type Part = { left: number; top: number; right: number; bottom: number };

/**
 * True where `host`, in which the panel's `frame` stands, is the foremost at a net of points over it and over `part`, and
 * nothing around it makes it see-through, turned or smaller, up to the topmost window of this site. What takes no mouse is
 * looked through: the background has every element take it meanwhile.
 */
export function isPlain(host: Element, frame: Element, part: Part): boolean {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const whole = net({ left: 0, top: 0, right: 1, bottom: 1 }, 5, 9);
  const points = [...whole, ...net(part, 5, 3)].map(([x, y]): Point => [left + x * width, top + y * height]);
  return isForemost(host, points) && above(host).every(isFaithful) && !isVeiled(host.ownerDocument);
}

type Point = [number, number];

function net({ left, top, right, bottom }: Part, across: number, down: number): Point[] {
  const spread = (from: number, to: number, parts: number) =>
    Array.from({ length: parts }, (_, nth) => from + ((to - from) * (nth + 0.5)) / parts);
  return spread(top, bottom, down).flatMap((y) => spread(left, right, across).map((x): Point => [x, y]));
}

// What stands outside of a window is not covered: that much of it is on the screen is known without asking.
function isForemost(element: Element, points: Point[]): boolean {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view) return false;
  const inside = points.filter(([x, y]) => x >= 0 && y >= 0 && x < view.innerWidth && y < view.innerHeight);
  if (inside.some(([x, y]) => document.elementFromPoint(x, y) !== element)) return false;
  const frame = frameOf(view);
  if (!frame) return true;
  const { left, top } = frame.getBoundingClientRect();
  const { clientLeft, clientTop } = frame;
  return isForemost(
    frame,
    inside.map(([x, y]): Point => [left + clientLeft + x, top + clientTop + y]),
  );
}

// What is inert takes no mouse, whatever its style says: as high as the panel, which is as high as can be, only a veil is that.
function isVeiled(document: Document): boolean {
  return Array.from(document.querySelectorAll('[inert], [inert] *')).some(
    (one) =>
      document.defaultView?.getComputedStyle(one).zIndex === '2147483647' || one.matches(':popover-open'),
  );
}

// All that the element stands in, in its own document and in those that frame it.
function above(element: Element): Element[] {
  const root = element.getRootNode();
  const frame = element.ownerDocument.defaultView && frameOf(element.ownerDocument.defaultView);
  const next = element.parentElement ?? (root instanceof ShadowRoot ? root.host : frame);
  return next ? [next, ...above(next)] : [];
}

// On days of mourning whole sites are grey.
function isFaithful(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return false;
  const { opacity, filter, mixBlendMode, maskImage, rotate, scale, offsetPath, transform } = style;
  const none = [maskImage, rotate, scale, offsetPath].every((value) => value === 'none');
  const grey = /^(?:none|grayscale\([\d.]+%?\))$/.test(filter);
  return none && grey && Number(opacity) > 0.99 && mixBlendMode === 'normal' && isUpright(transform);
}

function isUpright(transform: string): boolean {
  if (transform === 'none') return true;
  const { is2D, a, b, c, d } = new DOMMatrixReadOnly(transform);
  return is2D && b === 0 && c === 0 && a >= 1 && d >= 1;
}
