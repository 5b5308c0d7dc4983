// What pages and drafts cost that were made to hold a reader up, in the worker: the slowest, and how time grows with length.
import type { Benchmark, Figure } from '../benchmark.ts';
import { openBench } from '../browser.ts';
import { bundled } from '../bundle.ts';
import type { HardReading } from '../parts/hard.ts';
import { best, short } from '../rounds.ts';

type World = { hardReading: HardReading };
type Taken = [name: string, ms: number][];

export default {
  title: 'pages and drafts made to hold a reader up',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const worker = await bench.chromium.worker();
    await worker.evaluate(await bundled('test/bench/parts/hard.ts'));
    const rounds = async (run: () => Promise<Taken>): Promise<Taken> => {
      const all: Taken[] = [];
      for (let round = 0; round < (quick ? 2 : 5); round++) all.push(await run());
      return (all[0] ?? []).map(([name], at) => [name, best(all.map((taken) => taken[at]?.[1] ?? 0))]);
    };
    const checked = (length: number) =>
      rounds(() =>
        worker.evaluate((long) => (globalThis as unknown as World).hardReading.texts(long), length),
      );
    const pages = await rounds(() =>
      worker.evaluate(() => (globalThis as unknown as World).hardReading.pages()),
    );
    await checked(20_000);
    const [half, whole] = [await checked(100_000), await checked(200_000)];
    await bench.close();
    return [slowest('slowest of the pages, parsed and read', pages, 3000), grows(half, whole)];
  },
} satisfies Benchmark;

function slowest(what: string, taken: Taken, target: number): Figure {
  const [first, ...rest] = [...taken].sort((a, b) => b[1] - a[1]);
  const next = rest.slice(0, 4).map(([name, ms]) => `${name} ${short(ms)}`);
  return {
    what,
    unit: 'ms',
    reached: first?.[1] ?? 0,
    target,
    behind: `${first?.[0]}; then ${next.join(', ')}`,
  };
}

// Under 10 ms a clock says nothing about growth.
function grows(half: Taken, whole: Taken): Figure {
  const all = whole
    .map(([name, ms], at) => ({ name, ms, times: ms / Math.max(half[at]?.[1] ?? 0, 0.1) }))
    .filter(({ ms }) => ms > 10)
    .sort((a, b) => b.times - a.times);
  return {
    what: 'checks of a draft of 200,000 characters ÷ of one half as long, the worst of all fillings',
    unit: '×',
    reached: all[0]?.times ?? 0,
    target: 4,
    behind: all.map(({ name, ms, times }) => `${name} ${short(times)} (${short(ms)} ms)`).join(', '),
  };
}
