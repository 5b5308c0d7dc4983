// What pages send by script: autosaves pass, timers that publish do not, in real Chromium.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import { enableSite, hurry, panelFrame, panelText } from './day.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { scriptPages } from './script-office.ts';
import { ourElements } from './shadow.ts';

let office: OddOffice;
let chromium: Chromium;
let own: Page;
let page: Page;
/** A form that no hand touches any more, while others are tried: its words were the last. */
let untouched: { tab: Page; since: number };
const ofUntouched = '只是写字的稿件';

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const isHeld = async () =>
  Object.values(
    (await own.evaluate(() => chrome.storage.session.get(null))) as Record<string, { held?: object }>,
  ).some(({ held }) => held);

async function write(at: Page | Frame, title: string): Promise<void> {
  await at.waitForSelector('.w-e-text');
  await at.type('[name=title]', title);
  await at.type('.w-e-text', '现将有关情况予以公示。');
}

beforeAll(async () => {
  office = await startOddOffice(scriptPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn(drawsNothing);
  const tab = await chromium.browser.newPage();
  await tab.goto(`${office.origin}/silent`);
  await write(tab, ofUntouched);
  await panelFrame(tab);
  untouched = { tab, since: Date.now() };
});

beforeEach(async () => {
  // The page before this one is left, and the background forgets its editors with the next one.
  await page.goto('about:blank');
  // The extension loaded anew takes its pages along.
  if (own.isClosed()) own = await chromium.openOwn(drawsNothing);
  await own.evaluate(async (title) => {
    const all = Object.entries(await chrome.storage.session.get(null));
    const others = all.filter(([, kept]) => !JSON.stringify(kept).includes(title));
    await chrome.storage.session.remove(others.map(([key]) => key));
  }, ofUntouched);
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

const open = async (path: string) => {
  await page.goto(office.origin + path);
  await page.bringToFront();
};

describe('a form that a page sends into a hidden frame by itself', () => {
  it('passes when it speaks of autosaving, while someone types and clicks', async () => {
    await open('/autosave');
    await write(page, '自动保存的稿件');
    await page.click('p');
    await until(() => office.saves.length >= 3, 'the autosaves');
    expect(await isHeld()).toBe(false);
  });

  it('is held when it follows a press on something that may publish', async () => {
    await open('/silent');
    await write(page, '图片发布的稿件');
    const panel = await panelFrame(page);
    await page.click('#picture');
    await until(async () => (await panelText(panel)).includes('提交表单'), 'the hold');
    await rest(500);
    expect(office.saves).toEqual([]);
  });
});

describe('a tool bar in a frame beside the form', () => {
  const frame = (name: string) =>
    until(() => page.frames().find((one) => one.name() === name), `the frame ${name}`);

  it('keeps a draft without being asked', async () => {
    await open('/frames');
    await write(await frame('main'), '旁边框架的稿件');
    await panelFrame(page);
    await (await frame('bar')).click('#draft');
    await until(() => office.saves.length === 1, 'the draft');
    expect(await isHeld()).toBe(false);
  });

  it('is held when it publishes', async () => {
    await open('/frames');
    await write(await frame('main'), '旁边框架的稿件');
    await panelFrame(page);
    await (await frame('bar')).click('#publish');
    await until(isHeld, 'the hold');
    expect(office.saves).toEqual([]);
  });
});

describe('a form that a page sends by itself', () => {
  it('passes without a word when no hand has set anything off', async () => {
    const { tab, since } = untouched;
    await rest(since + 10_500 - Date.now());
    await tab.bringToFront();
    await tab.evaluate('later()');
    await until(() => office.saves.length === 1, 'the autosave');
    expect(await isHeld()).toBe(false);
    await tab.close();
  });
});

describe('an extension that was updated under an open form', () => {
  it('says so on the tab of its panel before anything is pressed, and still holds', async () => {
    await open('/silent');
    await write(page, '更新前打开的稿件');
    await panelFrame(page);
    await chromium.update(page);
    const said = async () => (await ourElements(page)).map(({ text }) => text).join();
    await until(async () => (await said()).includes('已更新'), 'the tab to say so');
    await page.click('#picture');
    await until(async () => /检查已失效/.test(await said()), 'the notice');
    expect(office.saves).toEqual([]);
  });
});
