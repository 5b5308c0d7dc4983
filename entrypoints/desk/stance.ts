// How the panel stands: open, folded or giving way, on which side and how high; found anew whenever something moved.
import type { PanelSpot } from '../../lib/model.ts';
import { isInSight, type Place } from '../../lib/review/draft.ts';
import { frameOf } from '../../lib/review/draft-frames.ts';
import { t } from '../../lib/words.ts';
import { watchAround } from './around-panel.ts';
import { type Arranged, arrange, type Box, type Side } from './arrange.ts';
import { covers, type Dock } from './dock.ts';
import { movable } from './drag.ts';
import {
  boxIn,
  floatingIn,
  openDialogs,
  otherPanels,
  publishing,
  shownOf,
  windowsUpTo,
} from './obstacles.ts';
import type { Parts } from './parts.ts';
import { type Room, roomAt } from './room.ts';

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

const air = 6;

type TabWords = { fold: string; unfold: string; waiting: string; move: string };

/** `press`: the tab was pressed by a person. `spot`: where it was put on this site before; `onSpot` hears where it is put. */
export function stanceOf(options: {
  place: Place;
  dock: Dock;
  parts: Parts;
  folded: boolean | undefined;
  spot: PanelSpot | undefined;
  onSpot(spot: PanelSpot): void;
  press(): void;
  signal: AbortSignal;
}): Stance {
  const { dock, parts, spot, signal } = options;
  const { window: view } = dock;
  const windows = windowsUpTo(view, options.place.window);
  const furniture = new WeakSet(windows.flatMap(floatingIn));
  // Fetched once: after an update nothing can be asked for any more.
  const words: TabWords = {
    fold: t('guard_fold'),
    unfold: t('guard_unfold'),
    waiting: t('guard_gave_way'),
    move: t('guard_move'),
  };
  const rooms: { [side in Side]?: Room } = {};
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
    const boxes = [...shownOf(state.controls), ...dialogs].flatMap((element) => boxIn(view, element) ?? []);
    return [...boxes.map(padded), ...otherPanels(parts.host)];
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
  const isArticle = (node: Node) =>
    state.place.bodies.some(
      ({ root, holder }) => root.contains(node) || (holder !== node && holder.contains(node)),
    );
  watchAround(
    windows,
    frames,
    parts.host,
    isArticle,
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
  // Left to itself it stands open only where it covers nothing of the article.
  if (
    options.folded === undefined &&
    state.now?.open &&
    covers(state.place, { window: view, side: state.now.side })
  ) {
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

function padded({ left, top, right, bottom }: Box): Box {
  return { left: left - air, top: top - air, right: right + air, bottom: bottom + air };
}

// Room is made only where the open panel would lie on the article, and only if that helps. True where something changed.
function makeRoom(
  rooms: { [side in Side]?: Room },
  { side, open }: Arranged,
  place: Place,
  view: Window,
): boolean {
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

function show({ host, shell }: Parts, away: boolean): void {
  shell.classList.toggle('away', away);
  if (away) host.dataset.away = '';
  else delete host.dataset.away;
}

function stand(
  { host, shell, tab }: Parts,
  { side, open, top, bottom, tab: at }: Arranged,
  wanted: boolean,
  words: TabWords,
): void {
  set(host, 'side', side);
  set(host, 'tab', String(Math.round(at)));
  shell.classList.toggle('folded', !open);
  const upper = open ? top : 0;
  const height = host.ownerDocument.defaultView?.innerHeight ?? bottom;
  shell.style.setProperty('--top', `${upper}px`);
  shell.style.setProperty('--bottom', `${open ? Math.max(0, height - bottom) : 0}px`);
  shell.style.setProperty('--tab', `${Math.max(0, at - upper)}px`);
  tab.setAttribute('aria-expanded', String(open));
  const title = `${open ? words.fold : wanted ? words.waiting : words.unfold}\n${words.move}`;
  if (tab.title !== title) tab.title = title;
}

function set(host: HTMLElement, name: 'side' | 'tab', value: string): void {
  if (host.dataset[name] !== value) host.dataset[name] = value;
}
