// Every make of editor in real Firefox: the main ways in all, each other way in some, or all in all; README's table for Firefox.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeMakes, makes } from '../editors/makes.ts';
import { startEditorOffice } from '../editors/serve.ts';
import { inReadme, type Rows, table } from '../editors/table.ts';
import { type Trigger, triggers } from '../editors/triggers.ts';
import { drawsNothing, launchFirefox, until } from './browser.ts';
import { hurry, stored } from './day.ts';
import { applies, type EditorDesk, openDesk } from './editor-desk.ts';
import { shareOut } from './editor-shares.ts';
import { type Bench, byCard, dirty, editorOf, rowOf, type Tried, tryOut, unlikely } from './editor-tries.ts';
import { panelIn } from './firefox-panel.ts';
import { firefoxWindow } from './firefox-window.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';

let bench: Bench;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let page: Page;

// MAKES=ueditor,quill for some of them; the table is of all.
const some = process.env.MAKES?.split(',');
const rows: Rows = new Map();
// `MATRIX=write`: all of them.
const shares = shareOut(makes, process.env.MATRIX === 'write' ? triggers.length : 1);

// Of what is released by its own card, the first way; here the keys, whose frame is another one once the text is mended.
const byItsCard: Record<string, Trigger['id']> = { ckeditor3: 'ctrl-enter' };

forgiveNoLeak();

beforeAll(async () => {
  const office = await startEditorOffice();
  firefox = await launchFirefox();
  const window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  const own = await firefox.openOwn(drawsNothing);
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
  const share = shares.get(make.id) ?? [];
  const first = share.find(({ id }) => id === byItsCard[make.id]) ?? (share[0] as Trigger);
  let desk: EditorDesk;
  let panel: Frame;
  // Of every try: what went out in one is counted, whatever came of the next.
  const tried: [Trigger, Tried][] = [];

  it('is held at one of its ways, mended, and released once, by its own card', async () => {
    desk = await openDesk(page, bench.office, make);
    await desk.write(title, dirty(0));
    panel = await panelIn(page);
    tried.push([first, await tryOut(bench, { make, desk, panel, title }, first, byCard)]);
    expect(tried.at(-1)?.[1].mark).toBe('held');
  });

  it.runIf(make.id in byItsCard)('has findings marked in each frame that is built anew', async () => {
    for (const more of ['', '再次', '第三次']) {
      await desk.write(title, `<p>${more}公示。</p>${dirty(0)}`);
      await until(() => desk.marked(), 'the mark');
    }
  });

  it('holds and explains its ways to publish; the mended text goes out once when they are pressed again', async () => {
    for (const trigger of share.filter((one) => one !== first))
      tried.push([trigger, await tryOut(bench, { make, desk, panel, title }, trigger)]);
    const row = rowOf(bench, tried, (one) => (applies(make, one) ? 'untried' : '–'));
    rows.set(make.id, row);
    expect(unlikely(row)).toEqual([]);
  });

  it('lets a draft and a preview pass, and nothing comes after what was released', async () => {
    await desk.write(title, dirty(99));
    const from = bench.office.sent.length;
    const statuses = () => bench.office.sent.slice(from).map(({ status }) => status);
    await desk.press('#draft');
    await until(() => statuses().includes('0'), 'the draft');
    await desk.press('#preview');
    await until(() => statuses().includes('preview'), 'the preview');
    sentExactly(statuses(), ['0', 'preview']);
  });
});

describe.each(codeMakes.filter(({ id }) => !some || some.includes(id)))('an article in $name', (make) => {
  it('is read by the page’s word, out of sight as it stands', async () => {
    const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
    const desk = await openDesk(page, bench.office, make);
    await desk.write(title, dirty(7));
    // What stands in sight is told first, the page's word a moment later.
    const draft = await until(async () => {
      const report = (await editorOf(bench, title))?.report;
      return report?.state === 'read' && report.draft.text.includes('第7号') ? report.draft : undefined;
    }, 'the draft to be read');
    expect(draft.claimed).toEqual(['text']);
  });
});

describe('the table of README.md', () => {
  it.skipIf(some)('is what was measured', () => {
    const { standing, measured } = inReadme('editors in Firefox', (now) => table(makes, triggers, rows, now));
    expect(standing).toBe(measured);
  });
});
