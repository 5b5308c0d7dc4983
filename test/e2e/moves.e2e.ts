// Column pages that change their address without loading: bar and numbers follow, and nothing of one column counts for another.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Article, ColumnCount, SiteColumn } from '../../lib/model.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry, stored, surveyed } from './day.ts';
import { columns, type MovesPortal, startMovesPortal } from './moves-portal.ts';
import { ourText, pressOurs } from './shadow.ts';

let portal: MovesPortal;
let chromium: Chromium;
let own: Page;
let page: Page;

type Name = keyof typeof columns;

const go = (column: Name) => page.click(`nav a[href="${columns[column][1]}"]`);
const known = async (column: Name) =>
  (await stored<SiteColumn>(own, 'columns')).find((one) => one.column === columns[column][0]);
const articles = async (column: Name) =>
  (await stored<{ column: string; articles: Article[] }>(own, 'packs'))
    .filter((pack) => pack.column === columns[column][0])
    .flatMap((pack) => pack.articles.map(({ url }) => new URL(url).pathname));

/** Waits for the bar of that column, and for none beside it. */
const barOf = (column: Name, words = '') =>
  until(async () => {
    const said = await ourText(page);
    const names = Object.values(columns).filter(([name]) => said.includes(`值守 · ${name}`));
    return names.length === 1 && names[0] === columns[column] && said.includes(words) ? said : undefined;
  }, `the bar of ${column}`);

beforeAll(async () => {
  portal = await startMovesPortal();
  chromium = await launchChromium({ port: portal.port, size: { width: 1280, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(`${portal.origin}/`);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  await surveyed(own);
  await page.bringToFront();
});

afterAll(async () => {
  await chromium?.close();
  portal?.close();
});

it('the bar is that of the new address at once, with its numbers, though the former list still stands', async () => {
  await page.goto(`${portal.origin}${columns.first[1]}`);
  await barOf('first', '2/');
  portal.held.now = true;
  await go('second');
  await barOf('second', '4/');
  expect(await page.$eval('main', (main) => main.textContent)).toContain('文化服务第1号');
  await pressOurs(page, '依据');
  expect(await barOf('second', '收起')).not.toContain('文化服务第1号');
});

it('and its rows once they are drawn', async () => {
  portal.held.now = false;
  expect(await barOf('second', '法律服务第1号')).not.toContain('文化服务第1号');
  await pressOurs(page, '收起');
});

it('going back brings the former bar back', async () => {
  await page.goBack();
  await barOf('first', '2/');
});

it('a page that is no column’s has none', async () => {
  await page.click('nav a[href="/about/"]');
  await until(async () => (await ourText(page)) === '', 'the bar to go');
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === '本站说明');
});

it('a column that no survey can read is counted from its own list, not from the one before', async () => {
  await go('second');
  await barOf('second');
  portal.held.now = true;
  await go('drawn');
  await barOf('drawn');
  // Longer than a list that was drawn takes to come to rest.
  await new Promise((done) => setTimeout(done, 1500));
  expect((await known('drawn'))?.visit).toBeUndefined();
  portal.held.now = false;
  await until(() => known('drawn').then((one) => one?.visit), 'the list to be counted');
  await barOf('drawn', '3/');
  expect((await articles('drawn')).filter((path) => !path.startsWith(columns.drawn[1]))).toEqual([]);
  const counts = (await stored<Record<string, ColumnCount>>(own, 'counts')).at(-1);
  expect(counts?.[columns.drawn[0]]).toMatchObject({ state: 'read' });
});

it('one whose list never comes is not counted by what was left standing', async () => {
  await go('never');
  await barOf('never');
  await new Promise((done) => setTimeout(done, 1500));
  expect(await page.$eval('main', (main) => main.textContent)).toContain('市政服务第1号');
  expect((await known('never'))?.visit).toBeUndefined();
  expect(await articles('never')).toEqual([]);
});

it('a page that draws before it changes its address is read where it stands, and so is one with an endless address', async () => {
  await page.goto(`${portal.origin}${columns.first[1]}`);
  await barOf('first', '2/');
  await page.evaluate('window.drawsFirst = true');
  await go('second');
  await barOf('second', '4/');
  await pressOurs(page, '依据');
  await barOf('second', '法律服务第1号');
  await page.goto(`${portal.origin}${columns.first[1]}?token=${'0'.repeat(5000)}`);
  await barOf('first', '2/');
});

it('what follows # is followed where it names the column', async () => {
  await page.goto(`${portal.origin}${columns.twelve[1]}`);
  await barOf('twelve');
  await go('thirteen');
  await barOf('thirteen');
  await pressOurs(page, '依据');
  await barOf('thirteen', '教育发展第1号');
  await page.goBack();
  await barOf('twelve', '统计信息第1号');
  await page.screenshot({ path: '.output/moves.png' });
});
