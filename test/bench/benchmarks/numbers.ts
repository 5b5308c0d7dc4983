// The popup's numbers read from storage, with 1,000 articles kept and with 100,000.
import type { Page } from 'puppeteer-core';
import { dayOf, monthOf } from '../../../lib/duties/days.ts';
import type { Benchmark } from '../benchmark.ts';
import { bundled } from '../bundle.ts';
import { columns } from '../pages.ts';
import type { Numbers } from '../parts/numbers.ts';
import { best, interleave, inWords, median, type Rounds, ratio } from '../rounds.ts';
import { openStores } from '../stores.ts';

const kept = { few: 1000, many: 100_000 };

type Asked = `${keyof typeof kept}-${keyof Numbers}`;

const asked: Asked[] = ['few-aggregate', 'many-aggregate', 'few-desk', 'many-desk'];

export default {
  title: "the popup's numbers read from storage",
  async run({ built, quick }) {
    const stores = await openStores(built, columns, kept);
    const script = await bundled('test/bench/parts/numbers.ts');
    const month = monthOf(dayOf(new Date()));
    const act = (name: Asked) => {
      const [store, what] = name.split('-') as [keyof typeof kept, keyof Numbers];
      return reading(stores.page[store], script, what, month);
    };
    for (const name of asked) await act(name);
    const taken = await interleave(asked, quick ? 9 : 25, act);
    await stores.close();
    return figuresOf(taken);
  },
} satisfies Benchmark;

/** The script comes anew each time: no connection to the database stands. */
async function reading(page: Page, script: string, what: keyof Numbers, month: string): Promise<number> {
  await page.evaluate(script);
  return page.evaluate(
    (name: keyof Numbers, of: string) => (globalThis as unknown as { numbers: Numbers }).numbers[name](of),
    what,
    month,
  );
}

function figuresOf(taken: Rounds<Asked>) {
  const figures = (['aggregate', 'desk'] as const).flatMap((what) => {
    const [few, many] = [taken[`few-${what}`], taken[`many-${what}`]];
    const words = what === 'aggregate' ? "the month's numbers, database opened" : 'all that the popup reads';
    const [limit, growth] = what === 'aggregate' ? [2, 1.2] : [];
    return [
      {
        what: `${words}, 100,000 articles kept`,
        unit: 'ms' as const,
        reached: median(many),
        best: best(many),
        target: limit,
        behind: `with 1,000 kept ${inWords(few)}`,
      },
      {
        what: `${words}: 100,000 articles ÷ 1,000`,
        unit: '×' as const,
        reached: ratio(many, few),
        best: best(many) / best(few),
        target: growth,
      },
    ];
  });
  return figures.map((figure) => (figure.target ? { ...figure, goal: 'P13' as const } : figure));
}
