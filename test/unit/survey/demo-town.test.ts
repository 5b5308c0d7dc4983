// The whole survey, from the home page to the counts, against the demo town over real HTTP.
import { deleteDB } from 'idb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { addMonths, monthOf } from '../../../lib/duties/days.ts';
import type { ColumnCount, Site } from '../../../lib/model.ts';
import { get } from '../../../lib/net.ts';
import { allColumns } from '../../../lib/store/columns.ts';
import { surveyJob } from '../../../lib/store/jobs.ts';
import { articlesOf, countsOf } from '../../../lib/store/months.ts';
import { requests } from '../../../lib/store/requests.ts';
import { changeSettings } from '../../../lib/store/settings.ts';
import { putSite } from '../../../lib/store/sites.ts';
import { discoverColumns } from '../../../lib/survey/discover.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { world } from '../../../lib/survey/world.ts';
import { startTown, type Tally, type Town } from '../../portal/town.ts';

const guarded = async () => true;
const today = '2026-11-21';
let town: Town;
let site: Site;

beforeAll(async () => {
  await deleteDB('zhishou');
  fakeBrowser.reset();
  grant();
  town = await startTown({ today, host: { portal: '127.0.0.1', office: 'localhost' } });
  site = { origin: town.portal, pattern: '', title: '门户', enabledAt: `${today}T01:00:00.000Z` };
  await putSite(site);
  await changeSettings({ pauseMs: 0 });
  await discoverColumns(site, { get, guarded, table: dutyTable });
  await startSurvey('enabled', undefined, { ...world, guarded, now: () => `${today}T02:00:00.000Z` });
}, 120_000);
afterAll(() => town?.close());
beforeEach(async () => {
  grant();
  await changeSettings({ pauseMs: 0 });
});

it('finds every column from the home page and leaves no request unfinished', async () => {
  const paths = (await allColumns()).map(({ column, url }) => [column, url?.replace(town.portal, '')]);
  expect(Object.fromEntries(paths)).toEqual(
    Object.fromEntries(town.expectations().map(({ column, path }) => [column, path])),
  );
  expect(await surveyJob()).toMatchObject({ done: 32, total: 32, finishedAt: expect.any(String) });
  expect((await requests()).filter(({ ms, outcome }) => outcome === 'network' && ms === 0)).toEqual([]);
});

it('asked for nothing that the list of requests does not show', async () => {
  const listed = (await requests()).map(({ url }) => url.replace(town.portal, '')).sort();
  const received = town.requests.map((one) => one.url.replace(town.portal, '')).sort();
  expect(listed).toEqual(received);
});

describe('counts what the town knows', () => {
  const month = monthOf(today);
  it.each([
    ['this month', month, 'thisMonth' as const],
    ['last month', addMonths(month, -1), 'lastMonth' as const],
  ])('%s', async (_, which, field) => {
    const counts = await countsOf(which);
    const found = town.expectations().map((one) => [one.column, told(counts[one.column])]);
    const wanted = town.expectations().map((one) => [one.column, expected(one.state, one[field])]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
  });
});

it('doubts no date at the first reading', async () => {
  const columns = town.expectations().map(({ column }) => column);
  const all = await Promise.all(columns.map((column) => articlesOf(column, monthOf(today))));
  expect(all.flat().filter(({ dateDoubt }) => dateDoubt)).toEqual([]);
});

it('asks for the lists alone the second time', async () => {
  const before = town.requests.length;
  await startSurvey('asked', undefined, { ...world, guarded, now: () => `${today}T06:00:00.000Z` });
  const again = town.requests.slice(before);
  const lists = town.expectations().reduce((sum, { pages }) => sum + Math.max(1, pages), 0);
  expect(again.length).toBeLessThanOrEqual(lists);
  expect((await requests(again.length)).every(({ purpose }) => purpose === 'column')).toBe(true);
}, 60_000);

function grant(): void {
  vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(true as never);
}

function told(count: ColumnCount | undefined): unknown {
  if (!count || count.state === 'unreadable') return { state: count?.reason ?? 'never' };
  const lines = dutyTable.duties.filter(({ column }) => column === count.column).map(({ id }) => id);
  const done = lines.map((id) => Object.values(count.byDuty[id] ?? {}).reduce((all, n) => all + n, 0));
  const total = done.reduce((all, n) => all + n, count.unattributed);
  return { state: count.state, total, notOwn: count.reposts, ...(lines.length === 1 && { done }) };
}

/** The town does not read titles: which line an article of a column of several fills is told by the duties' own tests. */
function expected(state: string, tally: Tally | undefined): unknown {
  if (!tally) return { state: state === 'login-redirect' ? 'redirected' : 'login' };
  const { total, reposts, links, byLine } = tally;
  const done = byLine.map((line) => line.done);
  return { state, total, notOwn: reposts + links, ...(byLine.length === 1 && { done }) };
}
