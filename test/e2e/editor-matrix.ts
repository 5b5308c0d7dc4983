// The matrix of makes and ways, in real Chromium: what one of its files does with its share of the makes.
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Make } from '../editors/make.ts';
import codemirror638 from '../editors/makes/codemirror6-38.ts';
import unknown from '../editors/makes/unknown.ts';
import { codeMakes, makes } from '../editors/makes.ts';
import { startEditorOffice } from '../editors/serve.ts';
import { inReadme, type Rows, table } from '../editors/table.ts';
import { mainTriggers, type Trigger, triggers } from '../editors/triggers.ts';
import { type Chromium, drawsNothing, launchChromium, until } from './browser.ts';
import { enableSite, hurry, panelFrame, panelText } from './day.ts';
import { applies, type EditorDesk, openDesk } from './editor-desk.ts';
import {
  type Bench,
  byCard,
  clean,
  dirty,
  editorOf,
  published,
  rowOf,
  session,
  type Tried,
  tryOut,
  unlikely,
} from './editor-tries.ts';
import { watchKeptBack } from './kept-back.ts';
import { forgiveNoLeak, sentExactly } from './leaks.ts';

const cleanText = '现将第四季度高龄津贴发放情况予以公示。\n公示期五个工作日。';
const twice = (text: string) => `${text}\n手机版：\n${text}`;

let bench: Bench;
let page: Page;

// MAKES=ueditor,quill for some of them; the table is of all.
const some = process.env.MAKES?.split(',');
const rows: Rows = new Map();

/** Registers the tests of these makes; the measured rows are held to README.md. */
export function editorMatrix(these: Make[]): void {
  let chromium: Chromium;
  forgiveNoLeak();
  beforeAll(async () => {
    const office = await startEditorOffice();
    chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
    await hurry(chromium);
    page = await chromium.browser.newPage();
    await page.goto(office.origin);
    await enableSite(chromium, page);
    const worker = await chromium.worker();
    bench = {
      office,
      own: await chromium.openOwn(drawsNothing),
      go: (tabId, frameId) => worker.evaluate(sayGo, tabId, frameId),
      keptBack: await watchKeptBack(page, chromium.id),
    };
    // A tab in the background paints nothing.
    await page.bringToFront();
  });
  afterAll(async () => {
    const tried = (all: Make[]) => all.filter(({ id }) => rows.has(id));
    console.log(table(tried(makes), triggers, rows));
    console.log(table(tried(codeMakes), mainTriggers, rows));
    await chromium?.close();
    bench?.office.close();
  });
  const chosen = these.filter(({ id }) => !some || some.includes(id));
  describe.each(chosen)('$name ($en)', matrixOf);
  describe('the table of README.md', () => {
    it.skipIf(some)('is what was measured', () => {
      const all = inReadme('editors', (now) => table(makes, triggers, rows, now));
      expect(all.standing).toBe(all.measured);
      const inCode = inReadme('editors in code', (now) => table(codeMakes, mainTriggers, rows, now));
      expect(inCode.standing).toBe(inCode.measured);
      expect([...rows.keys()]).toEqual(these.map(({ id }) => id));
    });
  });
}

// Runs in the background.
async function sayGo(tabId: number, frameId: number): Promise<void> {
  await chrome.tabs.sendMessage(tabId, { order: 'guard.go', body: {} }, { frameId }).catch(() => undefined);
}

