// Teaching in real Chromium: two clicks on a page that fools the general reader, preview, save, redesign, and what surveys count.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnCount, Recipe, RecipeUse, SiteColumn } from '../../lib/model.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { buttonSaying, enableSite, hurry, stored, surveyed } from './day.ts';
import { ourBox, ourElements, ourText, pressOurs, type Seen } from './shadow.ts';
import { type Look, startTaughtPortal, type TaughtPortal } from './taught-portal.ts';

const column = '医疗卫生';
let portal: TaughtPortal;
let chromium: Chromium;
let own: Page;
let page: Page;
const thisMonth = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7);
const month = lastMonth(new Date());

beforeAll(async () => {
  portal = await startTaughtPortal(month);
  chromium = await launchChromium({ port: portal.port });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(`${portal.origin}/`);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html#recipes');
  await surveyed(own);
  await page.bringToFront();
});

afterAll(async () => {
  await chromium?.close();
  portal?.close();
});

describe('a page that the general reader cannot be right about', () => {
  it('is not counted rightly before it was taught: a box of others’ articles bears the column’s name, and the pager is none', async () => {
    expect((await counted()).done).not.toBe(8);
  });

  it('is taught by two clicks, which open nothing and which the page never hears', async () => {
    await open('plain');
    const before = await html();
    expect(await bar()).toBeDefined();
    await pressOurs(page, '读错了？');
    await said('第 1 步');
    await said('把握');
    // What is outlined at the foot of the page is seen, and the bar comes back afterwards.
    expect(await bar()).toBeUndefined();
    await clickTitle('第8批');
    await said('第 2 步');
    await clickTitle('第3批');
    await said('7 条，7 个日期');
    expect(page.url()).toBe(`${portal.origin}/ylfw/`);
    expect(await page.evaluate(() => (window as { pageHeard?: true }).pageHeard)).toBeUndefined();
    expect(await html()).toBe(before);
  });

  it('shows every row with its number and date beside it', async () => {
    const labels = (await ours()).filter(({ attributes }) => attributes.class === 'label row');
    expect(labels.map(({ text }) => text)).toEqual(
      [8, 7, 6, 5, 4, 3, 2].map((day, at) => `${at + 1} · ${month}-0${day}`),
    );
  });

  it('goes back one step at a time', async () => {
    await pressOurs(page, '撤销上一步');
    await said('第 2 步');
    // The card lies over the side box: it makes way.
    await pressOurs(page, '←');
    await clickTitle('全站信息之2');
    await said('两个标题不在同一个列表里');
    await clickTitle('第2批');
    await said('7 条，7 个日期');
  });

  it('is shown the way to the next page', async () => {
    await said('没有找到下一页');
    await pressOurs(page, '指给它看');
    await clickTitle('往后翻');
    await said('下一页：/ylfw/index_1.html');
  });

  it('cannot be saved by the page itself', async () => {
    await page.evaluate(() => {
      const host = [...document.querySelectorAll('zhishou-mark')].at(-1);
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      document
        .elementFromPoint(innerWidth - 100, 300)
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    });
    expect(await stored<Recipe>(own, 'recipes')).toEqual([]);
  });

  it('is saved, and the background reads the same by it', async () => {
    await pressOurs(page, '保存');
    await said('后台按它读了一遍：7 条，7 个日期，与页面一致');
    const [recipe] = await stored<Recipe>(own, 'recipes');
    expect(recipe).toMatchObject({
      site: portal.origin,
      name: column,
      scope: { kind: 'column', url: `${portal.origin}/ylfw/` },
      taught: { rows: 7, dates: 7 },
    });
    // Nothing of the articles is kept.
    expect(JSON.stringify(recipe)).not.toContain('批医疗');
    await pressOurs(page, '完成');
    await until(bar, 'the bar once teaching is over');
  });

  it('is counted by surveys from then on, over all its pages', async () => {
    await until(async () => (await counted()).done === 8, 'eight articles to be counted');
    const [at] = (await stored<SiteColumn>(own, 'columns')).filter((one) => one.column === column);
    expect(at?.lastRead).toMatchObject({
      adapter: 'recipe',
      pages: [`${portal.origin}/ylfw/`, `${portal.origin}/ylfw/index_1.html`],
    });
  });

  it('says on its bar that a recipe is used', async () => {
    await until(async () => (await ourText(page)).includes('按识别方案'), 'the bar to name the recipe');
    await open('plain');
    await until(async () => (await ourText(page)).includes('按识别方案'), 'the bar to name the recipe again');
  });
});

