// States that are fair: over every day of a month, over counting units, and never a gap that was not proved.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { countColumn } from '../../../lib/duties/count.ts';
import { addDays, atShanghai, lastDayOf } from '../../../lib/duties/days.ts';
import { byUrgency, needsMark, owedBy, progress } from '../../../lib/duties/progress.ts';
import { columnsOf } from '../../../lib/duties/table.ts';
import type { Article, ColumnCount, CountingUnit, Progress } from '../../../lib/model.ts';
import { article, readAt } from './samples.ts';

const counted = (column: string, more: Partial<ColumnCount> = {}): ColumnCount => ({
  column,
  byDuty: {},
  unattributed: 0,
  reposts: 0,
  undated: 0,
  dateDoubts: 0,
  state: 'read',
  ...more,
});

function of(
  column: string,
  count: ColumnCount | undefined,
  today: string,
  unit: CountingUnit = 'line',
  month = '2022-05',
) {
  const list = progress({ table: dutyTable, counts: { [column]: count }, unit, month, today });
  return list.filter((p) => p.column === column);
}

const first = (list: Progress[]): Progress => {
  const [one] = list;
  if (!one) throw new Error('nothing in the list');
  return one;
};

describe('the state on every day from the month’s first to the tenth after it', () => {
  // First day on which no more than seven full days are left.
  it.each([
    ['2022-02', '2022-02-21'],
    ['2024-02', '2024-02-22'],
    ['2022-04', '2022-04-23'],
    ['2022-05', '2022-05-24'],
    ['2022-12', '2022-12-24'],
  ])('of %s: 将到期 from %s, 未达标 from the day after its end', (month, soonFrom) => {
    const last = lastDayOf(month);
    for (let today = `${month}-01`; today <= addDays(last, 10); today = addDays(today, 1)) {
      const at = atShanghai(addDays(last, 20), '08:30');
      const gap = first(of('教育发展', counted('教育发展', { at }), today, 'line', month));
      const expected = today > last ? 'missed' : today >= soonFrom ? 'due-soon' : 'under-way';
      expect([today, gap.state, gap.done, gap.required]).toEqual([today, expected, 0, 2]);
      expect([today, gap.daysLeft === undefined]).toEqual([today, today > last]);
      expect(needsMark(gap)).toBe(expected !== 'under-way');

      const met = counted('教育发展', { at, byDuty: { '教育发展#1': { 教育体育局: 1, '': 1 } } });
      expect(first(of('教育发展', met, today, 'line', month)).state).toBe('met');
    }
  });
});

