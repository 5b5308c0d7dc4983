import { describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model.ts';
import { columnOf } from '../../../lib/store/columns.ts';
import { articlesOf, countsOf } from '../../../lib/store/months.ts';
import { rememberedSources } from '../../../lib/store/remembered.ts';
import { changeSettings } from '../../../lib/store/settings.ts';
import { addArticle, clearLine, forgetRemembered, removeMissed, setLine } from '../../../lib/survey/hand.ts';
import { recount } from '../../../lib/survey/recount.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { list, openTown, origin, page, row, type Town, withTown, worldOf } from './town.ts';

withTown({ 规划信息: '/gh/' });

const day10 = '2026-03-10T02:00:00.000Z';
const day12 = '2026-03-12T02:00:00.000Z';
const [column, march] = ['规划信息', '2026-03'];
const hand = { by: '信息员', reason: '年度计划' };
const url = (name: string) => `${origin}/${name}`;

/** Two articles of a source that no line owns, so that they wait for a hand. */
const town: Town = {
  '/gh/': list([row('a', '2026-03-09'), row('b', '2026-03-08')]),
  '/a': page('旗政府办'),
  '/b': page('旗 政府办'),
};

const survey = (now = day10, pages = town) => startSurvey('asked', [column], worldOf(pages, now));
const count = async () => (await countsOf(march))[column];
const articleAt = async (name: string): Promise<Article | undefined> =>
  (await articlesOf(column, march)).find((one) => one.url === url(name));

describe('a line set by hand', () => {
  it('counts for that line, with name, reason and time', async () => {
    await survey();
    expect(await count()).toMatchObject({ unattributed: 2 });
    await setLine(column, march, url('a'), { duty: '规划信息#2', ...hand }, day12);
    expect((await articleAt('a'))?.line).toEqual({ duty: '规划信息#2', ...hand, at: day12 });
    expect(await count()).toMatchObject({ unattributed: 1, state: 'read', at: day10 });
  });

  it('is taken back', async () => {
    await survey();
    await setLine(column, march, url('a'), { duty: '规划信息#2', ...hand });
    await clearLine(column, march, url('a'));
    expect((await articleAt('a'))?.line).toBeUndefined();
    expect(await count()).toMatchObject({ unattributed: 2 });
  });

  it('is followed by the same source, now and later, until it is taken back', async () => {
    await survey();
    await setLine(column, march, url('a'), { duty: '规划信息#2', ...hand, sameSource: true });
    expect(await count()).toMatchObject({ unattributed: 0 });
    await survey(day12, {
      '/gh/': list([row('c', '2026-03-11'), row('a', '2026-03-09')]),
      '/c': page('旗政府办'),
    });
    expect(await count()).toMatchObject({ unattributed: 0, byDuty: { '规划信息#2': expect.anything() } });
    await clearLine(column, march, url('a'));
    expect(await rememberedSources()).toEqual([]);
    expect(await count()).toMatchObject({ unattributed: 3 });
  });

  it('followed by its source is forgotten from the list of sources, and what was set article by article stays', async () => {
    await survey();
    await setLine(column, march, url('a'), { duty: '规划信息#2', ...hand, sameSource: true });
    const [rule] = await rememberedSources();
    await forgetRemembered(column, rule?.key ?? '');
    expect(await rememberedSources()).toEqual([]);
    expect(await count()).toMatchObject({ unattributed: 1, byDuty: { '规划信息#2': expect.anything() } });
  });

  it('survives the next survey', async () => {
    await survey();
    await setLine(column, march, url('a'), { duty: '规划信息#2', ...hand });
    await survey(day12);
    expect((await articleAt('a'))?.line?.duty).toBe('规划信息#2');
  });

  it.each([
    [{ duty: '统计信息#1', ...hand }, '没有责任行'],
    [{ duty: '规划信息#2', by: ' ', reason: 'x' }, '姓名和理由'],
    [{ duty: '规划信息#2', by: 'x', reason: '' }, '姓名和理由'],
  ])('is refused: %#', async (given, words) => {
    await survey();
    await expect(setLine(column, march, url('a'), given)).rejects.toMatchObject({
      words: { zh: expect.stringContaining(words) },
    });
  });
});

describe('a missed article', () => {
  const missed = { url: url('m#top'), title: '漏登的通知', on: '2026-03-05', ...hand };

  it('counts in the month of its date and says who added it', async () => {
    await survey();
    await addArticle(column, missed, day12);
    expect(await articleAt('m')).toMatchObject({
      kind: 'own',
      page: 'pending',
      shown: { on: '2026-03-05', origin: 'hand' },
      byHand: { ...hand, at: day12 },
    });
    expect(await count()).toMatchObject({ unattributed: 3, state: 'read' });
  });

  it('is read by the next survey, and the date its page shows takes the place of the one entered', async () => {
    await survey();
    await addArticle(column, missed, day12);
    const published = { on: '2026-02-05', origin: 'label' as const, printed: '2026-02-05' };
    await survey(day12, { ...town, '/m': page('自然资源局', { published }) });
    const [moved] = await articlesOf(column, '2026-02');
    expect(moved).toMatchObject({
      url: url('m'),
      unit: '自然资源局',
      dateDoubt: { kind: 'changed', was: '2026-03-05' },
    });
    expect(await articleAt('m')).toBeUndefined();
  });

  it('is not taken for withdrawn because the list misses it', async () => {
    await survey();
    await addArticle(column, missed, day12);
    await survey(day12, { ...town, '/gh/': list([row('a', '2026-03-09'), row('z', '2026-01-01')]) });
    expect((await articleAt('m'))?.goneSince).toBeUndefined();
  });

  it('elsewhere is an external link', async () => {
    await addArticle(column, { ...missed, url: 'http://elsewhere.test/m' }, day12);
    expect((await articlesOf(column, march))[0]).toMatchObject({ kind: 'link', page: 'read' });
  });

  it('is removed again; what the list shows is not', async () => {
    await survey();
    await addArticle(column, missed, day12);
    for (const name of ['m', 'a']) await removeMissed(column, march, url(name));
    expect([await articleAt('m'), (await articleAt('a'))?.url]).toEqual([undefined, url('a')]);
    expect(await count()).toMatchObject({ unattributed: 2 });
  });

  it.each([
    [{ url: 'javascript:alert(1)' }, '不是网址'],
    [{ url: '' }, '不是网址'],
    [{ title: ' ' }, '标题'],
    [{ on: '2026-03-32' }, '不是日期'],
    [{ on: '2026-02-30' }, '不是日期'],
    [{ on: '2026-03-13' }, '还没有到'],
    [{ month: '2026-02' }, '请到 2026-03 补录'],
    [{ url: `${origin}/a` }, '已在 2026-03 的清单中'],
    [{ by: '' }, '姓名和理由'],
  ])('is refused with %j', async (change, words) => {
    await survey();
    await expect(addArticle(column, { ...missed, ...change }, day12)).rejects.toMatchObject({
      words: { zh: expect.stringContaining(words) },
    });
    expect(await articlesOf(column, march)).toHaveLength(2);
  });
});

describe('counting anew', () => {
  it('follows a changed setting and leaves what could be seen', async () => {
    await survey(day10, { ...town, '/a': page('新华社') });
    expect(await count()).toMatchObject({ reposts: 1, unattributed: 2 });
    await recount(await changeSettings({ countReposts: false }));
    expect(await count()).toMatchObject({ reposts: 0, unattributed: 1, state: 'read', at: day10 });
  });

  it('leaves a month that could not be read unread, with its numbers', async () => {
    await survey();
    await survey(day12, { '/gh/': { fails: 'login' } });
    await recount();
    expect(await count()).toMatchObject({ state: 'unreadable', reason: 'login', unattributed: 2, at: day10 });
    expect((await columnOf(column))?.last).toMatchObject({ at: day12, reason: 'login' });
  });

  it('does nothing where nothing is kept', async () => {
    await openTown({});
    await recount();
    expect(await countsOf(march)).toEqual({});
  });
});
