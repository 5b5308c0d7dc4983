// Columns that come as data, enabled and counted in real Chromium; what was seen in part is told as “at least”.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnCount, RequestRecord, SiteColumn } from '../../lib/model.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { columns, type DataPortal, dayOfMonth, startDataPortal } from './data-portal.ts';
import { enableSite, hurry, stored, surveyed } from './day.ts';

let portal: DataPortal;
let chromium: Chromium;
let own: Page;
let known: Record<string, SiteColumn>;
let counts: Record<string, ColumnCount>;

beforeAll(async () => {
  portal = await startDataPortal();
  chromium = await launchChromium({ port: portal.port, size: { width: 1280, height: 900 } });
  await hurry(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(`${portal.origin}/`);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  await surveyed(own);
  known = Object.fromEntries((await stored<SiteColumn>(own, 'columns')).map((one) => [one.column, one]));
  counts = (await stored<Record<string, ColumnCount>>(own, 'counts')).at(-1) ?? {};
});

afterAll(async () => {
  await chromium?.close();
  portal?.close();
});

/** How a column's month stands: its articles, and what its reading says of itself. */
function standing(column: keyof typeof columns) {
  const [name] = columns[column];
  const count = counts[name];
  const done = Object.values(count?.byDuty ?? {}).flatMap((units) => Object.values(units));
  return {
    state: count?.state,
    reason: count?.reason,
    done: done.reduce((all, n) => all + n, count?.unattributed ?? 0),
    choice: known[name]?.lastRead?.choice,
  };
}

describe('the first survey of a portal whose lists are data', () => {
  it('finds columns that differ by what follows # only', () => {
    expect([known.统计信息?.url, known.规划信息?.url]).toEqual([
      `${portal.origin}/gkmlpt/index#12`,
      `${portal.origin}/gkmlpt/index#13`,
    ]);
  });

  it.each([
    ['gkmlpt', { state: 'read', reason: undefined, done: 3, choice: 'data' }],
    ['other', { state: 'empty', reason: undefined, done: 0, choice: 'data' }],
    ['jpaas', { state: 'read', reason: undefined, done: 2, choice: 'data' }],
    ['wordpress', { state: 'read', reason: undefined, done: 3, choice: 'data' }],
    ['jpage', { state: 'unreadable', reason: 'partial', done: 1, choice: 'no-answer' }],
    ['refused', { state: 'unreadable', reason: 'blocked', done: 0, choice: undefined }],
    ['elsewhere', { state: 'unreadable', reason: 'not-granted', done: 0, choice: undefined }],
  ] as const)('counts %s', (column, expected) => {
    expect(standing(column)).toEqual(expected);
  });

  it('asks nothing of a site that is not enabled, and lists every request it made', async () => {
    const ours = portal.seen.filter((one) => one.ours);
    expect(ours.filter(({ host }) => host.startsWith('elsewhere'))).toEqual([]);
    const listed = (await stored<RequestRecord>(own, 'requests')).map(({ url }) => url).sort();
    expect(listed).toEqual(ours.map(({ host, path }) => new URL(path, `http://${host}`).href).sort());
    expect(listed.filter((url) => url.includes('/gkmlpt/api/all/12'))).toHaveLength(2);
    expect(listed.filter((url) => url.includes('/category/shjz/page/'))).toEqual([]);
  });
});

describe('what an editor sees of it', () => {
  it('in the popup: at least so many, and no gap', async () => {
    const page = await chromium.browser.newPage();
    await page.goto(`${portal.origin}${columns.jpage[1]}`);
    const popup = await chromium.popup(page);
    const card = await until(
      () => popup.evaluate(() => document.querySelector('.tab-card')?.textContent || undefined),
      'the card of this tab',
    );
    expect(card).toContain('养老服务');
    expect(card).toContain('只读到一部分 至少 1/2');
    await popup.screenshot({ path: '.output/data-popup.png' }).catch(() => undefined);
    await popup.close().catch(() => undefined);
    await page.close();
  });

  it.each([
    [
      'jpage',
      [
        '≥ 只读到一部分',
        '至少 1/2',
        '网站接口没有给出可读的数据',
        '列表自称共 40 条',
        '不足以证明哪一天是完整的',
      ],
    ],
    ['wordpress', ['按网站接口的数据计数', 'WordPress 接口', '据网站接口']],
    ['refused', ['被网站拦截', '/front/page/build/unit']],
  ] as const)('on the page of %s', async (column, words) => {
    await own.bringToFront();
    await own.evaluate(
      (name: string, month: string) => {
        location.hash = `#columns/${encodeURIComponent(name)}/${month}`;
      },
      columns[column][0],
      dayOfMonth(0).slice(0, 7),
    );
    const text = await until(
      () =>
        own.evaluate((name: string) => {
          const view = document.querySelector<HTMLElement>('.column-view');
          return view?.querySelector('h2')?.textContent === name && view.querySelector('#evidence')
            ? view.textContent
            : undefined;
        }, columns[column][0]),
      'the column to be shown',
    );
    for (const part of words) expect(text).toContain(part);
    await own.screenshot({ path: `.output/data-${column}.png` });
  });
});
