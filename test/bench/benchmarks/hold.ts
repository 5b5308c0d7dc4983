// From the press on 发布 to the panel that says what is held, over a click whose page itself writes a word.
import type { Frame, Page } from 'puppeteer-core';
import { type Chromium, launchChromium, until } from '../../e2e/browser.ts';
import { enableSite, formFrame, hurry, panelFrame, panelText, testTown } from '../../e2e/day.ts';
import type { Town } from '../../portal/town.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { inNewTab } from '../browser.ts';
import { best, interleave, inWords, ratio } from '../rounds.ts';
import { calm } from '../seed.ts';

const candidates = ['word', 'hold', 'asleep'] as const;

export default {
  title: 'publishing held, from the press to the panel that says so',
  async run({ built, quick }) {
    const town = await testTown();
    const chromium = await launchChromium({
      port: town.port,
      extension: built.ours,
      size: { width: 1440, height: 900 },
    });
    await calm(chromium);
    await hurry(chromium);
    await inNewTab(chromium.browser, async (page) => {
      await page.goto(town.office);
      await enableSite(chromium, page);
    });
    const taken = await interleave(candidates, quick ? 2 : 5, (name) =>
      inNewTab(chromium.browser, (page) =>
        name === 'word' ? word(page) : held(chromium, page, town, name === 'asleep'),
      ),
    );
    await chromium.close();
    await town.close();
    return (['hold', 'asleep'] as const).map(
      (name): Figure => ({
        what: `发布 pressed → hold shown in the panel ÷ a click that writes a word${name === 'asleep' ? ', worker stopped before' : ''}`,
        unit: '×',
        reached: ratio(taken[name], taken.word),
        best: best(taken[name]) / best(taken.word),
        behind: `${inWords(taken[name])} over ${inWords(taken.word)}`,
      }),
    );
  },
} satisfies Benchmark;

/** The floor: a page of one button, with a handler of one line. */
async function word(page: Page): Promise<number> {
  await page.setContent('<div class="head"><button id="show">显示</button></div>');
  await page.evaluate(() => {
    document.querySelector('button')?.addEventListener('click', ({ target }) => {
      (target as Element).after(Object.assign(document.createElement('p'), { className: 'strip-hold' }));
    });
  });
  return untilShown(page.mainFrame(), page, '#show');
}

async function held(chromium: Chromium, page: Page, town: Town, asleep: boolean): Promise<number> {
  const title = '关于发放高龄津贴的公示';
  const catid = town.expectations()[0]?.catid ?? '';
  await page.goto(`${town.office}/new?catid=${catid}`);
  const form = await formFrame(page);
  await form.type('input[name=title]', title);
  await form.evaluate(() => {
    // @ts-expect-error the page's own editor
    editor.html('<p>现将本季度高龄津贴发放情况予以公示。身份证号11010519491231002X。</p>');
  });
  const panel = await panelFrame(page);
  await until(async () => (await panelText(panel)).includes(title), 'the panel to have read the draft');
  await new Promise((rest) => setTimeout(rest, 1000));
  if (asleep) await chromium.stopWorker();
  await page.bringToFront();
  return untilShown(panel, form, '#btn-publish');
}

/** ms from letting go of the mouse on a button until a frame with the strip was drawn, whatever process draws it. */
async function untilShown(shows: Frame, holds: Frame | Page, button: string): Promise<number> {
  const shown = shows.evaluate(
    () =>
      new Promise<number>((done, fail) => {
        if (document.querySelector('.head .strip-hold')) throw new Error('It is shown already.');
        setTimeout(() => fail(new Error('Nothing was shown within 20 seconds.')), 20_000);
        const painted = () => done(performance.timeOrigin + performance.now());
        const look = () => {
          if (!document.querySelector('.head .strip-hold')) return;
          observer.disconnect();
          requestAnimationFrame(() => requestAnimationFrame(painted));
        };
        const observer = new MutationObserver(look);
        observer.observe(document.documentElement, { childList: true, subtree: true });
      }),
  );
  const element = await holds.waitForSelector(button);
  await element?.hover();
  const { mouse } = 'mouse' in holds ? holds : holds.page();
  await mouse.down();
  const from = performance.timeOrigin + performance.now();
  await mouse.up();
  return (await shown) - from;
}
