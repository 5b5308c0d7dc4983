// Where panel and tab stand in a window, given what they must never lie on: pure geometry in CSS pixels.

export type Side = 'left' | 'right';
export type Box = { left: number; top: number; right: number; bottom: number };

/** Width of the open panel, and of its tab alone. */
export const panelWidth = 380;
export const tabWidth = 32;
/** Height that the tab takes at most. */
export const tabHeight = 170;
/** An open panel that is lower than this is no use, except where something is held. */
const usable = 420;
const bare = 240;

/** `top` and `bottom` are the ends of the panel, `tab` the upper end of the tab. */
export type Arranged = { side: Side; open: boolean; top: number; bottom: number; tab: number };

/**
 * `sides` in order of preference; `tabAt` where the tab is wanted, 0 at the top, 1 at the bottom. Without `must` the panel
 * folds where it cannot stand clear; with it (something is held, or a person opened it) it stands as clear as it can.
 */
export function arrange(wanted: {
  width: number;
  height: number;
  sides: Side[];
  tabAt: number;
  open: boolean;
  must: boolean;
  obstacles: Box[];
}): Arranged {
  const { width, height, sides, open, must, obstacles } = wanted;
  const first = sides[0] ?? 'right';
  if (open) {
    const bands = sides.map((side) => ({
      side,
      ...widestBand(columnOf(side, panelWidth, width), height, obstacles),
    }));
    const clear = bands.find((band) => band.bottom - band.top >= Math.min(usable, height));
    const best = bands.reduce((a, b) => (b.bottom - b.top > a.bottom - a.top ? b : a));
    const stands =
      clear ??
      (must ? (best.bottom - best.top >= bare ? best : { side: first, top: 0, bottom: height }) : undefined);
    if (stands) return { ...stands, open: true, tab: tabIn(stands, height, wanted.tabAt) };
  }
  const tabs = sides.flatMap((side) => {
    const tab = freeTab(columnOf(side, tabWidth, width), height, wanted.tabAt, obstacles);
    return tab === undefined ? [] : [{ side, tab }];
  });
  const { side, tab } = tabs[0] ?? {
    side: first,
    tab: tabIn({ top: 0, bottom: height }, height, wanted.tabAt),
  };
  return { side, open: false, top: 0, bottom: height, tab };
}

/** True where two boxes share more than their edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function columnOf(side: Side, wide: number, width: number): { left: number; right: number } {
  const reach = Math.min(wide, width);
  return side === 'left' ? { left: 0, right: reach } : { left: width - reach, right: width };
}

// The obstacles of a column, from top to bottom, joined where they overlap.
function blocksIn(
  column: { left: number; right: number },
  height: number,
  obstacles: Box[],
): [number, number][] {
  const inside = obstacles
    .filter((box) => overlap(box, { ...column, top: 0, bottom: height }))
    .map((box): [number, number] => [Math.max(0, box.top), Math.min(height, box.bottom)])
    .sort((a, b) => a[0] - b[0]);
  return inside.reduce<[number, number][]>((all, [top, bottom]) => {
    const last = all.at(-1);
    if (last && top <= last[1]) last[1] = Math.max(last[1], bottom);
    else all.push([top, bottom]);
    return all;
  }, []);
}

function gapsIn(column: { left: number; right: number }, height: number, obstacles: Box[]) {
  const blocks = blocksIn(column, height, obstacles);
  const ends = [...blocks, [height, height] as const];
  return ends.map(([bottom], nth) => ({ top: blocks[nth - 1]?.[1] ?? 0, bottom }));
}

function widestBand(column: { left: number; right: number }, height: number, obstacles: Box[]) {
  return gapsIn(column, height, obstacles).reduce((a, b) => (b.bottom - b.top > a.bottom - a.top ? b : a));
}

function freeTab(
  column: { left: number; right: number },
  height: number,
  at: number,
  obstacles: Box[],
): number | undefined {
  const fitting = gapsIn(column, height, obstacles).filter(
    ({ top, bottom }) => bottom - top >= Math.min(tabHeight, height),
  );
  const places = fitting.map((gap) => tabIn(gap, height, at));
  const wanted = at * height;
  return places.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
}

function tabIn({ top, bottom }: { top: number; bottom: number }, height: number, at: number): number {
  return Math.max(top, Math.min(at * height, bottom - tabHeight));
}
