// After a survey: what is public without a row gets one, once, in the chain.

import { describe, expect, it } from 'vitest';
import { recordFound } from '../../../entrypoints/background/finding.ts';
import { verifyChain } from '../../../lib/store/chain.ts';
import { append, entries } from '../../../lib/store/ledger.ts';
import { noteArmed } from '../../../lib/store/shields.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import type { World } from '../../../lib/survey/world.ts';
import { facts } from '../store/facts.ts';
import { list, page, row, type Town, withTown, worldOf } from '../survey/town.ts';

const own = '规划信息';
const other = '统计信息';
withTown({ [own]: '/gh/', [other]: '/tj/' });

const armed = '2026-03-10T02:00:00.000Z';
const now = '2026-03-12T02:00:00.000Z';
const later = '2026-03-12T03:00:00.000Z';

async function survey(town: Town, at: string) {
  await startSurvey(
    'asked',
    [own, other],
    worldOf({ '/a': page('财政局'), '/b': page('财政局'), ...town }, at),
  );
  await recordFound(at);
}

const two = { '/gh/': list([row('a', '2026-03-12'), row('b', '2026-03-09')]), '/tj/': list([]) };

describe('a public article without a row', () => {
  it('gets one row 未检查 with its address; what is older than the guard gets none', async () => {
    await noteArmed('http://office.test', armed);
    await survey(two, now);
    expect(await entries()).toMatchObject([
      { kind: 'unchecked', address: 'http://portal.test/a', column: own, found: { firstSeen: now } },
    ]);
    expect(await verifyChain(await entries())).toMatchObject({ ok: true });
  });

  it('gets it once, however often it is seen, at another address, under another title, in another column', async () => {
    await noteArmed('http://office.test', armed);
    await survey(two, now);
    await Promise.all([recordFound(now), recordFound(now)]);
    await survey({ ...two, '/tj/': two['/gh/'] }, later);
    const renamed = row('a', '2026-03-12', { title: '关于a的通知（修订）' });
    await survey({ '/gh/': list([renamed]), '/tj/': list([]) }, later);
    expect(await entries()).toHaveLength(1);
  });

  it('gets none where it was reviewed', async () => {
    await noteArmed('http://office.test', armed);
    await append(facts('cleared a', { kind: 'cleared', title: '关于a的通知', at: now }));
    await survey(two, now);
    expect(await entries()).toHaveLength(1);
  });

  it('gets none where the guard was never armed', async () => {
    await survey(two, now);
    expect(await entries()).toEqual([]);
  });

  it('waits for the end of a survey under way', async () => {
    await noteArmed('http://office.test', armed);
    const world = worldOf({ '/a': page('财政局'), '/b': page('财政局'), ...two }, now);
    const written: number[] = [];
    const get: World['get'] = async (url, purpose) => {
      await recordFound(now);
      written.push((await entries()).length);
      return world.get(url, purpose);
    };
    await startSurvey('asked', [own, other], { ...world, get });
    expect(world.asked).toContain('/tj/');
    expect(new Set(written)).toEqual(new Set([0]));
    await recordFound(now);
    expect(await entries()).toHaveLength(1);
  });
});
