// What an editor sees away from the editor: badge, marks, bar, popup and dashboard agree, and touch nothing of the page.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dutiesOf, unitsOf } from '../../lib/duties/table.ts';
import type { Expectation, Tally, Town } from '../portal/town.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { buttonSaying, enableSite, hurry, surveyed, testTown } from './day.ts';
import { ourBox, ourElements, ourText, type Seen } from './shadow.ts';

const day = 86_400;
const tall = { width: 1366, height: 3000 };
const usual = { width: 1366, height: 820 };
const unit = '住房和城乡建设局';

let town: Town;
let chromium: Chromium;
let own: Page;
let page: Page;
let untouched: Record<string, string>;

beforeAll(async () => {
  // 将到期 exists in the last week of a month only: town and extension live five days before its end.
  const ahead = secondsAhead(new Date());
  town = await testTown({ today: shanghaiDay(new Date(Date.now() + ahead * 1000)) });
  chromium = await launchChromium({ port: town.port, aheadSeconds: ahead, size: usual });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  untouched = {};
  for (const path of pathsToCompare()) {
    await page.goto(town.portal + path);
    untouched[path] = await ownHtml(page);
  }
  await page.goto(town.portal);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html#settings');
  await surveyed(own);
});

afterAll(async () => {
  await chromium?.close();
  await town?.close();
});

describe('将到期 and last month’s 未达标', () => {
  it('are the number on the badge, line by line', async () => {
    const [due, missed] = [shortLines('thisMonth'), shortLines('lastMonth')];
    expect(due.length).toBeGreaterThan(3);
    expect(missed.length).toBeGreaterThan(1);
    await badgeSays(due.length + missed.length);
  });

  it('mark the links to their columns, and no other link', async () => {
    const columns = columnsOf([...shortLines('thisMonth'), ...shortLines('lastMonth')]);
    await page.bringToFront();
    await page.setViewport(tall);
    await page.goto(town.portal);
    await marksStandAt(columns);
  });

  it('are both in the popup: this month’s listed, last month’s one press away', async () => {
    const popup = await chromium.popup(page);
    await popup.waitForSelector('.gap-list');
    const said = async () => (await popup.evaluate(() => document.body.innerText)).replace(/\s+/g, '');
    expect(await said()).toContain(`将到期${shortLines('thisMonth').length}`);
    await (await buttonSaying(popup, `上月未达标${shortLines('lastMonth').length}项`)).click();
    await until(async () => (await said()).includes(`未达标${shortLines('lastMonth').length}`), 'last month');
    expect(await popup.$eval('header select', (select) => (select as HTMLSelectElement).value)).toBe(
      lastMonth(),
    );
    await popup.close().catch(() => undefined);
  });
});

describe('the settings', () => {
  it('once my unit is set, badge and marks are about mine only, also in a tab that was open already', async () => {
    const mine = (all: Line[]) => all.filter(({ owners }) => owners.includes(unit));
    const [due, missed] = [mine(shortLines('thisMonth')), mine(shortLines('lastMonth'))];
    expect(due.length).toBeGreaterThan(1);
    await own.bringToFront();
    await own.select('select', unit);
    await badgeSays(due.length + missed.length);
    await page.bringToFront();
    await marksStandAt(columnsOf([...due, ...missed]));
    await own.bringToFront();
    await own.select('select', '');
    await badgeSays(shortLines('thisMonth').length + shortLines('lastMonth').length);
  });

  it('a column as the counting unit: two lines of one column are one quota, filled by all of its articles', async () => {
    const short = (which: 'thisMonth' | 'lastMonth') =>
      readable().filter((one) => (one[which]?.total ?? 2) < 2).length;
    expect(short('thisMonth')).toBeLessThan(shortLines('thisMonth').length);
    await own.bringToFront();
    await (await buttonSaying(own, '按栏目')).click();
    await badgeSays(short('thisMonth') + short('lastMonth'));
    await (await buttonSaying(own, '按责任行')).click();
    await badgeSays(shortLines('thisMonth').length + shortLines('lastMonth').length);
  });
});

