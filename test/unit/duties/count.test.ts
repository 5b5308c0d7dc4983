// What counts in a month, for which line and unit, and what is said of the rest.
import { describe, expect, it } from 'vitest';
import { sourceKey } from '../../../lib/duties/attribution.ts';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { countColumn, countedness } from '../../../lib/duties/count.ts';
import type { Article, SiteColumn } from '../../../lib/model.ts';
import { article, readAt } from './samples.ts';

const month = '2022-05';
const all = { countReposts: true };
const count = (column: string, articles: Article[], more: Partial<Parameters<typeof countColumn>[0]> = {}) =>
  countColumn({
    table: dutyTable,
    column,
    month,
    articles,
    site: readAt(column, '2022-05-20T00:30:00.000Z'),
    settings: all,
    ...more,
  });

describe('an article counts, or it is said why not', () => {
  const on = '2022-05-06';
  it.each<[string, Article, boolean, boolean, string]>([
    ['own', article(on), true, true, '计入'],
    ['own, reposts left out', article(on), false, true, '计入'],
    ['repost', article(on, { kind: 'repost' }), true, true, '计入（转载）'],
    ['repost, left out', article(on, { kind: 'repost' }), false, false, '转载，按设置不计入'],
    ['link', article(on, { kind: 'link' }), true, true, '计入（外链）'],
    ['link, left out', article(on, { kind: 'link' }), false, false, '外链，按设置不计入'],
    ['undated', article(undefined), true, false, '没有可用的日期，已保留，不计入'],
    [
      'taken down',
      article(on, { goneSince: '2022-05-19T16:00:00.000Z' }),
      true,
      false,
      '已撤下（2022-05-20发现），不计入',
    ],
    ['the month before', article('2022-04-30'), true, false, '显示日期2022-04-30不在2022-05，不计入本月'],
    ['the month after', article('2022-06-01'), true, false, '显示日期2022-06-01不在2022-05，不计入本月'],
    ['the first day', article('2022-05-01'), true, true, '计入'],
    ['the last day', article('2022-05-31'), true, true, '计入'],
    [
      'earlier than seen',
      article(on, { dateDoubt: { kind: 'before-first-sight' } }),
      true,
      true,
      '计入（日期存疑：早于首次发现）',
    ],
    [
      'date changed',
      article(on, { dateDoubt: { kind: 'changed', was: '2022-04-28' } }),
      true,
      true,
      '计入（日期存疑：原为2022-04-28）',
    ],
    [
      'year inferred',
      article(on, { shown: { on, origin: 'inferred', printed: '05-06' } }),
      true,
      true,
      '计入（年份为推断）',
    ],
    [
      'by hand',
      article(on, { byHand: { by: '信息员', reason: '列表缺', at: '2022-05-07T00:00:00.000Z' } }),
      true,
      true,
      '计入（人工补录）',
    ],
  ])('%s', (_what, one, countReposts, counted, why) => {
    const said = countedness(one, month, { countReposts });
    expect(said.counted).toBe(counted);
    expect(said.why.zh).toBe(why);
    expect(said.why.en).toMatch(/^[A-Z][ -~]+$/);
  });
});

