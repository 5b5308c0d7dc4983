// After a release: looked for in its column, elsewhere, and again; found with address and date, or left waiting.
import { describe, expect, it } from 'vitest';
import { awaited, awaitPublication, nextLook, takeDue } from '../../../entrypoints/background/awaited.ts';
import { closeAwaited } from '../../../entrypoints/background/publication.ts';
import type { LedgerFacts } from '../../../lib/model.ts';
import { aftermathFacts, goneUnwithdrawn } from '../../../lib/review/aftermath.ts';
import { verifyChain } from '../../../lib/store/chain.ts';
import { append, entries } from '../../../lib/store/ledger.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { facts } from '../store/facts.ts';
import { list, page, row, type Town, withTown, worldOf } from '../survey/town.ts';

const own = '规划信息';
const other = '统计信息';
withTown({ [own]: '/gh/', [other]: '/tj/' });

const before = '2026-03-12T01:00:00.000Z';
const releasedAt = '2026-03-12T02:00:00.000Z';
const later = '2026-03-12T02:00:40.000Z';
const title = '关于a的通知';

async function release(change: Partial<LedgerFacts> = {}) {
  const entry = await append(
    facts(`released ${JSON.stringify(change)}`, {
      kind: 'released',
      title,
      column: own,
      at: releasedAt,
      ...change,
    }),
  );
  await awaitPublication(entry);
  return entry;
}

async function survey(town: Town, now: string, columns = [own, other]) {
  await startSurvey('published', columns, worldOf({ '/a': page('财政局'), ...town }, now));
  return closeAwaited(now);
}

const published = async () => (await entries()).filter(({ kind }) => kind === 'published');

describe('an article that was released', () => {
  it('is published once it stands in its column, with its address and the date it shows', async () => {
    await survey({ '/gh/': list([row('old', '2026-03-01')]), '/tj/': list([]) }, before);
    const { seq } = await release();
    const told = await survey({ '/gh/': list([row('a', '2026-03-12'), row('old', '2026-03-01')]) }, later, [
      own,
    ]);
    expect(told).toBe(true);
    expect(await published()).toMatchObject([
      { address: 'http://portal.test/a', refers: seq, seen: { column: own, on: '2026-03-12' } },
    ]);
    expect(await awaited()).toEqual([]);
    expect(await verifyChain(await entries())).toMatchObject({ ok: true });
  });

  it('found in another column is published there, once its own was read and does not have it', async () => {
    await release();
    await survey({ '/tj/': list([row('a', '2026-03-02')]) }, later, [other]);
    expect(await published()).toEqual([]);
    await survey({ '/gh/': list([row('b', '2026-03-01')]), '/tj/': list([row('a', '2026-03-02')]) }, later);
    expect(await published()).toMatchObject([{ column: own, seen: { column: other, on: '2026-03-02' } }]);
  });

  it('is not mistaken for an older one of the same name', async () => {
    await survey({ '/gh/': list([row('a', '2026-03-01')]), '/tj/': list([]) }, before);
    await release();
    await survey({ '/gh/': list([row('a', '2026-03-01')]), '/tj/': list([]) }, later);
    expect(await published()).toEqual([]);
    expect(await awaited()).toHaveLength(1);
  });

  it('that the ledger knows to be public, released again from its numbered editor, is seen again', async () => {
    await survey({ '/gh/': list([row('a', '2026-03-01')]), '/tj/': list([]) }, before);
    await append(facts('first', { kind: 'published', title, column: own, address: 'http://portal.test/a' }));
    await release({ address: 'http://office.test/edit?id=12' });
    await survey({ '/gh/': list([row('a', '2026-03-01')]), '/tj/': list([]) }, later);
    expect((await published()).at(-1)).toMatchObject({ seen: { column: own, again: true } });
  });

  it('is looked for at once, after 30 seconds, 10 minutes and an hour, then no more by itself', async () => {
    await release();
    const times = [releasedAt];
    for (let due = await nextLook(); due; due = await nextLook()) {
      expect(await takeDue(new Date(Date.parse(due) - 1).toISOString())).toEqual([]);
      expect(await takeDue(due)).toEqual([own]);
      times.push(due);
    }
    const seconds = times.slice(1).map((at) => (Date.parse(at) - Date.parse(releasedAt)) / 1000);
    expect(seconds).toEqual([0, 30, 630, 4230]);
    expect(await awaited()).toHaveLength(1);
  });

  it('of a column that is none of the table’s makes no request of its own', async () => {
    await release({ column: '领导之窗' });
    expect(await nextLook()).toBeUndefined();
    expect(await awaited()).toHaveLength(1);
  });

  it('is no longer looked for after a month', async () => {
    await release();
    await closeAwaited('2026-04-20T02:00:00.000Z');
    expect(await awaited()).toEqual([]);
  });
});

describe('withdrawal and correction', () => {
  it('continue the row of the public article, in a chain that holds', async () => {
    const shown = await append(facts('p', { kind: 'published', address: 'http://portal.test/a' }));
    const hand = { by: '信息员', reason: '数字有误' };
    const gone = { kind: 'withdrawn', goneOn: '2026-03-13', ...hand } as const;
    const once = await append(aftermathFacts(shown, gone, later));
    const twice = await append(aftermathFacts(shown, gone, '2026-03-14T00:00:00.000Z'));
    await append(
      aftermathFacts(shown, { kind: 'corrected', address: 'http://portal.test/b', ...hand }, later),
    );
    expect(twice.seq).toBe(once.seq);
    expect((await entries()).map(({ kind, refers, address }) => [kind, refers, address])).toEqual([
      ['published', undefined, 'http://portal.test/a'],
      ['withdrawn', 1, 'http://portal.test/a'],
      ['corrected', 1, 'http://portal.test/b'],
    ]);
    expect(await verifyChain(await entries())).toMatchObject({ ok: true, length: 3 });
  });

  it('are proposed for what is gone from its column and not registered', async () => {
    const shown = await append(facts('p', { kind: 'published', address: 'http://portal.test/a' }));
    const gone = new Map([['http://portal.test/a', '2026-03-13']]);
    expect(goneUnwithdrawn(await entries(), gone)).toMatchObject([{ since: '2026-03-13' }]);
    expect(goneUnwithdrawn(await entries(), new Map())).toEqual([]);
    await append(aftermathFacts(shown, { kind: 'withdrawn', by: '甲', reason: '重复' }, later));
    expect(goneUnwithdrawn(await entries(), gone)).toEqual([]);
  });
});
