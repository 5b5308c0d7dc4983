// Forms that publish no article are sent by one press, in real Chromium: of public pages and of the rest of a back office.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium, until } from './browser.ts';
import { enableSite, hurry } from './day.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';
import { passes, passesPages } from './passes-office.ts';

let office: OddOffice;
let chromium: Chromium;
/** Each in a window of its own, so that all are in sight at once. */
const opened = new Map<string, Promise<Page>>();

// So long a person takes at least to fill it in: the desk has come where it comes.
const fillIn = 700;

async function openForm(name: string): Promise<Page> {
  const page = await chromium.browser.newPage({ type: 'window' });
  await page.goto(`${office.origin}/pass/${encodeURIComponent(name)}`);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await new Promise((done) => setTimeout(done, fillIn));
  return page;
}

beforeAll(async () => {
  office = await startOddOffice(passesPages);
  chromium = await launchChromium({ port: office.port, size: { width: 1366, height: 768 } });
  await hurry(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  for (const name of Object.keys(passes)) opened.set(name, openForm(name));
  await Promise.allSettled(opened.values());
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
    const page = await (opened.get(name) ?? openForm(name));
    opened.delete(name);
    await page.bringToFront();
    expect(await page.$('zhishou-panel')).toBeNull();
    await page.click('#go');
    await until(() => office.saves.length > 0, `${name} to be sent`);
    expect(office.saves).toHaveLength(1);
    await page.close();
  });
});