describe('what a person sets right', () => {
  it('an article’s line set by hand fills that line, and taken back leaves it as it was', async () => {
    const tab = await chromium.openOwn(`options.html#columns/${encodeURIComponent('规划信息')}`);
    const says = async (words: string) =>
      until(async () => (await tab.$eval('body', (one) => one.textContent))?.includes(words), words);
    await says('1/2 自然资源局 · 另有 1 条待归属');
    await (await buttonSaying(tab, '设归属')).click();
    await (await tab.waitForSelector('.by-hand select'))?.select('规划信息#1');
    const [name, reason] = await tab.$$('.by-hand input:not([type=checkbox])');
    await name?.type('信息岗');
    await reason?.type('原稿落款是自然资源局');
    await (await buttonSaying(tab, '保存')).click();
    await says('2/2 自然资源局');
    await says('设定：原稿落款是自然资源局');
    await (await buttonSaying(tab, '撤销归属')).click();
    await says('1/2 自然资源局 · 另有 1 条待归属');
    // The button is gone; who works with the keyboard goes on from the heading above the table.
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('evidence');
    await tab.close();
  });

  it('an address entered by hand is refused on another site, and read on this one', async () => {
    const tab = await chromium.openOwn(`options.html#columns/${encodeURIComponent('户籍管理')}`);
    const text = () => tab.$eval('body', (one) => one.textContent ?? '');
    const field = await tab.waitForSelector('input.address-input');
    const enter = async (address: string) => {
      // By the keyboard: the evidence above is still growing, and a pointer would miss what moves.
      await field?.evaluate((input) => (input as HTMLInputElement).select());
      await field?.type(address);
      await tab.keyboard.press('Enter');
    };
    await enter('http://elsewhere.test/col/');
    await until(async () => (await text()).includes('不在已启用的站点'), 'the refusal');
    await enter(addressOf('安全生产'));
    await until(async () => (await text()).includes('来源：人工填写'), 'the address to be kept');
    const before = town.requests.length;
    await (await buttonSaying(tab, '重新读取')).press('Enter');
    await until(async () => (await text()).includes('读取成功'), 'the column to be read');
    const asked = town.requests.slice(before).map(({ url }) => url);
    expect(asked).toContain(expected('安全生产').path);
    await tab.close();
  });
});

