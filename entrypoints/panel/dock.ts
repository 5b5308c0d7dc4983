// Which window the panel stands in, and on which side: beside the article rather than on it.
import type { Place } from '../../lib/review/draft.ts';
import { frameOf } from '../../lib/review/draft-frames.ts';
import { panelWidth, type Side } from './arrange.ts';
import { shownOf } from './obstacles.ts';

const roomy = 900;
// Air between the article and the panel; so much of a field's end may lie under it.
const air = 32;
const bearable = 60;
const fields = 'input:not([type=hidden]), select, textarea';
const most = 300;

/** The window and side for the panel. */
export type Dock = { window: Window; side: Side };

/** Chooses among the form's own window and those of the same site around it, both sides each; `publishing`: the form's controls that do. */
export function dockFor(place: Place, publishing: Element[]): Dock {
  const windows = waysUp(place.window);
  const wide = windows.filter((window) => window.innerWidth >= roomy);
  const widest = windows.reduce((a, b) => (b.innerWidth > a.innerWidth ? b : a));
  const docks = (wide.length ? wide : [widest]).flatMap((window): Dock[] => [
    { window, side: 'right' },
    { window, side: 'left' },
  ]);
  const cost = (dock: Dock) => costOf(place, publishing, dock);
  return docks.reduce((best, dock) => (cost(dock) < cost(best) ? dock : best));
}

/** True where the panel lies on the article there. */
export function covers(place: Place, dock: Dock): boolean {
  return coveredOf(articleOf(place), place, dock) > bearable + air;
}

/** True where the panel lies on fields beside the article: a column of them on its right, as in many back offices. */
export function coversFields({ document, ...place }: Place, dock: Dock): boolean {
  const all = Array.from(document.querySelectorAll(fields)).slice(0, most);
  return coveredOf(shownOf(all).filter(isBeside), { document, ...place }, dock) > air;
}

/** True for what stands in the article's text, or in the editor around it. */
export function isArticle({ bodies }: Place, node: Node): boolean {
  return bodies.some(({ root, holder }) => root.contains(node) || (holder !== node && holder.contains(node)));
}

// Labels and the first words stand on the left: covering a field's beginning is worse than covering its end.
function costOf(place: Place, publishing: Element[], dock: Dock): number {
  const article = coveredOf(articleOf(place), place, dock) * (dock.side === 'left' ? 4 : 1);
  return article + (coveredOf(shownOf(publishing), place, dock) > 0 ? 10_000 : 0);
}

// The site's own search above the form is no part of it.
function isBeside(field: Element): boolean {
  return !field.closest('header, nav, [role=search], [role=banner], [role=navigation]');
}

function coveredOf(elements: Element[], place: Place, { window, side }: Dock): number {
  const offset = offsetIn(window, place.window);
  const reach = panelWidth + air;
  const overlaps = elements.map((element) => {
    const rect = element.getBoundingClientRect();
    const [left, right] = [rect.left + offset, Math.min(rect.right + offset, window.innerWidth)];
    return side === 'left'
      ? Math.min(reach, right) - left
      : right - Math.max(window.innerWidth - reach, left);
  });
  return Math.max(0, ...overlaps);
}

function articleOf(place: Place): Element[] {
  return [place.title, ...place.bodies.map(({ holder }) => holder)].filter((part) => part !== undefined);
}

// This window and those above it.
function waysUp(window: Window): Window[] {
  const above = frameOf(window)?.ownerDocument.defaultView;
  return above ? [window, ...waysUp(above)] : [window];
}

// How far right of the left edge of `window` the form's own window begins.
function offsetIn(window: Window, inner: Window): number {
  const frame = inner === window ? undefined : frameOf(inner);
  const above = frame?.ownerDocument.defaultView;
  return frame && above ? frame.getBoundingClientRect().left + offsetIn(window, above) : 0;
}