describe('a gap is claimed only where it is proved', () => {
  const at = '2022-06-02T00:30:00.000Z';
  const closed = '2022-06-03';
  it.each<[string, ColumnCount | undefined, Partial<Progress>]>([
    ['never read', undefined, { state: 'unreadable', reason: 'never' }],
    [
      'never read, known to be',
      counted('教育发展', { state: 'never' }),
      { state: 'unreadable', reason: 'never' },
    ],
    [
      'a login page',
      counted('教育发展', { state: 'unreadable', reason: 'login', at }),
      { state: 'unreadable', reason: 'login' },
    ],
    ['proved empty', counted('教育发展', { state: 'empty', at }), { state: 'missed', reason: undefined }],
    ['read after the month', counted('教育发展', { at }), { state: 'missed' }],
    [
      'last read on its last day',
      counted('教育发展', { at: '2022-05-31T15:59:00.000Z' }),
      { state: 'unreadable', reason: 'never' },
    ],
    [
      'proved met before it failed',
      counted('教育发展', {
        state: 'unreadable',
        reason: 'timeout',
        at,
        byDuty: { '教育发展#1': { '': 2 } },
      }),
      { state: 'met', done: 2, reason: 'timeout' },
    ],
    [
      'one entered by hand in a column nobody can read',
      counted('教育发展', { state: 'unreadable', reason: 'login', at, byDuty: { '教育发展#1': { '': 1 } } }),
      { state: 'unreadable', done: 1 },
    ],
  ])('%s', (_what, count, expected) => {
    expect(first(of('教育发展', count, closed))).toMatchObject(expected);
  });

  it.each<[done: number, unattributed: number, state: string]>([
    [0, 0, 'missed'],
    [0, 1, 'missed'],
    [0, 2, 'unattributed'],
    [0, 5, 'unattributed'],
    [1, 0, 'missed'],
    [1, 1, 'unattributed'],
    [2, 0, 'met'],
    [2, 3, 'met'],
    [5, 0, 'met'],
  ])('with %i counted and %i unattributed in a closed month: %s', (done, unattributed, state) => {
    const count = counted('征占征收补偿', {
      at,
      unattributed,
      byDuty: { '征占征收补偿#1': { 自然资源局: done } },
    });
    expect(first(of('征占征收补偿', count, closed)).state).toBe(state);
  });

  it.each<[done: number, unattributed: number, undated: number, state: string]>([
    [0, 0, 1, 'missed'],
    [0, 0, 2, 'unreadable'],
    [1, 0, 1, 'unreadable'],
    [0, 1, 1, 'unreadable'],
    [0, 2, 9, 'unattributed'],
    [2, 0, 9, 'met'],
  ])('with %i counted, %i unattributed and %i without a date in a closed month: %s', (...given) => {
    const [done, unattributed, undated, state] = given;
    const byDuty = { '征占征收补偿#1': { 自然资源局: done } };
    const found = first(
      of('征占征收补偿', counted('征占征收补偿', { at, unattributed, undated, byDuty }), closed),
    );
    expect(found).toMatchObject({ state, done, reason: state === 'unreadable' ? 'partial' : undefined });
  });

  it('while the month is open, 待归属 comes before 将到期 and before 进行中', () => {
    const count = counted('征占征收补偿', { unattributed: 2 });
    for (const today of ['2022-05-02', '2022-05-30']) {
      expect(of('征占征收补偿', count, today).map((p) => p.state)).toEqual(['unattributed', 'unattributed']);
    }
  });
});

describe('counting units', () => {
  const at = '2022-06-02T00:30:00.000Z';
  const today = '2022-06-03';

  it('line: joint owners share one quota of two', () => {
    const count = counted('医疗卫生', { at, byDuty: { '医疗卫生#1': { 卫生健康委员会: 2 } } });
    expect(of('医疗卫生', count, today)).toMatchObject([
      { key: '医疗卫生#1', owners: ['卫生健康委员会', '医疗保障局'], done: 2, required: 2, state: 'met' },
    ]);
  });

  it('column: one quota of two for the whole column', () => {
    const count = counted('征占征收补偿', {
      at,
      byDuty: { '征占征收补偿#1': { 自然资源局: 1 } },
      unattributed: 1,
    });
    expect(of('征占征收补偿', count, today, 'column')).toMatchObject([
      {
        key: '征占征收补偿',
        duties: ['征占征收补偿#1', '征占征收补偿#2'],
        done: 2,
        required: 2,
        state: 'met',
      },
    ]);
  });

  it('owner: each unit for itself', () => {
    const count = counted('医疗卫生', { at, byDuty: { '医疗卫生#1': { 卫生健康委员会: 2 } } });
    expect(of('医疗卫生', count, today, 'owner')).toMatchObject([
      { key: '医疗卫生#1@卫生健康委员会', owners: ['卫生健康委员会'], done: 2, state: 'met' },
      { key: '医疗卫生#1@医疗保障局', owners: ['医疗保障局'], done: 0, state: 'missed' },
    ]);
  });

  it('owner: an article of no known owner, or of another body, could fill any share of its line', () => {
    const byDuty = { '医疗卫生#1': { 卫生健康委员会: 1, '': 1, 财政局: 1 } };
    expect(of('医疗卫生', counted('医疗卫生', { at, byDuty }), today, 'owner')).toMatchObject([
      { done: 1, unattributed: 2, state: 'unattributed' },
      { done: 0, unattributed: 2, state: 'unattributed' },
    ]);
  });

  it('owner: the open group counts as one and takes what other units supplied', () => {
    const byDuty = { '法律服务#1': { 司法局: 2, 教育体育局: 1, 公安局: 1, '': 1 } };
    expect(of('法律服务', counted('法律服务', { at, byDuty }), today, 'owner')).toMatchObject([
      { key: '法律服务#1@司法局', groups: [], done: 2, unattributed: 1, state: 'met' },
      { key: '法律服务#1@政府各组成部门', owners: [], groups: ['政府各组成部门'], done: 2, state: 'met' },
    ]);
  });

  it.each<[CountingUnit, number, number]>([
    ['line', 35, 70],
    ['column', 32, 64],
    ['owner', 71, 142],
  ])('%s: the table asks for %i quotas, %i items a month', (unit, quotas, items) => {
    const list = progress({ table: dutyTable, counts: {}, unit, month: '2022-05', today: '2022-05-10' });
    expect(list).toHaveLength(quotas);
    expect(list.reduce((sum, p) => sum + p.required, 0)).toBe(items);
    expect(new Set(list.map((p) => p.key)).size).toBe(quotas);
    expect(list.every((p) => p.state === 'unreadable' && p.reason === 'never')).toBe(true);
  });
});