describe('on the portal’s own pages', () => {
  it('the bar lies across the foot of a page whose script runs down, and the page keeps its direction', async () => {
    const vertical = await chromium.browser.newPage();
    await vertical.setViewport(usual);
    await vertical.evaluateOnNewDocument(() => {
      const style = () =>
        document.documentElement?.append(
          Object.assign(document.createElement('style'), { textContent: 'html{writing-mode:vertical-lr}' }),
        );
      document.addEventListener('DOMContentLoaded', style);
    });
    await vertical.goto(addressOf('危房改造'));
    await until(async () => (await ourText(vertical)).includes('本月 0/2 将到期'), 'the bar');
    const bar = await ourBox(vertical, ({ attributes }) => attributes.class === 'bar');
    const name = await ourBox(vertical, (one) => one.name === 'strong');
    expect(bar).toMatchObject({ left: 0, bottom: usual.height });
    expect(bar?.right).toBeGreaterThan(usual.width - 40);
    expect(bar?.right).toBeLessThanOrEqual(usual.width);
    expect(bar?.top).toBeGreaterThan(usual.height - 120);
    // Words that run along the line are wider than high.
    expect(width(name)).toBeGreaterThan(3 * height(name));
    expect(await vertical.evaluate(() => getComputedStyle(document.documentElement).writingMode)).toBe(
      'vertical-lr',
    );
    // As wide as the page, so that the list beside the column is in sight: its marks stand at the end of the words.
    await vertical.setViewport({ width: 6000, height: usual.height });
    const isOne = (one: Seen) => isMark(one) && one.attributes['aria-label']?.startsWith('统计信息') === true;
    await until(async () => (await ourElements(vertical)).some(isOne), 'a mark beside vertical words');
    const mark = await ourBox(vertical, isOne);
    const ends = await vertical.$$eval('a', (links) =>
      links
        .filter((link) => link.textContent?.trim() === '统计信息')
        .map((link) => {
          const words = document.createRange();
          words.selectNodeContents(link);
          return words.getBoundingClientRect().bottom;
        }),
    );
    expect(ends.some((end) => mark !== undefined && Math.abs(mark.top - end - 3) <= 1)).toBe(true);
    await vertical.close();
  });

  it('bar and marks leave the page’s own HTML as it was, byte for byte', async () => {
    await page.bringToFront();
    await page.setViewport(tall);
    for (const path of pathsToCompare()) {
      await page.goto(town.portal + path);
      await until(async () => (await ourElements(page)).some(isMark), `the marks of ${path}`);
      expect(await ownHtml(page)).toBe(untouched[path]);
    }
  });

  it('the bar says what last month lacked, and why a column has no number', async () => {
    await page.setViewport(usual);
    await page.goto(addressOf('食品药品监管'));
    await until(async () => (await ourText(page)).includes('✕ 上月 1/2 未达标'), 'last month in the bar');
    await page.goto(addressOf('税收管理'));
    await until(async () => (await ourText(page)).includes('— 读不到 · 登录页'), 'the reason in the bar');
  });

  it('the bar is one and stays one line, whatever is changed at once and however many units share a column', async () => {
    await page.goto(addressOf('处罚强制'));
    await until(async () => (await ourText(page)).includes('处罚强制'), 'the bar');
    await own.evaluate(async () => {
      for (const unit of ['column', 'line', 'column', 'line', 'owner'])
        await chrome.storage.local.set({ 'setting.countingUnit': unit });
    });
    await until(async () => (await ourText(page)).includes('! 将到期 15'), 'fifteen quotas summed up');
    const bars = (await ourElements(page)).filter(({ attributes }) => attributes.class === 'bar');
    expect(bars).toHaveLength(1);
    expect(height(await ourBox(page, ({ attributes }) => attributes.class === 'bar'))).toBeLessThan(45);
    await own.evaluate(() => chrome.storage.local.set({ 'setting.countingUnit': 'line' }));
    await until(async () => (await ourText(page)).includes('本月 5/2 达标'), 'lines again');
  });

  it('is opened, closed and made small with the keyboard alone', async () => {
    await page.goto(addressOf('危房改造'));
    await until(async () => (await ourText(page)).includes('查看依据'), 'the bar');
    // The bar comes last in the document: backwards from its beginning it is met first.
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await until(async () => (await ourText(page)).includes('本页各条是否计入本月'), 'the evidence');
    await page.keyboard.press('Enter');
    await until(async () => !(await ourText(page)).includes('本页各条是否计入本月'), 'the evidence to go');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(async () => !(await ourText(page)).includes('查看依据'), 'the small bar');
    await page.reload();
    await until(
      async () => (await ourElements(page)).some(({ attributes }) => attributes.class === 'pill'),
      'it to stay small',
    );
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await until(async () => (await ourText(page)).includes('查看依据'), 'the whole bar');
  });

  it('a link in a menu carries its mark while the menu is open, and none hangs in the air while it is closed', async () => {
    await page.goto(`${town.portal}/mn/`);
    await page.evaluate((address: string) => {
      const style =
        '.m{position:fixed;top:100px;left:300px;z-index:50;writing-mode:horizontal-tb;background:#fff}.m ul{visibility:hidden}.m:hover ul{visibility:visible}';
      document.head.append(Object.assign(document.createElement('style'), { textContent: style }));
      const menu = Object.assign(document.createElement('div'), { className: 'm', textContent: '菜单' });
      menu.innerHTML += `<ul><li><a href="${address}">危房改造</a></li></ul>`;
      document.body.prepend(menu);
    }, addressOf('危房改造'));
    await own.evaluate(() => chrome.storage.local.set({ 'setting.countReposts': false }));
    await badgeSays(shortLines('thisMonth').length + shortLines('lastMonth').length);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await ourElements(page)).filter(isMark)).toEqual([]);
    await page.mouse.move(310, 110);
    await until(async () => (await ourElements(page)).some(isMark), 'the mark in the open menu');
    const mark = await ourBox(page, isMark);
    const link = await page.$eval('.m a', (a) => a.getBoundingClientRect().toJSON());
    expect(mark?.left).toBeGreaterThanOrEqual(link.right);
    expect(mark?.left).toBeLessThan(link.right + 8);
    await page.mouse.move(900, 500);
    await until(async () => !(await ourElements(page)).some(isMark), 'the mark to go with the menu');
    await own.evaluate(() => chrome.storage.local.remove('setting.countReposts'));
  });

  it('nothing of it is printed', async () => {
    await page.goto(addressOf('危房改造'));
    await until(async () => (await ourText(page)).includes('危房改造'), 'the bar');
    const shown = () =>
      page.evaluate(() =>
        [...document.documentElement.children]
          .filter((one) => one.localName.startsWith('zhishou-'))
          .map((one) => getComputedStyle(one).display),
      );
    expect(await shown()).toContain('block');
    await page.emulateMediaType('print');
    expect(new Set(await shown())).toEqual(new Set(['none']));
    await page.emulateMediaType();
  });

  it('everything is gone once the site is disabled, also from a tab that was open', async () => {
    await own.bringToFront();
    await (await buttonSaying(own, '停用')).click();
    await own.waitForSelector('[role=alertdialog]');
    await (await buttonSaying(own, '停用')).click();
    await badgeSays(0);
    await page.bringToFront();
    await until(async () => (await ourElements(page)).length === 0, 'bar and marks to leave the page');
    const popup = await chromium.popup(page);
    await buttonSaying(popup, '启用本站');
    expect(await popup.evaluate(() => document.body.innerText)).not.toContain('未达标');
  });
});