describe('the aggregate', () => {
  it('adds up by line and unit, and keeps apart what fits no line', () => {
    const sum = count('征占征收补偿', [
      article('2022-05-03', { contentSource: '自然资源局' }),
      article('2022-05-04', { contentSource: '自然资源局', kind: 'link' }),
      article('2022-05-09', { title: '房屋征收决定', contentSource: '本站' }),
      article('2022-05-11', { title: '征收补偿公告', contentSource: '本站', kind: 'repost' }),
      article('2022-04-30', { contentSource: '自然资源局' }),
      article('2022-05-12', { contentSource: '自然资源局', goneSince: '2022-05-19T16:00:00.000Z' }),
      article(undefined, { contentSource: '自然资源局' }),
    ]);
    expect(sum).toMatchObject({
      column: '征占征收补偿',
      byDuty: { '征占征收补偿#1': { 自然资源局: 2 }, '征占征收补偿#2': { '': 1 } },
      unattributed: 1,
      reposts: 2,
      undated: 1,
      dateDoubts: 0,
      newest: '2022-05-11',
      state: 'read',
    });
  });

  it('leaves reposts out when the setting says so, though the column is no older for it', () => {
    const articles = [
      article('2022-05-03'),
      article('2022-05-09', { kind: 'repost' }),
      article('2022-05-10', { kind: 'link' }),
    ];
    expect(count('教育发展', articles)).toMatchObject({ byDuty: { '教育发展#1': { '': 3 } }, reposts: 2 });
    expect(count('教育发展', articles, { settings: { countReposts: false } })).toMatchObject({
      byDuty: { '教育发展#1': { '': 1 } },
      reposts: 0,
      newest: '2022-05-10',
    });
  });

  it('counts an address once; the dated copy and a line set by hand hold', () => {
    const line = { duty: '涉农补贴#2', by: '信息员', reason: '核对', at: '2022-05-07T00:00:00.000Z' };
    const url = 'http://portal.example/same.html';
    const copies = [
      article(undefined, { url, line }),
      article('2022-05-06', { url, contentSource: '农牧局' }),
      article('2022-04-06', { url }),
    ];
    for (const articles of [copies, [...copies].reverse()]) {
      expect(count('涉农补贴', articles)).toMatchObject({
        byDuty: { '涉农补贴#2': { 农牧和科技局: 1 } },
        unattributed: 0,
        undated: 0,
      });
    }
  });

  it('counts doubtful dates and says how many', () => {
    const doubtful = article('2022-05-02', { dateDoubt: { kind: 'before-first-sight' } });
    expect(count('教育发展', [doubtful])).toMatchObject({
      byDuty: { '教育发展#1': { '': 1 } },
      dateDoubts: 1,
    });
  });

  it('gives an article of joint owners to the one its source names, and to nobody where it names both', () => {
    expect(
      count('医疗卫生', [
        article('2022-05-02', { contentSource: '旗卫健委' }),
        article('2022-05-03', { contentSource: '卫健委、医保局' }),
        article('2022-05-04', { contentSource: '财政局、医保局' }),
        article('2022-05-05', { contentSource: '财政局' }),
      ]).byDuty,
    ).toEqual({ '医疗卫生#1': { 卫生健康委员会: 1, '': 1, 医疗保障局: 1, 财政局: 1 } });
  });

  it('passes on what was remembered for a source', () => {
    const articles = [article('2022-05-02', { title: '公告', contentSource: '本站' })];
    expect(count('涉农补贴', articles).unattributed).toBe(1);
    const remembered = { [sourceKey('涉农补贴', '本站')]: '涉农补贴#1' };
    expect(count('涉农补贴', articles, { remembered })).toMatchObject({
      byDuty: { '涉农补贴#1': { '': 1 } },
      unattributed: 0,
    });
  });
});

describe('how far the reading reaches', () => {
  const column = '教育发展';
  const read = (at: string) => ({ ...readAt(column, at) });
  const failed: SiteColumn['last'] = { at: '2022-05-20T06:30:00.000Z', state: 'unreadable', reason: 'login' };

  it.each<[string, SiteColumn | undefined, object]>([
    ['not of an enabled site', undefined, { state: 'never' }],
    ['not tried yet', { column, site: 's', url: 'u' }, { state: 'never' }],
    ['without an address', { column, site: 's' }, { state: 'unreadable', reason: 'no-address' }],
    ['read', read('2022-05-20T00:30:00.000Z'), { state: 'read', at: '2022-05-20T00:30:00.000Z' }],
    [
      'proved empty',
      { ...read('2022-05-20T00:30:00.000Z'), last: { at: '2022-05-20T00:30:00.000Z', state: 'empty' } },
      { state: 'empty' },
    ],
    [
      'failed since',
      { ...read('2022-05-20T00:30:00.000Z'), last: failed },
      { state: 'unreadable', reason: 'login' },
    ],
    [
      'read after the month closed, failed since',
      { ...read('2022-06-02T00:30:00.000Z'), last: { ...failed, at: '2022-06-09T00:30:00.000Z' } },
      { state: 'read', at: '2022-06-02T00:30:00.000Z' },
    ],
  ])('%s', (_what, site, expected) => {
    expect(count(column, [], { site })).toMatchObject(expected);
  });
});
