// How much of pages that were written without knowledge of the reader it reads right, and how fast, in the worker.
import { decode } from '../../../lib/pages/charset.ts';
import { type CorpusPage, corpus } from '../../corpus/corpus.ts';
import { partsOf } from '../../corpus/parts.ts';
import { scoreOf } from '../../corpus/score.ts';
import { rates, together } from '../../corpus/tally.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { openBench } from '../browser.ts';
import { bundled } from '../bundle.ts';
import type { CorpusReading } from '../parts/corpus.ts';
import { median, short } from '../rounds.ts';

export default {
  title: 'the corpus read by a reader that has not seen it',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const worker = await bench.chromium.worker();
    await worker.evaluate(await bundled('test/bench/parts/corpus.ts'));
    const figures: Figure[] = [];
    const {
      open = [],
      'held-out': aside = [],
      fresh = [],
    } = partsOf([...corpus('open'), ...corpus('held-out')]);
    for (const [part, pages] of Object.entries({ open, 'held-out': aside, fresh })) {
      const given = pages.map(({ bytes, contentType, url, today }) => {
        return { html: decode(bytes, contentType).text, url, today };
      });
      const rounds = [];
      for (let round = 0; round < (quick ? 3 : 9); round++) {
        rounds.push(
          await worker.evaluate(
            (all) => (globalThis as unknown as { corpusReading: CorpusReading }).corpusReading.run(all),
            given,
          ),
        );
      }
      figures.push(...figuresOf(part, pages, rounds));
    }
    await bench.close();
    return figures;
  },
} satisfies Benchmark;

type Round = ReturnType<CorpusReading['run']>;

function figuresOf(part: string, pages: CorpusPage[], rounds: Round[]): Figure[] {
  const said = rounds[0]?.said ?? [];
  const score = together(
    pages.map((page, at) =>
      scoreOf(page, said[at] ?? { reading: { state: 'unreadable', reason: 'changed' }, confidence: 0 }),
    ),
  );
  const parts = Object.entries(rates(score)).map(([name, rate]) => `${name} ${(rate * 100).toFixed(1)} %`);
  const all = rounds.map((round) => round.all);
  return [
    {
      what: `${part}: rows read right of ${score.expected} on ${score.lists} lists, %`,
      unit: '',
      reached: Math.round(rates(score)['rows, recall'] * 1000) / 10,
      behind: parts.join(', '),
    },
    {
      what: `${part}: rows read in a second, parsing included`,
      unit: '',
      reached: Math.round((score.found / median(all)) * 1000),
      behind: `${pages.length} pages in ${short(median(all))} ms, ${short(median(rounds.map(({ parse }) => parse)))} of them parsing`,
    },
  ];
}
