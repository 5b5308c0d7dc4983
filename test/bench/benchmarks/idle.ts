// What an open page costs while nothing changes in it: an article form with its panel, a column page with its bar.
import type { Page } from 'puppeteer-core';
import { launchChromium, until } from '../../e2e/browser.ts';
import { enableSite, formFrame, hurry, panelFrame, panelText, testTown } from '../../e2e/day.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { inNewTab, openBench, openWithout } from '../browser.ts';
import { watchCpu } from '../cpu.ts';
import { best, difference, interleave, inWords } from '../rounds.ts';
import { calm } from '../seed.ts';

/** So long a page is let alone before it is watched, and watched then, ms. */
const restMs = 4000;
const watchedMs = 5000;

const candidates = ['without', 'ours'] as const;
type Candidate = (typeof candidates)[number];

export default {
  title: 'an open page while nothing changes: a form with its panel, a column page with its bar',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const without = await openWithout(built, bench.port);
    const column = await interleave(candidates, quick ? 2 : 5, (name) =>
      inNewTab(name === 'ours' ? bench.chromium.browser : without.browser, async (page) => {
        await page.goto(bench.url(name === 'ours' ? 'ours' : 'plain', '/list/50/'));
        return idle(page);
      }),
    );
    await without.close();
    await bench.close();
    const form = await forms(built.ours, built.word, quick ? 2 : 5);
    return [
      figure('a column page of 50 rows with its bar', column),
      figure('an article form with its panel', form),
    ];
  },
} satisfies Benchmark;

/** The demo's own editor has timers of its own: what counts is what comes on top. */
async function forms(ours: string, word: string, rounds: number) {
  const town = await testTown();
  const size = { width: 1440, height: 900 };
  const guarded = await launchChromium({ port: town.port, extension: ours, size });
  const bare = await launchChromium({ port: town.port, extension: word, size });
  await bare.browser.uninstallExtension(bare.id);
  await calm(guarded);
  await hurry(guarded);
  await inNewTab(guarded.browser, async (page) => {
    await page.goto(town.office);
    await enableSite(guarded, page);
  });
  const catid = town.expectations()[0]?.catid ?? '';
  const taken = await interleave(candidates, rounds, (name) =>
    inNewTab((name === 'ours' ? guarded : bare).browser, async (page) => {
      await page.goto(`${town.office}/new?catid=${catid}`);
      const form = await formFrame(page);
      await form.type('input[name=title]', '关于发放高龄津贴的公示');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await form.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      if (name === 'ours') await shown(page);
      return idle(page);
    }),
  );
  await guarded.close();
  await bare.close();
  await town.close();
  return taken;
}

async function shown(page: Page): Promise<void> {
  const panel = await panelFrame(page);
  await until(async () => (await panelText(panel)).includes('高龄津贴'), 'the panel to have read the draft');
}

/** ms of the main thread's CPU while the page is let alone. */
async function idle(page: Page): Promise<number> {
  const cpu = await watchCpu(page);
  await new Promise((rest) => setTimeout(rest, restMs));
  const before = await cpu();
  await new Promise((rest) => setTimeout(rest, watchedMs));
  return (await cpu()) - before;
}

function figure(what: string, { ours, without }: Record<Candidate, number[]>): Figure {
  return {
    what: `CPU in ${watchedMs / 1000} s in which nothing changes: ${what}, over no extension`,
    unit: 'ms',
    reached: difference(ours, without),
    best: best(ours) - best(without),
    target: 1,
    behind: `${inWords(ours)} over ${inWords(without)}`,
  };
}
