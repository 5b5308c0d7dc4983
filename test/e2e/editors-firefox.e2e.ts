// Every make of editor × the main ways to publish, in real Firefox; the second table of README.md is what was measured here.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeMakes, makes } from '../editors/makes.ts';
import { type EditorOffice, startEditorOffice } from '../editors/serve.ts';
import { inReadme, type Rows, table } from '../editors/table.ts';
import { mainTriggers as main, type Trigger } from '../editors/triggers.ts';
import { launchFirefox, until } from './browser.ts';
import { answerCard, confirmRelease, hurry, panelText, stored } from './day.ts';
import { applies, type EditorDesk, type Open, openDesk } from './editor-desk.ts';
import { panelIn } from './firefox-panel.ts';
import { firefoxWindow } from './firefox-window.ts';

// One of each kind: a frame, a frame within a frame, a canvas, no frame at all.
const released = ['ueditor', 'fckeditor', 'gutenberg-canvas', 'textarea'];
const clean = '<p>现将第四季度高龄津贴发放情况予以公示。</p><p>公示期五个工作日。</p>';
/** What a loaded machine may take; nothing waits that long that goes as it should. */
const patience = 20_000;
const dirty = (nth: number) => `${clean}<p>第${nth}号：身份证号11010519491231002X。</p>`;

let office: EditorOffice;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
let own: Page;
let page: Page;

// MAKES=ueditor,quill for some of them; the table is of all.
const some = process.env.MAKES?.split(',');
const rows: Rows = new Map();
const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const editor = async (title: string) => {
  const all = (await own.evaluate(() => chrome.storage.session.get(null))) as Record<string, Open>;
  return Object.values(all).find(({ report }) => report?.state === 'read' && report.draft.title === title);
};
const published = () => office.sent.filter(({ status }) => status === '1');

beforeAll(async () => {
  office = await startEditorOffice();
  firefox = await launchFirefox();
  const window = await firefoxWindow(firefox.browser);
  await window.askAboutPermissions();
  await hurry(firefox);
  own = await firefox.openOwn('options.html');
  page = await firefox.browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(office.origin);
  const popup = await window.popup(page);
  await popup.press('popup_enable');
  await window.allow();
  await until(async () => (await stored(own, 'sites')).length === 1, 'the office to be enabled');
  await popup.close();
});

afterAll(async () => {
  console.log(
    table(
      makes.filter(({ id }) => rows.has(id)),
      main,
      rows,
    ),
  );
  await firefox?.close();
  office?.close();
});

describe.each(makes.filter(({ id }) => !some || some.includes(id)))('$name ($en)', (make) => {
  const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
  let desk: EditorDesk;
  let panel: Frame;

  it('holds and explains the main ways to publish', async () => {
    desk = await openDesk(page, office, make);
    await desk.write(title, clean);
    await until(() => editor(title), 'the draft to be read');
    panel = await panelIn(page);
    const row: Record<string, string> = {};
    for (const trigger of main) row[trigger.id] = applies(make, trigger) ? await tryOut(trigger) : '–';
    rows.set(make.id, row);
    expect(Object.entries(row).filter(([, mark]) => !/^(?:held|–)$/.test(mark))).toEqual([]);
  });

  it.runIf(released.includes(make.id))(
    'is released once, by its own card, though it was held before it came to rest',
    async () => {
      office.sent.length = 0;
      await desk.write(title, clean);
      await panel.waitForSelector('#finding-id-number', { hidden: true });
      await answerCard(panel);
      await confirmRelease(panel);
      await until(() => published().length > 0, 'the release');
      await rest(200);
      expect(published().map(({ body }) => body.includes('身份证号'))).toEqual([false]);
    },
  );

  async function tryOut(trigger: Trigger): Promise<string> {
    await desk.arm(trigger);
    await desk.write(title, dirty(main.indexOf(trigger) + 1));
    await desk.approach(trigger);
    const before = await desk.html();
    const since = (await editor(title))?.held?.at ?? '';
    office.sent.length = 0;
    await desk.fire(trigger);
    const held = await until(
      async () => {
        const now = (await editor(title))?.held;
        return now && now.at > since ? now : undefined;
      },
      'the hold',
      patience,
    ).catch(() => undefined);
    if (!held) return office.sent.length ? 'went through' : 'nothing happened';
    const words = held.words.replace(/\s+/g, '');
    await until(async () => (await panelText(panel)).includes(words), 'the panel to say so', patience);
    if (office.sent.length) return 'held, and went through';
    return (await desk.html()) === before ? 'held' : 'the text was changed';
  }
});

describe.each(codeMakes.filter(({ id }) => !some || some.includes(id)))('an article in $name', (make) => {
  it('is read by the page’s word, out of sight as it stands', async () => {
    const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
    const desk = await openDesk(page, office, make);
    await desk.write(title, dirty(7));
    const report = await until(async () => (await editor(title))?.report, 'the draft to be read');
    expect(report).toMatchObject({ draft: { text: expect.stringContaining('第7号'), claimed: ['text'] } });
  });
});

describe('the table of README.md', () => {
  it.skipIf(some)('is what was measured', () => {
    const { standing, measured } = inReadme('editors in Firefox', () => table(makes, main, rows));
    expect(standing).toBe(measured);
  });
});
