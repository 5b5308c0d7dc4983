// Makes room beside the article by a style sheet of ours: no node and no byte of the page is changed by it.
import type { Place } from '../../lib/review/draft.ts';
import { type Arranged, panelWidth, type Side } from './arrange.ts';
import { covers, type Dock } from './dock.ts';

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

/** The rooms made so far, by side. */
export type Rooms = { [side in Side]?: Room };

/** Room is made only where the open panel would lie on the article, and only if that helps. True where something changed. */
export function makeRoom(rooms: Rooms, { side, open }: Arranged, place: Place, view: Window): boolean {
  const other = rooms[side === 'left' ? 'right' : 'left'];
  const gaveBack = other?.made() ?? false;
  other?.giveBack();
  const room = rooms[side] ?? roomAt({ window: view, side });
  rooms[side] = room;
  if (!open) {
    const was = room.made();
    room.giveBack();
    return was || gaveBack;
  }
  if (room.made() || !covers(place, { window: view, side })) return gaveBack;
  room.make();
  if (!covers(place, { window: view, side })) return true;
  room.giveBack();
  return gaveBack;
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
