import { describe, expect, it } from 'vitest';
import type { Article, Month } from '../../../lib/model.ts';
import { columnOf, setAddress } from '../../../lib/store/columns.ts';
import { lastWholeSurvey, stageOf, surveyJob, surveyState } from '../../../lib/store/jobs.ts';
import { articlesOf, countsOf, monthsKept } from '../../../lib/store/months.ts';
import { removeSite } from '../../../lib/store/sites.ts';
import { continueSurvey, startSurvey, stopSurvey } from '../../../lib/survey/survey.ts';
import { list, origin, page, row, type Town, withTown, worldOf } from './town.ts';

withTown({ 统计信息: '/tj/' });

const day10 = '2026-03-10T02:00:00.000Z';
const day12 = '2026-03-12T02:00:00.000Z';
const column = '统计信息';

/** Surveys the one column of the town, at each moment in turn with its own answers; answers with what was asked last. */
async function survey(...visits: [string, Town][]): Promise<string[]> {
  let asked: string[] = [];
  for (const [now, town] of visits) {
    const world = worldOf(town, now);
    await startSurvey('asked', [column], world);
    asked = world.asked;
  }
  return asked;
}

async function titles(month: Month): Promise<string[]> {
  return (await articlesOf(column, month)).map(({ url }) => url.replace(`${origin}/`, ''));
}

async function article(name: string): Promise<Article | undefined> {
  const months = await monthsKept(column);
  const all = (await Promise.all(months.map((month) => articlesOf(column, month)))).flat();
  return all.find(({ url }) => url === `${origin}/${name}`);
}

async function countOf(month: Month) {
  const count = (await countsOf(month))[column];
  return count && { state: count.state, reason: count.reason, done: sum(count.byDuty), at: count.at };
}

function sum(byDuty: Record<string, Record<string, number>>): number {
  return Object.values(byDuty)
    .flatMap(Object.values)
    .reduce((all: number, n) => all + (n as number), 0);
}

