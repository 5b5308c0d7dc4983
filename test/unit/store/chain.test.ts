import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../lib/model.ts';
import { canonical, hashOf, rowAfter, verifyChain } from '../../../lib/store/chain.ts';
import { facts } from './facts.ts';

async function chain(length: number): Promise<LedgerEntry[]> {
  const rows: LedgerEntry[] = [];
  for (let n = 1; n <= length; n++) rows.push(await rowAfter(rows.at(-1), facts(`k${n}`)));
  return rows;
}

/** The rows with row `seq` (counted from 1) replaced. */
function withRow(rows: LedgerEntry[], seq: number, change: Partial<LedgerEntry>): LedgerEntry[] {
  return rows.map((row) => (row.seq === seq ? { ...row, ...change } : row));
}

it('writes one content in one way: keys sorted at every depth, undefined dropped', () => {
  expect(canonical({ b: 1, a: { d: [2, { z: 1, y: 2 }], c: undefined } })).toBe(
    '{"a":{"d":[2,{"y":2,"z":1}]},"b":1}',
  );
});

it('accepts an untouched chain and names its length and head', async () => {
  const rows = await chain(5);
  expect(await verifyChain(rows)).toEqual({ ok: true, length: 5, head: rows[4]?.hash });
});

it('accepts an empty ledger', async () => {
  expect(await verifyChain([])).toMatchObject({ ok: true, length: 0 });
});

describe('finds the row and says what is wrong with it', () => {
  const cases: [string, (rows: LedgerEntry[]) => LedgerEntry[], number, string][] = [
    [
      'a changed byte in the title',
      (rows) => withRow(rows, 3, { title: '关于公开征求意见的公吿' }),
      3,
      '存入后被改动过',
    ],
    ['a changed byte in the hash', (rows) => withRow(rows, 3, { hash: 'f'.repeat(64) }), 3, '存入后被改动过'],
    [
      'a changed link to the row before',
      (rows) => withRow(rows, 3, { previous: '1'.repeat(64) }),
      3,
      '存入后被改动过',
    ],
    ['a changed masked quote', (rows) => withRow(rows, 2, { checks: [] }), 2, '存入后被改动过'],
    ['an added field', (rows) => withRow(rows, 4, { note: '补' }), 4, '存入后被改动过'],
    ['a missing row', (rows) => rows.filter((row) => row.seq !== 2), 2, '缺第 2 行'],
    [
      'three missing rows',
      (rows) => rows.filter((row) => row.seq < 2 || row.seq > 4),
      2,
      '缺第 2 行至第 4 行',
    ],
    ['a missing first row', (rows) => rows.slice(1), 1, '缺第 1 行'],
    [
      'two rows that changed places',
      ([a, b, c, d, e]) => [a, c, b, d, e] as LedgerEntry[],
      2,
      '次序被改动过',
    ],
    ['a row that stands twice', ([a, b, c, d, e]) => [a, b, b, c, d, e] as LedgerEntry[], 2, '出现了两次'],
  ];
  it.each(cases)('%s', async (_, spoil, seq, words) => {
    const verdict = await verifyChain(spoil(await chain(5)));
    expect(verdict).toMatchObject({ ok: false, seq, words: { zh: expect.stringContaining(words) } });
  });

  it('a row replaced as a whole, its digest made anew', async () => {
    const rows = await chain(5);
    const { hash: _, previous = '', ...third } = { ...rows[2], title: '另一篇' } as LedgerEntry;
    const forged = { ...third, previous, hash: await hashOf(previous, third) };
    const verdict = await verifyChain(withRow(rows, 3, forged));
    expect(verdict).toMatchObject({ ok: false, seq: 3, words: { zh: expect.stringContaining('整行替换') } });
  });
});
