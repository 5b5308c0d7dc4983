// Teaching in real Firefox, in English: two clicks, preview, save; the page is read by the recipe at once, and counted by it.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Recipe, Site, SiteColumn } from '../../lib/model.ts';
import { launchFirefox, until } from './browser.ts';
import { hurry, stored, surveyed } from './day.ts';
import { ourBar, ourElements, type Seen } from './firefox-shadow.ts';
import { firefoxWindow } from './firefox-window.ts';
import { startTaughtPortal, type TaughtPortal } from './taught-portal.ts';

const column = '医疗卫生';
let portal: TaughtPortal;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let own: Page;
let page: Page;

beforeAll(async () => {
  portal = await startTaughtPortal('2026-03');
  firefox = await launchFirefox();
  const window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${portal.origin}/`);
  const popup = await window.popup(page);
  await popup.press('popup_enable');
  await window.asked();
  await window.allow();
  await until(async () => (await stored<Site>(own, 'sites')).length === 1, 'the portal to be enabled');
  await popup.close().catch(() => undefined);
  await surveyed(own);
});

afterAll(async () => {
  await firefox?.close();
  portal?.close();
});

it('two clicks on titles show the list, and the page hears nothing of them', async () => {
  await page.goto(`${portal.origin}/ylfw/`);
  await until(() => ourBar(firefox.browser, page), 'the bar');
  await press('Wrong?');
  await says('Step 1');
  await clickTitle('第8批');
  await says('Step 2');
  await clickTitle('第3批');
  await says('7 rows, 7 dates');
  expect(page.url()).toBe(`${portal.origin}/ylfw/`);
  expect(await page.evaluate(() => (window as { pageHeard?: true }).pageHeard)).toBeUndefined();
});

it('what is saved is read by at once, in the page and by the survey', async () => {
  await press('Save');
  await says('the same as here');
  expect(await stored<Recipe>(own, 'recipes')).toMatchObject([
    { name: column, taught: { rows: 7, dates: 7 } },
  ]);
  await press('Done');
  await until(
    async () => (await ourBar(firefox.browser, page))?.text.includes('by recipe'),
    'the bar to name the recipe',
  );
  await until(async () => {
    const [at] = (await stored<SiteColumn>(own, 'columns')).filter((one) => one.column === column);
    return at?.lastRead?.adapter === 'recipe';
  }, 'the survey to read by it');
});

async function card(): Promise<Seen | undefined> {
  return (await ourElements(firefox.browser, page)).find(({ attributes }) => attributes.role === 'dialog');
}

function says(words: string): Promise<true> {
  return until(
    async () => ((await card())?.text.includes(words) ? true : undefined),
    `the card to say 「${words}」`,
  );
}

async function press(words: string): Promise<void> {
  const button = await until(
    async () =>
      (await ourElements(firefox.browser, page)).find(
        ({ name, text }) => name === 'button' && text.includes(words),
      ),
    `the button 「${words}」`,
  );
  const { x, y, width, height } = await button.box();
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function clickTitle(words: string): Promise<void> {
  const at = await page.evaluate((wanted: string) => {
    const link = [...document.links].find((one) => one.textContent?.includes(wanted)) ?? document.body;
    const { left, top, height } = link.getBoundingClientRect();
    return { x: left + 20, y: top + height / 2 };
  }, words);
  await page.mouse.click(at.x, at.y);
}
