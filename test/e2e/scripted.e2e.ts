// Columns that only exist after scripts ran: counted as they are opened, or read in one background tab, in real Chromium.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article, ColumnCount, RequestRecord, SiteColumn } from '../../lib/model.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { buttonSaying, enableSite, hurry, stored, surveyed } from './day.ts';
import { columns, type ScriptedPortal, startScriptedPortal } from './scripted-portal.ts';
import { ourText, pressOurs } from './shadow.ts';

let portal: ScriptedPortal;
let chromium: Chromium;
let own: Page;
let page: Page;
type InEnglish = { browser: Chromium; over: Page };
let english: Promise<InEnglish> | undefined;

type Name = keyof typeof columns;
type Reading = {
  finishedAt?: string;
  tabId?: number;
  ended?: string;
  done: { column: string; outcome: string }[];
};

const at = (column: Name) => `${portal.origin}${columns[column][1]}`;
const known = async (column: Name) =>
  (await stored<SiteColumn>(own, 'columns')).find((one) => one.column === columns[column][0]);
const articles = async (column: Name) =>
  (await stored<{ column: string; articles: Article[] }>(own, 'packs'))
    .filter((pack) => pack.column === columns[column][0])
    .flatMap((pack) => pack.articles);
const tabs = async () => (await own.evaluate(() => chrome.tabs.query({}))).length;
const tabReading = async () =>
  (await own.evaluate(() => chrome.storage.session.get('tab-reading')))['tab-reading'] as Reading | undefined;
const visits = async () =>
  (await stored<RequestRecord>(own, 'requests')).filter(({ purpose }) => purpose === 'visit');

async function standing(column: Name) {
  const counts = (await stored<Record<string, ColumnCount>>(own, 'counts')).at(-1) ?? {};
  const count = counts[columns[column][0]];
  const done = Object.values(count?.byDuty ?? {}).flatMap((units) => Object.values(units));
  const all = done.reduce((sum, n) => sum + n, count?.unattributed ?? 0);
  return { state: count?.state, reason: count?.reason, done: all };
}

// Longer than any list is waited for: other things are tried meanwhile, and the tab is in sight for all it knows.
let never: { tab: Page; since: number };
/** When an article of a column was opened in its page that was counted already. */
let openedAt = 0;

const open = async (column: Name) => {
  await page.goto(at(column));
  await page.bringToFront();
};

/** The popup, its button for reading in a tab pressed, and what it asks then. */
async function askInPopup(): Promise<{ popup: Page; question: string }> {
  await page.bringToFront();
  const popup = await chromium.popup(page);
  await (await buttonSaying(popup, '用浏览器标签页读取')).click();
  const question = await until(
    () => popup.evaluate(() => document.querySelector('[role=alertdialog]')?.textContent ?? undefined),
    'the question',
  );
  return { popup, question };
}

