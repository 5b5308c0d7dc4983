// 由打开的页面计数: what opened pages make of a month that no survey can read, and what surveys make of it afterwards.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { progress } from '../../../lib/duties/progress.ts';
import type { Row, SiteColumn } from '../../../lib/model.ts';
import { columnAt, columnOf, setAddress } from '../../../lib/store/columns.ts';
import { columnArticles, countsOf } from '../../../lib/store/months.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { isSeenWhole, isVisited, keepVisit } from '../../../lib/survey/visit.ts';
import { list, origin, page, row, type Town, withTown, worldOf } from './town.ts';

withTown({ 统计信息: '/tj/' });

const column = '统计信息';
const morning = '2026-03-10T02:00:00.000Z';
const noon = '2026-03-10T04:00:00.000Z';
const shell: Town = { '/tj/': { state: 'unreadable', reason: 'script-rendered' } };

const surveyed = (town: Town, now: string) => startSurvey('asked', [column], worldOf(town, now));
const known = async () => (await columnOf(column)) as SiteColumn;
const opened = async (rows: Row[], now = noon, part = {}) =>
  keepVisit(await known(), { state: 'read', adapter: 'generic', url: `${origin}/tj/`, rows, ...part }, now);

async function standing(month: string, today = '2026-03-10') {
  const counts = await countsOf(month);
  const [line] = progress({ table: dutyTable, counts, unit: 'column', month, today }).filter(
    (one) => one.column === column,
  );
  return { state: line?.state, done: line?.done, reason: line?.reason };
}

describe('a column that only scripts draw', () => {
  it('is counted from an opened page: at least so many, where the month’s beginning was not seen', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09')]);
    expect(await standing('2026-03')).toEqual({ state: 'unreadable', done: 1, reason: 'partial' });
    const { visit, last, lastRead } = await known();
    expect(visit).toMatchObject({ at: noon, pages: [`${origin}/tj/`], since: '2026-03-10' });
    expect([last?.state, last?.reason, lastRead]).toEqual(['unreadable', 'script-rendered', undefined]);
  });

  it('is counted whole where its opened page reaches behind the month’s beginning', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09'), row('b', '2026-02-20')]);
    expect(await standing('2026-03')).toMatchObject({ state: 'under-way', done: 1, reason: undefined });
    expect(await standing('2026-02')).toMatchObject({ state: 'unreadable', reason: 'partial' });
    expect(isSeenWhole(await known(), noon)).toBe(true);
  });

  it('is known by the address that its opened page named', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09')], noon, { next: `${origin}/tj/2.html` });
    expect((await columnAt(`${origin}/tj/2.html`))?.column).toBe(column);
  });

  it('keeps its number through the failing surveys of that day; from the next on it is an “at least”', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09'), row('b', '2026-02-20')]);
    await surveyed(shell, '2026-03-10T06:30:00.000Z');
    expect(await standing('2026-03')).toMatchObject({ state: 'under-way', done: 1 });
    await surveyed(shell, '2026-03-11T00:30:00.000Z');
    expect(await standing('2026-03', '2026-03-11')).toEqual({
      state: 'unreadable',
      done: 1,
      reason: 'partial',
    });
  });

  it('learns the sources of its articles from their own pages, at the next survey', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09'), row('b', '2026-02-20'), row('c', '2020-01-01')]);
    const town: Town = { ...shell, '/a': page('统计局'), '/b': { fails: 'http', status: 404 } };
    const world = worldOf(town, '2026-03-10T06:30:00.000Z');
    await startSurvey('asked', [column], world);
    expect(world.asked.sort()).toEqual(['/a', '/b', '/tj/']);
    const articles = await columnArticles(column);
    expect(articles.get(`${origin}/a`)).toMatchObject({ page: 'read', contentSource: '统计局' });
    expect(articles.get(`${origin}/b`)).toMatchObject({ page: 'http' });
    expect(await standing('2026-03')).toMatchObject({ state: 'under-way', done: 1 });
    const again = worldOf(town, '2026-03-10T08:30:00.000Z');
    await startSurvey('asked', [column], again);
    expect(again.asked).toEqual(['/tj/']);
  });

  it('asks for no article where the site turns programs away', async () => {
    await surveyed({ '/tj/': { fails: 'blocked' } }, morning);
    await opened([row('a', '2026-03-09')]);
    const world = worldOf({ '/tj/': { fails: 'blocked' }, '/a': page() }, '2026-03-10T06:30:00.000Z');
    await startSurvey('asked', [column], world);
    expect(world.asked).toEqual(['/tj/']);
  });

  it('loses its standing when the address turns out to lead to a log-in', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09'), row('b', '2026-02-20')]);
    await surveyed({ '/tj/': { state: 'unreadable', reason: 'login' } }, '2026-03-10T06:30:00.000Z');
    expect(await standing('2026-03')).toMatchObject({ state: 'unreadable', reason: 'login' });
    expect(isVisited(await known())).toBe(false);
  });

  it('is the survey’s again as soon as a survey reads it', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09')]);
    const town: Town = {
      '/tj/': list([row('c', '2026-03-10'), row('a', '2026-03-09')]),
      '/a': page(),
      '/c': page(),
    };
    await surveyed(town, '2026-03-10T06:30:00.000Z');
    expect(await standing('2026-03')).toMatchObject({ state: 'met', done: 2 });
    expect((await known()).visit).toBeUndefined();
  });

  it('has nothing seen of it any more at another address', async () => {
    await surveyed(shell, morning);
    await opened([row('a', '2026-03-09')]);
    await setAddress(column, origin, `${origin}/new/`, 'hand');
    expect((await known()).visit).toBeUndefined();
  });
});

describe('a column that the survey reads', () => {
  const town: Town = { '/tj/': list([row('a', '2026-03-09')]), '/a': page() };

  it('takes nothing from an opened page', async () => {
    await surveyed(town, morning);
    await opened([row('x', '2026-03-08')]);
    expect([...(await columnArticles(column)).keys()]).toEqual([`${origin}/a`]);
  });

  it('that failed since loses no article by an opened page that shows fewer', async () => {
    await surveyed(
      { '/tj/': list([row('b', '2026-03-09'), row('a', '2026-03-08')]), '/a': page(), '/b': page() },
      morning,
    );
    await surveyed({ '/tj/': { fails: 'timeout' } }, '2026-03-10T03:00:00.000Z');
    await opened([row('c', '2026-03-10'), row('a', '2026-03-07', { external: true })]);
    const articles = await columnArticles(column);
    expect([...articles.values()].map(({ goneSince }) => goneSince)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await standing('2026-03')).toMatchObject({ state: 'met', done: 3 });
  });

  it('keeps a month that was read whole after it had closed', async () => {
    await surveyed({ '/tj/': list([row('f', '2026-02-09'), row('g', '2026-01-05')]), '/f': page() }, morning);
    await surveyed({ '/tj/': { fails: 'timeout' } }, '2026-03-10T03:00:00.000Z');
    await opened([row('c', '2026-03-10')]);
    expect(await standing('2026-02')).toMatchObject({ state: 'missed', done: 1 });
  });
});