describe('sweeps over made-up months', () => {
  const sources = [
    undefined,
    '本站',
    '自然资源局',
    '住建局',
    '农牧局',
    '林草局',
    '卫健委、医保局',
    '教体局',
    '司法局',
    '通辽市财政局',
  ];
  const titles = [
    '通知',
    '土地征收公告',
    '房屋征收决定',
    '农机购置补贴',
    '生态保护补助',
    '国土空间规划',
    '重点工作计划',
  ];
  const kinds = ['own', 'own', 'repost', 'link'] as const;

  /** A small generator of its own, so that a failure can be repeated. */
  function dice(seed: number): (sides: number) => number {
    let state = seed * 2654435761;
    return (sides) => {
      state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
      return state % sides;
    };
  }

  function madeUp(seed: number): Article[] {
    const roll = dice(seed);
    return Array.from({ length: roll(7) }, () =>
      article(roll(9) === 0 ? undefined : `2022-05-${String(roll(31) + 1).padStart(2, '0')}`, {
        title: titles[roll(titles.length)],
        contentSource: sources[roll(sources.length)],
        kind: kinds[roll(kinds.length)],
      }),
    );
  }

  const columns = columnsOf(dutyTable);
  const at = (seed: number) => {
    const column = columns[seed % columns.length];
    if (!column) throw new Error('no column');
    return column;
  };
  const cases = Array.from({ length: 400 }, (_, seed) => seed);

  it('no counting unit loses an article or makes one up', () => {
    for (const seed of cases) {
      const { column } = at(seed);
      const articles = madeUp(seed);
      const countReposts = seed % 3 !== 0;
      const site = readAt(column, '2022-06-02T00:30:00.000Z');
      const count = countColumn({
        table: dutyTable,
        column,
        month: '2022-05',
        articles,
        site,
        settings: { countReposts },
      });
      const expected = articles.filter((one) => one.shown && (countReposts || one.kind === 'own')).length;

      const line = of(column, count, '2022-06-03', 'line');
      const owner = of(column, count, '2022-06-03', 'owner');
      const loose = (list: Progress[]) =>
        new Map(list.map((p) => [p.duties.join(), p.unattributed - count.unattributed]));
      const done = (list: Progress[]) => list.reduce((sum, p) => sum + p.done, 0);
      expect([seed, done(of(column, count, '2022-06-03', 'column'))]).toEqual([seed, expected]);
      expect([seed, done(line) + count.unattributed]).toEqual([seed, expected]);
      const looseOfAll = [...loose(owner).values()].reduce((sum, n) => sum + n, 0);
      expect([seed, done(owner) + looseOfAll + count.unattributed]).toEqual([seed, expected]);
    }
  });

  it('a gap shrinks or stays when an article is added, and one met stays met', () => {
    const rank = { missed: 0, 'due-soon': 0, unattributed: 1, 'under-way': 0, met: 2, unreadable: 0.5 };
    for (const seed of cases) {
      const { column } = at(seed);
      const articles = madeUp(seed);
      for (const unit of ['line', 'column', 'owner'] as const) {
        let before: Progress[] | undefined;
        for (let n = 0; n <= articles.length; n++) {
          const site = readAt(column, '2022-06-02T00:30:00.000Z');
          const settings = { countReposts: true };
          const pack = articles.slice(0, n);
          const count = countColumn({
            table: dutyTable,
            column,
            month: '2022-05',
            articles: pack,
            site,
            settings,
          });
          const now = of(column, count, '2022-06-03', unit);
          before?.forEach((p, at) => {
            expect([seed, unit, now[at]?.done]).toEqual([seed, unit, Math.max(p.done, now[at]?.done ?? -1)]);
            expect(rank[now[at]?.state ?? 'unreadable']).toBeGreaterThanOrEqual(rank[p.state]);
          });
          before = now;
        }
      }
    }
  });

  it('whoever is called 未达标 would be so whichever way the unattributed were set', () => {
    for (const seed of cases) {
      const { column, duties } = at(seed);
      const articles = madeUp(seed);
      const site = readAt(column, '2022-06-02T00:30:00.000Z');
      const settings = { countReposts: true };
      const count = countColumn({ table: dutyTable, column, month: '2022-05', articles, site, settings });
      for (const duty of duties) {
        const line = { duty: duty.id, by: '信息员', reason: '核对', at: '2022-05-07T00:00:00.000Z' };
        const inColumn = countColumn({
          table: dutyTable,
          column,
          month: '2022-05',
          articles: [],
          site,
          settings,
        });
        inColumn.byDuty = structuredClone(count.byDuty);
        inColumn.undated = count.undated;
        const units = inColumn.byDuty[duty.id] ?? {};
        inColumn.byDuty[duty.id] = { ...units, '': (units[''] ?? 0) + count.unattributed };
        const best = of(column, inColumn, '2022-06-03').find((p) => p.duties.includes(line.duty));
        const said = of(column, count, '2022-06-03').find((p) => p.duties.includes(line.duty));
        expect([seed, duty.id, said?.state === 'missed']).toEqual([seed, duty.id, best?.state === 'missed']);
      }
    }
  });
});

