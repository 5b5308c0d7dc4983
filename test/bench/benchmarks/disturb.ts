// Whether bar and marks disturb a column page of 2,000 rows: boxes that move, nodes in its own tree, long tasks.
import type { Page } from 'puppeteer-core';
import { annotate } from '../annotating.ts';
import type { Benchmark } from '../benchmark.ts';
import { type Bench, inNewTab, openBench } from '../browser.ts';
import { settle } from '../cpu.ts';
import { best, median, short } from '../rounds.ts';
import { longestTask } from '../trace.ts';

const length = 2000;

export default {
  title: 'bar and marks on 2,000 rows: layout shift, nodes, longest task',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const seen = [];
    for (let round = 0; round < (quick ? 2 : 5); round++) {
      seen.push(await inNewTab(bench.chromium.browser, (page) => disturbance(bench, page)));
    }
    await bench.close();
    const cpu = seen.map(({ task }) => task.cpu);
    return [
      {
        goal: 'P10',
        what: 'layout shift',
        unit: '',
        reached: Math.max(...seen.map(({ shift }) => shift)),
        target: 0,
      },
      {
        goal: 'P10',
        what: "elements added to the page's own tree",
        unit: '',
        reached: Math.max(...seen.map(({ nodes }) => nodes)),
        target: 3,
      },
      {
        goal: 'P10',
        what: 'longest task, CPU',
        unit: 'ms',
        reached: median(cpu),
        best: best(cpu),
        target: 50,
        behind: `on the clock ${short(median(seen.map(({ task }) => task.clock)))} ms`,
      },
    ];
  },
} satisfies Benchmark;

async function disturbance(bench: Bench, page: Page) {
  await page.goto(bench.url('ours', `/list/${length}/?bare`));
  await settle(page, 500);
  const before = await elements(page);
  await page.evaluate(watchShift);
  const task = await longestTask(page, async () => {
    await annotate(bench, page, length);
    await settle(page, 300);
  });
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  return { task, shift, nodes: (await elements(page)) - before };
}

function elements(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

// Runs in the page. Sums from now on.
function watchShift(): void {
  const world = globalThis as unknown as { shift: number };
  world.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      world.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift' });
}
