// What the scripts of an enabled site cost a page that is loaded, and what a site costs that is not enabled.
import type { Page } from 'puppeteer-core';
import type { Benchmark, Figure, Given } from '../benchmark.ts';
import { type Bench, inNewTab, openBench, openWithout } from '../browser.ts';
import { sizeOf } from '../build.ts';
import { settle, watchCpu } from '../cpu.ts';
import { best, difference, interleave, inWords, type Rounds, ratio } from '../rounds.ts';
import type { names } from '../site.ts';

type Candidate = 'without' | keyof typeof names;

const candidates: Candidate[] = ['without', 'plain', 'empty', 'ours'];
const pages = { bare: 'a bare page', ordinary: 'an ordinary page' };
const drawn = {
  '/columns': 'scripts and marks on a page of 150 links, 10 of them marked',
  '/list/50/': 'scripts, marks and bar on a column page of 50 rows',
};

export default {
  title: 'the scripts of an enabled site on a page load, and of a site not enabled',
  async run(given) {
    const bench = await openBench(given.built);
    const without = await openWithout(given.built, bench.port);
    const load = (path: string) => (name: Candidate) =>
      inNewTab(name === 'without' ? without.browser : bench.chromium.browser, (page) =>
        loading(page, bench.url(name === 'without' ? 'plain' : name, path)),
      );
    const figures: Figure[] = [];
    for (const [path, what] of Object.entries(pages)) {
      const taken = await interleave(candidates, given.quick ? 3 : 11, load(`/${path}`));
      figures.push(...figuresOf(taken, what));
    }
    for (const [path, what] of Object.entries(drawn)) {
      const taken = await interleave(['empty', 'ours'] as const, given.quick ? 2 : 7, load(path));
      figures.push(over(taken.ours, taken.empty, `${what}, over an empty content script`));
    }
    figures.push(await worldsWithout(bench));
    await without.close();
    await bench.close();
    return [...figures, ...sizes(given)];
  },
} satisfies Benchmark;

/** CPU of a load in a new process, until the page has come to rest. */
async function loading(page: Page, url: string): Promise<number> {
  const cpu = await watchCpu(page);
  const before = await cpu();
  await page.goto(url);
  await settle(page, 300);
  // Another process counts from nothing.
  const after = await cpu();
  return after > before ? after - before : after;
}

function figuresOf({ without, plain, empty, ours }: Rounds<Candidate>, what: string): Figure[] {
  return [
    {
      ...over(ours, empty, `scripts of an enabled site on ${what}, over an empty content script`),
      goal: 'P11',
      target: 3,
    },
    over(ours, without, `the same over no extension at all, ${what}`),
    {
      what: `site not enabled ÷ no extension, ${what}`,
      unit: '×',
      reached: ratio(plain, without),
      best: best(plain) / best(without),
      behind: `not enabled ${inWords(plain)}, no extension ${inWords(without)}`,
    },
  ];
}

function over(more: number[], less: number[], what: string): Figure {
  const reached = difference(more, less);
  return {
    what,
    unit: 'ms',
    reached,
    best: best(more) - best(less),
    behind: `${inWords(more)} over ${inWords(less)}`,
  };
}

/** Every extension that comes into a page has a world of its own there. */
async function worldsWithout({ chromium, url }: Bench): Promise<Figure> {
  const count = (name: keyof typeof names) =>
    inNewTab(chromium.browser, async (page) => {
      const session = await page.createCDPSession();
      let worlds = 0;
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin.startsWith('chrome-extension:')) worlds += 1;
      });
      await session.send('Runtime.enable');
      await page.goto(url(name, '/ordinary'));
      await settle(page);
      return worlds;
    });
  const [plain, ours] = [await count('plain'), await count('ours')];
  if (ours === 0)
    throw new Error(
      'No world of the product was seen where its site is enabled: the count is worth nothing.',
    );
  return {
    what: 'worlds of extensions in a page of a site not enabled',
    unit: '',
    reached: plain,
    target: 0,
  };
}

function sizes({ built: { ours } }: Given): Figure[] {
  const kB = (files: string[]) => files.reduce((sum, file) => sum + sizeOf(ours, file), 0);
  const sizeFigure = (what: string, files: string[]): Figure => ({
    goal: 'P11',
    what: `${what}, minified`,
    unit: 'kB',
    reached: kB(files),
    target: 40,
    behind: files.map((file) => `${file} ${kB([file])}`).join(', '),
  });
  const everywhere = ['portal.js', 'editor.js', 'page-world.js'];
  return [
    sizeFigure('scripts on every page of an enabled site', everywhere),
    sizeFigure('scripts on a column page', [...everywhere, 'column.js']),
    { what: 'desk.js, only where somebody writes', unit: 'kB', reached: kB(['desk.js']) },
    { what: 'panel.js, beside an article and what is held', unit: 'kB', reached: kB(['panel.js']) },
  ];
}
