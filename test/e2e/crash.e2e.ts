// The browser dies between the word to go and what follows, in real Chromium: the next start writes what nobody heard of.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LedgerEntry } from '../../lib/model.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { answerCard, confirmRelease, enableSite, hurry, panelFrame, stored } from './day.ts';
import { type OddOffice, startOddOffice } from './odd-office.ts';

const profile = mkdtempSync(path.join(tmpdir(), 'crash-'));
let office: OddOffice;
let chromium: Chromium;

const launch = () => launchChromium({ port: office.port, userDataDir: profile });
const rows = async () =>
  (await stored<LedgerEntry>(await chromium.openOwn('options.html'), 'ledger')).map(
    ({ kind, title, unconfirmed, refers }) => ({ kind, title, unconfirmed, refers }),
  );

beforeAll(async () => {
  office = await startOddOffice();
  chromium = await launch();
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

it('what was told to go is 已放行，未确认 from the next start on, once', async () => {
  await hurry(chromium);
  const page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  const own = await chromium.openOwn('options.html');
  await page.bringToFront();
  await page.goto(`${office.origin}/form`);
  await page.type('[name=title]', '断电时的稿件');
  await page.type('.w-e-text', '现将情况公示。');
  const panel = await panelFrame(page);
  await page.click('#btn-publish');
  await answerCard(panel);
  // The word to go is under way when the browser dies.
  await (await chromium.worker()).evaluate(() => {
    const send = chrome.tabs.sendMessage as (...given: unknown[]) => unknown;
    const lose = (...given: unknown[]) =>
      (given[1] as { order?: string }).order === 'guard.go' ? new Promise(() => {}) : send(...given);
    Object.assign(chrome.tabs, { sendMessage: lose });
  });
  await confirmRelease(panel);
  const going = async () =>
    Object.entries(await own.evaluate(() => chrome.storage.local.get(null))).find(
      ([name, kept]) => name.startsWith('going:') && (kept as { going?: object }).going,
    );
  await until(going, 'the word to go');
  const died = chromium.browser.process();
  const dead = new Promise((done) => died?.once('exit', done));
  died?.kill('SIGKILL');
  await dead;
  expect(office.saves).toEqual([]);
  chromium = await launch();
  const unconfirmed = { kind: 'released', title: '断电时的稿件', unconfirmed: true, refers: 1 };
  await until(async () => (await rows()).length === 2, 'the row');
  expect(await rows()).toEqual([
    { kind: 'cleared', title: '断电时的稿件', unconfirmed: undefined, refers: undefined },
    unconfirmed,
  ]);
  await chromium.stopWorker();
  await chromium.worker();
  expect(await rows()).toHaveLength(2);
});
