// How the panel stands: open, folded or giving way, on which side and how high; found anew whenever something moved.
import type { PanelSpot } from '../../lib/model.ts';
import type { Place } from '../../lib/review/draft.ts';
import { frameOf } from '../../lib/review/draft-frames.ts';
import { isInSight } from '../../lib/review/draft-sight.ts';
import { watchAround } from './around.ts';
import { type Arranged, arrange, type Box, type Side } from './arrange.ts';
import { covers, coversFields, type Dock, isArticle } from './dock.ts';
import { movable } from './drag.ts';
import { boxesIn, floatingIn, openDialogs, otherPanels, shownOf, windowsUpTo } from './obstacles.ts';
import type { Parts } from './parts.ts';
import { makeRoom, type Rooms } from './room.ts';
import { show, stand, tabWords } from './stand.ts';

export type Stance = {
  /** `must`: even where it cannot stand clear of everything. */
  open(must: boolean): void;
  fold(): void;
  /** A person may want to press the page's own button now. */
  makeWay(): void;
  /** The article's elements are others now. */
  fit(place: Place): void;
  isFolded(): boolean;
};

/** `press`: the tab was pressed by a person. `spot`: where it was put on this site before; `onSpot` hears where it is put. */
export function stanceOf(options: {
  place: Place;
  publishing: (windows: Window[]) => Element[];
  dock: Dock;
  parts: Parts;
  folded: boolean | undefined;
  spot: PanelSpot | undefined;
  onSpot(spot: PanelSpot): void;
  press(): void;
  signal: AbortSignal;
}): Stance {
  const { dock, parts, publishing, spot, signal } = options;
  const { window: view } = dock;
  const windows = windowsUpTo(view, options.place.window);
  const furniture = new WeakSet(windows.flatMap(floatingIn));
  const words = tabWords();
  const rooms: Rooms = {};
  const state = {
    place: options.place,
    side: spot?.side ?? dock.side,
    tab: spot?.tab ?? 0.2,
    open: !(options.folded ?? false),
    must: false,
    dialogs: 0,
    controls: publishing(windows),
    now: undefined as Arranged | undefined,
  };

  const obstacles = (): Box[] => {
    const dialogs = openDialogs(windows, state.place, furniture);
    // A new dialog outranks what a person wanted before it opened.
    if (dialogs.length > state.dialogs) state.must = false;
    state.dialogs = dialogs.length;
    return [...boxesIn(view, [...shownOf(state.controls), ...dialogs]), ...otherPanels(parts.host)];
  };
  const look = (): Arranged => {
    const { side, tab, open, must } = state;
    const sides: Side[] = side === 'left' ? ['left', 'right'] : ['right', 'left'];
    const { innerWidth: width, innerHeight: height } = view;
    return arrange({ width, height, sides, tabAt: tab, open, must, obstacles: obstacles() });
  };
  const settle = () => {
    if (signal.aborted) return;
    show(parts, !isInSight(state.place));
    // Room made for the panel moves the page under it: looked at once more.
    for (let turn = 0; turn < 2; turn += 1) {
      state.now = look();
      if (!makeRoom(rooms, state.now, state.place, view)) break;
    }
    if (state.now) stand(parts, state.now, state.open, words);
  };
  const put = (part: { side?: Side; tab?: number }) => {
    if (part.side) state.side = part.side;
    if (part.tab !== undefined) state.tab = Math.min(0.9, Math.max(0, part.tab));
    settle();
  };

  movable(
    parts.tab,
    {
      move(x, y) {
        parts.shell.classList.add('dragged');
        put({ side: x < view.innerWidth / 2 ? 'left' : 'right', tab: y / view.innerHeight });
      },
      nudge: ({ side, tab = 0 }) => put({ ...(side && { side }), tab: state.tab + tab }),
      rest() {
        parts.shell.classList.remove('dragged');
        options.onSpot({ side: state.side, tab: state.tab });
      },
      press: options.press,
    },
    signal,
  );
  const frames = windows.flatMap((window) => (window === view ? [] : (frameOf(window) ?? [])));
  watchAround(
    windows,
    frames,
    parts.host,
    (node) => isArticle(state.place, node),
    (changed) => {
      if (changed) state.controls = publishing(windows);
      settle();
    },
    signal,
  );
  signal.addEventListener('abort', () => {
    for (const room of Object.values(rooms)) room.giveBack();
  });
  settle();
  // Left to itself it stands open only where it covers nothing of the article, and no field beside it.
  const at = state.now?.open && { window: view, side: state.now.side };
  if (options.folded === undefined && at && (covers(state.place, at) || coversFields(state.place, at))) {
    state.open = false;
    settle();
  }

  return {
    open(must) {
      Object.assign(state, { open: true, must });
      settle();
    },
    fold() {
      Object.assign(state, { open: false, must: false });
      settle();
    },
    makeWay() {
      state.must = false;
      settle();
    },
    fit(place) {
      state.place = place;
      state.controls = publishing(windows);
      settle();
    },
    isFolded: () => !state.now?.open,
  };
}
