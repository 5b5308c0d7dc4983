// The tour on sites that are not the town: a list that publishes in batches, pages that contradict themselves, lists drawn by scripts.
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium, until } from '../e2e/browser.ts';
import { buttonSaying, enableSite, hurry, panelFrame, surveyed } from '../e2e/day.ts';
import { listPages } from '../e2e/list-office.ts';
import { startOddOffice } from '../e2e/odd-office.ts';
import { startScriptedPortal } from '../e2e/scripted-portal.ts';
import { startToldPortal } from '../e2e/told-portal.ts';
import type { Album } from './album.ts';
import { settle } from './portal.ts';

type Site = { origin: string; port: number; close(): void };

export async function elsewhere(album: Album): Promise<void> {
  await visited(await startOddOffice(listPages), (_, page, origin) => list(page, origin, album));
  const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);
  await visited(await startToldPortal(month), (chromium) => contradictions(chromium, month, album));
  await visited(await startScriptedPortal(), (chromium, page) => question(chromium, page, album));
}

async function list(page: Page, origin: string, album: Album): Promise<void> {
  await page.goto(`${origin}/list`);
  for (const nth of [1, 3]) await page.click(`tbody tr:nth-child(${nth}) [type=checkbox]`);
  await page.click('#batch');
  const panel = await panelFrame(page);
  await panel.waitForSelector('#listed-reason');
  await settle(page);
  await album.take(
    page,
    'panel-list',
    '列表里批量发布被拦下：列出稿件，逐篇打开审查，或写明理由、记“未检查”',
  );
}

async function contradictions(chromium: Chromium, month: string, album: Album): Promise<void> {
  const own = await chromium.openOwn('options.html');
  await surveyed(own);
  await own.close();
  const column = await chromium.openOwn(
    `options.html#columns/${encodeURIComponent('征占征收补偿')}/${month}`,
  );
  await column.waitForSelector('.tag-check');
  await settle(column);
  await album.take(column, 'column-told', '工作台 · 依据：两处日期、来源、站点不一致，附件，单位推测待确认');
  await column.click('.tag-check summary');
  await column.$eval('.tag-check', (box) => box.scrollIntoView());
  await album.take(column, 'column-tags', '工作台 · 标签体检：按规范查每篇稿件的八个网页标签');
}

async function question(chromium: Chromium, page: Page, album: Album): Promise<void> {
  const own = await chromium.openOwn('options.html');
  await surveyed(own);
  await page.bringToFront();
  const popup = await chromium.popup(page);
  await (await buttonSaying(popup, '用浏览器标签页读取')).click();
  await until(() => popup.$('[role=alertdialog]'), 'the question');
  await album.take(popup, 'popup-tab-reading', '弹窗：读不到的栏目可用标签页读取，先说明要做什么，同意才做');
}

/** A browser of its own for that site, enabled there. */
async function visited(
  site: Site,
  look: (chromium: Chromium, page: Page, origin: string) => Promise<void>,
): Promise<void> {
  const chromium = await launchChromium({ port: site.port, size: { width: 1366, height: 820 } });
  try {
    await hurry(chromium);
    const page = await chromium.browser.newPage();
    await page.goto(site.origin);
    await enableSite(chromium, page);
    await look(chromium, page, site.origin);
  } finally {
    await chromium.close();
    site.close();
  }
}
