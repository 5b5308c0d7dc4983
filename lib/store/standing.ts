// What of the ledger waits for somebody, as two numbers: counted when the ledger changed, so that the popup reads no row.
import { browser } from 'wxt/browser';
import type { Instant } from '../model.ts';

/** `open` 待复核 · `unseen` 已放行，未见公开. `seq`: the ledger's last row when they were counted. */
export type Standing = { seq: number; at: Instant; open: number; unseen: number };

const key = 'ledger.standing';

/** The numbers as they were counted last; undefined where they never were. */
export async function standing(): Promise<Standing | undefined> {
  const { [key]: kept } = await browser.storage.local.get<{ [key]?: Standing }>(key);
  return kept;
}

export async function keepStanding(counted: Standing): Promise<void> {
  await browser.storage.local.set({ [key]: counted });
}
