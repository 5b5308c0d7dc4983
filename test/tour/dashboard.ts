// The tour's end: the tabs of the dashboard, and one look in English.

import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Chromium, launchChromium, until } from '../e2e/browser.ts';
import { buttonSaying, enableSite, hurry, stored, surveyed } from '../e2e/day.ts';
import { ourText } from '../e2e/shadow.ts';
import type { Town } from '../portal/town.ts';
import type { Album } from './album.ts';
import { settle } from './portal.ts';

const tabs: [hash: string, name: string, words: string][] = [
  ['duties', 'duties', '工作台 · 对照表：31 行、35 项、32 个栏目，存疑逐条列出'],
  ['columns', 'columns', '工作台 · 栏目：地址、最近读取、本月和上月条数'],
  [
    `columns/${encodeURIComponent('规划信息')}`,
    'column',
    '工作台 · 一个栏目的依据：逐条稿件、日期出处、首次发现、归属',
  ],
  ['recipes', 'recipes', '工作台 · 识别方案：教过的栏目，最近读到多少，改版后要不要看一下'],
  ['ledger', 'ledger', '工作台 · 台账：审查放行、已放行、已公开，链条可以核验'],
  ['offices', 'offices', '工作台 · 后台：每个编辑页学到的栏位、教过的按钮，可以导出给同事'],
  ['settings', 'settings', '工作台 · 设置'],
  ['requests', 'requests', '工作台 · 出网记录：发出的每一次请求'],
];

export async function dashboard(chromium: Chromium, album: Album): Promise<void> {
  for (const [hash, name, words] of tabs) {
    const page = await chromium.openOwn(`options.html#${hash}`);
    await settle(page);
    await album.take(page, `dashboard-${name}`, words);
    if (hash === 'ledger') await chain(page, album);
    if (hash === 'recipes') await imports(page, album);
    await page.close();
  }
}

/** A file that is half broken, and one that belongs elsewhere. */
async function imports(page: Page, album: Album): Promise<void> {
  await (await buttonSaying(page, '导入')).click();
  const field = (await page.waitForSelector('.import input')) as ElementHandle<HTMLInputElement>;
  const [recipe] = await stored<{ id: string; name: string }>(page, 'recipes');
  const fresh = { ...recipe, id: 'another', name: '邻旗教的方案' };
  const files: [name: string, text: object, words: string][] = [
    [
      'recipes-import',
      { kind: 'zhishou-recipes', version: 1, recipes: [fresh, { name: '坏的' }] },
      '识别方案 · 导入：能用的先列出来，不能用的逐条说明，看过再导入',
    ],
    [
      'recipes-import-other',
      { kind: 'zhishou-offices', version: 1, offices: [] },
      '识别方案 · 导入：选错了文件，说明是什么、该到哪一页导入',
    ],
  ];
  for (const [name, text, words] of files) {
    const file = path.join(tmpdir(), `${name}.json`);
    writeFileSync(file, JSON.stringify(text));
    await field.uploadFile(file);
    await settle(page);
    await album.take(page, name, words);
    rmSync(file);
  }
}

/** One row opened: what happened to its article from the first row on. */
async function chain(page: Page, album: Album): Promise<void> {
  const rows = await page.$$('.ledger tbody');
  for (const row of rows) {
    const kind = await row.$eval('td:nth-child(3)', (cell) => cell.textContent ?? '');
    if (!kind.startsWith('已公开')) continue;
    await (await row.$('button[aria-expanded]'))?.click();
    await row.evaluate((body) => body.scrollIntoView());
    break;
  }
  await settle(page);
  await album.take(page, 'ledger-chain', '工作台 · 台账：一篇稿件从审查、放行到公开的经过，可登记撤稿、更正');
}

/** The same interface in a browser that speaks English. */
export async function english(town: Town, album: Album, aheadSeconds: number): Promise<void> {
  const chromium = await launchChromium({ aheadSeconds, language: 'en' });
  const page = await chromium.browser.newPage();
  await page.goto(`${town.portal}/`);
  const popup = await chromium.popup(page);
  await popup.waitForSelector('main *');
  await album.take(popup, 'popup-english', 'In English: the popup before the site is enabled');
  const own = await chromium.openOwn('options.html#settings');
  await settle(own);
  await album.take(own, 'settings-english', 'In English: the settings');
  await hurry(chromium, town);
  await page.bringToFront();
  await enableSite(chromium, page, 'Enable this site');
  await surveyed(own);
  const gaps = await chromium.popup(page);
  await gaps.waitForSelector('.gap-list');
  await album.take(gaps, 'popup-gaps-english', "In English: the month's gaps");
  await gaps.close().catch(() => undefined);
  await page.goto(town.portal + (town.expectations().find((one) => one.column === '医疗卫生')?.path ?? ''));
  await until(async () => (await ourText(page)).includes('医疗卫生'), 'the bar');
  await settle(page);
  await album.take(page, 'column-english', 'In English: the bar of a column');
  await chromium.close();
}