describe('order and whose', () => {
  const p = (key: string, state: Progress['state'], owners: string[], done = 0): Progress => ({
    key,
    column: key,
    duties: [key],
    owners,
    groups: [],
    done,
    required: 2,
    unattributed: 0,
    state,
  });
  const list = [
    p('a', 'met', ['财政局'], 2),
    p('b', 'under-way', ['财政局']),
    p('c', 'due-soon', ['司法局'], 1),
    p('d', 'due-soon', ['司法局']),
    p('e', 'unreadable', ['财政局']),
    p('f', 'missed', ['民政局']),
    p('g', 'unattributed', ['民政局', '财政局']),
  ];

  it('the most urgent first, the larger gap before the smaller, mine before all', () => {
    expect(byUrgency(list).map((one) => one.key)).toEqual(['f', 'd', 'c', 'g', 'e', 'b', 'a']);
    expect(byUrgency(list, '财政局').map((one) => one.key)).toEqual(['g', 'e', 'b', 'a', 'f', 'd', 'c']);
    expect(list.map((one) => one.key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('marks only 将到期 and 未达标', () => {
    expect(list.filter(needsMark).map((one) => one.key)).toEqual(['c', 'd', 'f']);
  });

  it('a unit owes what it owns and what is not met', () => {
    expect(owedBy(list, '财政局').map((one) => one.key)).toEqual(['b', 'e', 'g']);
    expect(owedBy(list, '水务局')).toEqual([]);
  });
});
