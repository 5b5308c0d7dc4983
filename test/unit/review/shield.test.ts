import { describe, expect, it } from 'vitest';
import { type FrameReport, judgeShield } from '../../../lib/review/shield.ts';
import { ways } from '../../../lib/review/ways.ts';

const well: FrameReport = {
  listens: true,
  late: false,
  submit: true,
  editor: { readable: true },
  offers: [],
  foreign: 0,
};
const why = { zh: '没有标题框', en: 'no title' };

describe('the shield of an editor', () => {
  it.each<[string, Parameters<typeof judgeShield>[0], string, string[]]>([
    ['all answer', { granted: true, editor: well, others: [well] }, 'armed', []],
    [
      'the permission is gone, whoever answers',
      { granted: false, editor: well, others: [] },
      'lost',
      ['withdrawn'],
    ],
    ['nobody answers', { granted: true, editor: undefined, others: [well] }, 'lost', ['no-answer']],
    [
      'it hears nothing',
      { granted: true, editor: { ...well, listens: false }, others: [] },
      'lost',
      ['deaf'],
    ],
    ['it came late', { granted: true, editor: { ...well, late: true }, others: [] }, 'unarmed', ['late']],
    [
      'several gaps at once',
      {
        granted: true,
        editor: { ...well, submit: false, editor: { readable: false, why } },
        others: [{ ...well, foreign: 1 }],
      },
      'partly',
      ['unreadable', 'no-submit', 'foreign'],
    ],
    [
      'a frame beside is deaf',
      { granted: true, editor: well, others: [{ ...well, listens: false }] },
      'partly',
      ['frame-deaf'],
    ],
  ])('%s', (_, facts, state, troubles) => {
    expect(judgeShield(facts)).toEqual({ state, troubles });
  });
});

describe('the named ways', () => {
  it('have ids and names of their own, in both languages', () => {
    for (const name of [
      (way: (typeof ways)[number]) => way.id,
      ({ words }: (typeof ways)[number]) => words.zh,
    ])
      expect(new Set(ways.map(name)).size).toBe(ways.length);
    expect(ways.filter(({ words }) => !words.en.trim())).toEqual([]);
  });
});
