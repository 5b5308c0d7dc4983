// Pointing at a field and telling a column, in real Firefox.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Draft, OfficeRecipe } from '../../lib/model.ts';
import { launchFirefox, until } from './browser.ts';
import { hurry, panelText, stored } from './day.ts';
import { hostAt } from './firefox-shadow.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';
import { type FormsOffice, startFormsOffice } from './forms-office.ts';

let office: FormsOffice;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let window: FirefoxWindow;
let own: Page;
let page: Page;

type Open = { report?: { draft?: Draft } };
const draft = (wanted: (draft: Draft) => unknown) =>
  until(async () => {
    const all = (await own.evaluate(() => chrome.storage.session.get(null))) as Record<string, Open>;
    return Object.values(all)
      .flatMap(({ report }) => report?.draft ?? [])
      .find(wanted);
  }, 'the draft');
const recipe = () =>
  own.evaluate(
    async (key: string) => (await chrome.storage.local.get<Record<string, unknown>>(key))[key],
    `office:${office.origin}`,
  ) as Promise<OfficeRecipe | undefined>;

// Frames of extensions have no address over BiDi: the panel is found by asking.
const panelIn = (over: Page): Promise<Frame> =>
  until(async () => {
    for (const frame of over.frames().filter((one) => !one.url().startsWith('http'))) {
      const isPanel = () => location.pathname === '/review.html' && document.querySelector('.panel') !== null;
      if (await frame.evaluate(isPanel).catch(() => false)) return frame;
    }
    return undefined;
  }, 'the review panel');

beforeAll(async () => {
  office = await startFormsOffice();
  firefox = await launchFirefox();
  window = await firefoxWindow(firefox.browser);
  await hurry(firefox);
  own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(office.origin);
  const popup = await window.popup(page);
  await popup.press('popup_enable');
  await until(
    async () =>
      (await stored<{ origin: string }>(own, 'sites')).some(({ origin }) => origin === office.origin),
    'the office to be enabled',
  );
});

afterAll(async () => {
  await firefox?.close();
  office?.close();
});

it('a field that was read wrongly is pointed at in a form three documents deep, and read again at once', async () => {
  await page.goto(`${office.origin}/shell`);
  await page.bringToFront();
  await draft(({ title }) => title === '样式一');
  const panel = await panelIn(page);
  // The panel fills while it is looked at: what was pressed too early is pressed again.
  await until(async () => {
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
      document
        .querySelector<HTMLButtonElement>(
          'button[aria-label="在页面上指出标题的位置"], button[aria-label^="Point at the title" i]',
        )
        ?.click();
    });
    return until(async () => (await hostAt(page, 300, 300)) === 'zhishou-pick', 'the layer', 2000).catch(
      () => undefined,
    );
  }, 'the layer');
  const inner = await until(
    () => page.frames().find((frame) => frame.url().endsWith('/misleading')),
    'the form',
  );
  const box = await (await inner.waitForSelector('[name=x1]'))?.boundingBox();
  if (!box) throw new Error('The field is not laid out.');
  // No hand is still: what came too early for the layer is followed by more, until the layer has what it asked for.
  let still = 0;
  await until(async () => {
    await page.mouse.move(box.x + 40 + (still++ % 2), box.y + box.height / 2);
    await page.mouse.click(box.x + 40, box.y + box.height / 2);
    return (await hostAt(page, 300, 300)) !== 'zhishou-pick';
  }, 'the layer to be answered');
  await draft(({ title }) => title === '关于开展秋季防火工作的通知');
  expect((await recipe())?.forms).toMatchObject([
    { address: '/misleading', fields: { title: { read: 'value' } } },
  ]);
  await until(
    async () => (await panelText(panel)).includes('关于开展秋季防火工作的通知'),
    'the panel to say so',
  );
});

it('a column known by its number is chosen once', async () => {
  await page.goto(`${office.origin}/numbered?ChannelId=123`);
  await page.bringToFront();
  await draft(({ columnKeys }) => columnKeys?.[0]?.value === '123');
  const panel = await panelIn(page);
  await panel.waitForSelector('.mapping select');
  await panel.select('.mapping select', '养老服务');
  await panel.evaluate(() => document.querySelector<HTMLButtonElement>('.mapping button')?.click());
  await draft(({ url, column }) => url.includes('/numbered') && column === '养老服务');
  expect((await recipe())?.columns).toEqual([{ param: 'ChannelId', value: '123', column: '养老服务' }]);
});
