// Every make of editor × every way to publish, in real Chromium; the table of README.md is what was measured here.
import type { Frame, Page, WebWorker } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Make } from '../editors/make.ts';
import codemirror638 from '../editors/makes/codemirror6-38.ts';
import unknown from '../editors/makes/unknown.ts';
import { codeMakes, makes } from '../editors/makes.ts';
import { type EditorOffice, startEditorOffice } from '../editors/serve.ts';
import { inReadme, type Rows, table } from '../editors/table.ts';
import { mainTriggers, type Trigger, triggers } from '../editors/triggers.ts';
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
const published = (from = 0, to?: number) =>
  office.sent.slice(from, to).filter(({ status }) => status === '1');
/** What a loaded machine may take; nothing waits that long that goes as it should. */
const patience = 10_000;

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
  const tried = (all: Make[]) => all.filter(({ id }) => rows.has(id));
  console.log(table(tried(makes), triggers, rows));
  console.log(table(tried(codeMakes), mainTriggers, rows));
  await chromium?.close();
  office?.close();
});

// MAKES=ueditor,quill for some of them; the table is of all.
const some = process.env.MAKES?.split(',');
const rows: Rows = new Map();

const tested = [...makes, ...codeMakes].filter(({ id }) => !some || some.includes(id));

describe.each(tested)('$name ($en)', (make) => {
  let desk: EditorDesk;
  let panel: Frame;
  // A review is found again by its title: every make has its own.
  const title = `2026年第四季度高龄津贴发放情况公示（${make.name}）`;
  const ways = make.few ? mainTriggers : triggers;
  const expected = make.id === 'ueditor-twice' ? twice(cleanText) : cleanText;

  it('is read as it stands, put in by script, the stale field left aside', async () => {
    desk = await openDesk(page, office, make);
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
    const tried: [Trigger, Tried][] = [];
    for (const trigger of ways) {
      if (applies(make, trigger)) tried.push([trigger, await tryOut({ desk, panel, title }, trigger)]);
    }
    await rest(200);
    const row: Record<string, string> = Object.fromEntries(ways.map(({ id }) => [id, '–']));
    tried.forEach(([{ id }, one], nth) => {
      row[id] = countedOf(one, tried[nth + 1]?.[1]);
    });
    rows.set(make.id, row);
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

  it.runIf(make.rebuilds)('is followed when the page builds it anew', async () => {
    await desk.rebuild();
    await desk.write(title, dirty(50));
    await until(async () => (await draft(title))?.text.includes('第50号'), 'the new editor to be read');
    expect((await draft(title))?.text.match(/第50号/g)).toHaveLength(make.bodies ?? 1);
    await presses(desk, title);
    expect(published()).toEqual([]);
  });

  it.runIf(make.source)('is read in its source view', async () => {
    await desk.write(title, dirty(60));
    await desk.source(true);
    if (make.sourceWrites) await desk.write(title, dirty(61));
    await presses(desk, title);
    const last = make.sourceWrites ? '第61号' : '第60号';
    expect(await reportOf(make)).toMatchObject({ draft: { text: expect.stringContaining(last) } });
    expect(published()).toEqual([]);
  });
});

describe('CodeMirror 6 as it was up to 6.38', () => {
  it('is read, too', async () => {
    const desk = await openDesk(page, office, codemirror638);
    await desk.write(codemirror638.name, clean);
    await until(async () => (await draft(codemirror638.name))?.text === cleanText, 'the draft to be read');
  });
});

describe('an editor of a kind nobody knows', () => {
  it('is held and said to be unreadable, and a draft passes', async () => {
    const desk = await openDesk(page, office, unknown);
    await desk.write('不认识的编辑器里的稿件', dirty(0));
    office.sent.length = 0;
    await desk.press('#draft');
    await until(() => office.sent.length === 1, 'the draft');
    await presses(desk, unknown.name);
    const panel = await panelFrame(page);
    await until(async () => (await panelText(panel)).includes('没有找到正文编辑框'), 'the panel to say so');
    expect(published()).toEqual([]);
  });
});

describe('the table of README.md', () => {
  it.skipIf(some)('is what was measured', () => {
    const measured = table(makes, triggers, rows);
    expect(inReadme('editors', measured)).toBe(measured);
    const inCode = table(codeMakes, mainTriggers, rows);
    expect(inReadme('editors in code', inCode)).toBe(inCode);
  });
});

const dirty = (nth: number) => `${clean}<p>第${nth}号：身份证号${identity}。</p>`;
// Presses 发布, and waits until that press is held.
async function presses(desk: EditorDesk, title: string): Promise<void> {
  const fetching = triggers.find(({ id }) => id === 'fetch-button') as Trigger;
  const before = new Set(Object.values(await session()).map(({ held }) => held?.at));
  office.sent.length = 0;
  await desk.arm(fetching);
  await desk.fire(fetching);
  await until(
    async () => Object.values(await session()).some(({ held }) => held && !before.has(held.at)),
    `the hold of ${title}`,
    5000,
  );
}
const reportOf = async ({ id }: Make) => {
  const all = Object.values(await session()).filter(({ held }) => held);
  const newest = all.sort((a, b) => (a.held?.at ?? '').localeCompare(b.held?.at ?? '')).at(-1);
  expect(newest?.report.state === 'read' ? newest.report.draft.url : `/${id}/`).toContain(`/${id}/`);
  return newest?.report;
};
const draft = async (title: string) => {
  const report = (await editor(title))?.report;
  return report?.state === 'read' ? report.draft : undefined;
};

type At = { desk: EditorDesk; panel: Frame; title: string };

type Tried = { mark: string; from: number };

// What one way came to; what it sent is counted when all were tried, so that nothing that comes late is missed.
async function tryOut({ desk, panel, title }: At, trigger: Trigger): Promise<Tried> {
  await desk.arm(trigger);
  await desk.write(title, dirty(triggers.indexOf(trigger) + 1));
  await desk.approach(trigger);
  const before = await desk.html();
  const since = (await editor(title))?.held?.at ?? '';
  const from = office.sent.length;
  const released = () => published(from).length > 0;
  await desk.fire(trigger);
  const held = await within(patience, async () => {
    if (office.sent.length > from) return 'sent';
    const now = (await editor(title))?.held;
    return now && now.at > since ? now : undefined;
  });
  if (held === 'sent') return { mark: 'went through', from };
  if (!held) return { mark: `nothing happened: ${await desk.state()}`, from };
  const explained = await within(patience, async () =>
    (await panelText(panel)).includes(held.words.replace(/\s+/g, '')),
  );
  if (!explained) return { mark: 'held without a word', from };
  if (office.sent.length > from) return { mark: 'held, and went through', from };
  if ((await desk.html()) !== before) return { mark: 'the text was changed', from };
  await desk.write(title, clean);
  await go(title, held.frameId);
  // Either it goes, or the page is told that the person must press again.
  if (!(await within(patience, async () => released() || (await desk.noticed()))))
    return { mark: 'not released', from };
  if (released()) return { mark: 'held', from };
  await desk.approach(trigger);
  await desk.fire(trigger);
  return { mark: (await within(patience, released)) ? 'again' : 'not released', from };
}

// The mark, if from its press until the next one exactly one thing went out, and that was the mended text.
function countedOf({ mark, from }: Tried, next: Tried | undefined): string {
  if (mark !== 'held' && mark !== 'again') return mark;
  const out = published(from, next?.from);
  if (out.length !== 1) return `released ${out.length} times`;
  return out[0]?.body.includes('身份证号') ? 'released with the text before' : mark;
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
