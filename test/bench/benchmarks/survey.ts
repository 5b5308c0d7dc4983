// What the survey spends on a list page in the worker, over decoding its bytes; reported without a goal.
import type { Benchmark, Figure } from '../benchmark.ts';
import { openBench } from '../browser.ts';
import { bundled } from '../bundle.ts';
import { columnOfLength } from '../pages.ts';
import type { Parsing } from '../parts/parsing.ts';
import { best, median, ratio, short } from '../rounds.ts';

export default {
  title: 'a list page parsed and counted in the worker, over decoding it',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const worker = await bench.chromium.worker();
    await worker.evaluate(await bundled('test/bench/parts/parsing.ts'));
    const figures: Figure[] = [];
    for (const length of [50, 500]) {
      const rounds = [];
      for (let round = 0; round < (quick ? 5 : 15); round++) {
        rounds.push(
          await worker.evaluate(
            (url: string, column: string, today: string) =>
              (globalThis as unknown as { parsing: Parsing }).parsing.run(url, column, today, 3),
            bench.url('ours', `/list/${length}/`),
            columnOfLength(length),
            bench.today,
          ),
        );
      }
      figures.push(figureOf(length, rounds));
    }
    await bench.close();
    return figures;
  },
} satisfies Benchmark;

function figureOf(length: number, rounds: Awaited<ReturnType<Parsing['run']>>[]): Figure {
  const wrong = rounds.find(({ counted }) => counted !== length);
  if (wrong) throw new Error(`A list of ${length} rows was counted as ${wrong.counted}.`);
  const [all, decode] = [rounds.map((one) => one.all), rounds.map((one) => one.decode)];
  return {
    what: `a list of ${length} rows parsed and counted ÷ decoded`,
    unit: '×',
    reached: ratio(all, decode),
    best: best(all) / best(decode),
    behind: `${short(median(all))} ms over ${short(median(decode))} ms`,
  };
}
