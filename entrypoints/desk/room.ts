// Makes room beside the article by a style sheet of ours: no node and no byte of the page is changed by it.
import { panelWidth } from './arrange.ts';
import type { Dock } from './dock.ts';

const narrowest = 700;

export type Room = {
  /** Narrows the page while the panel is open. */
  make(): void;
  /** Gives the room back. */
  giveBack(): void;
  made(): boolean;
};

/** Room in that window, on that side; none where too little of the page would be left. */
export function roomAt({ window, side }: Dock): Room {
  const { document } = window;
  const sheet = window.innerWidth - panelWidth >= narrowest ? sheetFor(window, side) : undefined;
  const others = () => document.adoptedStyleSheets.filter((one) => one !== sheet);
  return {
    made: () => sheet !== undefined && document.adoptedStyleSheets.includes(sheet),
    make() {
      if (sheet) document.adoptedStyleSheets = [...others(), sheet];
    },
    giveBack() {
      if (sheet) document.adoptedStyleSheets = others();
    },
  };
}

function sheetFor(window: Window, side: Dock['side']): CSSStyleSheet | undefined {
  try {
    const sheet = new (window as Window & { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet();
    sheet.replaceSync(`@media screen { html { margin-${side}: ${panelWidth}px !important } }`);
    return sheet;
  } catch {
    return undefined;
  }
}
