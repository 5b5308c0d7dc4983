// Where the panel stands: beside the article, not on it, and never on the publish button.
import type { Place } from '../../lib/review/draft.ts';
import { frameOf } from '../../lib/review/draft-frames.ts';
import { isShown } from '../../lib/review/draft-labels.ts';
import { controlSelector, whatDoes } from '../../lib/review/guard-controls.ts';

export const panelWidth = 380;
const roomy = 900;
// Air between the article and the panel.
const air = 32;

/** The window and side for the panel; `covers`: it lies on the article there and should start folded. */
export type Dock = { window: Window; side: 'left' | 'right'; covers: boolean };

/** Chooses among the form's own window and those of the same site around it, both sides each. */
export function dockFor(place: Place): Dock {
  const windows = waysUp(place.window);
  const wide = windows.filter(({ window }) => window.innerWidth >= roomy);
  const widest = windows.reduce((a, b) => (b.window.innerWidth > a.window.innerWidth ? b : a));
  const article = [place.title, ...place.bodies.map(({ holder }) => holder)].flatMap(rectsOf);
  const buttons = publishButtons(place).flatMap(rectsOf);
  const docks = (wide.length ? wide : [widest]).flatMap(({ window, offset }) =>
    (['right', 'left'] as const).map((side) => {
      const covered = Math.max(0, ...article.map((rect) => overlap(rect, window, offset, side)));
      const button = Math.max(0, ...buttons.map((rect) => overlap(rect, window, offset, side)));
      return {
        window,
        side,
        covers: covered > 60 + air || button > 0,
        cost: covered + (button > 0 ? 1000 : 0),
      };
    }),
  );
  return docks.reduce((best, dock) => (dock.cost < best.cost ? dock : best));
}

// This window and those above it, with how far right of each one's edge our form's window begins.
function waysUp(window: Window): { window: Window; offset: number }[] {
  const ways = [{ window, offset: 0 }];
  let offset = 0;
  for (let frame = frameOf(window); frame; ) {
    const above = frame.ownerDocument.defaultView;
    if (!above) break;
    offset += frame.getBoundingClientRect().left;
    ways.push({ window: above, offset });
    frame = frameOf(above);
  }
  return ways;
}

function overlap(rect: DOMRect, window: Window, offset: number, side: 'left' | 'right'): number {
  const edge = side === 'left' ? panelWidth + air : window.innerWidth - panelWidth - air;
  const [left, right] = [rect.left + offset, Math.min(rect.right + offset, window.innerWidth)];
  return Math.max(0, side === 'left' ? Math.min(edge, right) - left : right - Math.max(edge, left));
}

function rectsOf(element: Element | undefined): DOMRect[] {
  return element ? [element.getBoundingClientRect()] : [];
}

function publishButtons(place: Place): HTMLElement[] {
  return Array.from(place.document.querySelectorAll<HTMLElement>(controlSelector)).filter(
    (control) => /^(?:publish|submit)$/.test(whatDoes(control).does ?? '') && isShown(control),
  );
}
