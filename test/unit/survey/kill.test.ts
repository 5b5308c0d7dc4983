// The worker can be stopped at any moment. Each test run cuts a survey off at another point and lets it go on.
import { expect, it, vi } from 'vitest';
import { setAddress } from '../../../lib/store/columns.ts';
import type { Shelf } from '../../../lib/store/db.ts';
import { reading } from '../../../lib/store/db.ts';
import { surveyState } from '../../../lib/store/jobs.ts';
import { continueSurvey, isUnderWay, startSurvey } from '../../../lib/survey/survey.ts';
import { list, openTown, origin, page, row, type Town, type TownWorld, worldOf } from './town.ts';

const day10 = '2026-03-10T02:00:00.000Z';
const day12 = '2026-03-12T02:00:00.000Z';
const asked = ['统计信息', '规划信息', '税收管理'];

const before: Town = {
  '/tj/': list([
    row('a', '2026-03-09'),
    row('b', '2026-02-27'),
    row('gone', '2026-02-20'),
    row('o', '2026-01-09'),
  ]),
  '/gh/': list([row('g', '2026-03-01')]),
};

const after: Town = {
  '/tj/': list([row('new', '2026-03-11'), row('a', '2026-03-09')], '/tj/2'),
  '/tj/2': list(
    [row('b', '2026-03-02'), row('undated'), row('o', '2026-01-09'), row('p', '2026-01-08')],
    '/tj/3',
  ),
  '/tj/3': list([row('q', '2026-01-02')], '/tj/4'),
  '/new': page('旗统计局'),
  '/undated': page('新华社', { published: { on: '2026-02-10', origin: 'label', printed: '2026-02-10' } }),
  '/gh/': { state: 'unreadable', reason: 'login' },
};

/** A page that a script draws, with two addresses of data: one that fails, one in two pages. */
const data: Town = {
  '/tj/': { state: 'unreadable', reason: 'script-rendered' },
  '/api/a': { fails: 'http' },
  '/api/b': list([row('new', '2026-03-11'), row('a', '2026-03-09')], '/api/b2', 3),
  '/api/b2': list([row('b', '2026-02-02')], undefined, 3),
  '/new': page('旗统计局'),
};
const offers = ['/api/a', '/api/b'].map((path) => ({ by: 'any', url: origin + path, holds: 'all' as const }));
const withData = {
  findData: () => offers,
  readData: (_: string, { text }: { text: string }) => JSON.parse(text),
};

async function prepare(): Promise<void> {
  await openTown({ 统计信息: '/tj/', 规划信息: '/gh/' });
  await startSurvey('asked', asked, worldOf(before, day10));
}

/** Everything a survey leaves behind; the job's random id aside. */
async function whatIsStored(): Promise<unknown> {
  const shelves: Shelf[] = ['packs', 'counts', 'columns', 'stages', 'found'];
  const stored = await Promise.all(
    shelves.map((shelf) =>
      reading([shelf], async (tx) => [
        await tx.objectStore(shelf).getAllKeys(),
        await tx.objectStore(shelf).getAll(),
      ]),
    ),
  );
  const state = await surveyState();
  return { stored, queue: state?.queue, lastWhole: state?.lastWhole, job: { ...state?.job, id: '' } };
}

/** Stops everything at the nth point: a transaction that is about to begin, a request about to leave or just answered. */
function killAt(world: TownWorld, nth: number): { points: () => number; revive: () => void } {
  let points = 0;
  let dead = false;
  const point = () => {
    points++;
    dead ||= points === nth;
    if (dead) throw new Error('killed');
  };
  const begin = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...given
  ) {
    point();
    return begin.apply(this, given as Parameters<typeof begin>);
  });
  const { get } = world;
  world.get = async (url, purpose) => {
    point();
    const got = await get(url, purpose);
    point();
    return got;
  };
  return {
    points: () => points,
    revive: () => {
      dead = false;
      spy.mockRestore();
      world.get = get;
    },
  };
}

/** A worker that starts anew: it goes on with what is stored, or is asked once more if nothing was stored yet. */
async function startAnew(world: TownWorld): Promise<void> {
  if (isUnderWay(await surveyState())) await continueSurvey(world);
  else await startSurvey('asked', asked, world);
}

it.each([
  ['among lists', after, {}, 60],
  ['among data', data, withData, 25],
])(
  'ends alike wherever it was cut off %s',
  async (_, town, change, atLeast) => {
    await prepare();
    const world = worldOf(town, day12, change);
    const { points, revive } = killAt(world, 0);
    await startSurvey('asked', asked, world);
    revive();
    const unharmed = await whatIsStored();
    const [total, requests] = [points(), world.asked.length];
    expect(total).toBeGreaterThan(atLeast);

    for (let nth = 1; nth <= total; nth++) {
      await prepare();
      const hurt = worldOf(town, day12, change);
      const kill = killAt(hurt, nth);
      await expect(startSurvey('asked', asked, hurt), `killed at ${nth}`).rejects.toThrow('killed');
      kill.revive();
      const at = (await surveyState())?.job.startedAt;
      // Cut off between the last column and the word that it is over, or before the job was stored: both are told apart.
      if (at === day10 || isUnderWay(await surveyState())) await startAnew(hurt);
      expect(await whatIsStored(), `killed at ${nth}`).toEqual(unharmed);
      // What was read is not read again; only the request that was cut off may be repeated.
      expect(hurt.asked.length, `killed at ${nth}`).toBeLessThanOrEqual(requests + 1);
    }
  },
  60_000,
);

it('ends alike when it is cut off again and again', async () => {
  await prepare();
  const calm = worldOf(after, day12);
  await startSurvey('asked', asked, calm);
  const unharmed = await whatIsStored();

  await prepare();
  const world = worldOf(after, day12);
  for (let rounds = 0; rounds < 200; rounds++) {
    const kill = killAt(world, 16);
    const ended = await startAnew(world).then(
      () => true,
      () => false,
    );
    kill.revive();
    if (ended || (await surveyState())?.job.finishedAt === day12) break;
  }
  expect(await whatIsStored()).toEqual(unharmed);
}, 60_000);

it('keeps the earlier numbers until a column is complete', async () => {
  await prepare();
  const first = (await whatIsStored()) as { stored: unknown[][] };
  const world = worldOf(after, day12);
  const { get } = world;
  world.get = async (url, purpose) => {
    if (url === `${origin}/undated`) throw new Error('killed');
    return get(url, purpose);
  };
  await expect(startSurvey('asked', asked, world)).rejects.toThrow('killed');
  const then = (await whatIsStored()) as { stored: unknown[][] };
  expect(then.stored[0]).toEqual(first.stored[0]);
});

it('does not mix a half-read column of an abandoned survey into the next', async () => {
  await prepare();
  const world = worldOf(after, day12);
  const kill = killAt(world, 30);
  await expect(startSurvey('asked', asked, world)).rejects.toThrow('killed');
  kill.revive();
  await setAddress('统计信息', origin, `${origin}/gh/`, 'hand');
  await continueSurvey(world);
  const { stored } = (await whatIsStored()) as { stored: [string[], unknown[]][] };
  expect([stored[3]?.[0], stored[4]?.[0]]).toEqual([[], []]);
});
