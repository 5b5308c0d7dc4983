// Which address a column gets from a page that calls itself by its name.
import { expect, it, vi } from 'vitest';
import { pageContext } from '../../../entrypoints/background/columns.ts';
import { placeIn } from '../../../entrypoints/portal/moves.ts';
import { columnOf } from '../../../lib/store/columns.ts';
import { keep } from '../../../lib/store/months.ts';
import { putSite } from '../../../lib/store/sites.ts';
import { withFreshStore } from '../store/fresh.ts';

const origin = 'http://portal.test';
const sender = { id: 'x', origin, tab: { id: 1 }, frameId: 0 } as never;

withFreshStore();

it.each([
  ['its own page', '/whfw/', `${origin}/whfw/`],
  ['a place in its page', '/whfw/#foot', `${origin}/whfw/`],
  ['a route that only a script knows: none', '/#/whfw', undefined],
  ['a route of the older kind: none', '/index.html#!/whfw', undefined],
])('%s', async (_, path, address) => {
  vi.stubGlobal('navigator', { ...navigator, locks: undefined });
  await putSite({ origin, pattern: `${origin}/*`, title: '', enabledAt: '' });
  await pageContext(
    { url: origin + path, headings: ['文化服务'], list: true },
    sender,
    '2026-11-22T02:00:00.000Z',
  );
  expect((await columnOf('文化服务'))?.url).toBe(address);
});

it.each([
  ['read', { state: 'read' }, 2],
  ['empty', { state: 'empty' }, 2],
  ['read by nobody sure which list it is', { state: 'unreadable', reason: 'unsure' }, 0],
  ['behind a login', { state: 'unreadable', reason: 'login' }, 0],
  ['never read', { state: 'never' }, 0],
] as const)('of a column %s, so many owners are told to have given nothing', async (_, count, owners) => {
  vi.stubGlobal('navigator', { ...navigator, locks: undefined });
  await putSite({ origin, pattern: `${origin}/*`, title: '', enabledAt: '' });
  const none = { column: '征占征收补偿', byDuty: {}, unattributed: 0, reposts: 0, undated: 0, dateDoubts: 0 };
  await keep('征占征收补偿', '2026-11', [], { ...none, ...count, at: '2026-11-22T01:00:00.000Z' });
  const { column } = await pageContext(
    { url: `${origin}/zz/`, headings: ['征占征收补偿'], list: true },
    sender,
    '2026-11-22T02:00:00.000Z',
  );
  expect(column?.owners.map(({ done }) => done)).toEqual(new Array(owners).fill(0));
});

it.each([
  ['a place in a page', '/whfw/#foot', '/whfw/'],
  ['a query', '/list?id=7#zoom', '/list?id=7'],
  ['a route', '/#/whfw', '/#/whfw'],
  ['a route of the older kind', '/#!whfw', '/#!whfw'],
  ['a column of gkmlpt', '/gkmlpt/index#12', '/gkmlpt/index#12'],
  ['an article of gkmlpt', '/gkmlpt/content/1/post_7.html#12', '/gkmlpt/content/1/post_7.html'],
])('%s is the same page as long as this part stays', (_, path, place) => {
  expect(placeIn(origin + path)).toBe(origin + place);
});
