// Forms that publish no article are sent by one press, in real Chromium: of public pages and of the rest of a back office.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry } from './day.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { passes, passesPages } from './passes-office.ts';

let office: OddOffice;
let chromium: Chromium;
let page: Page;

beforeAll(async () => {
  office = await startOddOffice(passesPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1366, height: 768 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
});

beforeEach(() => {
  office.saves.length = 0;
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

describe('one press sends', () => {
  it.each(Object.keys(passes))('%s', async (name) => {
    await page.goto(`${office.origin}/pass/${encodeURIComponent(name)}`);
    await page.bringToFront();
    // So long a person takes at least to fill it in: the desk has come where it comes.
    await new Promise((done) => setTimeout(done, 700));
    expect(await page.$('zhishou-panel')).toBeNull();
    await page.click('#go');
    await until(() => office.saves.length > 0, `${name} to be sent`);
    expect(office.saves).toHaveLength(1);
  });
});
