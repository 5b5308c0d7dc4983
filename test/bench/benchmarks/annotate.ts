// What bar and marks cost on a column page that is already there, over a bare loop that adds one span to each row.
import type { Page } from 'puppeteer-core';
import { annotate } from '../annotating.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { type Bench, inNewTab, openBench } from '../browser.ts';
import { settle, watchCpu } from '../cpu.ts';
import { lengths } from '../pages.ts';
import { best, interleave, inWords, ratio } from '../rounds.ts';

const targets: Record<number, number> = { 50: 1.5, 500: 0.5, 2000: 0.25 };

export default {
  title: 'bar and marks on a column page',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const figures: Figure[] = [];
    for (const length of lengths) figures.push(await annotating(bench, length, quick ? 2 : 7));
    await bench.close();
    return figures;
  },
} satisfies Benchmark;

async function annotating(bench: Bench, length: number, rounds: number): Promise<Figure> {
  const act = { ours: (page: Page) => annotate(bench, page, length), loop };
  const taken = await interleave(['ours', 'loop'] as const, rounds, (name) =>
    inNewTab(bench.chromium.browser, async (page) => {
      const cpu = await watchCpu(page);
      await page.goto(bench.url(name === 'ours' ? 'ours' : 'plain', `/list/${length}/?bare`));
      await settle(page, 500);
      return costOf(page, cpu, () => act[name](page));
    }),
  );
  return {
    goal: 'P9',
    what: `annotate ${length} rows ÷ a loop adding one span per row`,
    unit: '×',
    reached: ratio(taken.ours, taken.loop),
    best: best(taken.ours) / best(taken.loop),
    target: targets[length],
    behind: `ours ${inWords(taken.ours)}, loop ${inWords(taken.loop)}`,
  };
}

/** CPU of an act, less that of standing still before and after it. */
async function costOf(page: Page, cpu: () => Promise<number>, act: () => Promise<unknown>): Promise<number> {
  const marks = [await cpu()];
  for (const step of [undefined, act, undefined]) {
    await step?.();
    await settle(page);
    marks.push(await cpu());
  }
  const [a = 0, b = 0, c = 0, d = 0] = marks;
  return c - b - (b - a + (d - c)) / 2;
}

function loop(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const row of document.querySelectorAll('.rows li')) {
      const mark = document.createElement('span');
      mark.textContent = '✓';
      row.append(mark);
    }
  });
}
