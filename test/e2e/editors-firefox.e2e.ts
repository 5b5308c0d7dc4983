// Every make of editor in real Firefox: the main ways in all, each other way in some; the Firefox table of README.md is measured here.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeMakes, makes } from '../editors/makes.ts';
import { startEditorOffice } from '../editors/serve.ts';
import { inReadme, type Rows, table } from '../editors/table.ts';
import { type Trigger, triggers } from '../editors/triggers.ts';
import { launchFirefox, until } from './browser.ts';
import { answerAtOnce, confirmRelease, hurry, stored } from './day.ts';
import { applies, type EditorDesk, openDesk } from './editor-desk.ts';
import { shareOut } from './editor-shares.ts';
import {
  type Bench,
  clean,
  countedOf,
  dirty,
  editorOf,
  published,
  rest,
  type Tried,
  tryOut,
} from './editor-tries.ts';
import { panelIn } from './firefox-panel.ts';
import { firefoxWindow } from './firefox-window.ts';
import { forgiveNoLeak, neverOut, sentExactly } from './leaks.ts';

let bench: Bench;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let page: Page;

// MAKES=ueditor,quill for some of them; the table is of all.
const some = process.env.MAKES?.split(',');
const rows: Rows = new Map();
const shares = shareOut(makes, 3);

forgiveNoLeak();

beforeAll(async () => {
  const office = await startEditorOffice();
  firefox = await launchFirefox();
  const window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  const own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(office.origin);
  const popup = await window.popup(page);
  await popup.press('popup_enable');
  await window.allow();
  await until(async () => (await stored(own, 'sites')).length === 1, 'the office to be enabled');
  await popup.close();
  bench = { office, own };
});

afterAll(async () => {
  const tried = makes.filter(({ id }) => rows.has(id));
  console.log(table(tried, triggers, rows));
  await firefox?.close();
  bench?.office.close();
});

describe.each(makes.filter(({ id }) => !some || some.includes(id)))('$name ($en)', (make) => {
  const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
  const ways = shares.get(make.id) ?? [];
  let desk: EditorDesk;
  let panel: Frame;
  let card: Tried;

  it('is released once, by its own card, byte for byte as it was', async () => {
    desk = await openDesk(page, bench.office, make);
    await desk.write(title, clean);
    await until(() => editorOf(bench, title), 'the draft to be read');
    panel = await panelIn(page);
    const [first] = ways as [Trigger];
    await desk.arm(first);
    const from = bench.office.sent.length;
    await desk.fire(first);
    await until(async () => (await editorOf(bench, title))?.held, 'the hold');
    neverOut(published(bench, from).length > 0, 'the article, before its card was answered');
    const mended = await desk.html();
    await panel.waitForSelector('fieldset.question-open');
    await answerAtOnce(panel);
    await confirmRelease(panel);
    await until(() => published(bench, from).length > 0, 'the release');
    expect(await desk.html()).toBe(mended);
    // Counted with what follows, so that nothing that comes late is missed.
    card = { mark: 'held', from };
  });

  it('holds and explains its ways to publish; the mended text goes out once when they are pressed again', async () => {
    const tried: [Trigger, Tried][] = [];
    for (const trigger of ways)
      tried.push([trigger, await tryOut(bench, { make, desk, panel, title }, trigger)]);
    await rest(200);
    expect(countedOf(bench, card, tried[0]?.[1])).toBe('held');
    const row: Record<string, string> = Object.fromEntries(
      triggers.map((one) => [one.id, applies(make, one) ? 'untried' : '–']),
    );
    tried.forEach(([{ id }, one], nth) => {
      row[id] = countedOf(bench, one, tried[nth + 1]?.[1]);
    });
    if (tried.every(([, { html }]) => html === 'same')) row.html = 'same';
    rows.set(make.id, row);
    const unlike = Object.entries(row).filter(([, mark]) => !/^(?:held|untried|same|–)$/.test(mark));
    expect(unlike.map(([id, mark]) => `${id}: ${mark}`)).toEqual([]);
  });

  it('lets a draft and a preview pass', async () => {
    await desk.write(title, dirty(99));
    const from = bench.office.sent.length;
    const statuses = () => bench.office.sent.slice(from).map(({ status }) => status);
    await desk.press('#draft');
    await until(() => statuses().length > 0, 'the draft');
    await desk.press('#preview');
    await until(() => statuses().length > 1, 'the preview');
    sentExactly(statuses(), ['0', 'preview']);
  });
});

describe.each(codeMakes.filter(({ id }) => !some || some.includes(id)))('an article in $name', (make) => {
  it('is read by the page’s word, out of sight as it stands', async () => {
    const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
    const desk = await openDesk(page, bench.office, make);
    await desk.write(title, dirty(7));
    const report = await until(async () => (await editorOf(bench, title))?.report, 'the draft to be read');
    expect(report).toMatchObject({ draft: { text: expect.stringContaining('第7号'), claimed: ['text'] } });
  });
});

describe('the table of README.md', () => {
  it.skipIf(some)('is what was measured', () => {
    const { standing, measured } = inReadme('editors in Firefox', () => table(makes, triggers, rows));
    expect(standing).toBe(measured);
  });
});
