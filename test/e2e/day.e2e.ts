// The whole day in real Chromium: write, be held, mend, answer, publish, be counted, find it in the ledger.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnCount, LedgerEntry, RequestRecord } from '../../lib/model.ts';
import { verifyChain } from '../../lib/store/chain.ts';
import type { Town } from '../portal/town.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import {
  answerCard,
  bodyFrame,
  buttonSaying,
  confirmRelease,
  enableSite,
  hurry,
  newArticle,
  panelFrame,
  panelText,
  press,
  stored,
  surveyed,
  testTown,
  writeArticle,
  writeBody,
} from './day.ts';
import { ourText } from './shadow.ts';

const column = '养老服务';
const title = '奈曼旗2026年第四季度高龄津贴发放情况公示';
const identity = '11010519491231002X';
const clean = '现将第四季度高龄津贴发放情况予以公示，公示期五个工作日。';

let town: Town;
let chromium: Chromium;
let own: Page;
let page: Page;
let form: Frame;
let panel: Frame;

const saves = () => town.requests.filter(({ method, url }) => method === 'POST' && url === '/article/save');
const ledger = () => stored<LedgerEntry>(own, 'ledger');
const thisMonth = async () => (await stored<Record<string, ColumnCount>>(own, 'counts')).at(-1)?.[column];

beforeAll(async () => {
  town = await testTown();
  chromium = await launchChromium({ port: town.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(town.portal);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  await surveyed(own);
});

afterAll(async () => {
  await chromium?.close();
  await town?.close();
});

describe('an editor that was open before its site was enabled', () => {
  it('is reviewed all the same, and says 未武装 until it is loaded again', async () => {
    await page.goto(town.office);
    await newArticle(page, town, column);
    await enableSite(chromium, page);
    panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('未武装'), 'the panel to say 未武装');
    await page.goto(town.office);
  });
});

describe('an article with an identity number in it', () => {
  it('gets a review panel beside it that knows column, owner and effect', async () => {
    form = await newArticle(page, town, column);
    await writeArticle(form, { title, column, source: '旗民政局', body: `${clean}身份证号${identity}。` });
    panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('1101'), 'the finding');
    const said = await panelText(panel);
    expect(said).toContain('保障部门民政局');
    expect(said).toContain('本月1/2→发布后2/2');
    expect(said).toContain('含居民身份证号码');
    expect(said).not.toContain(identity);
  });

  it('is held when 发布 is pressed, and nothing is sent', async () => {
    await press(form, '#btn-publish');
    await until(async () => (await panelText(panel)).includes('等待放行'), 'the hold to be shown');
    expect(saves()).toEqual([]);
  });

  it('leaves the editor and the form byte for byte as they were, with the findings shown', async () => {
    const body = await bodyFrame(form);
    const html = () => body.evaluate(() => document.documentElement.outerHTML);
    const fields = () => form.evaluate(() => document.querySelector('form')?.outerHTML);
    const withFindings = [await html(), await fields()];
    expect(withFindings[0]).toContain(identity);
    expect(withFindings[0]).not.toMatch(/zhishou|style="[^"]*highlight/);
    await (await buttonSaying(panel, '定位')).click();
    await until(() => body.evaluate(() => CSS.highlights.has('zhishou-here')), 'the place to be lit up');
    expect([await html(), await fields()]).toEqual(withFindings);
  });

  it('may be kept as a draft and previewed without being asked anything', async () => {
    await press(form, '#btn-preview');
    await until(() => town.requests.some(({ url }) => url === '/article/preview'), 'the preview');
    await page.bringToFront();
    expect(saves()).toEqual([]);
  });

  it('is released by itself once the number is gone, the card answered and the release confirmed', async () => {
    // Between hold and release the worker is gone: what is held stands in the page, what is known in session storage.
    await page.bringToFront();
    await chromium.stopWorker();
    await writeBody(form, clean);
    await until(async () => !(await panelText(panel)).includes('1101'), 'the finding to go');
    await answerCard(panel);
    await confirmRelease(panel);
    await until(() => saves().length === 1, 'the article to be sent');
    await until(
      () => town.publishedByOffice().some((one) => one.title === title),
      'the article to be public',
    );
  });

  it('is found on the portal by the next reading, and the count goes up', async () => {
    await until(
      async () => (await ledger()).some(({ kind }) => kind === 'published'),
      'the entry 已公开',
      60_000,
    );
    const units = Object.values((await thisMonth())?.byDuty ?? {}).flatMap((one) => Object.values(one));
    expect(units.reduce((sum, n) => sum + n, 0)).toBe(2);
    await page.goto(town.portal + (town.expectations().find((one) => one.column === column)?.path ?? ''));
    await until(async () => (await ourText(page)).includes('本月 2/2 达标'), 'the bar to say 2/2');
  });

  it('stands in the ledger as cleared, released and published, in an unbroken chain without the secret', async () => {
    const entries = await ledger();
    expect(entries.map(({ kind }) => kind)).toEqual(['cleared', 'released', 'published']);
    expect(await verifyChain(entries)).toMatchObject({ ok: true, length: 3 });
    expect(entries[0]).toMatchObject({ title, column, unit: '民政局', people: { reviewer: '审核岗' } });
    expect(entries[2]?.address).toBe(town.publishedByOffice()[0]?.url);
    expect(JSON.stringify(entries)).not.toContain(identity);
  });

  it('sent nothing to any other host all day, and lists each of its own requests', async () => {
    const hosts = new Set(town.requests.map(({ host }) => host.split(':')[0]));
    expect([...hosts].sort()).toEqual(['office.test', 'portal.test']);
    const listed = (await stored<RequestRecord>(own, 'requests')).map(({ url }) => url).sort();
    const seen = town.requests.filter(({ accept }) => accept.includes('application/json'));
    expect(listed).toEqual(seen.map(({ host, url }) => `http://${host}${url}`).sort());
  });
});
