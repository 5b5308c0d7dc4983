// Systems the extension was never told of, as an editor uses them: logging in, opening the form, pointing at what was not found.
import type { Page } from 'puppeteer-core';
import { startDokuWiki } from '../foreign/dokuwiki.ts';
import { startMediaWiki } from '../foreign/mediawiki.ts';
import { whyNot } from '../foreign/packages.ts';
import type { Foreign } from '../foreign/system.ts';
import { until } from './browser.ts';
import { buttonSaying, panelFrame } from './day.ts';

/** One system: where things stand in its pages, and what a person knows of it. */
export type ForeignDesk = {
  missing: string | undefined;
  start(): Promise<Foreign>;
  logIn(page: Page, system: Foreign): Promise<void>;
  /** The page that is written, as the system names it and as it must be read as a title. */
  name: string;
  title: string;
  /** What its address calls the folder, which is told to be a column once. */
  folder: string;
  edit(name: string): string;
  view(name: string): string;
  area: string;
  save: string;
  saveWords: string;
  /** Where the title is pointed at. */
  heading: string;
  summary: string;
  preview: string;
  /** Submits beside 保存 that publish nothing. */
  harmless: string[];
  /** A word of the request that makes a page public. */
  sends: RegExp;
  /** How many ways the form offers to be rehearsed. */
  ways: string[];
};

export const dokuWiki: ForeignDesk = {
  missing: whyNot('dokuwiki'),
  start: startDokuWiki,
  async logIn(page, { origin }) {
    await page.goto(`${origin}/doku.php?id=start&do=login`);
    await page.type('#dw__login [name=u]', 'bianji');
    await page.type('#dw__login [name=p]', 'bianji');
    await Promise.all([page.waitForNavigation(), page.click('#dw__login [type=submit]')]);
  },
  name: 'caizheng:yusuan',
  title: 'caizheng:yusuan',
  folder: 'id=caizheng',
  edit: (name) => `/doku.php?id=${name}&do=edit`,
  view: (name) => `/doku.php?id=${name}`,
  area: '#wiki__text',
  save: '#edbtn__save',
  saveWords: '保存',
  heading: '.pageId span',
  summary: '[name=summary]',
  preview: '#edbtn__preview',
  harmless: ['[name="do[cancel]"]'],
  sends: /do%5Bsave%5D|do\[save\]/,
  ways: ['Ctrl+Enter', 'Ctrl+S', 'Enter', 'form.submit()', '保存'],
};

export const mediaWiki: ForeignDesk = {
  missing: whyNot('mediawiki'),
  start: startMediaWiki,
  async logIn(page, { origin }) {
    await page.goto(`${origin}/index.php?title=Special:UserLogin`);
    await page.type('[name=wpName]', 'Bianji');
    await page.type('[name=wpPassword]', 'bianji-2026');
    await Promise.all([page.waitForNavigation(), page.click('#wpLoginAttempt')]);
  },
  name: '财政信息/第三季度预算执行情况',
  title: '财政信息/第三季度预算执行情况',
  folder: 'title=财政信息',
  edit: (name) => `/index.php?title=${encodeURIComponent(name)}&action=edit`,
  view: (name) => `/index.php?title=${encodeURIComponent(name)}`,
  area: '#wpTextbox1',
  save: '#wpSave',
  saveWords: '保存页面',
  heading: '#firstHeading',
  summary: '#wpSummary',
  preview: '#wpPreview',
  harmless: ['#wpDiff'],
  sends: /name="wpSave"|wpSave=/,
  ways: ['Ctrl+Enter', 'Ctrl+S', 'Enter', 'form.submit()', '保存页面'],
};

/** Opens the form of a page and replaces its text by typing. */
export async function write(page: Page, { area }: ForeignDesk, words: string): Promise<void> {
  await page.waitForSelector(area);
  await page.bringToFront();
  await page.$eval(area, (one) => (one as HTMLTextAreaElement).select());
  await page.focus(area);
  await page.keyboard.press('Backspace');
  await page.keyboard.sendCharacter(words);
}

/** Presses 指给我看 in the panel, then the element in the page. */
export async function pointAt(page: Page, button: string, selector: string): Promise<void> {
  await (await buttonSaying(await panelFrame(page), button)).click();
  await pick(page, selector);
}

/** Presses the element through the layer that waits for it. */
export async function pick(page: Page, selector: string): Promise<void> {
  await page.waitForSelector('zhishou-pick');
  await page.bringToFront();
  const element = await page.waitForSelector(selector);
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} is not laid out.`);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await until(async () => !(await page.$('zhishou-pick')), 'the pointing to end');
}