describe('a column', () => {
  it('is read, its articles once each, and counted by month', async () => {
    const asked = await survey([
      day10,
      {
        '/tj/': list([row('a', '2026-03-09'), row('b', '2026-02-20'), row('c', '2025-12-01')]),
        '/a': page('旗统计局', { issued: { on: '2026-03-01', origin: 'label', printed: '2026-03-01' } }),
        '/b': page('国家统计局'),
      },
    ]);
    expect(asked).toEqual(['/tj/', '/a', '/b']);
    expect([await titles('2026-03'), await titles('2026-02'), await titles('2025-12')]).toEqual([
      ['a'],
      ['b'],
      [],
    ]);
    expect(await article('a')).toEqual({
      url: `${origin}/a`,
      title: '关于a的通知',
      kind: 'own',
      shown: { on: '2026-03-09', origin: 'list', printed: '2026-03-09' },
      firstSeen: day10,
      contentSource: '旗统计局',
      issued: { on: '2026-03-01', origin: 'label', printed: '2026-03-01' },
      page: 'read',
      unit: '统计局',
    });
    expect(await article('b')).toMatchObject({ kind: 'repost', contentSource: '国家统计局' });
    expect(await countOf('2026-03')).toEqual({ state: 'read', reason: undefined, done: 1, at: day10 });
    expect(await columnOf(column)).toMatchObject({
      last: { at: day10, state: 'read' },
      lastRead: { at: day10, adapter: 'generic', pages: [`${origin}/tj/`] },
      firstRead: day10,
    });
  });

  it('asks for no article twice', async () => {
    const town: Town = { '/tj/': list([row('a', '2026-03-09')]), '/a': page('旗统计局') };
    expect(await survey([day10, town], [day12, town])).toEqual(['/tj/']);
    expect((await article('a'))?.firstSeen).toBe(day10);
  });

  it('is paged on until a whole page is older than last month; pinned and undated rows do not decide', async () => {
    const asked = await survey([
      day10,
      {
        '/tj/': list([row('pin', '2024-01-01', { pinned: true }), row('a', '2026-03-09')], '/tj/2'),
        '/tj/2': list([row('b', '2026-02-03'), row('old', '2026-01-20')], '/tj/3'),
        '/tj/3': list([row('pin2', '2026-03-01', { pinned: true }), row('o2', '2026-01-10')], '/tj/4'),
        '/a': page(),
        '/b': page(),
        '/pin2': page(),
      },
    ]);
    expect(asked.filter((path) => path.startsWith('/tj'))).toEqual(['/tj/', '/tj/2', '/tj/3']);
    expect(await titles('2026-03')).toEqual(['a', 'pin2']);
    expect(await countOf('2026-02')).toMatchObject({ state: 'read', done: 1 });
  });

  it('keeps its earlier numbers when a further page fails, and says why', async () => {
    const town: Town = { '/tj/': list([row('a', '2026-03-09')]), '/a': page() };
    await survey(
      [day10, town],
      [
        day12,
        {
          '/tj/': list([row('new', '2026-03-11'), row('a', '2026-03-09')], '/tj/2'),
          '/tj/2': { fails: 'timeout' },
        },
      ],
    );
    expect(await titles('2026-03')).toEqual(['a']);
    expect(await countOf('2026-03')).toEqual({ state: 'unreadable', reason: 'timeout', done: 1, at: day10 });
    expect(await columnOf(column)).toMatchObject({
      last: { at: day12, state: 'unreadable', reason: 'timeout' },
      lastRead: { at: day10 },
    });
  });

  it('that fails today does not unsettle a month that was read after it had closed', async () => {
    await survey(
      [day10, { '/tj/': list([row('b', '2026-02-03')]), '/b': page() }],
      [day12, { '/tj/': { fails: 'blocked' } }],
    );
    expect(await countOf('2026-02')).toEqual({ state: 'read', reason: undefined, done: 1, at: day10 });
    expect(await countOf('2026-03')).toMatchObject({ state: 'unreadable', reason: 'blocked' });
  });

  it.each([
    [
      'proved empty',
      { state: 'empty', adapter: 'trs' } as const,
      { state: 'empty', reason: undefined, done: 0 },
    ],
    [
      'a login page',
      { state: 'unreadable', reason: 'login' } as const,
      { state: 'unreadable', reason: 'login', done: 0 },
    ],
    ['redirected', { fails: 'redirected' } as const, { state: 'unreadable', reason: 'redirected', done: 0 }],
  ])('%s is told as such', async (_, answer, told) => {
    await survey([day10, { '/tj/': answer }]);
    expect(await countOf('2026-03')).toMatchObject(told);
  });

  it('whose list ends without a date older than last month is read to its end', async () => {
    await survey([day10, { '/tj/': list([row('a', '2026-03-09')], undefined, 1), '/a': page() }]);
    expect(await countOf('2026-02')).toMatchObject({ state: 'read', done: 0 });
  });

  it('that says it has more rows than it shows proves no gap beyond its oldest row', async () => {
    await survey([
      day10,
      {
        '/tj/': list([row('a', '2026-03-09'), row('b', '2026-02-20')], undefined, 300),
        '/a': page(),
        '/b': page(),
      },
    ]);
    expect(await countOf('2026-03')).toMatchObject({ state: 'read' });
    expect(await countOf('2026-02')).toMatchObject({ state: 'unreadable', reason: 'partial', done: 1 });
    expect((await columnOf(column))?.lastRead?.since).toBe('2026-02-21');
  });

  it('whose second page repeats the first proves no gap either', async () => {
    const rows = [row('a', '2026-03-09')];
    await survey([
      day10,
      { '/tj/': list(rows, '/tj/?page=2'), '/tj/?page=2': list(rows, '/tj/?page=3'), '/a': page() },
    ]);
    expect(await countOf('2026-02')).toMatchObject({ state: 'unreadable', reason: 'partial' });
  });

  it('whose last page names itself as the next one has ended', async () => {
    await survey([day10, { '/tj/': list([row('a', '2026-03-09')], '/tj/#'), '/a': page() }]);
    expect(await countOf('2026-02')).toMatchObject({ state: 'read', done: 0 });
  });

  it('is followed over 60 pages and no further', async () => {
    const town: Town = {};
    for (let n = 1; n <= 80; n++)
      town[`/tj/${n === 1 ? '' : n}`] = list([row(`x${n}`, '2026-03-09')], `/tj/${n + 1}`);
    const asked = await survey([day10, town]);
    expect(asked.filter((path) => path.startsWith('/tj/'))).toHaveLength(60);
    expect(await countOf('2026-03')).toMatchObject({ state: 'unreadable', reason: 'partial', done: 60 });
  });

  it('whose page arrives cut off differently each time is not read', async () => {
    await survey([day10, { '/tj/': { cut: list([row('a', '2026-03-09')]) } }]);
    expect(await countOf('2026-03')).toMatchObject({ state: 'unreadable', reason: 'network' });
  });

  it('of another site whose permission is gone says so', async () => {
    await survey([day10, { '/tj/': { fails: 'not-granted' } }]);
    expect(await countOf('2026-03')).toMatchObject({ state: 'unreadable', reason: 'not-granted' });
  });
});

