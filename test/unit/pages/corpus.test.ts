// The reader's rates on pages that were written without knowledge of it; those held out are never looked at one by one.
import { describe, expect, test } from 'vitest';
import { corpus } from '../../corpus/corpus.ts';
import { partsOf } from '../../corpus/parts.ts';
import { readPage } from '../../corpus/read.ts';
import { scoreOf } from '../../corpus/score.ts';
import { claimedWrongly, type Rate, rates, type Score, together } from '../../corpus/tally.ts';

/** Below these the test fails: what was reached last, rounded down. */
const floors: Record<string, Record<Rate, number>> = {
  open: {
    'rows, recall': 0.97,
    'rows, precision': 0.99,
    titles: 0.99,
    'dates, recall': 0.99,
    'dates, precision': 0.99,
    'lists wholly right': 0.96,
    'no list claimed': 0.99,
    'right or says so': 0.99,
    'right where very sure': 0.99,
    external: 0.99,
  },
  'held-out': {
    'rows, recall': 0.92,
    'rows, precision': 0.92,
    titles: 0.99,
    'dates, recall': 0.99,
    'dates, precision': 0.99,
    'lists wholly right': 0.85,
    'no list claimed': 0.9,
    'right or says so': 0.95,
    'right where very sure': 0.96,
    external: 0.99,
  },
};

/** So many pages of the open ones may be claimed wrongly, whatever is added to them. */
const mostWrong = 1;

// The fresh ones are scored by the benchmark: whoever works on the reader runs this test all day.
const pages = [...corpus('open'), ...corpus('held-out').filter(({ name }) => !name.startsWith('fresh-'))];
const scores = new Map(pages.map((page) => [page, scoreOf(page, readPage(page))]));
const scored = Object.fromEntries(
  Object.entries(partsOf(pages)).map(([part, of]) => [
    part,
    together(of.map((page) => scores.get(page) as Score)),
  ]),
);

test('how the pages came out is printed, and how many rows, titles and dates were right', () => {
  const percent = (rate: number) => `${(rate * 100).toFixed(1)} %`;
  const rows = (make: (score: Score) => Record<string, unknown>) =>
    Object.fromEntries(Object.entries(scored).map(([part, score]) => [part, make(score)]));
  console.table(
    rows((score) => ({
      right: `${score.whole}/${score.lists}`,
      'right or says so': `${score.lists + score.others - claimedWrongly(score)}/${score.lists + score.others}`,
      another: score.another,
      missing: score.missing,
      'too many': score.extra,
      misdated: score.misdated,
      undated: score.undated,
      titles: score.mistitled,
      unsure: score.unsure,
      silent: score.silent,
      none: `${score.quiet}/${score.others}`,
      'said empty': score.emptied,
      'surely ≥ 0.9': `${score.surelyRight}/${score.sure}`,
    })),
  );
  console.table(
    rows((score) =>
      Object.fromEntries(Object.entries(rates(score)).map(([name, rate]) => [name, percent(rate)])),
    ),
  );
  for (const score of Object.values(scored)) expect(score.lists + score.others).toBeGreaterThan(0);
});

describe.each(Object.keys(floors))('%s', (part) => {
  const reached = rates(scored[part] as Score);
  test.each(Object.entries(floors[part] ?? {}) as [Rate, number][])('%s is not below %f', (name, floor) => {
    expect(reached[name]).toBeGreaterThanOrEqual(floor);
  });
});

test('hardly an open page is claimed wrongly', () => {
  expect(claimedWrongly(scored.open as Score)).toBeLessThanOrEqual(mostWrong);
});
