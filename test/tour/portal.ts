// The tour's first half: enabling the portal, the popup, and what its pages show.
import type { Page } from 'puppeteer-core';
import { type Chromium, until } from '../e2e/browser.ts';
import { buttonSaying, enableSite, hostPattern } from '../e2e/day.ts';
import { ourElements, ourText, pressOurs } from '../e2e/shadow.ts';
import type { Town } from '../portal/town.ts';
import type { Album } from './album.ts';

/** From a browser that knows nothing to a first survey under way. */
export async function enabling(chromium: Chromium, town: Town, page: Page, album: Album): Promise<void> {
  await page.goto(`${town.portal}/`);
  await album.take(page, 'portal-before', '门户首页，还没有启用：页面上什么也没有多出来');
  await chromium.preapprove(hostPattern(town.portal));
  const popup = await chromium.popup(page);
  await buttonSaying(popup, '启用本站');
  await album.take(popup, 'popup-not-enabled', '弹窗：本站未启用');
  await popup.close().catch(() => undefined);
  await enableSite(chromium, page);
  const watching = await chromium.popup(page);
  await album.take(watching, 'popup-surveying', '弹窗：启用后自动普查，看得到进度');
  await watching.close().catch(() => undefined);
}

/** What the pages of the portal show, one picture per state. */
export async function portal(chromium: Chromium, town: Town, page: Page, album: Album): Promise<void> {
  const at = (column: string) =>
    town.portal + (town.expectations().find((one) => one.column === column)?.path ?? '');
  await page.bringToFront();
  await page.goto(`${town.portal}/`);
  await settle(page);
  await page.evaluate(() =>
    document.querySelector('a[href*="wfgz"], a[href*="cpzl"]')?.scrollIntoView({ block: 'center' }),
  );
  await settle(page);
  await album.take(page, 'portal-marks', '门户首页：将到期和上月未达标的栏目，链接旁有小标记');
  await popups(chromium, page, album);
  for (const [column, name, words] of columns) {
    await page.goto(at(column));
    await until(async () => (await ourText(page)).includes(column), `the bar of ${column}`);
    await settle(page);
    await album.take(page, name, words);
  }
  await evidence(page, at('医疗卫生'), album);
  await teaching(page, at('医疗卫生'), album);
  await page.goto(`${town.portal}/mn/`);
  await settle(page);
  await album.take(page, 'mongolian', '竖排蒙古文页面：不是对照表里的栏目，什么也不多出来');
  await vertical(chromium, at('社会救助'), album);
}

// A Mongolian column page runs down; the town has none, so an ordinary one is turned.
async function vertical(chromium: Chromium, address: string, album: Album): Promise<void> {
  const page = await chromium.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.writingMode = 'vertical-lr';
    });
  });
  await page.goto(address);
  await until(async () => (await ourText(page)).includes('社会救助'), 'the bar');
  await settle(page);
  await album.take(page, 'column-vertical', '竖排的栏目页：值守栏保持横排，不改变页面方向');
  await page.close();
}

const columns: [column: string, name: string, words: string][] = [
  ['乡村振兴', 'column-met', '栏目页（TRS 列表）：本月达标，计入的条目前有对勾'],
  ['危房改造', 'column-due', '栏目页：0/2，月底前还差两条'],
  ['统计信息', 'column-jpage', '栏目页（大汉 JPAGE，由脚本画出的列表）'],
  ['处罚强制', 'column-table', '栏目页（信息公开目录表格，按公开日期计）'],
  ['规划信息', 'column-unattributed', '栏目页：来源认不出的条目待归属，不算缺'],
  ['文化服务', 'column-undated', '栏目页：列表没有日期，日期取自文章页'],
  ['税收管理', 'column-unreadable', '栏目页：要求登录，读不到，不写成零'],
  ['疫情防控', 'column-empty', '栏目页：写明暂无信息的空白栏目'],
];

async function popups(chromium: Chromium, page: Page, album: Album): Promise<void> {
  const popup = await chromium.popup(page);
  await popup.waitForSelector('.gap-list');
  await album.take(popup, 'popup-gaps', '弹窗：本月缺口，按紧急程度排列');
  for (const fold of await popup.$$('.gap-fold > summary')) await fold.click();
  await popup.evaluate(() => document.querySelector('.gap-fold')?.scrollIntoView());
  await album.take(popup, 'popup-folds', '弹窗：读不到的栏目另列，写明原因和办法');
  await popup.close().catch(() => undefined);
}

async function evidence(page: Page, address: string, album: Album): Promise<void> {
  await page.goto(address);
  await until(async () => (await ourText(page)).includes('医疗卫生'), 'the bar');
  await pressOurs(page, '查看依据');
  await settle(page);
  await album.take(page, 'bar-evidence', '展开依据：哪些条目计入、哪些没有、为什么；本栏目应报送什么');
  await pressOurs(page, '收起依据');
  await pressOurs(page, '最小化');
  await settle(page);
  await album.take(page, 'bar-small', '最小化后只留一角，下次照旧');
  await pressOurs(page, '值守');
}

// A person shows where the list is: two clicks, the preview, and what the background read by it.
async function teaching(page: Page, address: string, album: Album): Promise<void> {
  await page.goto(address);
  await until(async () => (await ourText(page)).includes('医疗卫生'), 'the bar');
  await pressOurs(page, '读错了？');
  await says(page, '第 1 步');
  await album.take(page, 'teach-first', '教一次：点列表里任意一条标题，或直接选页面上的一组');
  await pressTitle(page, 0);
  await says(page, '第 2 步');
  await pressTitle(page, 3);
  await says(page, '个日期');
  await settle(page);
  await album.take(page, 'teach-preview', '教一次：每条编号、日期标在旁边，条数和日期数随时可见；可撤销');
  await pressOurs(page, '保存');
  await says(page, '已保存');
  await album.take(page, 'teach-saved', '教一次：保存后后台立刻按它读一遍，与页面核对');
  await pressOurs(page, '完成');
}

async function says(page: Page, words: string): Promise<void> {
  const card = async () => (await ourElements(page)).find(({ attributes }) => attributes.role === 'dialog');
  await until(async () => (await card())?.text.includes(words), `the card to say 「${words}」`);
}

/** A title in the middle of the column's own list, as a person clicks it. */
async function pressTitle(page: Page, place: number): Promise<void> {
  const at = await page.evaluate((nth: number) => {
    const dated = [...document.querySelectorAll('li')].filter(
      (row) => row.querySelector('a') && /\d{4}-\d\d-\d\d/.test(row.textContent ?? ''),
    );
    const range = document.createRange();
    range.selectNodeContents(dated[nth]?.querySelector('a') ?? document.body);
    const box = range.getClientRects()[0];
    return { x: (box?.left ?? 0) + 12, y: (box?.top ?? 0) + 8 };
  }, place);
  await page.mouse.click(at.x, at.y);
}

/** Lets what follows a load be drawn. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => setTimeout(done, 700)));
}
