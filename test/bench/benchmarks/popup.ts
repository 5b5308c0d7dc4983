// The popup from the press on its button to its first screen painted, over a popup that shows one static word.
import type { Benchmark, Figure } from '../benchmark.ts';
import { openPopups, type PopupName } from '../popups.ts';
import { best, interleave, inWords, ratio } from '../rounds.ts';

const names = ['word', 'ours', 'large'] as const;

const whats: Record<Exclude<PopupName, 'word'>, string> = {
  ours: 'popup with the lines of the notice, 100,000 articles kept',
  large: 'popup with 500 lines, 100,000 articles kept',
};

export default {
  title: 'the popup, from the press to its numbers painted',
  async run({ built, quick }) {
    const popups = await openPopups(built);
    // The first of each finds nothing in the browser's caches.
    for (const name of names) await popups.open(name);
    const taken = await interleave(names, quick ? 5 : 11, popups.open);
    await popups.close();
    return (['ours', 'large'] as const).map(
      (name): Figure => ({
        goal: 'P12',
        what: `${whats[name]} ÷ a popup of one word`,
        unit: '×',
        reached: ratio(taken[name], taken.word),
        best: best(taken[name]) / best(taken.word),
        target: 1.25,
        behind: `${inWords(taken[name])} over ${inWords(taken.word)}`,
      }),
    );
  },
} satisfies Benchmark;
