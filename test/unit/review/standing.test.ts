// How ledger rows stand: who may close them, which tell of one article, and what was seen of it in public.
import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../lib/model.ts';
import { checks } from '../../../lib/review/checks.ts';
import { groundsOf, isMeaningful, sameName } from '../../../lib/review/grounds.ts';
import {
  familyOf,
  isSecond,
  mayBeClosed,
  openRows,
  publicityOf,
  unseenRows,
} from '../../../lib/review/standing.ts';
import { entry } from '../desk/samples.ts';

describe('a reason', () => {
  it.each([
    ['当事人书面同意公开', true],
    ['《社会救助暂行办法》第十三条要求公示', true],
    ['同意', false],
    ['啊啊啊啊啊啊', false],
    ['12345', true],
    ['。。。！！！', false],
    ['', false],
  ])('“%s” says something: %s', (reason, enough) => {
    expect(isMeaningful(reason)).toBe(enough);
  });

  it('has its own grounds for every check that holds, with at least one thing that is never one', () => {
    const holding = Object.entries(checks).filter(([, one]) => 'find' in one && one.strength === 'hold');
    expect(holding.length).toBeGreaterThan(3);
    const general = groundsOf('no such check');
    for (const [check] of holding) {
      const { classes, may, never } = groundsOf(check);
      expect([check, groundsOf(check) === general]).toEqual([check, false]);
      expect(Math.min(classes.length, may.length, never.length)).toBeGreaterThan(0);
    }
    expect(groundsOf('classification-mark').classes).not.toContain('other');
  });
});

describe('a second person', () => {
  it.each([
    ['张某', '张某', true],
    ['张 某', ' 张某　', true],
    ['ＺＳ', 'zs', true],
    ['张某', '李某', false],
    ['', '', false],
  ])('“%s” and “%s” are one person: %s', (one, other, same) => {
    expect(sameName(one, other)).toBe(same);
  });

  it('is neither who let it through nor who approved it', () => {
    const row = entry({
      overrides: [{ check: 'classification-mark', reason: '', by: '甲某', approvedBy: '乙某' }],
    });
    expect(['甲某', ' 乙 某', '丙某'].map((name) => isSecond(row, name))).toEqual([false, false, true]);
  });
});

describe('the rows of one article', () => {
  const rows = [
    entry({ seq: 1 }),
    entry({ seq: 2 }),
    entry({ seq: 3, kind: 'released', refers: 1 }),
    entry({ seq: 4, kind: 'published', refers: 3 }),
    entry({ seq: 5, kind: 'corrected', refers: 4 }),
    entry({ seq: 6, kind: 'withdrawn', refers: 4 }),
  ];

  it.each([[1], [3], [4], [6]])('are found from row %i', (seq) => {
    expect(familyOf(rows, seq).map((one) => one.seq)).toEqual([1, 3, 4, 5, 6]);
  });

  it('do not go round in a circle where a row names itself or a later one', () => {
    const odd = [entry({ seq: 1, refers: 2 }), entry({ seq: 2, refers: 2 })];
    expect(familyOf(odd, 2).map((one) => one.seq)).toEqual([2]);
    expect(familyOf(odd, 9)).toEqual([]);
  });
});

describe('what was seen in public', () => {
  const known = (printed: string) => (printed === '外栏目' ? undefined : printed);
  const portal = { known, addressed: new Set(['规划信息']) };
  const released = (seq: number, change: Partial<LedgerEntry> = {}) =>
    entry({ seq, kind: 'released', column: '规划信息', at: '2026-03-05T01:00:00Z', ...change });
  const now = '2026-03-07T01:00:00Z';

  it.each<[string, LedgerEntry[], string | undefined]>([
    ['found', [released(1), entry({ seq: 2, kind: 'published', refers: 1 })], 'seen'],
    ['released within the day', [released(1, { at: '2026-03-06T09:00:00Z' })], 'waiting'],
    ['not found for longer', [released(1)], 'unseen'],
    ['of a column that is none of the table’s', [released(1, { column: '外栏目' })], 'no_column'],
    ['of a column without an address', [released(1, { column: '教育信息' })], 'no_address'],
    ['withdrawn', [released(1), entry({ seq: 2, kind: 'withdrawn', refers: 1 })], undefined],
    ['settled by a person', [released(1), entry({ seq: 2, kind: 'closed', refers: 1 })], undefined],
    ['without a title', [released(1, { title: '' })], undefined],
  ])('an article that was %s', (_, rows, how) => {
    expect(publicityOf(rows, portal, now).get(1)).toBe(how);
  });

  it('is news for a month', () => {
    expect(unseenRows([released(1)], portal, now)).toEqual([1]);
    expect(unseenRows([released(1)], portal, '2026-05-05T01:00:00Z')).toEqual([]);
  });

  it('does not count as open for a second person', () => {
    expect([...openRows([released(1), entry({ seq: 2, kind: 'unchecked' })])]).toEqual([2]);
  });

  it('of a colleague’s article that a survey found does not wait, and may be closed once', () => {
    const row = entry({ seq: 2, kind: 'unchecked', found: { firstSeen: '2026-11-20T01:00:00.000Z' } });
    expect([...openRows([released(1), row])]).toEqual([]);
    expect(mayBeClosed([row], row)).toBe(true);
    expect(mayBeClosed([row, entry({ seq: 3, kind: 'closed', refers: 2 })], row)).toBe(false);
    expect(mayBeClosed([released(1)], released(1))).toBe(false);
  });
});
