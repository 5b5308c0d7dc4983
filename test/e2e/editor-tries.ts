// One way to publish tried in one editor: held, explained, mended, released; and what was seen of it.
import type { Frame, Page, WebWorker } from 'puppeteer-core';
import type { EditorOffice } from '../editors/serve.ts';
import { type Trigger, triggers } from '../editors/triggers.ts';
import { panelText } from './day.ts';
import type { EditorDesk, Open } from './editor-desk.ts';

const identity = '11010519491231002X';
export const clean = '<p>现将第四季度高龄津贴发放情况予以公示。</p><p>公示期五个工作日。</p>';
export const dirty = (nth: number) => `${clean}<p>第${nth}号：身份证号${identity}。</p>`;

/** What a loaded machine may take; nothing waits that long that goes as it should. */
const patience = 20_000;

/** The browser and the office, as the tries use them. */
export type Bench = { office: EditorOffice; worker: WebWorker; own: Page };

type At = { desk: EditorDesk; panel: Frame; title: string };

export type Tried = { mark: string; from: number };

export const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const session = ({ own }: Pick<Bench, 'own'>) =>
  own.evaluate(() => chrome.storage.session.get(null)) as Promise<Record<string, Open>>;

/** The open editor with that title; those of pages left before may still be kept. */
export async function editorOf(bench: Bench, title: string): Promise<Open | undefined> {
  return Object.values(await session(bench)).find(
    ({ report }) => report?.state === 'read' && report.draft.title === title,
  );
}

/** What was published of what came `from` then on. */
export function published({ office }: Pick<Bench, 'office'>, from = 0, to?: number) {
  return office.sent.slice(from, to).filter(({ status }) => status === '1');
}

/** What one way came to; what it sent is counted when all were tried, so that nothing that comes late is missed. */
export async function tryOut(bench: Bench, { desk, panel, title }: At, trigger: Trigger): Promise<Tried> {
  const { office } = bench;
  const held = async () => (await editorOf(bench, title))?.held;
  await desk.arm(trigger);
  await desk.write(title, dirty(triggers.indexOf(trigger) + 1));
  await desk.approach(trigger);
  const before = await desk.html();
  const since = (await held())?.at ?? '';
  const from = office.sent.length;
  const released = () => published(bench, from).length > 0;
  await desk.fire(trigger);
  const hold = await within(patience, async () => {
    if (office.sent.length > from) return 'sent';
    const now = await held();
    return now && now.at > since ? now : undefined;
  });
  if (hold === 'sent') return { mark: 'went through', from };
  if (!hold) return { mark: `nothing happened: ${await desk.state()}`, from };
  const explained = await within(patience, async () =>
    (await panelText(panel)).includes(hold.words.replace(/\s+/g, '')),
  );
  if (!explained) return { mark: 'held without a word', from };
  if (office.sent.length > from) return { mark: 'held, and went through', from };
  if ((await desk.html()) !== before) return { mark: 'the text was changed', from };
  await desk.write(title, clean);
  await go(bench, title, hold.frameId);
  // Either it goes, or the page is told that the person must press again.
  if (!(await within(patience, async () => released() || (await desk.noticed()))))
    return { mark: 'not released', from };
  if (released()) return { mark: 'held', from };
  await desk.approach(trigger);
  await desk.fire(trigger);
  return { mark: (await within(patience, released)) ? 'again' : 'not released when pressed again', from };
}

/** The mark, if from its press until the next one exactly one thing went out, and that was the mended text. */
export function countedOf(bench: Bench, { mark, from }: Tried, next: Tried | undefined): string {
  if (mark !== 'held' && mark !== 'again') return mark;
  const out = published(bench, from, next?.from);
  if (out.length !== 1) return `released ${out.length} times`;
  return out[0]?.body.includes('身份证号') ? 'released with the text before' : mark;
}

// The background's word to let go, as it sends it when the review is answered.
async function go(bench: Bench, title: string, frameId: number): Promise<void> {
  const tabId = (await editorOf(bench, title))?.place.tabId;
  await bench.worker.evaluate(
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
