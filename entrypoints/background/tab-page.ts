// One page in the background tab: brought in, waited for, and told how that ended.
import { browser } from 'wxt/browser';
import { Explained } from '../../lib/errors.ts';
import type { ColumnId, UnreadableReason } from '../../lib/model.ts';
import { columnAt, samePage } from '../../lib/store/columns.ts';

export type Outcome = 'ok' | UnreadableReason;

/** The one tab: as long as it stands, where it stands, and who waits for its page. */
export type OwnTab = {
  stop: AbortController;
  id?: number;
  url?: string;
  heard?: (outcome: Outcome) => void;
};

/** From the order to open a page to the end of waiting for its list, ms: shorter than an idle worker lives. */
const deadlineMs = 28_000;
/** A page that stands elsewhere when it was loaded may still go on (a check that sets a cookie and loads again). */
const elsewhereMs = 4_000;

/**
 * What became of the page: it was read or came to rest without a list, it leads elsewhere, it took too long; undefined
 * where it was stopped before that was known. `opened` learns the tab's number at once. Rejects with words where the
 * browser opens no tab.
 */
export function pageIn(
  tab: OwnTab,
  page: { url: string; column: ColumnId },
  opened: (id: number) => Promise<void>,
): Promise<Outcome | undefined> {
  const { signal } = tab.stop;
  const over = new AbortController();
  return new Promise<Outcome | undefined>((done, fail) => {
    const after = (ms: number, act: () => void) => {
      const timer = setTimeout(act, ms);
      over.signal.addEventListener('abort', () => clearTimeout(timer));
    };
    const loaded = (id: number, { status }: { status?: string }) => {
      if (id !== tab.id || status !== 'complete') return;
      after(elsewhereMs, () => void isElsewhere(id, page.column).then((yes) => yes && done('redirected')));
    };
    after(deadlineMs, () => done('timeout'));
    signal.addEventListener('abort', () => done(undefined), { signal: over.signal });
    browser.tabs.onUpdated.addListener(loaded);
    over.signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(loaded));
    tab.heard = done;
    bring(tab, page.url, opened).catch(fail);
  }).finally(() => {
    tab.heard = undefined;
    over.abort();
  });
}

/** A page in some tab was read or came to rest: if it is the one that is waited for, the waiting is over. */
export function heardIn(
  tab: OwnTab | undefined,
  id: number | undefined,
  url: string,
  outcome: Outcome,
): void {
  if (id !== undefined && tab?.id === id && tab.url && samePage(tab.url, url)) tab.heard?.(outcome);
}

/** Closes the tab, if it stands. */
export async function closeTab(tab: OwnTab): Promise<void> {
  const { id } = tab;
  tab.id = undefined;
  if (id !== undefined) await browser.tabs.remove(id).catch(() => undefined);
}

async function bring(tab: OwnTab, url: string, opened: (id: number) => Promise<void>): Promise<void> {
  // What differs by its anchor only would not be loaded anew.
  const stays = tab.url?.split('#')[0] === url.split('#')[0];
  if (stays) await closeTab(tab);
  tab.url = url;
  if (tab.id !== undefined) {
    await browser.tabs.update(tab.id, { url });
    return;
  }
  const { id } = await browser.tabs.create({ url, active: false }).catch(() => {
    throw new Explained(noTab);
  });
  if (id === undefined) throw new Explained(noTab);
  tab.id = id;
  await opened(id);
  // Stopped while it was being opened: nobody else would close it.
  if (tab.stop.signal.aborted) await closeTab(tab);
  else await browser.tabs.update(id, { muted: true }).catch(() => undefined);
}

/** The tab stands at an address that is not the column's: of a site that is not enabled, not even the address is told. */
async function isElsewhere(id: number, column: ColumnId): Promise<boolean> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  if (!tab || tab.status === 'loading') return false;
  return tab.url === undefined || (await columnAt(tab.url))?.column !== column;
}

const noTab = {
  zh: '浏览器没有打开标签页，栏目没有读取。请先打开一个浏览器窗口再试。',
  en: 'The browser opened no tab; no column was read. Open a browser window and try again.',
};
