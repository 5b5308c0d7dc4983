// What articles' pages tell in two ways is seen by a survey and shown as evidence, in both languages.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from './browser.ts';
import { enableSite, hurry, surveyed } from './day.ts';
import { startToldPortal, type ToldPortal } from './told-portal.ts';

const month = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7);

let portal: ToldPortal;
beforeAll(async () => {
  portal = await startToldPortal(month);
});
afterAll(() => portal?.close());

async function evidence(chromium: Chromium, enable?: string): Promise<Page> {
  await hurry(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(`${portal.origin}/`);
  await enableSite(chromium, page, enable);
  const own = await chromium.openOwn('options.html');
  await surveyed(own);
  await own.goto(`${own.url().split('#')[0]}#columns/${encodeURIComponent('征占征收补偿')}/${month}`);
  await own.reload();
  await own.setViewport({ width: 1280, height: 900 });
  await own.waitForSelector('.tag-check');
  return own;
}

/** The words of the row whose title contains `title`. */
const rowOf = (own: Page, title: string) =>
  own.$$eval(
    '.evidence tbody tr',
    (rows, part) => rows.map((row) => row.textContent ?? '').find((text) => text.includes(part)) ?? '',
    title,
  );

describe('in Chinese', () => {
  let chromium: Chromium;
  let own: Page;
  beforeAll(async () => {
    chromium = await launchChromium({ port: portal.port });
    own = await evidence(chromium);
  });
  afterAll(() => chromium?.close());

  it.each([
    ['第六批', `两处日期不一致：页面印 ${month}-06，PubDate ${month}-02，列表印 ${month}-06`],
    ['第六批', '两处来源不一致：页面印 奈曼旗自然资源局，ContentSource 水务局'],
    ['第六批', '附件 2 个'],
    ['第五批', '两处站点不一致：网址是 portal.test，SiteDomain gxq.cq.gov.cn'],
    ['第五批', '两处站点不一致：页面印 1505250001，SiteIDCode 5001070009'],
    ['第五批', '像是 住房和城乡建设局，请确认（按简称推测）'],
    ['第四批', '自然资源局 · 不完全确定：来源用的是改革前的名称'],
    ['第三批', '页面的发布日期读不出：PubDate {{time}}'],
    ['第二批', '两处日期不一致：页面印 '],
    ['第二批', '住房和城乡建设局 · 不完全确定：来源写的是其内设机构、网站或账号'],
  ])('%s is shown with: %s', async (title, words) => {
    expect(await rowOf(own, title)).toContain(words);
  });

  it('an article that agrees with itself is shown with nothing of the kind', async () => {
    expect(await rowOf(own, '第一批')).not.toMatch(/不一致|请确认|不完全确定|读不出|没有标明|附件/);
  });

  it('the tags of the month are checked, page by page', async () => {
    await own.click('.tag-check summary');
    const text = await own.$eval('.tag-check', (box) => (box as HTMLElement).innerText);
    expect(text).toContain('标签体检：已查 6 篇');
    expect(text).toMatch(/SiteDomain\s+与本站不符（可能照抄了别站模板）\s+1 \/ 6/);
    expect(text).toMatch(/PubDate\s+不是日期\s+1 \/ 6\s+\{\{time\}\}/);
    expect(text).toMatch(/PubDate\s+名称大小写不合规范\s+1 \/ 6/);
    expect(text).toMatch(/SiteName\s+缺\s+5 \/ 6/);
    await own.$$eval('.evidence-attachments', (all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    await own.screenshot({ path: '.output/told-zh.png', fullPage: true });
  });

  it('a guessed unit proposes its line, and counts for it only once a person has confirmed', async () => {
    const before = await rowOf(own, '第五批');
    expect(before).toContain('待归属');
    await own.evaluate(() => {
      const rows = [...document.querySelectorAll('.evidence tbody tr')];
      const row = rows.find((one) => one.textContent?.includes('第五批'));
      row?.querySelector<HTMLButtonElement>('.evidence-actions button')?.click();
    });
    await own.waitForFunction(() => document.querySelectorAll('main select, article select').length > 1);
    const chosen = await own.$$eval('select', (all) => all.map((one) => one.selectedOptions[0]?.text ?? ''));
    expect(chosen.join('|')).toContain('第2行 住建局');
  });
});

describe('in English', () => {
  it('the same is told in English', async () => {
    const chromium = await launchChromium({ port: portal.port, language: 'en' });
    try {
      const own = await evidence(chromium, 'Enable this site');
      expect(await rowOf(own, '第六批')).toContain(
        `Two different dates: page prints ${month}-06, PubDate ${month}-02`,
      );
      expect(await rowOf(own, '第五批')).toContain('Perhaps 住房和城乡建设局: please confirm');
      await own.click('.tag-check summary');
      await own.screenshot({ path: '.output/told-en.png', fullPage: true });
    } finally {
      await chromium.close();
    }
  });
});