describe('after a redesign', () => {
  it('the same rows are read where only names, boxes and the form of dates changed', async () => {
    await survey('renamed');
    expect(await counted()).toEqual({ done: 8, state: 'read' });
    await open('renamed');
    await until(async () => (await ourText(page)).includes('按识别方案'), 'the recipe to hold');
  });

  it('it needs a look where the dates are gone: no number, and the bar says so', async () => {
    await survey('undated');
    const [at] = (await stored<SiteColumn>(own, 'columns')).filter((one) => one.column === column);
    expect(at?.last).toMatchObject({ state: 'unreadable', reason: 'recipe' });
    // A month that was read after its end stays as it was read; of the month at hand nothing is said.
    expect([(await counted()).done, (await counted(thisMonth)).state]).toEqual([8, 'unreadable']);
    expect(await stored<RecipeUse>(own, 'recipeUses')).toMatchObject([
      { state: 'look', why: '多数条目读不到日期' },
    ]);
    await open('undated');
    await until(async () => (await ourText(page)).includes('识别方案需核对'), 'the bar to say so');
  });

  it('it counts again once the dates are back', async () => {
    await survey('plain');
    expect(await counted()).toEqual({ done: 8, state: 'read' });
  });
});

describe('teaching once more', () => {
  it.each(['quirks', 'vertical'] as const)('works on %s pages, by keyboard alone', async (look) => {
    await open(look);
    await teachFromPopup();
    await said('第 1 步');
    await focusTitle('第8批');
    await page.keyboard.press('Enter');
    await said('第 2 步');
    await focusTitle('第2批');
    await page.keyboard.press('Enter');
    await said('7 条，7 个日期');
    expect(page.url()).toBe(`${portal.origin}/ylfw/`);
    await page.keyboard.press('Escape');
    await until(async () => !(await cardText()), 'the card to be gone');
  });

  it('replaces the recipe of the column, and taking it back restores the one before', async () => {
    await open('plain');
    const before = await stored<Recipe>(own, 'recipes');
    await pressOurs(page, '读错了？');
    await said('第 1 步');
    await pressOurs(page, '←');
    await clickTitle('全站信息之1关');
    await clickTitle('全站信息之9关');
    await said('14 条，14 个日期');
    await pressOurs(page, '保存');
    await said('已保存');
    expect((await stored<Recipe>(own, 'recipes')).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    await pressOurs(page, '撤销保存');
    await said('这是哪个栏目');
    expect(await stored<Recipe>(own, 'recipes')).toEqual(before);
    await page.keyboard.press('Escape');
  });

  it('is over where the page takes our layer away: its links are links again', async () => {
    await open('plain');
    await pressOurs(page, '读错了？');
    await said('第 1 步');
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('zhishou-mark')) host.remove();
    });
    await focusTitle('第8批');
    await page.keyboard.press('Enter');
    await until(() => page.url().endsWith('/c8.html'), 'the article to open');
  });

  it('says at once that the background cannot see a list that a script draws', async () => {
    await open('script');
    await pressOurs(page, '读错了？');
    await said('第 1 步');
    await clickTitle('第8批');
    await clickTitle('第3批');
    await said('7 条，7 个日期');
    await pressOurs(page, '保存');
    await said('多半由脚本生成');
    await pressOurs(page, '撤销保存');
    await said('这是哪个栏目');
    await page.keyboard.press('Escape');
  });
});

describe('the tab of recipes', () => {
  beforeAll(async () => {
    await survey('undated');
    await own.bringToFront();
    await own.evaluate(() => {
      location.hash = '#recipes';
    });
  });

  it('shows each recipe under its site, what it read last, and since when it needs a look', async () => {
    await shows('需要看一下，自 ');
    await shows('多数条目读不到日期');
    await shows('用于栏目：医疗卫生');
  });

  it('tries a changed recipe before it is saved, and refuses what is no selector', async () => {
    portal.look = 'plain';
    await press('修改');
    await press('按它读一遍');
    await shows('读到 7 条，7 个日期。');
    await type('方案名称', '医疗卫生（新）');
    await own.click('.recipe-editor summary');
    await type('列表的选择器', 'dl:has(dd)');
    await shows('“列表的选择器”不能用');
    await type('列表的选择器', 'dl.wzlb');
    await press('保存');
    await until(
      async () => (await stored<Recipe>(own, 'recipes'))[0]?.name === '医疗卫生（新）',
      'the new name',
    );
    await shows('正常');
  });

  it('deletes with one way back', async () => {
    const [before] = await stored<Recipe>(own, 'recipes');
    await press('删除');
    await press('删除');
    await until(async () => (await stored<Recipe>(own, 'recipes')).length === 0, 'the recipe to be gone');
    await press('撤销删除');
    await until(async () => (await stored<Recipe>(own, 'recipes')).length === 1, 'the recipe to be back');
    expect(await stored<Recipe>(own, 'recipes')).toEqual([before]);
  });

  it('exports a file that brings back what was lost, and names what in it cannot be used', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'recipes-'));
    const session = await own.createCDPSession();
    await session.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await press('导出全部');
    const file = path.join(folder, 'zhishou-recipes.json');
    await until(() => existsSync(file), 'the file');
    const [before] = await stored<Recipe>(own, 'recipes');
    const exported = JSON.parse(readFileSync(file, 'utf8')) as { recipes: unknown[] };
    expect(exported.recipes).toEqual([before]);
    writeFileSync(file, JSON.stringify({ ...exported, recipes: [...exported.recipes, { name: '坏的' }] }));
    await press('删除');
    await press('删除');
    await until(async () => (await stored<Recipe>(own, 'recipes')).length === 0, 'the recipe to be gone');
    await press('导入');
    const input = await own.waitForSelector('input[type=file]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await shows('新的 1 条，已有且相同的 0 条，与现有不同的 0 条，不能用的 1 条');
    await shows('第 2 条（坏的）没有导入');
    await press('导入 1 条');
    await until(async () => (await stored<Recipe>(own, 'recipes')).length === 1, 'the recipe to be imported');
    expect(await stored<Recipe>(own, 'recipes')).toEqual([before]);
    rmSync(folder, { recursive: true });
  });

  it('opens the column’s page and begins there', async () => {
    await page.goto(`${portal.origin}/`);
    await own.bringToFront();
    await press('重新教');
    const opened = await chromium.browser.waitForTarget(
      (target) => target.url() === `${portal.origin}/ylfw/`,
    );
    const found = (await opened.page()) as Page;
    await until(
      async () => (await ourElements(found)).some(({ text }) => text.includes('第 1 步')),
      'the card',
      10_000,
    ).catch(async (error) => {
      throw new Error(
        `${error.message} The tab says: ${await own.evaluate(() => document.querySelector('main [role=alert]')?.textContent)}`,
      );
    });
    await found.close();
  });
});