type Line = { column: string; owners: string[] };

/** Lines that the town knows to be short in a month: nothing unattributed could fill them. */
function shortLines(which: 'thisMonth' | 'lastMonth'): Line[] {
  return readable().flatMap((one) =>
    dutiesOf(dutyTable, one.column).flatMap((duty, at) =>
      (one[which] as Tally).byLine[at]?.stands === 'short'
        ? [{ column: one.column, owners: unitsOf(duty) }]
        : [],
    ),
  );
}

function readable(): Expectation[] {
  return town.expectations().filter(({ thisMonth, lastMonth }) => thisMonth && lastMonth);
}

function columnsOf(lines: Line[]): string[] {
  return [...new Set(lines.map(({ column }) => column))].sort();
}

function expected(column: string): Expectation {
  const found = town.expectations().find((one) => one.column === column);
  if (!found) throw new Error(`The town has no column ${column}.`);
  return found;
}

function addressOf(column: string): string {
  return town.portal + expected(column).path;
}

/** One page of every kind of list, and the home page. */
function pathsToCompare(): string[] {
  return ['/', ...['危房改造', '统计信息', '处罚强制'].map((column) => expected(column).path)];
}

async function badgeSays(number: number): Promise<void> {
  const worker = await chromium.worker();
  const text = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  const words = number > 0 ? String(number) : '';
  await until(async () => (await text()) === words, `the badge to say 「${words}」`, 10_000).catch(
    async (error) => {
      const title = await worker.evaluate(() => chrome.action.getTitle({}));
      throw new Error(`${error} It says 「${await text()}」: ${title}`);
    },
  );
}

async function marksStandAt(columns: string[]): Promise<void> {
  const marked = async () =>
    [
      ...new Set(
        (await ourElements(page)).filter(isMark).map((one) => one.attributes['aria-label']?.split('：')[0]),
      ),
    ].sort();
  await until(async () => String(await marked()) === String(columns), `marks at ${columns}`, 10_000).catch(
    async (error) => {
      throw new Error(`${error} They stand at ${await marked()}.`);
    },
  );
}

function isMark({ attributes }: { attributes: Record<string, string> }): boolean {
  return attributes.role === 'img';
}

/** The page's HTML without our hosts. */
function ownHtml(of: Page): Promise<string> {
  return of.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('*')) if (one.localName.startsWith('zhishou-')) one.remove();
    return copy.outerHTML;
  });
}

function lastMonth(): string {
  const [year = 0, month = 1] = town.today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 7);
}

function secondsAhead(now: Date): number {
  const [year = 0, month = 1, today = 1] = shanghaiDay(now).split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Math.max(0, last - 5 - today) * day;
}

function shanghaiDay(at: Date): string {
  return at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

function width(box: { left: number; right: number } | undefined): number {
  return box ? box.right - box.left : 0;
}

function height(box: { top: number; bottom: number } | undefined): number {
  return box ? box.bottom - box.top : 0;
}
