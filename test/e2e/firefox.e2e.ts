// The main job in real Firefox, by its own popup and with its own questions: enable, survey, bar, hold, mend, release.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnCount, LedgerEntry, RequestRecord, SiteColumn } from '../../lib/model.ts';
import { verifyChain } from '../../lib/store/chain.ts';
import type { Expectation, Tally, Town } from '../portal/town.ts';
import { launchFirefox, until } from './browser.ts';
import {
  answerCard,
  buttonSaying,
  confirmRelease,
  formFrame,
  hostPattern,
  hurry,
  panelText,
  press,
  stored,
  survey,
  surveyed,
  testTown,
  writeArticle,
  writeBody,
} from './day.ts';
import { panelIn } from './firefox-panel.ts';
import { hostAt, ourBar } from './firefox-shadow.ts';
import { type FirefoxWindow, firefoxWindow } from './firefox-window.ts';

const column = '养老服务';
const title = '奈曼旗2026年第四季度高龄津贴发放情况公示';
const identity = '11010519491231002X';
const clean = '现将第四季度高龄津贴发放情况予以公示，公示期五个工作日。';

let town: Town;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let window: FirefoxWindow;
let own: Page;
let page: Page;
let form: Frame;
let panel: Frame;

beforeAll(async () => {
  town = await testTown();
  firefox = await launchFirefox();
  window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
});

afterAll(async () => {
  await firefox?.close();
  await town?.close();
});

describe('enabling a site in the real popup', () => {
  it('shows a popup as wide as what is in it', async () => {
    await page.goto(town.portal);
    const popup = await window.popup(page);
    // Its style comes a moment after its words.
    const [whole, ...parts] = await until(async () => {
      const said = await popup.said();
      return said[0]?.width === 400 ? said : undefined;
    }, 'the popup to be 400 px wide');
    expect(Math.max(...parts.map(({ x, width }) => x + width))).toBeLessThanOrEqual((whole?.x ?? 0) + 400);
    await popup.close();
  });

  it('goes on in the background where the popup is closed before the browser has its answer', async () => {
    const popup = await window.popup(page);
    await popup.press('popup_enable');
    await window.asked();
    await popup.close();
    expect(await enabledSites()).toEqual([]);
    await window.allow();
    await until(async () => (await enabledSites()).includes(town.portal), 'the portal to be enabled');
    expect(await granted()).toEqual([hostPattern(town.portal)]);
  });
});

describe('the first survey, with the background page ended in the middle', () => {
  it('counts every column as the town knows it, this month and last month, or says why not', async () => {
    await until(async () => ((await survey(own))?.done ?? 0) >= 8, 'eight columns to be read');
    await window.stopBackground();
    // What wakes it is an ordinary visit.
    await page.goto(town.portal);
    await surveyed(own);
    const [now, before] = (await stored<Record<string, ColumnCount>>(own, 'counts')).reverse();
    const expected = town.expectations();
    expect((await stored<SiteColumn>(own, 'columns')).filter(({ url }) => url)).toHaveLength(32);
    expect(expected.map((one) => countedAs(one, now?.[one.column]))).toEqual(
      expected.map((one) => knownAs(one, one.thisMonth)),
    );
    const readable = expected.filter(({ lastMonth }) => lastMonth);
    expect(readable.map((one) => countedAs(one, before?.[one.column]))).toEqual(
      readable.map((one) => knownAs(one, one.lastMonth)),
    );
  });

  it('sent no cookie, followed no redirect, and lists what the server saw', async () => {
    // Of all that asks here only the one door also takes JSON.
    const seen = town.requests.filter(
      ({ accept, referer }) => accept.includes('application/json') && !referer,
    );
    expect(seen.filter(({ cookies, method }) => cookies !== '' || method !== 'GET')).toEqual([]);
    expect(seen.filter(({ url }) => url.startsWith('/login'))).toEqual([]);
    const asked = seen.map(({ host, url }) => `http://${host}${url}`);
    const listed = (await stored<RequestRecord>(own, 'requests')).map(({ url }) => url);
    expect(new Set(listed)).toEqual(new Set(asked));
    // The request that was under way when the background page ended may stand on one side only.
    expect(Math.abs(listed.length - asked.length)).toBeLessThanOrEqual(1);
  });
});

describe('a column page', () => {
  it('has the bar at its foot, over the page, with the count of the survey', async () => {
    await page.goto(columnPage());
    const bar = await until(() => ourBar(firefox.browser, page), 'the bar');
    expect(bar.text).toContain(column);
    expect(bar.text).toContain(`${done()}/2`);
    const { x, y, width, height } = await bar.box();
    expect([x, Math.round(y + height)]).toEqual([0, 900]);
    expect(width).toBeGreaterThan(1400);
    expect(await hostAt(page, x + width / 2, y + height / 2)).toBe('zhishou-mark');
  });
});

describe('a request to a host that is not enabled', () => {
  const tried = (address: string) =>
    fetch(address, { mode: 'no-cors' }).then(
      () => 'sent',
      () => 'refused',
    );
  const at = (path: string) => `http://elsewhere.test:${town.port}${path}`;
  const arrived = () =>
    town.requests.filter(({ host }) => host.startsWith('elsewhere')).map(({ url }) => url);

  it('does not leave the browser from a page of the extension', async () => {
    expect(await own.evaluate(tried, at('/leak'))).toBe('refused');
    expect(arrived()).toEqual([]);
  });

  it('would have been seen: the same request from an ordinary page arrives', async () => {
    expect(await page.evaluate(tried, at('/control'))).toBe('sent');
    expect(arrived()).toEqual(['/control']);
  });
});

