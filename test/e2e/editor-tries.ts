// One way to publish tried in one editor: held, explained, mended, released; and what was seen of it.
import type { Frame, Page } from 'puppeteer-core';
import type { HeldBy } from '../../lib/review/ways.ts';
import type { Make } from '../editors/make.ts';
import type { EditorOffice } from '../editors/serve.ts';
import { heldBy, type Trigger, triggers } from '../editors/triggers.ts';
import { answerAtOnce, confirmRelease, panelText } from './day.ts';
import type { EditorDesk, Open } from './editor-desk.ts';
import { leaked } from './leaks.ts';

const identity = '11010519491231002X';
export const clean = '<p>现将第四季度高龄津贴发放情况予以公示。</p><p>公示期五个工作日。</p>';
export const dirty = (nth: number) => `${clean}<p>第${nth}号：身份证号${identity}。</p>`;

/** What a loaded machine may take; nothing waits that long that goes as it should. */
const patience = 20_000;

/** The browser and the office, as the tries use them. */
export type Bench = {
  office: EditorOffice;
  own: Page;
  /** The background's word to let go, as it sends it when the review is answered. Without it the person presses again. */
  go?(tabId: number, frameId: number): Promise<void>;
  /** By what the guard kept things from the page since this was last asked; only Chromium shows it. */
  keptBack?(): HeldBy[];
};

type At = { make: Make; desk: EditorDesk; panel: Frame; title: string };

/** `html`: byte for byte as before, after the hold and after the release. */
export type Tried = { mark: string; from: number; html?: 'same' };

export const rest = (ms: number) => new Promise((done) => setTimeout(done, ms));

export const session = ({ own }: Pick<Bench, 'own'>) =>
  own.evaluate(() => chrome.storage.session.get(null)) as Promise<Record<string, Open>>;

/** The open editor with that title; those of pages left before may still be kept. */
export async function editorOf(bench: Pick<Bench, 'own'>, title: string): Promise<Open | undefined> {
  return Object.values(await session(bench)).find(
    ({ report }) => report?.state === 'read' && report.draft.title === title,
  );
}

/** What was published of what came `from` then on. */
export function published({ office }: Pick<Bench, 'office'>, from = 0, to?: number) {
  return office.sent.slice(from, to).filter(({ status }) => status === '1');
}

/** What one way came to, from the press to the release; what it sent is counted when all were tried, so that nothing that comes late is missed. */
export async function tryOut(bench: Bench, at: At, trigger: Trigger, letGo: LetGo = byWord): Promise<Tried> {
  const { office } = bench;
  const { desk, panel, title } = at;
  const held = async () => (await editorOf(bench, title))?.held;
  await desk.arm(trigger);
  await desk.write(title, dirty(triggers.indexOf(trigger) + 1));
  const since = (await held())?.at ?? '';
  const from = office.sent.length;
  const came = async () => {
    if (office.sent.length > from) return 'sent';
    const now = await held();
    return now && now.at > since ? now : undefined;
  };
  let before = '';
  const ready = async () => {
    before = await desk.html();
    bench.keptBack?.();
  };
  await pressHeard(at, trigger, ready, came);
  const hold = await within(patience, came);
  if (hold === 'sent') return through(trigger, 'went through', from);
  if (!hold) return { mark: `nothing happened: ${await desk.state()}`, from };
  const explained = await within(patience, async () =>
    (await panelText(panel)).includes(hold.words.replace(/\s+/g, '')),
  );
  if (!explained) return { mark: 'held without a word', from };
  const by = bench.keptBack?.();
  if (by && !isBy(by, heldBy(trigger))) return { mark: `held by ${by}, not by ${heldBy(trigger)}`, from };
  if (office.sent.length > from) return through(trigger, 'held, and went through', from);
  const after = await desk.html();
  if (after !== before) return { mark: `the text was changed: ${unlike(before, after)}`, from };
  return letOut(bench, at, trigger, { from, frameId: hold.frameId, letGo });
}

/**
 * The way's last step, done again where the panel heard it and not the page: it takes the focus when it tells of a hold,
 * and with it a key that comes just then. Over once the page heard it or something `came` of it. `ready` is asked before
 * each press, once the focus is where it must be.
 */
async function pressHeard(
  { desk, panel }: At,
  trigger: Trigger,
  ready: () => Promise<void>,
  came: () => unknown,
): Promise<void> {
  for (let tries = 0; tries < 9; tries++) {
    await desk.approach(trigger);
    const elsewhere = await listenIn(panel);
    await ready();
    await desk.fire(trigger);
    const heard = async () => {
      if ((await desk.hasHeard(trigger)) || (await came())) return 'page';
      return (await elsewhere()) && 'panel';
    };
    if ((await within(patience, heard)) !== 'panel') return;
  }
}