async function shows(words: string): Promise<void> {
  await until(
    () =>
      own.evaluate((wanted: string) => document.querySelector('main')?.textContent?.includes(wanted), words),
    `the tab to show 「${words}」`,
    10_000,
  );
}

async function press(words: string): Promise<void> {
  await (await buttonSaying(own, words)).click();
}

async function type(label: string, text: string): Promise<void> {
  const id = await own.evaluate(
    (wanted: string) =>
      [...document.querySelectorAll('label')].find((one) => one.textContent === wanted)?.htmlFor ?? '',
    label,
  );
  const input = await own.waitForSelector(`[id="${id}"]`);
  await input?.click({ count: 3 });
  await input?.type(text);
}

async function open(look: Look): Promise<void> {
  portal.look = look;
  await page.bringToFront();
  await page.goto(`${portal.origin}/ylfw/`);
  await until(async () => (await ourText(page)).includes(column), 'the bar');
}

async function survey(look: Look): Promise<void> {
  await surveyed(own);
  portal.look = look;
  const since = new Date().toISOString();
  await own.evaluate(
    (name: string) => chrome.runtime.sendMessage({ verb: 'survey.start', body: { columns: [name] } }),
    column,
  );
  await surveyed(own, since);
}

async function teachFromPopup(): Promise<void> {
  const popup = await chromium.popup(page);
  await (await buttonSaying(popup, '读得不对？教一次')).click();
  // It makes way by itself once the background has been told.
  await until(() => popup.isClosed(), 'the popup to close');
  await page.bringToFront();
}

async function counted(of = month): Promise<{ done: number; state?: string; reason?: string }> {
  const all = await own.evaluate(
    (key: string) =>
      new Promise<Record<string, ColumnCount> | undefined>((resolve) => {
        const opened = indexedDB.open('zhishou');
        opened.onsuccess = () => {
          const asked = opened.result.transaction('counts').objectStore('counts').get(key);
          asked.onsuccess = () => {
            opened.result.close();
            resolve(asked.result);
          };
        };
      }),
    of,
  );
  const count = all?.[column];
  const lines = Object.values(count?.byDuty ?? {}).flatMap((units) => Object.values(units));
  const done = lines.reduce((sum, n) => sum + n, 0) + (count?.unattributed ?? 0);
  return { done, state: count?.state, ...(count?.reason && { reason: count.reason }) };
}

async function clickTitle(words: string): Promise<void> {
  const { x, y } = await page.evaluate((wanted: string) => {
    const link = [...document.links].find((one) => one.textContent?.includes(wanted)) as HTMLElement;
    const range = document.createRange();
    range.selectNodeContents(link);
    const [box] = range.getClientRects();
    return { x: (box?.left ?? 0) + 20, y: (box?.top ?? 0) + 8 };
  }, words);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

/** Tab by Tab, as a person without a mouse gets there. */
async function focusTitle(words: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (
      await page.evaluate(
        (wanted: string) =>
          document.activeElement?.textContent?.includes(wanted) && document.activeElement.tagName === 'A',
        words,
      )
    )
      return;
  }
  throw new Error(`Tab never came to ${words}.`);
}

const ours = (): Promise<Seen[]> => ourElements(page);
const bar = () => ourBox(page, ({ attributes }) => attributes.role === 'region');

async function cardText(): Promise<string | undefined> {
  return (await ours()).find(({ attributes }) => attributes.class?.startsWith('card'))?.text;
}

function said(words: string): Promise<true> {
  return until(
    async () => ((await cardText())?.includes(words) ? true : undefined),
    `the card to say 「${words}」`,
    10_000,
  ).catch(async (error) => {
    throw new Error(`${error.message} It says: ${await cardText()}`);
  }) as Promise<true>;
}

/** The page's own HTML, without our hosts. */
function html(): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll('zhishou-mark')) host.remove();
    return copy.outerHTML;
  });
}

function lastMonth(now: Date): string {
  const [year = 0, number = 1] = now
    .toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
    .split('-')
    .map(Number);
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`;
}
