// Carried into an extension page: what the popup reads before it shows anything.
import { readDesk } from '../../../entrypoints/popup/desk.ts';
import { countsOf } from '../../../lib/store/months.ts';

export type Numbers = {
  /** ms for the month's aggregate, the database not open yet. */
  aggregate(month: string): Promise<number>;
  /** ms for all that the popup reads. */
  desk(): Promise<number>;
};

const numbers: Numbers = {
  aggregate: (month) => timed(() => countsOf(month)),
  desk: () => timed(() => readDesk()),
};

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

Object.assign(globalThis, { numbers });
