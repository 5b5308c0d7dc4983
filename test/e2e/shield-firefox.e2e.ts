// The rehearsal, the lesson and a held list in real Firefox, which speaks English here.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { launchFirefox, until } from './browser.ts';
import { answerCard, buttonSaying, confirmRelease, hurry, panelText, stored } from './day.ts';
import { panelIn } from './firefox-panel.ts';
import { firefoxWindow } from './firefox-window.ts';
import { listPages } from './list-office.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { toldWays, waysPages } from './ways-office.ts';

let office: OddOffice;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
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
  office = await startOddOffice({ ...waysPages, ...listPages });
  firefox = await launchFirefox();
  const window = await firefoxWindow(firefox.browser);
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
  await says(panel, 'Armed');
  await press(panel, 'Rehearse');
  await says(panel, `${toldWays.length}/${toldWays.length}waysareheld`);
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
  await button?.scrollIntoView();
  await button?.hover();
  await rest(2000);
  await button?.click();
  await until(() => office.saves.length === 1, 'the batch to go');
  const kinds = async () => (await stored<LedgerEntry>(own, 'ledger')).map(({ kind }) => kind).slice(-2);
  await until(async () => (await kinds()).join() === 'unchecked,released', 'both rows');
});
