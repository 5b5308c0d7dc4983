// Where the panel stands in real Chromium: off the publish button, out of dialogs' way, one an article, moved by hand.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry, panelFrame, panelText } from './day.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { panelPages } from './panel-office.ts';
import { ourBox, ourElements } from './shadow.ts';

type Box = { left: number; top: number; right: number; bottom: number };

let office: OddOffice;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  office = await startOddOffice(panelPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1280, height: 800 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(`${office.origin}/form`);
  await enableSite(chromium, page);
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

afterEach(async () => {
  await page.setViewport({ width: 1280, height: 800 });
});

async function open(path: string): Promise<void> {
  await page.goto(office.origin + path);
  await page.bringToFront();
  await panelFrame(page);
}

const shell = () =>
  ourElements(page).then((all) => all.filter(({ attributes }) => isShell(attributes.class)));
const isShell = (name = '') => name.split(' ')[0] === 'shell';
const isFolded = async () => (await shell())[0]?.attributes.class?.includes('folded') ?? true;
const frameBox = () => ourBox(page, ({ name, host }) => name === 'iframe' && host === 'zhishou-panel');
const tabBox = () => ourBox(page, ({ attributes }) => attributes.class === 'tab');

function boxOf(selector: string): Promise<Box> {
  return page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

async function pressTab(): Promise<void> {
  const { left, top, right, bottom } = (await tabBox()) as Box;
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

// Pressed again where the tab had moved from under the hand.
async function pressUntil(folded: boolean): Promise<void> {
  const so = async () => (await isFolded()) === folded;
  for (let left = 3; left > 0 && !(await so()); left--) {
    await pressTab();
    await until(so, 'the press to be taken', 3000).catch(() => undefined);
  }
  await until(so, folded ? 'the panel to fold' : 'the panel to open');
}

const unfolded = () => pressUntil(false);

// A key that came before the focus did went elsewhere: it is pressed again, as a person does.
const keyUntil = (
  key: 'Enter' | 'Escape' | 'ArrowLeft' | 'ArrowRight' | 'ArrowUp',
  done: () => Promise<boolean>,
  what: string,
) =>
  until(async () => {
    await page.keyboard.press(key);
    return until(done, what, 1000).catch(() => false);
  }, what);

/** The browser's own zoom, as Ctrl and + make it: kept by site. */
async function zoomTo(factor: number): Promise<void> {
  const worker = await chromium.worker();
  await worker.evaluate(
    async (host: string, by: number) => {
      const [tab] = await chrome.tabs.query({ url: `${host}/*` });
      await chrome.tabs.setZoom(tab?.id, by);
    },
    'http://office.test',
    factor,
  );
  await until(async () => (await page.evaluate(() => devicePixelRatio)) === factor, 'the zoom');
}

type Left = { origin: string; folded?: boolean };

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the panel', () => {
  it('left to itself stands open beside the article, and folded where it would lie on fields there', async () => {
    await open('/corner');
    await until(async () => !(await isFolded()), 'the panel to stand open');
    await open('/aside');
    await until(isFolded, 'the panel to come folded');
    expect(overlap((await tabBox()) as Box, await boxOf('[name=wenhao]'))).toBe(false);
  });

  it('leaves the publish button in the corner free, and the button can be pressed', async () => {
    await open('/corner');
    await unfolded();
    const button = await boxOf('#btn-publish');
    expect(overlap((await frameBox()) as Box, button)).toBe(false);
    expect(overlap((await tabBox()) as Box, button)).toBe(false);
    await page.click('#btn-publish');
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold');
    expect(overlap((await frameBox()) as Box, button)).toBe(false);
  });

  it('folds while a dialog of the site needs its place, and comes back after', async () => {
    await open('/dialog');
    await unfolded();
    await page.click('#open');
    await until(isFolded, 'the panel to give way');
    const dialog = await boxOf('.layui-layer');
    expect(overlap((await tabBox()) as Box, dialog)).toBe(false);
    await page.click('.layui-layer button');
    await until(async () => !(await isFolded()), 'the panel to come back');
  });

  it('opens over a dialog only where a person insists', async () => {
    await open('/dialog');
    await unfolded();
    await page.click('#open');
    await until(isFolded, 'the panel to give way');
    await pressUntil(false);
    await pressTab();
  });

  it('is dragged to the other side, and stands there when the page is loaded again', async () => {
    await open('/dialog');
    await unfolded();
    const before = (await tabBox()) as Box;
    const [x, y] = [(before.left + before.right) / 2, before.top + 20];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y + 60, { steps: 5 });
    await page.mouse.move(200, 420, { steps: 8 });
    await page.mouse.up();
    const side = () => page.$eval('zhishou-panel', (host) => (host as HTMLElement).dataset.side);
    expect(await side()).toBe('left');
    expect(await isFolded()).toBe(false);
    await page.reload();
    await panelFrame(page);
    expect(await side()).toBe('left');
    const after = (await tabBox()) as Box;
    expect(Math.abs(after.top - 400)).toBeLessThan(30);
  });

  it('is moved by the arrow keys of its tab, and by no event of the page', async () => {
    const side = () => page.$eval('zhishou-panel', (host) => (host as HTMLElement).dataset.side);
    await page.$eval('zhishou-panel', (host) =>
      host.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
    );
    expect(await side()).toBe('left');
    await pressTab();
    await keyUntil('ArrowRight', async () => (await side()) === 'right', 'the panel to change sides');
    const before = ((await tabBox()) as Box).top;
    await keyUntil('ArrowUp', async () => ((await tabBox()) as Box).top < before, 'the tab to move up');
  });

  it.each([
    [1280, 500],
    [700, 500],
    [420, 600],
  ])('in a window of %i by %i leaves the button free until a person opens it', async (width, height) => {
    await page.setViewport({ width, height });
    await open('/corner');
    const button = await boxOf('#btn-publish');
    await until(async () => !overlap((await tabBox()) as Box, button), 'the tab to stand clear');
    if (!(await isFolded())) expect(overlap((await frameBox()) as Box, button)).toBe(false);
  });
});

