// The reader's rates on pages that were written without knowledge of it; those held out are never looked at one by one.
import { describe, expect, test } from 'vitest';
import { type CorpusPart, corpus } from '../../corpus/corpus.ts';
import { readPage } from '../../corpus/read.ts';
import { type Rate, rates, scoreOf, together } from '../../corpus/score.ts';

/** Below these the test fails: what was reached last, rounded down. */
const floors: Record<CorpusPart, Record<Rate, number>> = {
  open: {
    'rows, recall': 0.98,
    'rows, precision': 0.98,
    titles: 0.99,
    'dates, recall': 0.99,
    'dates, precision': 0.99,
    'lists wholly right': 0.95,
    'no list claimed': 0.95,
    external: 0.99,
  },
  'held-out': {
    'rows, recall': 0.93,
    'rows, precision': 0.92,
    titles: 0.99,
    'dates, recall': 0.97,
    'dates, precision': 0.99,
    'lists wholly right': 0.85,
    'no list claimed': 0.9,
    external: 0.99,
  },
};

const scored = (['open', 'held-out'] as const).map((part) => {
  const score = together(corpus(part).map((page) => scoreOf(page, readPage(page).reading)));
  return { part, score, reached: rates(score) };
});

test('the table of both parts is printed', () => {
  const percent = (rate: number) => `${(rate * 100).toFixed(1)} %`;
  console.table(
    Object.fromEntries(
      scored.map(({ part, score, reached }) => [
        part,
        {
          lists: score.lists,
          others: score.others,
          'rows expected': score.expected,
          'rows found': score.found,
          'rows right': score.right,
          'nothing claimed': score.silent,
          'another list taken': score.another,
          'rows missing': score.missing,
          'rows too many': score.extra,
          'dates amiss': score.misdated,
          ...Object.fromEntries(Object.entries(reached).map(([name, rate]) => [name, percent(rate)])),
        },
      ]),
    ),
  );
  for (const { score } of scored) expect(score.lists + score.others).toBeGreaterThan(0);
});

describe.each(scored)('$part', ({ part, reached }) => {
  test.each(Object.entries(floors[part]) as [Rate, number][])('%s is not below %f', (name, floor) => {
    expect(reached[name]).toBeGreaterThanOrEqual(floor);
  });
});
