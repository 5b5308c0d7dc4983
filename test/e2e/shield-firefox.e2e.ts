// The panel in real Firefox, which speaks English here: the rehearsal, the lesson, a held list; and where it stands.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { launchFirefox, until } from './browser.ts';
import {
  answerAtOnce,
  answerCard,
  buttonSaying,
  confirmRelease,
  hurry,
  panelText,
  pressInSight,
  stored,
} from './day.ts';
import { panelIn, panelSays } from './firefox-panel.ts';
import { ourElements } from './firefox-shadow.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';
import { listPages } from './list-office.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { panelPages } from './panel-office.ts';
import { veils } from './sabotage-office.ts';
import { toldWays, waysPages } from './ways-office.ts';

let office: OddOffice;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let window: FirefoxWindow;
let own: Page;
let page: Page;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const says = (panel: Frame, words: string) =>
  until(async () => (await panelText(panel)).includes(words), `the panel to say ${words}`);

async function press(panel: Frame, words: string): Promise<void> {
  await panel.evaluate(() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
  });
  await (await buttonSaying(panel, words)).click();
}

beforeAll(async () => {
  office = await startOddOffice({ ...waysPages, ...listPages, ...panelPages });
  firefox = await launchFirefox();
  window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 1000 });
  await page.goto(office.origin);
  const popup = await window.popup(page);
  await popup.press('popup_enable');
  await window.allow();
  await until(async () => (await stored(own, 'sites')).length === 1, 'the office to be enabled');
  // A page that loads before the browser was given the scripts for its site gets them late.
  const scripts = () => own.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  await until(async () => (await scripts()).length === 3, 'its scripts');
  await popup.close();
});

beforeEach(() => {
  office.saves.length = 0;
});

afterAll(async () => {
  await firefox?.close();
  office?.close();
});

it('rehearses every way of a form, and sends nothing', async () => {
  await page.goto(`${office.origin}/ways`);
  await page.type('[name=title]', '演练的稿件');
  await page.type('.w-e-text', '现将有关情况予以公示。');
  const panel = await panelIn(page);
  await says(panel, '◔Notrehearsed');
  await press(panel, 'Rehearse');
  await says(panel, `${toldWays.length}/${toldWays.length}waysareheld`);
  await says(panel, '●Armed');
  await rest(500);
  expect(office.saves).toEqual([]);
  expect(await page.evaluate('reached')).toEqual([]);
});

it('is taught a picture, and holds it from then on', async () => {
  const panel = await panelIn(page);
  await answerCard(panel);
  await confirmRelease(panel);
  await press(panel, 'Teach one publishing');
  await says(panel, 'Watching:');
  await page.click('.ico-go');
  await says(panel, 'Somethingwassentafter');
  await press(panel, 'This publishes');
  await says(panel, `${toldWays.length + 1}/${toldWays.length + 1}waysareheld`);
  await page.type('.w-e-text', '又改了一句。');
  await page.click('.ico-go');
  await says(panel, 'waits');
  expect(office.saves).toEqual(['picture']);
});

it('holds a batch in a list, and lets it go once for a reason', async () => {
  await page.goto(`${office.origin}/list`);
  await page.click('tbody tr:nth-child(2) [type=checkbox]');
  await page.click('#batch');
  const panel = await panelIn(page);
  await says(panel, '第三季度财政信息的稿件');
  expect(office.saves).toEqual([]);
  await (await panel.waitForSelector('#listed-reason'))?.type('值班领导同意');
  const button = await panel.waitForSelector('footer.foot button.let-go:not([disabled])');
  if (button) await pressInSight(panel, button);
  await until(() => office.saves.length === 1, 'the batch to go');
  const kinds = async () => (await stored<LedgerEntry>(own, 'ledger')).map(({ kind }) => kind).slice(-2);
  await until(async () => (await kinds()).join() === 'unchecked,released', 'both rows');
});

