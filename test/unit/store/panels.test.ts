// How the panel was left on each site, as it is kept.
import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { keepPanel, panelLeft } from '../../../lib/store/panels.ts';

const site = (nth: number) => `http://office${nth}.test`;
const spot = { side: 'left', tab: 0.4 } as const;

beforeEach(() => browser.storage.local.clear());

it('keeps place and fold of a site apart from each other and from those of other sites', async () => {
  await Promise.all([keepPanel(site(1), { spot }), keepPanel(site(1), { folded: true })]);
  await keepPanel(site(2), { folded: false });
  expect(await panelLeft(site(1))).toEqual({ spot, folded: true });
  expect(await panelLeft(site(2))).toEqual({ spot: undefined, folded: false });
  expect(await panelLeft(site(3))).toEqual({ spot: undefined, folded: undefined });
});

it('forgets the site that was left alone longest once there are more than a hundred', async () => {
  for (let nth = 0; nth < 100; nth++) await keepPanel(site(nth), { folded: true });
  await keepPanel(site(0), { folded: false });
  await keepPanel(site(100), { folded: true });
  expect((await panelLeft(site(0))).folded).toBe(false);
  expect((await panelLeft(site(1))).folded).toBeUndefined();
  const { panels } = await browser.storage.local.get<{ panels: unknown[] }>('panels');
  expect(panels).toHaveLength(100);
});

it.each([
  ['no list', { [site(1)]: {} }],
  ['a place off the window', [{ origin: site(1), spot: { side: 'left', tab: 7 } }]],
  ['a side that is none', [{ origin: site(1), spot: { side: 'top', tab: 0 }, folded: true }]],
])('takes %s for nothing kept', async (_, panels) => {
  await browser.storage.local.set({ panels });
  expect(await panelLeft(site(1))).toEqual({ spot: undefined, folded: undefined });
});
