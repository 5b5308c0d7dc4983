// Every make of editor × every way to publish, in real Chromium; the table of README.md is what was measured here.
import type { Frame, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Make } from '../editors/make.ts';
import { makes } from '../editors/makes.ts';
import { type EditorOffice, startEditorOffice } from '../editors/serve.ts';
import { type Trigger, triggers } from '../editors/triggers.ts';
import { type Chromium, launchChromium, until } from './browser.ts';
import { answerCard, confirmRelease, enableSite, hurry, panelFrame, panelText } from './day.ts';
import { applies, type EditorDesk, type Open, openDesk } from './editor-desk.ts';

const identity = '11010519491231002X';
const clean = '<p>现将第四季度高龄津贴发放情况予以公示。</p><p>公示期五个工作日。</p>';
const cleanText = '现将第四季度高龄津贴发放情况予以公示。\n公示期五个工作日。';
const twice = (text: string) => `${text}\n手机版：\n${text}`;

let office: EditorOffice;
let chromium: Chromium;
let worker: WebWorker;
let own: Page;
let page: Page;

const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));
const session = () => own.evaluate(() => chrome.storage.session.get(null)) as Promise<Record<string, Open>>;
/** The open editor with that title; those of pages left before may still be kept. */
const editor = async (title: string) =>
  Object.values(await session()).find(
    ({ report }) => report?.state === 'read' && report.draft.title === title,
  );
const published = () => office.sent.filter(({ status }) => status === '1');

beforeAll(async () => {
  office = await startEditorOffice();
  chromium = await launchChromium({ port: office.port, size: { width: 1440, height: 900 } });
  await hurry(chromium);
  page = await chromium.browser.newPage();
  await page.goto(office.origin);
  await enableSite(chromium, page);
  own = await chromium.openOwn('options.html');
  worker = await chromium.worker();
});

afterAll(async () => {
  await chromium?.close();
  office?.close();
});

const only = process.env.MAKES?.split(',');

describe.each(makes.filter(({ id }) => !only || only.includes(id)))('$name ($en)', (make) => {
  let desk: EditorDesk;
  let panel: Frame;
  // A review is found again by its title: every make has its own.
  const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
  const expected = make.id === 'ueditor-twice' ? twice(cleanText) : cleanText;

  it('is read as it stands, put in by script, the stale field left aside', async () => {
    desk = await openDesk(page, office, make);
    await desk.write(title, clean);
    await until(async () => (await draft(title))?.text === expected, 'the draft to be read');
    expect(await draft(title)).toMatchObject({ title, column: '养老服务', contentSource: '旗民政局' });
    panel = await panelFrame(page);
  });

  it('keeps every byte of its document while findings are marked in it', async () => {
    await desk.write(title, dirty(0));
    const before = await desk.html();
    await panel.waitForSelector('#finding-id-number');
    await rest(300);
    expect(await desk.html()).toBe(before);
  });

  it('is released once, by its own card', async () => {
    await desk.write(title, clean);
    const first = triggers.find((one) => applies(make, one)) as Trigger;
    await desk.arm(first);
    office.sent.length = 0;
    await desk.fire(first);
    await until(async () => (await editor(title))?.held, 'the hold');
    await panel.waitForSelector('fieldset.question-open');
    await answerCard(panel);
    await confirmRelease(panel);
    await until(() => published().length > 0, 'the release');
    await rest(200);
    expect(published()).toHaveLength(1);
    expect(published()[0]?.body).toContain('公示期五个工作日');
  });

  it('holds, explains and releases every way to publish', async () => {
    const row: Record<string, string> = {};
    for (const trigger of triggers.filter(
      ({ id }) => !process.env.TRIGGERS || process.env.TRIGGERS.split(',').includes(id),
    )) {
      row[trigger.id] = applies(make, trigger) ? await tryOut({ desk, panel, title }, trigger) : '–';
    }
    console.log(make.id, JSON.stringify(row));
    expect(Object.entries(row).filter(([, mark]) => !/^(?:held|again|–)$/.test(mark))).toEqual([]);
  });

  it('lets a draft and a preview pass', async () => {
    await desk.write(title, dirty(99));
    office.sent.length = 0;
    await desk.press('#draft');
    await until(() => office.sent.length === 1, 'the draft');
    await desk.press('#preview');
    await until(() => office.sent.length === 2, 'the preview');
    expect(office.sent.map(({ status }) => status)).toEqual(['0', 'preview']);
  });
});

const dirty = (nth: number) => `${clean}<p>第${nth}号：身份证号${identity}。</p>`;
const draft = async (title: string) => {
  const report = (await editor(title))?.report;
  return report?.state === 'read' ? report.draft : undefined;
};

type At = { desk: EditorDesk; panel: Frame; title: string };

async function tryOut({ desk, panel, title }: At, trigger: Trigger): Promise<string> {
  await desk.arm(trigger);
  await desk.write(title, dirty(triggers.indexOf(trigger) + 1));
  await desk.approach(trigger);
  const before = await desk.html();
  const since = (await editor(title))?.held?.at ?? '';
  office.sent.length = 0;
  await desk.fire(trigger);
  const held = await within(2500, async () => {
    const now = (await editor(title))?.held;
    return now && now.at > since ? now : undefined;
  });
  if (!held) {
    await page.screenshot({ path: `/tmp/shot-${trigger.id}.png` as `${string}.png` });
    return office.sent.length ? 'LEAKED' : 'NOTHING';
  }
  const explained = await within(2500, async () =>
    (await panelText(panel)).includes(held.words.replace(/\s+/g, '')),
  );
  if (!explained) return `UNEXPLAINED ${held.words}`;
  if (published().length) return 'LEAKED AFTER';
  if ((await desk.html()) !== before) return 'CHANGED';
  await desk.write(title, clean);
  await go(title, held.frameId);
  let mark = 'held';
  if (!(await within(trigger.id === 'timer-submit' ? 600 : 2000, () => published().length > 0))) {
    await desk.approach(trigger);
    await desk.fire(trigger);
    mark = 'again';
    if (!(await within(2000, () => published().length > 0))) return 'NOT RELEASED';
  }
  await rest(120);
  if (published().length !== 1) return `RELEASED ${published().length} TIMES`;
  return published()[0]?.body.includes('身份证号') ? 'STALE' : mark;
}

// The background's word to let go, as it sends it when the review is answered.
async function go(title: string, frameId: number): Promise<void> {
  const tabId = (await editor(title))?.place.tabId;
  await worker.evaluate(
    (tab, frame) =>
      chrome.tabs
        .sendMessage(tab, { order: 'guard.go', body: {} }, { frameId: frame })
        .catch(() => undefined),
    tabId as number,
    frameId,
  );
}

async function within<T>(ms: number, look: () => T | Promise<T>): Promise<T | undefined> {
  const end = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) return undefined;
    await rest(20);
  }
}
