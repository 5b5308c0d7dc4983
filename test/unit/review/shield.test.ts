import { describe, expect, it } from 'vitest';
import { type FrameReport, judgeShield } from '../../../lib/review/shield.ts';
import { ways } from '../../../lib/review/ways.ts';

const well: FrameReport = {
  listens: true,
  late: false,
  order: 'first',
  submit: true,
  editor: { readable: true },
  offers: [{ way: 'submit-button', words: '发布（2）' }],
  foreign: 0,
};
const held = [{ way: 'submit-button', words: '发布（3）', held: true }];
const passing = [{ way: 'submit-button', words: '发布（1）', held: false }];
const unsure = [{ way: 'submit-button', words: '发布（1）', held: false, unsure: true }];
const rehearsed = held;
const why = { zh: '没有标题框', en: 'no title' };

describe('the shield of an editor', () => {
  it.each<[string, Parameters<typeof judgeShield>[0], string, string[]]>([
    [
      'all answer, and each way was rehearsed and held',
      { granted: true, editor: well, others: [well], rehearsed },
      'armed',
      [],
    ],
    [
      'nothing was rehearsed',
      { granted: true, editor: well, others: [], rehearsed: undefined },
      'unproven',
      [],
    ],
    [
      'nothing was there to rehearse',
      { granted: true, editor: { ...well, offers: [] }, others: [], rehearsed: [] },
      'unproven',
      [],
    ],
    [
      'the form has a way that was not there at the rehearsal',
      {
        granted: true,
        editor: { ...well, offers: [...well.offers, { way: 'sign-off', words: '签发' }] },
        others: [],
        rehearsed,
      },
      'unproven',
      ['changed'],
    ],
    [
      'a way went through at the last rehearsal',
      { granted: true, editor: well, others: [], rehearsed: passing },
      'partly',
      ['passes'],
    ],
    [
      'a way was 不确定 at the last rehearsal',
      { granted: true, editor: well, others: [], rehearsed: unsure },
      'partly',
      ['unsure'],
    ],
    [
      'a script may have listened before the guard, whatever a rehearsal found',
      { granted: true, editor: { ...well, order: 'unknown' }, others: [], rehearsed },
      'partly',
      ['order'],
    ],
    [
      'the permission is gone, whoever answers',
      { granted: false, editor: well, others: [], rehearsed },
      'lost',
      ['withdrawn'],
    ],
    [
      'nobody answers',
      { granted: true, editor: undefined, others: [well], rehearsed },
      'lost',
      ['no-answer'],
    ],
    [
      'it hears nothing',
      { granted: true, editor: { ...well, listens: false }, others: [], rehearsed },
      'lost',
      ['deaf'],
    ],
    [
      'it came late',
      { granted: true, editor: { ...well, late: true }, others: [], rehearsed },
      'unarmed',
      ['late'],
    ],
    [
      'several gaps at once',
      {
        granted: true,
        editor: { ...well, submit: false, editor: { readable: false, why } },
        others: [{ ...well, foreign: 1 }],
        rehearsed,
      },
      'partly',
      ['unreadable', 'no-submit', 'foreign'],
    ],
    [
      'a frame beside is deaf',
      { granted: true, editor: well, others: [{ ...well, listens: false }], rehearsed },
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