function matrixOf(make: Make): void {
  let desk: EditorDesk;
  let panel: Frame;
  // Of every try: what went out in one is counted, whatever came of the next.
  const tried: [Trigger, Tried][] = [];
  // A review is found again by its title: every make has its own.
  const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
  const ways = (make.few ? mainTriggers : triggers).filter((one) => applies(make, one));
  const expected = make.id === 'ueditor-twice' ? twice(cleanText) : cleanText;

  it('is read as it stands, put in by script, the stale field left aside', async () => {
    desk = await openDesk(page, bench.office, make);
    await desk.write(title, clean);
    await until(async () => (await draft(title))?.text === expected, 'the draft to be read');
    expect(await draft(title)).toMatchObject({ title, column: '养老服务', contentSource: '旗民政局' });
    expect((await draft(title))?.claimed).toEqual(make.few ? ['text'] : undefined);
    panel = await panelFrame(page);
    if (make.few)
      await until(
        async () => (await panelText(panel)).includes('正文从页面的脚本读取'),
        'the shield to say by whose word',
      );
  });

  it.skipIf(make.few)('keeps every byte of its document while findings are marked in it', async () => {
    await desk.write(title, dirty(0));
    const before = await desk.html();
    await panel.waitForSelector('#finding-id-number');
    await until(() => desk.marked(), 'the mark');
    expect(await desk.html()).toBe(before);
  });

  it('is held at its first way, mended, and released once, by its own card', async () => {
    const [first] = ways as [Trigger];
    tried.push([first, await tryOut(bench, { make, desk, panel, title }, first, byCard)]);
    expect(tried.at(-1)?.[1].mark).toBe('held');
  });

  it('holds, explains and releases every way to publish', async () => {
    for (const trigger of ways.slice(1))
      tried.push([trigger, await tryOut(bench, { make, desk, panel, title }, trigger)]);
    const row = rowOf(bench, tried, () => '–');
    rows.set(make.id, row);
    expect(unlikely(row)).toEqual([]);
  });

  it('lets a draft and a preview pass, and nothing comes after what was released', async () => {
    await desk.write(title, dirty(99));
    const from = bench.office.sent.length;
    await desk.press('#draft');
    const statuses = () => bench.office.sent.slice(from).map(({ status }) => status);
    await until(() => statuses().includes('0'), 'the draft');
    await desk.press('#preview');
    await until(() => statuses().includes('preview'), 'the preview');
    sentExactly(statuses(), ['0', 'preview']);
  });

  it.runIf(make.rebuilds)('is followed when the page builds it anew', async () => {
    await desk.rebuild();
    await desk.write(title, dirty(50));
    await until(async () => (await draft(title))?.text.includes('第50号'), 'the new editor to be read');
    expect((await draft(title))?.text.match(/第50号/g)).toHaveLength(make.bodies ?? 1);
    await pressIsHeld(desk, title);
  });

  it.runIf(make.source)('is read in its source view', async () => {
    await desk.write(title, dirty(60));
    await desk.source(true);
    if (make.sourceWrites) await desk.write(title, dirty(61));
    await pressIsHeld(desk, title);
    const last = make.sourceWrites ? '第61号' : '第60号';
    // The page's own word for it comes a moment after the press was held.
    const read = async () => {
      const report = await reportOf(make);
      return report?.state === 'read' && report.draft.text.includes(last);
    };
    await until(read, `${last} to be read`);
  });
}

/** Registers the test of CodeMirror 6 as it was up to 6.38. */
export function formerCodeMirror(): void {
  it('is read, too', async () => {
    const desk = await openDesk(page, bench.office, codemirror638);
    await desk.write(codemirror638.name, clean);
    await until(async () => (await draft(codemirror638.name))?.text === cleanText, 'the draft to be read');
  });
}

/** Registers the test of an editor of no known kind. */
export function unknownKind(): void {
  it('is held and said to be unreadable, and a draft passes', async () => {
    const desk = await openDesk(page, bench.office, unknown);
    await desk.write('不认识的编辑器里的稿件', dirty(0));
    const from = bench.office.sent.length;
    await desk.press('#draft');
    await until(() => bench.office.sent.length === from + 1, 'the draft');
    await pressIsHeld(desk, unknown.name);
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('没有找到正文编辑框'), 'the panel to say so');
    sentExactly(published(bench, from), []);
  });
}

// Presses 发布, and waits until that press is held; nothing is published by it.
async function pressIsHeld(desk: EditorDesk, title: string): Promise<void> {
  const fetching = triggers.find(({ id }) => id === 'fetch-button') as Trigger;
  const before = new Set(Object.values(await session(bench)).map(({ held }) => held?.at));
  const from = bench.office.sent.length;
  await desk.arm(fetching);
  await desk.fire(fetching);
  await until(
    async () => Object.values(await session(bench)).some(({ held }) => held && !before.has(held.at)),
    `the hold of ${title}`,
  );
  sentExactly(published(bench, from), []);
}

async function reportOf({ id }: Make) {
  const all = Object.values(await session(bench)).filter(({ held }) => held);
  const newest = all.sort((a, b) => (a.held?.at ?? '').localeCompare(b.held?.at ?? '')).at(-1);
  expect(newest?.report.state === 'read' ? newest.report.draft.url : `/${id}/`).toContain(`/${id}/`);
  return newest?.report;
}

async function draft(title: string) {
  const report = (await editorOf(bench, title))?.report;
  return report?.state === 'read' ? report.draft : undefined;
}
