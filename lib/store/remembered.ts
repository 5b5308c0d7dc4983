// 归属 remembered per source: once set by hand, articles of that source in that column go to the same line.
import type { ColumnId, DutyId, Instant } from '../model.ts';
import { reading, writing } from './db.ts';

/** A decision by hand, kept under the key that names column and source. */
export type Remembered = {
  key: string;
  column: ColumnId;
  /** 信息来源 as printed. */
  source: string;
  duty: DutyId;
  by: string;
  reason: string;
  at: Instant;
};

/** Every decision remembered. */
export function rememberedSources(): Promise<Remembered[]> {
  return reading(['remembered'], (tx) => tx.objectStore('remembered').getAll());
}

/** Remembers a source's line; a later decision about the same source replaces it. */
export async function rememberSource(rule: Remembered): Promise<void> {
  await writing(['remembered'], (tx) => tx.objectStore('remembered').put(rule));
}

/** Forgets a source's line. */
export async function forgetSource(key: string): Promise<void> {
  await writing(['remembered'], (tx) => tx.objectStore('remembered').delete(key));
}
