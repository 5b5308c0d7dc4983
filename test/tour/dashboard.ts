// The tour's end: the tabs of the dashboard, and one look in English.
import { type Chromium, launchChromium } from '../e2e/browser.ts';
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
  ['settings', 'settings', '工作台 · 设置'],
  ['requests', 'requests', '工作台 · 出网记录：发出的每一次请求'],
];

export async function dashboard(chromium: Chromium, album: Album): Promise<void> {
  for (const [hash, name, words] of tabs) {
    const page = await chromium.openOwn(`options.html#${hash}`);
    await settle(page);
    await album.take(page, `dashboard-${name}`, words);
    await page.close();
  }
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
  await chromium.close();
}