/** Whether a key has come to the panel since. A panel that was taken away heard none. */
async function listenIn(panel: Frame): Promise<() => Promise<boolean>> {
  await panel
    .evaluate(() => {
      document.documentElement.removeAttribute('data-heard');
      addEventListener('keydown', () => document.documentElement.setAttribute('data-heard', ''), {
        capture: true,
        once: true,
      });
    })
    .catch(() => undefined);
  return () => panel.evaluate(() => document.documentElement.hasAttribute('data-heard')).catch(() => false);
}

function through({ id }: Trigger, mark: string, from: number): Tried {
  leaked(`${id} ${mark}`);
  return { mark, from };
}

// A held click had its press kept back, too; that alone is no way unless the page listens to the press.
function isBy(all: HeldBy[], wanted: HeldBy): boolean {
  if (wanted === 'press') return all.includes('press');
  return all.filter((one) => one !== 'press').join() === wanted;
}

/** How a held action is let go once the text is mended. */
type LetGo = (bench: Bench, at: At, hold: { tabId: number; frameId: number }) => Promise<void>;

/** By its own card: the questions answered in the panel, and its button pressed in plain sight. */
export const byCard: LetGo = async (_, { panel }) => {
  await panel.waitForSelector('#finding-id-number', { hidden: true });
  await answerAtOnce(panel);
  await confirmRelease(panel);
};

// By the word that the background sends when a card is answered.
const byWord: LetGo = async ({ go }, _, { tabId, frameId }) => go?.(tabId, frameId);

async function letOut(
  bench: Bench,
  at: At,
  trigger: Trigger,
  { from, frameId, letGo }: { from: number; frameId: number; letGo: LetGo },
): Promise<Tried> {
  const { make, desk, title } = at;
  const released = () => published(bench, from).length > 0;
  const tabId = (await editorOf(bench, title))?.place.tabId as number;
  await desk.write(title, clean);
  // Nobody can say the word in Firefox: there the person presses again.
  const goes = letGo !== byWord || bench.go;
  let mended = goes ? await desk.html() : '';
  const press = async () => {
    // Some editors write on their document when they are clicked into.
    const ready = async () => {
      mended = await desk.html();
    };
    await pressHeard(at, trigger, ready, released);
    return within(patience, released);
  };
  if (goes) await letGo(bench, at, { tabId, frameId });
  else await press();
  // Either it goes, or the page is told that the person must press again.
  if (!(await within(patience, async () => released() || (await desk.noticed()))))
    return { mark: `not released: ${await desk.state()}`, from };
  const again = !released();
  if (again && !(await press())) return { mark: 'not released when pressed again', from };
  const own = trigger.act === 'ctrl-enter' ? make.ownEnter : undefined;
  const after = (await desk.html()).replace(own ?? '', '');
  if (after !== mended)
    return { mark: `the text was changed by the release: ${unlike(mended, after)}`, from };
  return { mark: again ? 'again' : 'held', from, html: 'same' };
}

// The mark, if from its press until the next one exactly one thing went out, and that was the mended text.
function countedOf(bench: Bench, { mark, from }: Tried, next: Tried | undefined): string {
  if (mark !== 'held' && mark !== 'again') return mark;
  const out = published(bench, from, next?.from);
  if (out.length > 1) leaked(`released ${out.length} times`);
  if (out.length !== 1) return `released ${out.length} times`;
  if (!out[0]?.body.includes('身份证号')) return mark;
  leaked('released with the text before');
  return 'released with the text before';
}

// Where two texts part.
function unlike(before: string, after: string): string {
  const at = [...before].findIndex((sign, nth) => sign !== after[nth]);
  const from = Math.max(0, (at < 0 ? before.length : at) - 30);
  return `${before.slice(from, from + 90)} → ${after.slice(from, from + 90)}`;
}

/** The row of a make in the table: what came of each way, and whether its HTML always stayed as it was. */
export function rowOf(
  bench: Bench,
  tried: [Trigger, Tried][],
  ofOther: (trigger: Trigger) => string,
): Record<string, string> {
  const row = Object.fromEntries(triggers.map((one) => [one.id, ofOther(one)]));
  tried.forEach(([{ id }, one], nth) => {
    row[id] = countedOf(bench, one, tried[nth + 1]?.[1]);
  });
  if (tried.every(([, { html }]) => html === 'same')) row.html = 'same';
  return row;
}

/** What of a row is none of the marks that it may have. */
export function unlikely(row: Record<string, string>): string[] {
  const marks = Object.entries(row).filter(([, mark]) => !/^(?:held|again|untried|same|–)$/.test(mark));
  return marks.map(([id, mark]) => `${id}: ${mark}`);
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
