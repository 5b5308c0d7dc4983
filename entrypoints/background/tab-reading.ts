// 用浏览器标签页读取: columns that no survey can read, one after another in one background tab, which is closed afterwards.
import { browser } from 'wxt/browser';
import type { ColumnId, Instant } from '../../lib/model.ts';
import { columnOf } from '../../lib/store/columns.ts';
import { aloneIfFree } from '../../lib/store/lock.ts';
import { beginRequest, finishRequest } from '../../lib/store/requests.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { siteOf } from '../../lib/store/sites.ts';
import { putTabReading, type TabReading, tabReading } from '../../lib/store/tab-reading.ts';
import { waitOf } from '../../lib/store/waits.ts';
import { isSeenWhole, isVisited } from '../../lib/survey/visit.ts';
import { closeTab, heardIn, type Outcome, type OwnTab, pageIn } from './tab-page.ts';

type Clock = () => Instant;
type Running = OwnTab & { why?: TabReading['ended'] };

/** Pages of one column; a month is rarely longer. */
const mostPages = 6;

/** What this worker waits for; one that starts anew waits for nothing, and closes what another left open. */
let running: Running | undefined;

/**
 * Reads the columns one after another in a tab that stays in the background; resolves when it is over, and the tab is
 * closed then in every case. Does nothing while another one is under way. Rejects with words where no tab can be opened.
 */
export async function readInTab(columns: ColumnId[], now: Clock): Promise<void> {
  await aloneIfFree('zhishou-tab-reading', async () => {
    await closeOrphan(now());
    const tab: Running = { stop: new AbortController() };
    running = tab;
    try {
      await readAll(tab, [...new Set(columns)], now);
    } finally {
      await closeTab(tab);
      await change((reading) => ({
        ...reading,
        ...over,
        finishedAt: now(),
        ...(tab.why && { ended: tab.why }),
      }));
      running = undefined;
    }
  });
}

/** Ends it at once; what was read is kept. */
export async function stopTab(now: Instant): Promise<void> {
  if (!running) return closeOrphan(now);
  running.why ??= 'asked';
  running.stop.abort();
}

/** Somebody closed a tab: if it was ours, it is over. */
export function tabClosed(id: number): void {
  if (!running || running.id !== id) return;
  running.id = undefined;
  running.why ??= 'closed';
  running.stop.abort();
}

/** A column page in some tab was read, or came to rest without a list. */
export function heardFrom(id: number | undefined, url: string, outcome: Outcome): void {
  heardIn(running, id, url, outcome);
}

/** A worker that was stopped in the middle leaves its tab open: the next one closes it and says so. */
export async function closeOrphan(now: Instant): Promise<void> {
  const left = await tabReading();
  if (!left || left.finishedAt !== undefined || running) return;
  if (left.tabId !== undefined) await browser.tabs.remove(left.tabId).catch(() => undefined);
  // Meanwhile a new one may have begun, and its record stands there.
  if (!running) await putTabReading({ ...left, ...over, finishedAt: now, ended: 'cut' });
}

const over = { tabId: undefined, current: undefined };

async function readAll(tab: Running, columns: ColumnId[], now: Clock): Promise<void> {
  await putTabReading({ id: crypto.randomUUID(), startedAt: now(), total: columns.length, done: [] });
  for (const column of columns) {
    if (tab.stop.signal.aborted) return;
    await change((reading) => ({ ...reading, current: column }));
    const outcome = await readColumn(tab, column, now);
    // Stopped in the middle, nothing is known of this one.
    if (outcome === undefined) return;
    await change((reading) => ({ ...reading, done: [...reading.done, { column, outcome }] }));
  }
}

/** The column's first page, and those behind it as far as the month goes and addresses lead. */
async function readColumn(tab: Running, name: ColumnId, now: Clock): Promise<Outcome | undefined> {
  const column = await columnOf(name);
  if (!isVisited(column))
    return column?.last?.state === 'unreadable' ? (column.last.reason ?? 'changed') : 'ok';
  const outcome = await load(tab, column.url, name, now);
  const seen = new Set([column.url]);
  while (outcome === 'ok' && seen.size < mostPages) {
    const held = await columnOf(name);
    const next = held?.visit?.next;
    if (!held || !next || seen.has(next) || isSeenWhole(held, now())) break;
    seen.add(next);
    if ((await load(tab, next, name, now)) !== 'ok') break;
  }
  return outcome;
}

/** One page: written down before it is opened. The pause of the settings stands before the next one. */
async function load(tab: Running, url: string, column: ColumnId, now: Clock): Promise<Outcome | undefined> {
  const until = await waitOf(new URL(url).host);
  if (until && until > now()) return 'blocked';
  const site = await siteOf(url);
  if (!site || !(await browser.permissions.contains({ origins: [site.pattern] }))) return 'not-granted';
  if (tab.url !== undefined) await pause(tab.stop.signal);
  if (tab.stop.signal.aborted) return undefined;
  const request = { at: now(), url, purpose: 'visit' as const };
  const number = await beginRequest(request);
  const started = performance.now();
  const outcome = await pageIn(tab, { url, column }, (tabId) => change((reading) => ({ ...reading, tabId })));
  const ms = Math.round(performance.now() - started);
  await finishRequest(number, { ...request, outcome: outcome ?? 'network', bytes: 0, ms });
  return outcome;
}

async function pause(signal: AbortSignal): Promise<void> {
  const { pauseMs } = await readSettings();
  if (pauseMs === 0 || signal.aborted) return;
  await new Promise<void>((resume) => {
    const timer = setTimeout(resume, pauseMs);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resume();
    });
  });
}

async function change(act: (reading: TabReading) => TabReading): Promise<void> {
  const before = await tabReading();
  if (before) await putTabReading(act(before));
}
