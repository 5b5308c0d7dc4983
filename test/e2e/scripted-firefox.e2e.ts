// Columns drawn by scripts, and columns that change their address without loading, in real Firefox and in English.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, ColumnCount, RequestRecord, Site, SiteColumn } from '../../lib/model.ts';
import { launchFirefox, until } from './browser.ts';
import { buttonSaying, hurry, stored, surveyed } from './day.ts';
import { ourBar } from './firefox-shadow.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';
import { type MovesPortal, columns as moved, startMovesPortal } from './moves-portal.ts';
import { columns, type ScriptedPortal, startScriptedPortal } from './scripted-portal.ts';

let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let window: FirefoxWindow;
let own: Page;
let page: Page;

const known = async (name: string) =>
  (await stored<SiteColumn>(own, 'columns')).find((one) => one.column === name);
const tabs = async () => (await own.evaluate(() => chrome.tabs.query({}))).length;
const bar = async (...words: string[]) =>
  until(
    async () => {
      const text = (await ourBar(firefox.browser, page))?.text ?? '';
      return words.every((one) => text.includes(one)) ? text : undefined;
    },
    `the bar to say ${words.join(', ')}`,
  );

async function standing(name: string) {
  const count = (await stored<Record<string, ColumnCount>>(own, 'counts')).at(-1)?.[name];
  const units = Object.values(count?.byDuty ?? {}).flatMap((one) => Object.values(one));
  return { state: count?.state, done: units.reduce((sum, n) => sum + n, count?.unattributed ?? 0) };
}

/** Enables the site by its popup; its first survey is over then. Of a host that was granted before nothing is asked. */
async function enable(origin: string, asked: boolean): Promise<void> {
  const since = new Date().toISOString();
  await page.goto(`${origin}/`);
  const popup = await window.popup(page);
  await popup.press('popup_enable');
  if (asked) await window.allow();
  await until(
    async () => (await stored<Site>(own, 'sites')).some((site) => site.origin === origin),
    `${origin} to be enabled`,
  );
  await popup.close();
  await surveyed(own, since);
  await page.bringToFront();
}

beforeAll(async () => {
  firefox = await launchFirefox();
  window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
});

afterAll(() => firefox?.close());

describe('a column that no survey can read', () => {
  let portal: ScriptedPortal;
  const open = async (column: keyof typeof columns) => {
    await page.goto(`${portal.origin}${columns[column][1]}`).catch(() => undefined);
    await page.bringToFront();
  };
  const visited = (column: keyof typeof columns) => known(columns[column][0]).then((one) => one?.visit);

  beforeAll(async () => {
    portal = await startScriptedPortal();
    await enable(portal.origin, true);
  });
  afterAll(() => portal?.close());

  it('is counted when its list is drawn half a second later', async () => {
    expect(await standing(columns.jpaas[0])).toEqual({ state: 'unreadable', done: 0 });
    await open('jpaas');
    await until(() => visited('jpaas'), 'the page to be counted');
    expect(await standing(columns.jpaas[0])).toEqual({ state: 'read', done: 2 });
    await bar(columns.jpaas[0], '2/2 this month', 'Counted from opened pages');
  });

  it('and when its script sets a cookie and loads again', async () => {
    await open('guarded');
    await until(() => visited('guarded'), 'the page to be counted');
    expect(await standing(columns.guarded[0])).toEqual({ state: 'read', done: 2 });
  });

  it('says “at least” until the month’s beginning was paged to', async () => {
    await open('app');
    await until(() => visited('app'), 'the first page to be counted');
    expect(await standing(columns.app[0])).toEqual({ state: 'unreadable', done: 3 });
    await bar(columns.app[0], '≥ read in part');
    await page.click('#next');
    await until(async () => (await visited('app'))?.pages.length === 2, 'the second page to be counted');
    expect(await standing(columns.app[0])).toEqual({ state: 'read', done: 5 });
  });

  it('is read in a tab in the background where that was confirmed, and the tab is closed', async () => {
    const before = await tabs();
    const front = () => own.evaluate(() => chrome.tabs.query({ active: true }).then(([tab]) => tab?.url));
    await own.bringToFront();
    await own.evaluate((name: string) => {
      location.hash = `#columns/${encodeURIComponent(name)}`;
    }, columns.jpaas[0]);
    await (await buttonSaying(own, 'Read in a browser tab')).click();
    const yes = await buttonSaying(own, 'Open and read');
    const asked = portal.seen.length;
    expect(await tabs()).toBe(before);
    expect(portal.seen.length).toBe(asked);
    const url = await front();
    await yes.click();
    await until(async () => (await tabs()) === before + 1, 'the tab');
    expect(await front()).toBe(url);
    await until(
      async () => ((await own.$eval('main', (main) => main.textContent)) ?? '').includes('1 read, 0 not'),
      'the outcome',
    );
    expect(await tabs()).toBe(before);
    const visits = (await stored<RequestRecord>(own, 'requests')).filter(
      ({ purpose }) => purpose === 'visit',
    );
    expect(visits.map(({ url, outcome }) => [new URL(url).pathname, outcome])).toEqual([
      [columns.jpaas[1], 'ok'],
    ]);
  });
});

describe('a column page that changes its address without loading', () => {
  let portal: MovesPortal;
  beforeAll(async () => {
    portal = await startMovesPortal();
    await enable(portal.origin, false);
  });
  afterAll(() => portal?.close());

  describe.each([
    ['as Firefox 147 and later tell the page', true],
    ['as Firefox before 147 tells the background', false],
  ])('%s', (_, told) => {
    beforeAll(async () => {
      await window.navigationApi(told);
      await page.goto(`${portal.origin}${moved.first[1]}`);
      expect(await page.evaluate(() => 'navigation' in globalThis)).toBe(told);
      await bar(`· ${moved.first[0]}`);
    });

    it('gets the bar of its new column, which counts its own list only', async () => {
      const counted = async () => (await known(moved.drawn[0]))?.visit?.at;
      const since = await counted();
      portal.held.now = true;
      await page.click(`nav a[href="${moved.drawn[1]}"]`);
      await bar(`· ${moved.drawn[0]}`);
      expect(await counted()).toBe(since);
      portal.held.now = false;
      await until(async () => (await counted()) !== since, 'the list to be counted');
      const packs = await stored<{ column: string; articles: Article[] }>(own, 'packs');
      const listed = packs.filter((pack) => pack.column === moved.drawn[0]).flatMap((pack) => pack.articles);
      expect(listed.filter(({ url }) => !url.includes(moved.drawn[1]))).toEqual([]);
      await page.goBack();
      await bar(`· ${moved.first[0]}`);
    });

    it('and after #, where that names the column', async () => {
      await page.goto(`${portal.origin}${moved.twelve[1]}`);
      await bar(`· ${moved.twelve[0]}`);
      await page.click(`nav a[href="${moved.thirteen[1]}"]`);
      await bar(`· ${moved.thirteen[0]}`);
    });
  });
});
