// 至少 N 条: what a list that was seen in part proves, and what it does not.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { progress } from '../../../lib/duties/progress.ts';
import type { Row } from '../../../lib/model.ts';
import type { Stage } from '../../../lib/store/jobs.ts';
import { countsOf } from '../../../lib/store/months.ts';
import { isPartial, readSince } from '../../../lib/survey/plan.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { list, page, row, type Town, withTown, worldOf } from './town.ts';

withTown({ 统计信息: '/tj/' });

const column = '统计信息';
const today = '2026-03-10';

/** A list that ended with these rows' days, `undefined` for an undated row, `!` before a pinned one. */
function ended(days: (string | undefined)[], part: Partial<Stage> = {}) {
  const rows = days.map((day, at) => ({
    ...row(`a${at}`, day?.replace('!', '')),
    pinned: day?.startsWith('!') ?? false,
    page: 0,
  }));
  const stage: Stage = {
    column,
    job: 'j',
    url: 'u',
    at: `${today}T02:00:00Z`,
    today,
    pages: ['u'],
    rows,
    ...part,
  };
  return { stage, found: new Map(), known: new Map() };
}

describe('a list that may go on behind its last row', () => {
  it.each([
    ['reaches back to its last row', ['2026-03-09', '2026-03-05'], '2026-03-06'],
    [
      'is not carried further back by a pinned row',
      ['!2024-01-01', '2026-03-09', '2026-03-05'],
      '2026-03-06',
    ],
    ['nor by an unmarked one on top', ['2024-01-01', '2026-03-09', '2026-03-08', '2026-03-05'], '2026-03-06'],
    [
      'proves nothing in no order',
      ['2026-03-09', '2026-02-01', '2026-03-08', '2026-01-05', '2026-03-07'],
      '2026-03-11',
    ],
    ['proves nothing without dates', [undefined, undefined], '2026-03-11'],
    ['proves both months where it reaches behind them', ['2026-03-09', '2026-01-31'], '2026-02-01'],
  ])('%s', (_, days, since) => {
    for (const part of [{ total: 300 }, { newest: true }]) expect(readSince(ended(days, part))).toBe(since);
  });

  it('is partial only while it does not reach behind the wanted months', () => {
    expect(isPartial(ended(['2026-03-09', '2026-02-02'], { newest: true }))).toBe(true);
    expect(isPartial(ended(['2026-03-09', '2026-01-31'], { newest: true }))).toBe(false);
    expect(isPartial(ended(['2026-03-09', '2026-02-02']))).toBe(false);
  });

  it('that was asked for from a day on is whole from that day on, also without rows', () => {
    expect(readSince(ended([], { since: '2026-02-01' }))).toBe('2026-02-01');
    expect(isPartial(ended([], { since: '2026-02-01' }))).toBe(false);
  });
});

/** How the column's only line stands in March, on that day, after its list was read with those rows of 300. */
async function standing(rows: Row[], on = today) {
  const town: Town = Object.fromEntries(rows.map(({ url }) => [new URL(url).pathname, page()]));
  await startSurvey(
    'asked',
    [column],
    worldOf({ ...town, '/tj/': list(rows, undefined, 300) }, `${on}T02:00:00Z`),
  );
  const counts = await countsOf('2026-03');
  const [line] = progress({ table: dutyTable, counts, unit: 'column', month: '2026-03', today: on }).filter(
    (one) => one.column === column,
  );
  return line && { state: line.state, reason: line.reason, done: line.done, required: line.required };
}

describe('a column of which only the newest rows can be seen', () => {
  const days = (...on: string[]) => on.map((day, at) => row(`a${at}`, day));

  it('that has what it needs is met, though there may be more', async () => {
    expect(await standing(days('2026-03-09', '2026-03-08'))).toEqual({
      state: 'met',
      reason: 'partial',
      done: 2,
      required: 2,
    });
  });

  it.each([
    ['in the middle of the month', '2026-03-10'],
    ['in its last days', '2026-03-30'],
    ['after it closed', '2026-04-02'],
  ])('is never called short %s', async (_, on) => {
    expect(await standing(days('2026-03-09'), on)).toEqual({
      state: 'unreadable',
      reason: 'partial',
      done: 1,
      required: 2,
    });
  });

  it('stays as it was seen whole after it had closed, when later less of it can be seen', async () => {
    expect(await standing(days('2026-03-09', '2026-02-20'), '2026-04-02')).toMatchObject({ state: 'missed' });
    expect(await standing([row('n1', '2026-04-12'), row('n2', '2026-04-11')], '2026-04-20')).toMatchObject({
      state: 'missed',
      reason: undefined,
      done: 1,
    });
  });

  it('is called short where its rows reach behind the month', async () => {
    expect(await standing(days('2026-03-09', '2026-02-20'), '2026-04-02')).toMatchObject({
      state: 'missed',
      done: 1,
    });
  });
});
