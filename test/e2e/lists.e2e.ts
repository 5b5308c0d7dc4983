// Publishing and moving from lists, one by one and in batches, in real Chromium.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import { enableSite, hurry, panelFrame, panelText, pressInSight, stored } from './day.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';
import { listPages } from './list-office.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { ourElements } from './shadow.ts';

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const ledger = () => stored<LedgerEntry>(own, 'ledger');
const open = async (path: string) => {
  await page.goto(office.origin + path);
  await page.bringToFront();
};
const tick = (nth: number) => page.click(`tbody tr:nth-child(${nth}) [type=checkbox]`);
const noticed = async () =>
  (await ourElements(page))
    .filter(({ host, name }) => host === 'zhishou-notice' && name === 'p')
    .map(({ text }) => text)
    .join();

async function goOn(panel: Frame, reason: string): Promise<void> {
  const field = await panel.waitForSelector('#listed-reason');
  if (reason) await field?.type(reason);
  const button = await panel.waitForSelector('footer.foot button.let-go:not([disabled])');
  if (button) await pressInSight(panel, button);
}

forgiveNoLeak();

beforeAll(async () => {
  office = await startOddOffice(listPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn(drawsNothing);
});

beforeEach(() => {
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('a batch in a list', () => {
  it('list-batch: is held, named, and goes on once for a reason, each article recorded as not checked', async () => {
    await open('/list');
    await tick(1);
    await tick(3);
    await page.click('#batch');
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('这2篇没有检查'), 'the articles in the panel');
    expect(await panelText(panel)).toContain('养老服务补贴标准的稿件');
    expect(await noticed()).toMatch(/批量发布.*2 篇.*高龄津贴发放公示的稿件/);
    sentExactly(office.saves, []);
    await goOn(panel, '');
    await until(async () => (await panelText(panel)).includes('请先写明理由'), 'the refusal');
    sentExactly(office.saves, []);
    await goOn(panel, '值班领导口头同意');
    await until(() => office.saves.length === 1, 'the batch to go');
    sentExactly(office.saves, ['publish=0,2']);
    const rows = await until(async () => {
      const all = await ledger();
      return all.length === 4 ? all : undefined;
    }, 'the rows');
    expect(rows.map(({ kind, title, note }) => [kind, title, note])).toEqual([
      ['unchecked', '高龄津贴发放公示的稿件', '值班领导口头同意'],
      ['unchecked', '养老服务补贴标准的稿件', '值班领导口头同意'],
      ['released', '高龄津贴发放公示的稿件', '批量发布'],
      ['released', '养老服务补贴标准的稿件', '批量发布'],
    ]);
  });

  it('is held again the next time, and drops out of sight when the person goes on elsewhere', async () => {
    await page.click('#batch');
    await rest(500);
    sentExactly(office.saves, []);
    await page.click('#seek [name=title]');
    await until(
      async () =>
        !(await page.$('zhishou-panel')) &&
        !page.frames().some((frame) => frame.url().includes('/review.html')),
      'the panel to leave',
    );
  });

  it.each([
    ['handlers on the press', async () => page.click('#move')],
    [
      'a deed chosen in a select',
      async () => {
        await page.select('#deed', 'publish');
        await page.click('#apply');
      },
    ],
    ['one article of a row', async () => page.click('tbody tr:nth-child(2) .one')],
    [
      'the keyboard',
      async () => {
        await page.focus('tbody tr:nth-child(2) .one');
        await page.keyboard.press('Enter');
      },
    ],
  ])('is held through %s', async (_, act) => {
    await open('/list');
    await tick(2);
    await act();
    await until(async () => (await noticed()).includes('第三季度财政信息的稿件'), 'the notice');
    await rest(300);
    sentExactly(office.saves, []);
  });

  it('quick-edit: is held where it is public, not in one that stays a draft', async () => {
    await open('/quick');
    await page.click('#save');
    await until(async () => (await noticed()).includes('快速编辑的稿件'), 'the notice');
    sentExactly(office.saves, []);
    await open('/quick');
    await page.select('[name=_status]', 'draft');
    await page.click('#save');
    await until(() => office.saves.length === 1, 'the draft to be kept');
  });
});

describe('an article in a row of a list', () => {
  it.each([
    ['发布', '.one', 'publish=1'],
    ['移动', '.shift', 'move=1'],
  ])(
    'list-row: %s is held, named, and goes on once for a reason, recorded as not checked',
    async (words, control, sent) => {
      const before = (await ledger()).length;
      await open('/list');
      await page.click(`tbody tr:nth-child(2) ${control}`);
      const panel = await panelFrame(page);
      await until(async () => (await panelText(panel)).includes('这1篇没有检查'), 'the article in the panel');
      expect(await panelText(panel)).toContain('第三季度财政信息的稿件');
      sentExactly(office.saves, []);
      await goOn(panel, '值班领导口头同意');
      await until(() => office.saves.length > 0, 'it to go');
      const rows = await until(async () => {
        const all = await ledger();
        return all.length === before + 2 ? all.slice(before) : undefined;
      }, 'the rows');
      expect(rows.map(({ kind, title, note }) => [kind, title, note])).toEqual([
        ['unchecked', '第三季度财政信息的稿件', '值班领导口头同意'],
        ['released', '第三季度财政信息的稿件', words],
      ]);
      sentExactly(office.saves, [sent]);
    },
  );
});

describe('what passes at once', () => {
  it.each([
    ['批量导出', '/list', '#export'],
    ['批量删除', '/list', '#delete'],
    ['移至回收站', '/list', '#apply'],
    ['批量发布 over users', '/people', '#batch'],
  ])('%s', async (_, path, button) => {
    await open(path);
    await tick(1);
    if (button === '#apply') await page.select('#deed', 'trash');
    await page.click(button);
    await until(() => office.saves.length === 1, 'the request');
    expect(await noticed()).toBe('');
  });

  it('查询', async () => {
    await open('/list');
    await Promise.all([page.waitForNavigation(), page.click('#seek-go')]);
    expect(page.url()).toContain('/list?title=');
  });
});