/** Says something to the background as our own script in the page would. */
async function say(body: unknown): Promise<unknown> {
  const session = await page.createCDPSession();
  const contexts: { id: number; origin: string; name: string; auxData?: { type?: string } }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const ours = contexts.find((one) => one.auxData?.type === 'isolated' && one.origin.includes(chromium.id));
  if (!ours) throw new Error('Our script is not in the page.');
  const { result } = await session.send('Runtime.evaluate', {
    contextId: ours.id,
    expression: `chrome.runtime.sendMessage(${JSON.stringify({ verb: 'page.seen', body })})`,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return result.value;
}
const forged = (part: object = {}) => ({
  title: '伪造的稿件标题甲',
  url: `${portal.origin}/forged/a1.html`,
  date: { on: '2026-01-02', origin: 'list', printed: '2026-01-02' },
  pinned: false,
  external: false,
  ...part,
});
const body = (column: string, part: object = {}) => ({
  column,
  seen: { state: 'read', adapter: 'generic', rows: [forged(part)] },
});

beforeAll(async () => {
  portal = await startScriptedPortal();
  chromium = await launchChromium({ port: portal.port, size: { width: 1280, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(`${portal.origin}/`);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  await surveyed(own);
});

afterAll(async () => {
  await chromium?.close();
  await (await english?.catch(() => undefined))?.browser.close();
  portal?.close();
});

describe('the survey', () => {
  it.each([
    ['jpaas', 'blocked'],
    ['app', 'script-rendered'],
    ['guarded', 'blocked'],
    ['never', 'script-rendered'],
    ['login', 'redirected'],
  ] as const)('cannot read %s: %s', async (column, reason) => {
    expect((await known(column))?.last).toMatchObject({ state: 'unreadable', reason });
    expect(await standing(column)).toMatchObject({ state: 'unreadable', done: 0 });
  });
});

describe('rows that a page may try to slip in', () => {
  it.each([
    ['for a column that is another page’s', () => body(columns.app[0])],
    ['for a column that the survey reads', () => body(columns.plain[0])],
    ['with an address that runs something', () => body(columns.never[0], { url: 'javascript:alert(1)' })],
    [
      'with a date said to be entered by hand',
      () => body(columns.never[0], { date: { on: '2026-01-02', origin: 'hand', printed: '' } }),
    ],
  ])('%s are refused', async (_, made) => {
    await open('never');
    await until(async () => (await ourText(page)).includes('社会救助'), 'the bar');
    await say(made());
    for (const column of ['app', 'plain', 'never'] as const)
      expect((await articles(column)).filter(({ url }) => url.includes('forged'))).toEqual([]);
    expect((await known('never'))?.visit).toBeUndefined();
  });

  it('a page’s own scripts cannot say anything at all', async () => {
    await open('never');
    expect(
      await page.evaluate(() => typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime),
    ).toBe('undefined');
  });
});

describe('a column that is opened', () => {
  it('stands open beside, without a list, while others are tried', async () => {
    const tab = await chromium.browser.newPage();
    await tab.emulateFocusedPage(true);
    await tab.goto(at('never'));
    never = { tab, since: Date.now() };
    expect(await tab.evaluate(() => document.visibilityState)).toBe('visible');
  });

  it('is counted when its list is drawn half a second later', async () => {
    await open('jpaas');
    await until(() => known('jpaas').then((one) => one?.visit), 'the page to be counted');
    expect(await standing('jpaas')).toMatchObject({ state: 'read', done: 2 });
    expect((await known('jpaas'))?.last).toMatchObject({ state: 'unreadable' });
    const text = await until(async () => {
      const said = await ourText(page);
      return said.includes('由打开的页面计数') ? said : undefined;
    }, 'the bar to say so');
    expect(text).toContain('本月 2/2');
    // The bar is drawn anew when the page was counted: a press may fall just then.
    const open_ = await until(async () => {
      const said = await ourText(page);
      if (!said.includes('收起')) await pressOurs(page, '依据');
      return said.includes('看到 1 页') ? said : undefined;
    }, 'the evidence');
    expect(open_).toContain('最近一次没有读到：被网站拦截');
    await page.screenshot({ path: '.output/scripted-bar.png' });
    await pressOurs(page, '收起');
  });

  it('whose script sets a cookie and loads again is counted, too', async () => {
    await open('guarded');
    await until(async () => (await standing('guarded'))?.state === 'read', 'the page to be counted');
    expect(await standing('guarded')).toMatchObject({ state: 'read', done: 2 });
  });

  it('and would be by the same words that are refused elsewhere', async () => {
    await open('guarded');
    await page.waitForSelector('li a');
    await until(async () => (await ourText(page)).includes('养老服务'), 'the bar');
    const [real = ''] = await page.$$eval('li a', (links) =>
      links.map((one) => (one as HTMLAnchorElement).href),
    );
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const date = { on: today, origin: 'list', printed: today };
    const { column, seen } = body(columns.guarded[0], { date });
    await say({ column, seen: { ...seen, rows: [forged({ url: real, date }), ...seen.rows] } });
    expect((await articles('guarded')).map(({ url }) => url)).toContain(forged().url);
  });

  it('says “at least” until the month’s beginning was paged to, and is counted once only', async () => {
    await open('app');
    await until(() => known('app').then((one) => one?.visit), 'the first page to be counted');
    expect(await standing('app')).toEqual({ state: 'unreadable', reason: 'partial', done: 3 });
    await page.click('#next');
    await until(async () => (await known('app'))?.visit?.pages.length === 2, 'the second page to be counted');
    expect(await standing('app')).toMatchObject({ state: 'read', done: 5 });
    await page.click('#list a[href*="show(1)"]');
    openedAt = Date.now();
    expect(await standing('app')).toMatchObject({ state: 'read', done: 5 });
  });

  it('shows how it was counted in its evidence', async () => {
    await own.bringToFront();
    await own.evaluate((name: string) => {
      location.hash = `#columns/${encodeURIComponent(name)}`;
    }, columns.app[0]);
    const text = await until(
      () =>
        own.evaluate(() => {
          const said = document.querySelector<HTMLElement>('.column-view')?.textContent ?? '';
          return said.includes('由打开的页面计数') ? said : undefined;
        }),
      'the column to be shown',
    );
    for (const part of ['当天看到 2 页', '当天已看到本月初', '没有读到：需脚本生成', '用浏览器标签页读取'])
      expect(text).toContain(part);
    await own.screenshot({ path: '.output/scripted-column.png', fullPage: true });
  });
});

describe('reading in a browser tab', () => {
  it('says what will happen, and nothing happens without a yes', async () => {
    const [before, asked] = [await tabs(), portal.seen.length];
    const { popup, question } = await askInPopup();
    for (const part of ['后台标签页', '登录状态', '网页脚本', '自动关闭', '1 个栏目'])
      expect(question).toContain(part);
    await popup.screenshot({ path: '.output/scripted-ask.png' }).catch(() => undefined);
    await (await buttonSaying(popup, '取消')).click();
    await popup.close().catch(() => undefined);
    expect([await tabs(), portal.seen.length]).toEqual([before, asked]);
    expect(await tabReading()).toBeUndefined();
  });

  it('reads column after column in one tab that is never in front, lists each load, and closes the tab', async () => {
    const before = await tabs();
    const names = [columns.never[0], columns.guarded[0], columns.jpaas[0]];
    await own.evaluate(
      (list: string[]) => chrome.runtime.sendMessage({ verb: 'tab.read', body: { columns: list } }),
      names,
    );
    const { tabId } = await until(
      async () => ((await tabReading())?.tabId === undefined ? undefined : tabReading()),
      'the tab',
    );
    expect(
      await own.evaluate((id?: number) => chrome.tabs.get(id ?? -1).then(({ active }) => active), tabId),
    ).toBe(false);
    expect(await tabs()).toBe(before + 1);
    // It waits for a list that never comes: time enough for another browser.
    inEnglish().catch(() => undefined);
    const { done, ended } = await until(
      async () => ((await tabReading())?.finishedAt ? tabReading() : undefined),
      'the reading to end',
      80_000,
    );
    expect(done).toEqual([
      { column: columns.never[0], outcome: 'script-rendered' },
      { column: columns.guarded[0], outcome: 'ok' },
      { column: columns.jpaas[0], outcome: 'ok' },
    ]);
    expect(ended).toBeUndefined();
    expect(await tabs()).toBe(before);
    expect((await visits()).map(({ url, outcome }) => [url, outcome])).toEqual([
      [at('never'), 'script-rendered'],
      [at('guarded'), 'ok'],
      [at('jpaas'), 'ok'],
    ]);
    expect(await standing('never')).toMatchObject({ state: 'unreadable', done: 0 });
  });

  it('lists the loads apart from the extension’s own requests', async () => {
    await own.bringToFront();
    await own.evaluate(() => {
      location.hash = '#requests';
    });
    const text = await until(
      () =>
        own.evaluate(() => {
          const box = document.querySelector('#visits')?.closest('section');
          return box?.textContent ?? undefined;
        }),
      'the loads',
    );
    expect(text).toContain('浏览器打开');
    expect(text).not.toMatch(/\b0 B\b/);
    await own.screenshot({ path: '.output/scripted-requests.png', fullPage: true });
  });

  it('can be stopped, and the tab is closed at once', async () => {
    const before = await tabs();
    const { popup } = await askInPopup();
    await (await buttonSaying(popup, '打开并读取')).click();
    await until(async () => (await tabs()) === before + 1, 'the tab');
    await popup.screenshot({ path: '.output/scripted-running.png' }).catch(() => undefined);
    await (await buttonSaying(popup, '停止并关闭标签页')).click();
    await until(async () => (await tabs()) === before, 'the tab to be closed', 10_000);
    expect(await until(async () => (await tabReading())?.ended, 'the end')).toBe('asked');
    await popup.screenshot({ path: '.output/scripted-stopped.png' }).catch(() => undefined);
    await popup.close().catch(() => undefined);
  });

  it('is over when somebody closes the tab', async () => {
    await own.evaluate(
      (list: string[]) => chrome.runtime.sendMessage({ verb: 'tab.read', body: { columns: list } }),
      [columns.never[0]],
    );
    const id = await until(
      async () => (await tabReading())?.finishedAt === undefined && (await tabReading())?.tabId,
      'the tab',
    );
    await own.evaluate((tabId: number) => chrome.tabs.remove(tabId), id as number);
    expect(await until(async () => (await tabReading())?.ended, 'the end')).toBe('closed');
  });

  it('leaves no tab behind when the worker is stopped in the middle', async () => {
    const before = await tabs();
    await own.evaluate(
      (list: string[]) => chrome.runtime.sendMessage({ verb: 'tab.read', body: { columns: list } }),
      [columns.never[0]],
    );
    await until(
      async () => (await tabReading())?.finishedAt === undefined && (await tabReading())?.tabId,
      'the tab',
    );
    await chromium.stopWorker();
    await chromium.worker();
    await until(async () => (await tabs()) === before, 'the tab to be closed');
    expect(await until(async () => (await tabReading())?.ended, 'the end')).toBe('cut');
    await own.evaluate(() => {
      location.hash = '#requests';
    });
    const cut = await until(
      () =>
        own.evaluate(() => document.querySelector('#visits')?.closest('section')?.textContent ?? undefined),
      'the loads',
    );
    expect(cut).toContain('没有读完');
  });
});

describe('a column that never draws anything', () => {
  it('stays unread in the tab that stands open, and one that was counted is counted once', async () => {
    const since = Math.max(never.since + 14_000, openedAt + 3000);
    await new Promise((done) => setTimeout(done, since - Date.now()));
    expect(await never.tab.evaluate(() => document.visibilityState)).toBe('visible');
    await never.tab.close();
    expect((await known('never'))?.visit).toBeUndefined();
    expect(await standing('never')).toEqual({ state: 'unreadable', reason: 'script-rendered', done: 0 });
    expect(await standing('app')).toMatchObject({ state: 'read', done: 5 });
  });
});

/** A second browser, in English, once its first survey is over; begun with the first who asks, and again where it failed. */
function inEnglish(): Promise<InEnglish> {
  english ??= enabledInEnglish().catch((error) => {
    english = undefined;
    throw error;
  });
  return english;
}

async function enabledInEnglish(): Promise<InEnglish> {
  const browser = await launchChromium({
    port: portal.port,
    size: { width: 1280, height: 900 },
    language: 'en',
  });
  try {
    await hurry(browser);
    const over = await browser.browser.newPage();
    await over.goto(`${portal.origin}/`);
    await enableSite(browser, over, 'Enable this site');
    await surveyed(await browser.openOwn('options.html'));
    return { browser, over };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

describe('in English', () => {
  it('says the same', async () => {
    const { browser, over } = await inEnglish();
    await over.bringToFront();
    await over.goto(at('app'));
    await until(async () => (await ourText(over)).includes('Counted from opened pages'), 'the bar');
    await over.screenshot({ path: '.output/scripted-bar-en.png' });
    const again = await browser.popup(over);
    await (await buttonSaying(again, 'columns in a browser tab')).click();
    const question = await until(
      () => again.evaluate(() => document.querySelector('[role=alertdialog]')?.textContent ?? undefined),
      'the question',
    );
    for (const part of ['one background tab', 'log-in', 'The tab is closed'])
      expect(question).toContain(part);
    await again.screenshot({ path: '.output/scripted-ask-en.png' }).catch(() => undefined);
  });
});
