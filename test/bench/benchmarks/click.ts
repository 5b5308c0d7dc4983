// What the guard adds to a click on an ordinary control of an enabled site.
import type { Page } from 'puppeteer-core';
import type { Benchmark, Figure } from '../benchmark.ts';
import { inNewTab, openBench } from '../browser.ts';
import { settle, watchCpu } from '../cpu.ts';
import { best, interleave, inWords, median, type Rounds, ratio, short } from '../rounds.ts';

const clicks = 40;
const controls = { query: '查询', save: '保存' };

export default {
  title: 'a click on an ordinary control, with the guard and without',
  async run({ built, quick }) {
    const bench = await openBench(built);
    const figures: Figure[] = [];
    for (const [id, words] of Object.entries(controls)) {
      const taken = await interleave(['ours', 'plain'] as const, quick ? 3 : 9, (name) =>
        inNewTab(bench.chromium.browser, (page) => clicking(page, bench.url(name, '/ordinary'), `#${id}`)),
      );
      figures.push(figureOf(taken, words));
    }
    await bench.close();
    return figures;
  },
} satisfies Benchmark;

/** CPU of one real click, from many. */
async function clicking(page: Page, url: string, selector: string): Promise<number> {
  await page.goto(url);
  await settle(page, 400);
  const cpu = await watchCpu(page);
  const box = await (await page.waitForSelector(selector))?.boundingBox();
  const [x, y] = [(box?.x ?? 0) + 5, (box?.y ?? 0) + 5];
  await page.mouse.click(x, y);
  const before = await cpu();
  for (let n = 0; n < clicks; n++) await page.mouse.click(x, y);
  const after = await cpu();
  const toggled = await page.evaluate((on: string) => document.querySelector(`${on}.on`) !== null, selector);
  if (!toggled)
    throw new Error(`The clicks on ${selector} did not arrive: ${clicks + 1} would leave it switched on.`);
  return (after - before) / clicks;
}

function figureOf({ ours, plain }: Rounds<'ours' | 'plain'>, words: string): Figure {
  const added = median(ours.map((each, round) => each - (plain[round] ?? Number.NaN)));
  return {
    what: `click on ${words} in an ordinary page of an enabled site ÷ without the guard`,
    unit: '×',
    reached: ratio(ours, plain),
    best: best(ours) / best(plain),
    behind: `${short(added)} ms more a click: ${inWords(ours)} over ${inWords(plain)}`,
  };
}
