import { expect, it, vi } from 'vitest';
import { verifyChain } from '../../../lib/store/chain.ts';
import { reading, writing } from '../../../lib/store/db.ts';
import { append, entries, entriesAfter, entryOf } from '../../../lib/store/ledger.ts';
import { facts } from './facts.ts';
import { withFreshStore } from './fresh.ts';

withFreshStore();

it('numbers rows from 1 and chains them', async () => {
  const [first, second] = [await append(facts('a')), await append(facts('b'))];
  expect([first.seq, second.seq]).toEqual([1, 2]);
  expect(second.previous).toBe(first.hash);
});

it('gives a repeated request the stored row, whatever it says this time', async () => {
  const first = await append(facts('a'));
  expect(await append(facts('a', { title: '别的标题' }))).toEqual(first);
  expect(await entries()).toHaveLength(1);
});

it('keeps one chain when many write at the same time', async () => {
  await Promise.all(Array.from({ length: 40 }, (_, n) => append(facts(`k${n % 30}`))));
  const rows = await entries();
  expect(rows).toHaveLength(30);
  expect(await verifyChain(rows)).toMatchObject({ ok: true, length: 30 });
});

it('drops undefined facts, so that a row read back has the digest it was given', async () => {
  await append(facts('a', { note: undefined, unit: undefined }));
  expect(await verifyChain(await entries())).toMatchObject({ ok: true });
});

it('answers with the rows after a number', async () => {
  for (const key of ['a', 'b', 'c']) await append(facts(key));
  expect((await entriesAfter(1)).map((row) => row.key)).toEqual(['b', 'c']);
});

it('finds a row by its key', async () => {
  await append(facts('a'));
  expect((await entryOf('a'))?.seq).toBe(1);
  expect(await entryOf('b')).toBeUndefined();
});

it('rejects, and the next writer goes on, when a row cannot be added', async () => {
  await append(facts('a'));
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(append(facts('b'))).rejects.toMatchObject({
    words: { zh: expect.stringContaining('磁盘已满') },
  });
  add.mockRestore();
  expect((await append(facts('b'))).seq).toBe(2);
});

it('does not acknowledge a row that reads back differently', async () => {
  const get = vi.spyOn(IDBObjectStore.prototype, 'get');
  get.mockImplementationOnce(function (this: IDBObjectStore) {
    return this.get(99);
  });
  await expect(append(facts('a'))).rejects.toMatchObject({
    words: { zh: expect.stringContaining('读不回来') },
  });
});

it('finds a byte changed in the database', async () => {
  for (const key of ['a', 'b', 'c']) await append(facts(key));
  await writing(['ledger'], async (tx) => {
    const row = await tx.objectStore('ledger').get(2);
    if (row) await tx.objectStore('ledger').put({ ...row, contentSource: `${row.contentSource}。` });
  });
  expect(await verifyChain(await entries())).toMatchObject({ ok: false, seq: 2 });
});

it('refuses a second row of the same number even without the lock', async () => {
  const row = await append(facts('a'));
  const again = writing(['ledger'], (tx) => tx.objectStore('ledger').add({ ...row, key: 'b', hash: 'x' }));
  await expect(again).rejects.toThrow();
  expect(await reading(['ledger'], (tx) => tx.objectStore('ledger').count())).toBe(1);
});
