// 打开的页面: what a column's pages showed today in the editor's own browser, as far as they follow one another.
import type { ColumnId } from '../model.ts';
import { reading, writing } from './db.ts';
import type { Stage } from './jobs.ts';

/** `place`: number of the list's page that was read last, where its pager marks one. `astray`: since then another list was drawn there. */
export type VisitStage = Stage & { place?: number; astray?: true };

/** What was seen so far; undefined where nothing was. */
export function visitOf(column: ColumnId): Promise<VisitStage | undefined> {
  return reading(['visits'], (tx) => tx.objectStore('visits').get(column));
}

/** Stores what was seen so far. */
export async function putVisit(stage: VisitStage): Promise<void> {
  await writing(['visits'], (tx) => tx.objectStore('visits').put(stage));
}
