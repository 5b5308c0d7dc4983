// Enabling a site and counting it, in real Chromium against the demo town.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnCount, RequestRecord, SiteColumn } from '../../lib/model.ts';
import type { Expectation, Town, TownRequest } from '../portal/town.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry, stored, survey, surveyed, testTown } from './day.ts';

let town: Town;
let chromium: Chromium;
let own: Page;
let counts: Record<string, ColumnCount>[];
let columns: SiteColumn[];

const reasons: Record<string, string> = { 'login-redirect': 'redirected', 'login-page': 'login' };

beforeAll(async () => {
  town = await testTown();
  chromium = await launchChromium({ port: town.port });
  await hurry(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(town.portal);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  // Stopped in the middle, the way an idle or crashed worker is; what wakes it is an ordinary visit.
  await until(async () => ((await survey(own))?.done ?? 0) >= 8, 'eight columns to be read');
  await chromium.stopWorker();
  await page.goto(town.portal);
  await surveyed(own);
  columns = await stored<SiteColumn>(own, 'columns');
  counts = (await stored<Record<string, ColumnCount>>(own, 'counts')).reverse();
});

afterAll(async () => {
  await chromium?.close();
  await town?.close();
});

describe('the first survey of a site, with the worker stopped in the middle', () => {
  it('finds the address of all 32 columns from the home page', () => {
    expect(columns.filter((column) => column.url)).toHaveLength(32);
  });

  it('counts every readable column as the town knows it, this month and last month', () => {
    const wrong = town
      .expectations()
      .flatMap((expected) => [
        ...differences(expected, counts[0]?.[expected.column], expected.thisMonth),
        ...differences(expected, counts[1]?.[expected.column], expected.lastMonth),
      ]);
    expect(wrong).toEqual([]);
  });

  it('gives no number for what it could not read, and says why', () => {
    const unreadable = town.expectations().filter(({ state }) => state.startsWith('login'));
    expect(unreadable.length).toBeGreaterThan(1);
    for (const { column, state } of unreadable) {
      expect(counts[0]?.[column]).toMatchObject({ column, state: 'unreadable', reason: reasons[state] });
    }
  });

  it('followed no redirect, sent no cookie, and asked each page once', () => {
    const byUs = ours(town);
    expect(byUs.length).toBeGreaterThan(60);
    expect(byUs.filter(({ cookies }) => cookies !== '')).toEqual([]);
    expect(byUs.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(byUs.filter(({ url }) => url.startsWith('/login'))).toEqual([]);
  });

  it('lists on the requests page exactly what the server saw', async () => {
    const listed = await stored<RequestRecord>(own, 'requests');
    const seen = ours(town).map(({ host, url }) => `http://${host}${url}`);
    // A request that a stopped worker had just sent may have reached the server and no record; at most that one.
    const missing = subtract(
      seen,
      listed.map(({ url }) => url),
    );
    expect(missing.length).toBeLessThanOrEqual(1);
    expect(
      subtract(
        listed.map(({ url }) => url),
        seen,
      ),
    ).toEqual([]);
  });
});

describe('a request to a host that is not enabled', () => {
  it('does not leave the browser, neither from the worker nor from a page', async () => {
    const leak = 'http://elsewhere.test/leak';
    const worker = await chromium.worker();
    const tried = (address: string) =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'sent',
        () => 'refused',
      );
    expect(await worker.evaluate(tried, leak)).toBe('refused');
    expect(await own.evaluate(tried, leak)).toBe('refused');
    expect(town.requests.filter(({ host }) => host.startsWith('elsewhere'))).toEqual([]);
  });

  it('would have been seen: the same request from an ordinary page arrives', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${town.portal}/`);
    await page.evaluate(() =>
      fetch('http://elsewhere.test/control', { mode: 'no-cors' }).catch(() => undefined),
    );
    await until(() => town.requests.some(({ host }) => host.startsWith('elsewhere')), 'the control request');
  });
});

function differences(
  expected: Expectation,
  count: ColumnCount | undefined,
  tally: Expectation['thisMonth'],
): string[] {
  if (!tally) return [];
  if (!count) return [`${expected.column} ${tally.month}: no count`];
  const lines = Object.values(count.byDuty).map((units) =>
    Object.values(units).reduce((sum, n) => sum + n, 0),
  );
  const total = lines.reduce((sum, n) => sum + n, 0) + count.unattributed;
  const told = `${total} in all, ${count.reposts} reposts and links`;
  const known = `${tally.total} in all, ${tally.reposts + tally.links} reposts and links`;
  const wrong =
    told === known
      ? []
      : [`${expected.column} ${tally.month} (${expected.state}): counted ${told}; the town has ${known}`];
  // The town goes by the source alone; a title that speaks of one line only may place an article as well.
  if (count.unattributed <= tally.unattributed) return wrong;
  return [
    ...wrong,
    `${expected.column} ${tally.month}: ${count.unattributed} unattributed, the town has ${tally.unattributed}`,
  ];
}

function subtract(list: string[], other: string[]): string[] {
  const rest = [...other];
  return list.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

// Plain HTTP tells no Sec-Fetch-Dest. Of all that asks here only the one door also takes JSON.
function ours({ requests }: Town): TownRequest[] {
  return requests.filter(({ accept, referer }) => accept.includes('application/json') && referer === '');
}