describe('the panel as it was left', () => {
  it.each([
    ['folded', true],
    ['open', false],
  ])(
    '%s by hand it comes back so on this site, after the browser forgot its session, too',
    async (_, folded) => {
      await open('/dialog');
      // The other way and back, so that it is the last press that is kept.
      await pressUntil(!folded);
      await pressUntil(folded);
      const kept = () =>
        worker.evaluate(() => chrome.storage.local.get('panels')) as Promise<{ panels?: Left[] }>;
      const worker = await chromium.worker();
      await until(
        async () => (await kept()).panels?.find(({ origin }) => origin === office.origin)?.folded === folded,
        'it to be kept',
      );
      await worker.evaluate(() => chrome.storage.session.clear());
      await open('/pair');
      await until(async () => (await isFolded()) === folded, 'the next one to come as this one was left');
    },
  );

  it('folded, it opens by itself for what is held', async () => {
    await open('/corner');
    if (!(await isFolded())) await pressTab();
    await open('/corner');
    await until(isFolded, 'the panel to come folded');
    await page.click('#btn-publish');
    await until(async () => !(await isFolded()), 'the panel to open');
    await pressTab();
    await until(isFolded, 'the panel to fold');
    await pressTab();
  });
});

describe('the panel of what is held', () => {
  const inSight = (panel: Frame, selector: string) =>
    panel.$eval(selector, (element) => {
      const middle = document.querySelector('.middle')?.getBoundingClientRect();
      const { top } = element.getBoundingClientRect();
      return middle !== undefined && top >= middle.top - 1 && top < middle.bottom - 40;
    });
  const focused = (panel: Frame) => panel.evaluate(() => document.activeElement?.id ?? '');

  it('shows what stands before the release, wherever it was scrolled before', async () => {
    await open('/identity');
    await unfolded();
    const panel = await panelFrame(page);
    await panel.waitForSelector('.card-hold');
    await panel.$eval('#shield-h', (heading) => heading.scrollIntoView());
    expect(await inSight(panel, '.card-hold')).toBe(false);
    await page.click('#btn-publish');
    await until(() => inSight(panel, '.card-hold'), 'the finding to be in sight');
    expect(await focused(panel)).toContain('finding-');
  });

  it('opens the screen for a reason at its top, and gives the focus back when it is left', async () => {
    const panel = await panelFrame(page);
    const override = await panel.waitForSelector('button[id^=override-]');
    const id = await override?.evaluate((button) => button.id);
    const isOpen = () => inSight(panel, '.screen .back').catch(() => false);
    await override?.focus();
    await keyUntil('Enter', isOpen, 'the screen, from its top on');
    await until(async () => (await focused(panel)) === 'override-h', 'the focus at its heading');
    await keyUntil('Escape', async () => (await focused(panel)) === id, 'the focus to be where it was');
  });
});