it.each([
  ['of the guard, where it is: held', '/framed-after', '✓'],
  ['of the page: it cannot be known', '/framed', '？'],
])('tells whether a key in an editor’s frame is first heard %s', async (_, path, sign) => {
  await page.goto(office.origin + path);
  await page.type('[name=title]', '框架编辑器里的稿件');
  const panel = await panelIn(page);
  await press(panel, 'Rehearse');
  await until(
    async () =>
      (await panel.$$eval('.shield-ways li', (all) => all.map((one) => one.textContent ?? ''))).some(
        (way) => way.startsWith(sign) && way.includes('Ctrl+Enter'),
      ),
    'the rehearsal',
  );
  expect(office.saves).toEqual([]);
  await page.click('iframe#ueditor_0');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await says(panel, 'waitsforrelease');
  const recorded = async () =>
    (await stored<LedgerEntry>(own, 'ledger')).filter(
      ({ kind, note }) => kind === 'unchecked' && note?.includes('Ctrl+Enter'),
    );
  if (sign === '？') await says(panel, 'maybeoutalready');
  expect(await recorded()).toHaveLength(sign === '？' ? 1 : 0);
});

it('confirms nothing while it is covered or distorted, says so, and does so after', async () => {
  await page.goto(`${office.origin}/one`);
  await (await page.waitForSelector('[type=submit]'))?.click();
  const panel = await panelIn(page);
  await says(panel, 'waitsforrelease');
  const button = await until(async () => {
    const able = await panel.$('footer.foot button.primary:not([disabled])');
    if (!able) await answerAtOnce(panel);
    return able ?? undefined;
  }, 'the button to be able to be pressed');
  const plain = async () => !(await panelText(panel)).includes('notinplainview');
  for (const name of [
    'a transparent element over it',
    'the page made transparent',
    'the whole page scaled down',
  ]) {
    await page.evaluate(veils[name]?.by ?? '');
    // The page is asked at a press that would count.
    await until(async () => {
      await button.press('Enter');
      return !(await plain());
    }, `the shield to tell of ${name}`);
    await page.evaluate(veils[name]?.undo ?? '');
    // And when a hand comes.
    await until(async () => {
      await page.mouse.move(300, 700);
      await button.hover();
      return until(plain, name, 500).catch(() => false);
    }, `${name} to be over`);
  }
  expect(office.saves).toEqual([]);
  await confirmRelease(panel);
  await until(() => office.saves.length === 1, 'the article to be sent');
});

const part = async (name: string) =>
  (await ourElements(firefox.browser, page)).find(
    ({ attributes }) => attributes.class?.split(' ')[0] === name,
  );
const isFolded = async () => (await part('shell'))?.attributes.class?.includes('folded') ?? true;
const side = () => page.$eval('zhishou-panel', (host) => (host as HTMLElement).dataset.side);

async function tab() {
  return until(async () => (await part('tab'))?.box(), 'the tab');
}

async function pressTab(): Promise<void> {
  const { x, y, width, height } = await tab();
  await page.mouse.click(x + width / 2, y + height / 2);
}

async function open(path: string): Promise<void> {
  await page.goto(office.origin + path);
  await panelIn(page);
}

it('is dragged to the other side and folded there, and comes back so', async () => {
  await open('/dialog');
  if (await isFolded()) await pressTab();
  await until(async () => !(await isFolded()), 'the panel to open');
  const other = (await side()) === 'left' ? 'right' : 'left';
  const { x, y } = await tab();
  await page.mouse.move(x + 10, y + 20);
  await page.mouse.down();
  await page.mouse.move(640, 400, { steps: 5 });
  await page.mouse.move(other === 'left' ? 100 : 1180, 420, { steps: 5 });
  await page.mouse.up();
  await until(async () => (await side()) === other, 'the panel to change sides');
  await pressTab();
  await until(isFolded, 'the panel to fold');
  await page.reload();
  await panelIn(page);
  await until(async () => (await side()) === other && (await isFolded()), 'the panel to come as it was left');
  await pressTab();
  await until(async () => !(await isFolded()), 'the panel to open');
});