describe('an article', () => {
  it('without a date in the list takes the one of its own page, wherever that leads, and is not asked for again', async () => {
    const shown = (on: string) => ({ published: { on, origin: 'label' as const, printed: on } });
    const town: Town = {
      '/tj/': list([row('a'), row('b'), row('c')]),
      '/a': page(undefined, shown('2026-03-09')),
      '/b': page(undefined, shown('2025-06-01')),
      '/c': page(),
    };
    await survey([day10, town]);
    expect([await titles('2026-03'), await titles('2025-06')]).toEqual([['c', 'a'], ['b']]);
    expect(await article('a')).toMatchObject({ shown: { origin: 'label' } });
    expect((await countsOf('2026-03'))[column]).toMatchObject({ undated: 1 });
    expect((await countsOf('2025-06'))[column]).toMatchObject({ state: 'never' });
    expect(await survey([day12, town])).toEqual(['/tj/']);
  });

  it('whose page cannot be read counts by its list date, with the reason; only a failing line is tried again', async () => {
    const rows = list([row('a', '2026-03-09'), row('b', '2026-03-08')]);
    const asked = await survey(
      [day10, { '/tj/': rows, '/a': { fails: 'timeout' }, '/b': { fails: 'http', status: 500 } }],
      [day12, { '/tj/': rows, '/a': page('旗统计局') }],
    );
    expect(asked).toEqual(['/tj/', '/a']);
    expect(await article('a')).toMatchObject({ page: 'read', unit: '统计局' });
    expect(await article('b')).toMatchObject({ page: 'http' });
    expect(await countOf('2026-03')).toMatchObject({ done: 2 });
  });

  it('elsewhere is an external link and is never fetched', async () => {
    const link = row('x', '2026-03-09', { url: 'http://elsewhere.test/x', external: true });
    expect(await survey([day10, { '/tj/': list([link]) }])).toEqual(['/tj/']);
    expect((await articlesOf(column, '2026-03'))[0]).toMatchObject({ kind: 'link', page: 'read' });
  });

  it('new on the list with a date long before the last reading is doubtful', async () => {
    const a = row('a', '2026-03-09');
    await survey(
      [day10, { '/tj/': list([a]), '/a': page() }],
      [
        day12,
        {
          '/tj/': list([row('late', '2026-03-09'), row('early', '2026-03-08'), a]),
          '/late': page(),
          '/early': page(),
        },
      ],
    );
    expect((await article('late'))?.dateDoubt).toBeUndefined();
    expect((await article('early'))?.dateDoubt).toEqual({ kind: 'before-first-sight' });
    expect((await article('a'))?.dateDoubt).toBeUndefined();
  });

  it('of the first reading is history, however old', async () => {
    await survey([day10, { '/tj/': list([row('a', '2026-02-02')]), '/a': page() }]);
    expect((await article('a'))?.dateDoubt).toBeUndefined();
  });

  it('whose date changed is doubtful, keeps its first sight, and moves to its new month', async () => {
    await survey(
      [day10, { '/tj/': list([row('a', '2026-02-27')]), '/a': page() }],
      [day12, { '/tj/': list([row('a', '2026-03-01')]) }],
    );
    expect([await titles('2026-02'), await titles('2026-03')]).toEqual([[], ['a']]);
    expect(await article('a')).toMatchObject({
      firstSeen: day10,
      dateDoubt: { kind: 'changed', was: '2026-02-27' },
    });
    expect([await countOf('2026-02'), await countOf('2026-03')]).toMatchObject([{ done: 0 }, { done: 1 }]);
  });

  it('of long ago that is redated into this month leaves its old month', async () => {
    await survey(
      ['2025-12-20T02:00:00.000Z', { '/tj/': list([row('a', '2025-12-19')]), '/a': page() }],
      [day12, { '/tj/': list([row('a', '2026-03-11')]) }],
    );
    expect([await titles('2025-12'), await titles('2026-03')]).toEqual([[], ['a']]);
    expect(await article('a')).toMatchObject({ dateDoubt: { kind: 'changed', was: '2025-12-19' } });
  });

  it('whose year was only guessed is not doubted when its page tells the year', async () => {
    const guess = { on: '2026-03-09', origin: 'inferred' as const, printed: '03-09' };
    const town: Town = {
      '/tj/': list([row('a', undefined, { date: guess })]),
      '/a': page(undefined, { published: { on: '2026-03-09', origin: 'label', printed: '2026-03-09' } }),
    };
    await survey([day10, town], [day12, town]);
    expect(await article('a')).toMatchObject({ shown: { origin: 'label' } });
    expect((await article('a'))?.dateDoubt).toBeUndefined();
  });

  it('that left the list between older and newer rows, and whose page is gone, no longer counts', async () => {
    const rest = [row('b', '2026-03-10'), row('old', '2026-02-01')];
    const both: Town = {
      '/tj/': list([row('a', '2026-03-09'), ...rest]),
      '/a': page(),
      '/b': page(),
      '/old': page(),
    };
    const asked = await survey([day10, both], [day12, { '/tj/': list(rest) }]);
    expect(asked).toEqual(['/tj/', '/a']);
    expect(await article('a')).toMatchObject({ goneSince: day12 });
    expect(await countOf('2026-03')).toMatchObject({ state: 'read', done: 1 });
  });

  it.each([
    ['its page still stands', { '/a': page() }],
    ['its page cannot be reached', { '/a': { fails: 'timeout' as const } }],
  ])('that left the list still counts as long as %s', async (_, town) => {
    const rest = [row('b', '2026-03-10'), row('old', '2026-02-01')];
    const both: Town = {
      '/tj/': list([row('a', '2026-03-09'), ...rest]),
      '/a': page(),
      '/b': page(),
      '/old': page(),
    };
    await survey([day10, both], [day12, { '/tj/': list(rest), ...town }]);
    expect((await article('a'))?.goneSince).toBeUndefined();
    expect(await countOf('2026-03')).toMatchObject({ done: 2 });
  });

  it('that fell off the end of a short list still counts, and is not asked for', async () => {
    const asked = await survey(
      [day10, { '/tj/': list([row('a', '2026-03-02')]), '/a': page() }],
      [day12, { '/tj/': list([row('b', '2026-03-11')]), '/b': page() }],
    );
    expect(asked).toEqual(['/tj/', '/b']);
    expect(await countOf('2026-03')).toMatchObject({ done: 2 });
  });

  it('that comes back counts again', async () => {
    const rows = [row('b', '2026-03-10'), row('old', '2026-02-01')];
    const whole: Town = {
      '/tj/': list([row('a', '2026-03-09'), ...rows]),
      '/a': page(),
      '/b': page(),
      '/old': page(),
    };
    await survey([day10, whole], [day12, { '/tj/': list(rows) }], ['2026-03-13T02:00:00.000Z', whole]);
    expect((await article('a'))?.goneSince).toBeUndefined();
    expect(await countOf('2026-03')).toMatchObject({ done: 2 });
  });
});

