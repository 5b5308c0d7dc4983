// 用浏览器标签页读取: the one that is under way or the last one, in session storage, for the pages that show it.
import { browser } from 'wxt/browser';
import type { ColumnId, Instant, UnreadableReason } from '../model.ts';
import { changed } from './changed.ts';

/** `cut`: the background was stopped in the middle; `closed`: somebody closed the tab. */
export type TabReading = {
  id: string;
  startedAt: Instant;
  finishedAt?: Instant;
  tabId?: number;
  total: number;
  done: { column: ColumnId; outcome: 'ok' | UnreadableReason }[];
  current?: ColumnId;
  ended?: 'asked' | 'closed' | 'cut';
};

const key = 'tab-reading';

/** Undefined where there was none since the browser was started. */
export async function tabReading(): Promise<TabReading | undefined> {
  return (await browser.storage.session.get<Record<string, TabReading | undefined>>(key))[key];
}

/** Stores how it stands and tells those who show it. */
export async function putTabReading(reading: TabReading): Promise<void> {
  await browser.storage.session.set({ [key]: reading });
  changed();
}