describe('an editor that was open before its site was enabled', () => {
  it('is reviewed all the same, and says that it is not armed until it is loaded again', async () => {
    await page.goto(town.office);
    await newArticle();
    const popup = await window.popup(page);
    await popup.press('popup_enable');
    await window.allow();
    await until(async () => (await enabledSites()).includes(town.office), 'the office to be enabled');
    await popup.close();
    await page.bringToFront();
    panel = await panelIn(page);
    await panel.waitForSelector('.arm-unarmed');
  });
});

describe('an article with an identity number in it', () => {
  it('gets a review panel beside it that knows owner and effect, and shows no secret', async () => {
    await page.goto(town.office);
    form = await newArticle();
    await writeArticle(form, { title, column, source: '旗民政局', body: `${clean}身份证号${identity}。` });
    panel = await panelIn(page);
    await panel.waitForSelector('.arm-unproven');
    await panel.waitForSelector('#finding-id-number');
    const said = await panelText(panel);
    expect(said).toContain(title);
    expect(said).toContain('民政局');
    expect(said).toContain(`${done()}/2→`);
    expect(said).toContain(`${done() + 1}/2`);
    expect(said).toContain('1101************2X');
    expect(said).not.toContain(identity);
  });

  it('is held when 发布 is pressed, and nothing is sent', async () => {
    await press(form, '#btn-publish');
    await panel.waitForSelector('.strip-hold');
    expect(saves()).toEqual([]);
  });

  it('may be previewed meanwhile without being asked anything', async () => {
    await press(form, '#btn-preview');
    await until(() => town.requests.some(({ url }) => url.startsWith('/article/preview')), 'the preview');
    expect(saves()).toEqual([]);
  });

  it('is released by itself, though the background was ended, once it is mended and confirmed', async () => {
    await page.bringToFront();
    await window.stopBackground();
    await writeBody(form, clean);
    await panel.waitForSelector('#finding-id-number', { hidden: true });
    await answerCard(panel);
    await confirmRelease(panel);
    await until(() => saves().length === 1, 'the article to be sent');
    await until(() => town.publishedByOffice()[0]?.title === title, 'the article to be public');
  });

  it('is found on the portal by the next reading, and the bar counts it', async () => {
    await until(async () => (await ledger()).some(({ kind }) => kind === 'published'), 'the entry', 60_000);
    expect((await ledger()).at(-1)?.address).toBe(town.publishedByOffice()[0]?.url);
    await page.goto(columnPage());
    await until(
      async () => (await ourBar(firefox.browser, page))?.text.includes('2/2'),
      'the bar to say 2/2',
    );
  });

  it('stands in the ledger as cleared, released and published, in an unbroken chain without the secret', async () => {
    const entries = await ledger();
    expect(entries.map(({ kind }) => kind)).toEqual(['cleared', 'released', 'published']);
    expect(await verifyChain(entries)).toMatchObject({ ok: true, length: 3 });
    expect(entries[0]).toMatchObject({ title, column, unit: '民政局', people: { reviewer: '审核岗' } });
    expect(JSON.stringify(entries)).not.toContain(identity);
  });
});

const saves = () => town.requests.filter(({ method, url }) => method === 'POST' && url === '/article/save');
const ledger = () => stored<LedgerEntry>(own, 'ledger');
const enabledSites = async () => (await stored<{ origin: string }>(own, 'sites')).map(({ origin }) => origin);
const granted = () => own.evaluate(async () => (await chrome.permissions.getAll()).origins);
const done = () => known(column).thisMonth?.total ?? 0;
const columnPage = () => town.portal + known(column).path;

function known(name: string): Expectation {
  const found = town.expectations().find((one) => one.column === name);
  if (!found) throw new Error(`The town has no column ${name}.`);
  return found;
}

// Frames have no names over BiDi, and those of extensions no address: both are found by asking them.
async function newArticle(): Promise<Frame> {
  const list = await until(() => page.frames().find((frame) => frame.url().includes('/list')), 'the list');
  await list.goto(`${town.office}/list?catid=${known(column).catid}`);
  await (await buttonSaying(list, '新建')).click();
  return formFrame(page);
}

type Told = { column: string } & ({ total: number; reposts: number } | { reason: string | undefined });

function knownAs({ column, state }: Expectation, tally: Tally | undefined): Told {
  if (!tally) return { column, reason: state === 'login-page' ? 'login' : 'redirected' };
  return { column, total: tally.total, reposts: tally.reposts + tally.links };
}

function countedAs({ column }: Expectation, count: ColumnCount | undefined): Told | undefined {
  if (!count) return undefined;
  if (count.state === 'unreadable') return { column, reason: count.reason };
  const units = Object.values(count.byDuty).flatMap((one) => Object.values(one));
  return {
    column,
    total: units.reduce((sum, n) => sum + n, count.unattributed),
    reposts: count.reposts,
  };
}