describe('a survey', () => {
  it('of the whole table marks columns without an address at once, and is over when the others are read', async () => {
    await startSurvey(
      'schedule',
      undefined,
      worldOf({ '/tj/': list([row('a', '2026-03-09')]), '/a': page() }, day10),
    );
    expect(await surveyJob()).toMatchObject({ why: 'schedule', done: 32, total: 32, finishedAt: day10 });
    expect((await countsOf('2026-03')).规划信息).toMatchObject({ state: 'unreadable', reason: 'no-address' });
    expect((await countsOf('2026-03')).统计信息).toMatchObject({ state: 'read' });
    expect(await lastWholeSurvey()).toBe(day10);
  });

  it('of one column is not a whole one', async () => {
    await survey([day10, { '/tj/': list([row('a', '2026-03-09')]) }]);
    expect(await lastWholeSurvey()).toBeUndefined();
  });

  it('does not run without the wall, sends nothing, and says so', async () => {
    const world = worldOf({ '/tj/': list([row('a', '2026-03-09')]) }, day10, { guarded: async () => false });
    await startSurvey('schedule', undefined, world);
    expect(world.asked).toEqual([]);
    expect(await surveyJob()).toMatchObject({
      finishedAt: day10,
      refused: { zh: expect.stringContaining('普查没有进行') },
    });
    expect(await lastWholeSurvey()).toBeUndefined();
  });

  it('does not run without a site', async () => {
    await removeSite(origin);
    await startSurvey('asked', undefined, worldOf({}, day10));
    expect(await surveyJob()).toMatchObject({ refused: { zh: expect.stringContaining('启用本站') } });
  });

  it('stops when told, keeps what is complete, and leaves nothing half-read', async () => {
    await setAddress('规划信息', origin, `${origin}/gh/`, 'hand');
    const world = worldOf(
      {
        '/gh/': list([row('g', '2026-03-09')]),
        '/g': page(),
        '/tj/': list([row('a', '2026-03-09')]),
        '/a': page(),
      },
      day10,
    );
    const { get } = world;
    world.get = async (url, purpose) => {
      if (url.endsWith('/a')) await stopSurvey(world);
      return get(url, purpose);
    };
    await startSurvey('asked', ['规划信息', '统计信息'], world);
    expect(await surveyJob()).toMatchObject({ stopped: true, done: 1, total: 2, rest: ['统计信息'] });
    expect(Object.keys(await countsOf('2026-03'))).toEqual(['规划信息']);
    await startSurvey(
      'asked',
      ['统计信息'],
      worldOf({ '/tj/': list([row('a', '2026-03-09')]), '/a': page() }, day12),
    );
    expect((await columnOf('统计信息'))?.lastRead?.at).toBe(day12);
    expect((await surveyJob())?.rest).toBeUndefined();
  });

  it('told to stop keeps what is left until it is read, whatever single column is read meanwhile', async () => {
    await setAddress('规划信息', origin, `${origin}/gh/`, 'hand');
    const pages = { '/gh/': list([]), '/tj/': list([row('a', '2026-03-09')]), '/a': page() };
    const stopping = worldOf(pages, day10);
    const { get } = stopping;
    stopping.get = async (url, purpose) => {
      await stopSurvey(stopping);
      return get(url, purpose);
    };
    await startSurvey('asked', ['规划信息', '统计信息'], stopping);
    expect((await surveyJob())?.rest).toEqual(['规划信息', '统计信息']);
    await startSurvey('published', ['统计信息'], worldOf(pages, day12));
    expect((await surveyJob())?.rest).toEqual(['规划信息']);
    await startSurvey('asked', undefined, worldOf(pages, day12));
    expect((await surveyJob())?.rest).toBeUndefined();
  });

  it('under way takes further columns on, those asked for first', async () => {
    await setAddress('规划信息', origin, `${origin}/gh/`, 'hand');
    const world = worldOf(
      { '/gh/': list([row('g', '2026-03-09')]), '/tj/': list([row('a', '2026-03-09')]) },
      day10,
    );
    const { get } = world;
    world.get = async (url, purpose) => {
      if (url.endsWith('/tj/')) await startSurvey('published', ['规划信息'], world);
      return get(url, purpose);
    };
    await startSurvey('asked', ['统计信息'], world);
    expect(await surveyJob()).toMatchObject({ why: 'asked', done: 2, total: 2 });
    expect(Object.keys(await countsOf('2026-03')).sort()).toEqual(['统计信息', '规划信息'].sort());
  });

  it('has one runner, however often it is told to go on', async () => {
    const world = worldOf({ '/tj/': list([row('a', '2026-03-09')]), '/a': page() }, day10);
    await Promise.all([startSurvey('asked', [column], world), continueSurvey(world), continueSurvey(world)]);
    expect(world.asked).toEqual(['/tj/', '/a']);
  });

  it('begins a column anew whose address changed under it', async () => {
    const world = worldOf(
      { '/tj/': list([row('a', '2026-03-09')]), '/new/': list([row('n', '2026-03-09')]) },
      day10,
    );
    const { get } = world;
    world.get = async (url, purpose) => {
      if (url.endsWith('/a')) await setAddress(column, origin, `${origin}/new/`, 'hand');
      return get(url, purpose);
    };
    await startSurvey('asked', [column], world);
    expect(await titles('2026-03')).toEqual(['n']);
    expect((await stageOf(column)).stage).toBeUndefined();
  });

  it('ignores columns the table does not have', async () => {
    await startSurvey('asked', ['没有这个栏目'], worldOf({}, day10));
    expect(await surveyState()).toMatchObject({ queue: [], job: { total: 0, finishedAt: day10 } });
  });

  it('does not lose a correction made by hand while it was reading', async () => {
    const { setLine } = await import('../../../lib/survey/hand.ts');
    await setAddress('规划信息', origin, `${origin}/gh/`, 'hand');
    const town: Town = { '/gh/': list([row('g', '2026-03-09')]), '/g': page() };
    await startSurvey('asked', ['规划信息'], worldOf(town, day10));
    const world = worldOf(
      { ...town, '/gh/': list([row('h', '2026-03-11'), row('g', '2026-03-09')]), '/h': page() },
      day12,
    );
    const { get } = world;
    world.get = async (url, purpose) => {
      const hand = { duty: '规划信息#2', by: '信息员', reason: '年度计划' };
      if (url.endsWith('/h')) await setLine('规划信息', '2026-03', `${origin}/g`, hand, day12);
      return get(url, purpose);
    };
    await startSurvey('asked', ['规划信息'], world);
    const kept = (await articlesOf('规划信息', '2026-03')).find(({ url }) => url.endsWith('/g'));
    expect(kept?.line).toMatchObject({ duty: '规划信息#2' });
    expect((await countsOf('2026-03')).规划信息?.byDuty['规划信息#2']).toEqual({ '': 1 });
  });
});
