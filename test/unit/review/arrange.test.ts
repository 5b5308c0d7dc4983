// Where the panel stands: clear of what publishes and of dialogs, as near as possible to where a person put it.
import { describe, expect, it } from 'vitest';
import {
  arrange,
  type Box,
  overlap,
  panelWidth,
  tabHeight,
  tabWidth,
} from '../../../entrypoints/panel/arrange.ts';

const size = { width: 1366, height: 800 };
const wish = {
  ...size,
  sides: ['right', 'left'] as ('left' | 'right')[],
  tabAt: 0.2,
  open: true,
  must: false,
};
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const topRight = box(1200, 10, 120, 40);
const footBar = box(600, 750, 760, 50);
const dialog = box(233, 100, 900, 500);

describe('an open panel', () => {
  it.each<[string, Box[], object]>([
    [
      'takes the whole side where nothing is in the way',
      [],
      { side: 'right', open: true, top: 0, bottom: 800 },
    ],
    ['begins below a button at the top', [topRight], { side: 'right', top: 50, bottom: 800 }],
    ['ends above a foot bar', [footBar], { side: 'right', top: 0, bottom: 750 }],
    ['stands between both', [topRight, footBar], { side: 'right', top: 50, bottom: 750 }],
    ['changes sides for a box on its own', [box(1000, 200, 300, 300)], { side: 'left', top: 0, bottom: 800 }],
    ['folds for a dialog that reaches into both', [dialog], { open: false }],
    ['ignores what stands beside it', [box(400, 0, 500, 800)], { side: 'right', top: 0, bottom: 800 }],
    ['ignores what is scrolled out of sight', [box(1000, -300, 300, 290)], { side: 'right', top: 0 }],
  ])('%s', (_, obstacles, expected) => {
    expect(arrange({ ...wish, obstacles })).toMatchObject(expected);
  });

  it('that a person asked for stands in what is left, and over all else only where nothing is', () => {
    expect(arrange({ ...wish, must: true, obstacles: [dialog] })).toMatchObject({
      open: true,
      side: 'right',
    });
    const most = [box(0, 0, 1366, 500)];
    expect(arrange({ ...wish, must: true, obstacles: most })).toMatchObject({ top: 500, bottom: 800 });
    const all = [box(0, 0, 1366, 800)];
    expect(arrange({ ...wish, must: true, obstacles: all })).toMatchObject({ top: 0, bottom: 800 });
  });
});

describe('its tab', () => {
  it.each<[string, number, Box[], object]>([
    ['stands where it was put', 0.5, [], { side: 'right', tab: 400 }],
    ['stays within the window', 0.99, [], { tab: 800 - tabHeight }],
    ['moves off a button', 0.2, [box(1340, 150, 26, 60)], { side: 'right', tab: 210 }],
    ['changes sides where its edge is full', 0.2, [box(1300, 0, 66, 800)], { side: 'left', tab: 160 }],
  ])('%s', (_, tabAt, obstacles, expected) => {
    expect(arrange({ ...wish, open: false, tabAt, obstacles })).toMatchObject({ open: false, ...expected });
  });
});

it('never lies on anything unless a person insists, in any window with any two boxes', () => {
  for (let width = 320; width <= 1920; width += 400)
    for (let height = 300; height <= 1000; height += 175)
      for (let n = 0; n < 40; n += 1) {
        const obstacles = [
          box((n * 131) % width, (n * 53) % height, 60 + ((n * 17) % 300), 20 + ((n * 29) % 200)),
          box((n * 71) % width, (n * 97) % height, 40 + ((n * 37) % 500), 20 + ((n * 13) % 90)),
        ];
        const { side, open, top, bottom } = arrange({ ...wish, width, height, obstacles });
        const wide = Math.min(open ? panelWidth : tabWidth, width);
        const mine =
          side === 'left' ? box(0, top, wide, bottom - top) : box(width - wide, top, wide, bottom - top);
        if (open) expect(obstacles.filter((one) => overlap(one, mine))).toEqual([]);
      }
});