describe('the panel in a frameset', () => {
  it('stands in sight, clear of the button, is moved and stays there', async () => {
    await page.goto(`${office.origin}/frameset`);
    await page.bringToFront();
    const panel = await panelFrame(page);
    await unfolded();
    expect(await panel.evaluate(() => innerWidth)).toBeGreaterThan(300);
    const main = page.frames().find((frame) => frame.name() === 'main');
    await (await main?.$('#btn-publish'))?.click();
    await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold');
    const tab = (await tabBox()) as Box;
    expect(tab.left).toBeGreaterThan(640);
    await pressUntil(true);
    await keyUntil(
      'ArrowLeft',
      async () => ((await tabBox()) as Box).left < 640,
      'the panel to change sides',
    );
    await keyUntil('ArrowRight', async () => ((await tabBox()) as Box).left > 640, 'and back');
  });
});

describe('the panel in a window of 360 by 215, as 400 % leave it', () => {
  it('is read and answered as a whole: no question stands behind its head and foot', async () => {
    await page.setViewport({ width: 360, height: 215 });
    await open('/corner');
    await page.focus('#btn-publish');
    await page.keyboard.press('Enter');
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold');
    await panel.$eval('fieldset.question-open', (one) => one.scrollIntoView({ block: 'start' }));
    const seen = await panel.$eval('fieldset.question-open', (one) => {
      const { left, top, width } = one.getBoundingClientRect();
      const at = [20, 60, 100, 140].map((down) => document.elementFromPoint(left + width / 2, top + down));
      return at.filter((found) => found && !found.closest('.head, .foot')).length;
    });
    expect(seen).toBe(4);
  });
});

describe('the panel at a zoom of the browser', () => {
  afterAll(() => zoomTo(1));

  it.each([[0.5], [0.75], [1.25], [1.5], [2]])(
    'of %f stands whole in the window, clear of the button, and holds',
    async (factor) => {
      await open('/corner');
      await zoomTo(factor);
      await open('/corner');
      const button = await boxOf('#btn-publish');
      await until(async () => !overlap((await tabBox()) as Box, button), 'the tab to stand clear');
      await page.click('#btn-publish');
      const panel = await panelFrame(page);
      await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold');
      await until(async () => !(await isFolded()), 'the panel to open');
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      const frame = (await frameBox()) as Box;
      expect(frame.left).toBeGreaterThanOrEqual(0);
      expect(frame.right).toBeLessThanOrEqual(width + 1);
      expect(frame.bottom).toBeLessThanOrEqual(height + 1);
      expect(overlap(frame, button)).toBe(false);
    },
  );
});

describe('one panel an article', () => {
  it.each([['/helpers'], ['/pair']])('%s has one, with helper frames and a second body', async (path) => {
    await open(path);
    await new Promise((done) => setTimeout(done, 800));
    expect(await shell()).toHaveLength(1);
  });

  it('two articles in tabs of the office have one each, and only that of the tab in front is in sight', async () => {
    await open('/tabbed');
    await page.click('#second');
    const second = page.frames().find((frame) => frame.url().endsWith('/two'));
    await second?.click('input[name=title]');
    await until(async () => (await shell()).length === 2, 'the second panel');
    const away = async () =>
      (await shell()).map(({ attributes }) => attributes.class?.includes('away') ?? false);
    await until(async () => (await away()).filter(Boolean).length === 1, 'one panel to be out of sight');
    const hidden = await away();
    await page.click('#first');
    await until(
      async () => JSON.stringify(await away()) === JSON.stringify(hidden.map((one) => !one)),
      'the other',
    );
  });
});