it('stands in a frameset, and opens for what is held', async () => {
  await open('/frameset');
  const main = page.frames().find((frame) => frame.url().endsWith('/corner'));
  await (await main?.waitForSelector('#btn-publish'))?.click();
  const panel = await panelIn(page);
  await until(async () => /等待放行|waitsforrelease/.test(await panelText(panel)), 'the hold');
  const frame = (await part('page'))?.box();
  expect((await frame)?.width).toBeGreaterThan(300);
});

const zoom = (factor: number) =>
  own.evaluate(
    async (host: string, by: number) => {
      const [shown] = await chrome.tabs.query({ url: `${host}/*` });
      await chrome.tabs.setZoom(shown?.id, by);
    },
    'http://office.test',
    factor,
  );

it.each([[0.5], [2]])('at a zoom of %f stands whole in the window, and holds', async (factor) => {
  await zoom(factor);
  await until(
    async () => Math.abs((await page.evaluate(() => devicePixelRatio)) - factor) < 0.01,
    'the zoom',
  );
  await open('/corner');
  await (await page.waitForSelector('#btn-publish'))?.click();
  const panel = await panelIn(page);
  await until(async () => /等待放行|waitsforrelease/.test(await panelText(panel)), 'the hold');
  await until(async () => !(await isFolded()), 'the panel to open');
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const frame = await (await part('page'))?.box();
  expect(frame?.x).toBeGreaterThanOrEqual(0);
  expect((frame?.x ?? 0) + (frame?.width ?? 0)).toBeLessThanOrEqual(width + 1);
  expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBeLessThanOrEqual(height + 1);
});

it('has a panel that works where the page comes back out of the browser’s memory', async () => {
  await zoom(1);
  const other = await firefox.browser.newPage();
  await other.goto(`${office.origin}/corner`);
  await panelIn(other);
  await other.evaluate(() => Object.assign(window, { kept: true }));
  await other.goto(`${office.origin}/tree`);
  await other.goBack({ waitUntil: [] });
  await until(() => other.evaluate('window.kept').catch(() => false), 'the page as it was left');
  await other.click('#btn-publish');
  await until(
    async () => (await panelSays(firefox.browser, other)).includes('waitsforrelease'),
    'the hold in its panel',
  );
  await other.close();
});

it('is gone from an open page once the extension is switched off, and says that it comes late when it is on again', async () => {
  await page.bringToFront();
  await open('/ways');
  await window.switchExtension(false);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.click('[name=title]');
  await until(async () => (await page.$$('zhishou-panel')).length === 0, 'the panel to be gone');
  await window.switchExtension(true);
  const words = async () => panelText(await panelIn(page)).catch(() => '');
  await until(async () => (await words()).includes('Notarmed,reload'), 'the new panel to say so');
  expect(await page.$$('zhishou-panel')).toHaveLength(1);
});

it('after an update says by itself that the open page is not armed, and draws nothing twice', async () => {
  await open('/ways');
  await says(await panelIn(page), '●Armed');
  await firefox.update(page);
  // The panel of before may be found once more, and is gone when it is read.
  const words = async () => panelText(await panelIn(page)).catch(() => '');
  await until(async () => (await words()).includes('Notarmed,reload'), 'the new panel to say so');
  expect(await page.$$('zhishou-panel')).toHaveLength(1);
  await page.reload();
  await says(await panelIn(page), '●Armed');
});

it('says by itself that the permission was withdrawn, while its panel stands open', async () => {
  await open('/ways');
  const panel = await panelIn(page);
  await says(panel, '●Armed');
  // An update closes the extension's tabs.
  const settings = await firefox.openOwn('options.html');
  await page.bringToFront();
  await settings.evaluate(() => chrome.permissions.remove({ origins: ['http://office.test/*'] }));
  await says(panel, '✕Nocontact');
});
