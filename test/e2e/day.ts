// An editor's day in steps, as a person does them: what the tests prove and the tour shows.
import type { ElementHandle, Frame, Page, WebWorker } from 'puppeteer-core';
import { startTown, type Town, type TownOptions } from '../portal/town.ts';
import { type Chromium, type Driven, until } from './browser.ts';

/** Names under plain HTTP, so that nothing that only a secure page has is taken for granted. */
export const testHosts = { portal: 'portal.test', office: 'office.test' };

export function testTown(options: TownOptions = {}): Promise<Town> {
  return startTown({ host: testHosts, ...options });
}

/** Presses 启用本站 (`words` in another language) in the real popup over that page. */
export async function enableSite(chromium: Chromium, over: Page, words = '启用本站'): Promise<void> {
  await chromium.preapprove(hostPattern(over.url()));
  const popup = await chromium.popup(over);
  const { origin } = new URL(over.url());
  const enabled = async () => (await sites(chromium)).includes(origin);
  // The popup grows with what it shows: where the button moved from under the hand, it is pressed again.
  await until(async () => {
    await (await buttonSaying(popup, words)).click();
    return until(enabled, 'it', 5000).catch(() => false);
  }, `${origin} to be enabled`);
  await until(() => guarded(chromium, hostPattern(over.url())), `the scripts for ${origin}`);
  await popup.close().catch(() => undefined);
  // A tab in the background paints nothing, and what waits for its frames waits for ever.
  await over.bringToFront();
}

/** Match pattern of a page's host. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Sets what an office sets once: where 新建 leads, and no pause between requests, for the town is on this machine. */
export async function hurry(driven: Driven | Chromium, town?: Town): Promise<void> {
  const settings = {
    'setting.pauseMs': 0,
    ...(town && { 'setting.newArticleUrl': `${town.office}/new?column={column}` }),
  };
  if ('worker' in driven) {
    const worker = await driven.worker();
    await worker.evaluate((all) => chrome.storage.local.set(all), settings);
    return;
  }
  const page = await driven.openOwn('options.html');
  await page.evaluate((all) => chrome.storage.local.set(all), settings);
  await page.close();
}

/** Everything in one store of the extension's database, read on one of its own pages. */
export function stored<T>(own: Page | WebWorker, store: string): Promise<T[]> {
  // A page and a worker take a function alike, which is more than their types say of both.
  return (own as Page).evaluate(everythingIn, store) as Promise<T[]>;
}

type Job = {
  job: { id: string; done: number; total: number; startedAt: string; finishedAt?: string; refused?: unknown };
};

/** The newest survey, finished or not. */
export async function survey(own: Page): Promise<Job['job'] | undefined> {
  return (await stored<Job>(own, 'jobs'))[0]?.job;
}

/**
 * Waits until a survey is over, and was not before `since`. One that is under way takes on what is asked for: who asks for
 * one waits for that first.
 */
export function surveyed(own: Page, since = ''): Promise<Job['job']> {
  return until(
    async () => {
      const job = await survey(own);
      return job?.finishedAt && job.finishedAt > since ? job : undefined;
    },
    'the survey to finish',
    90_000,
  );
}

/** The review panel's frame, wherever in the page it was put. */
export function panelFrame(page: Page): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) {
      if (frame.url().includes('/review.html') && (await frame.$('#app *').catch(() => null))) return frame;
    }
    return undefined;
  }, 'the review panel');
}

/** The frame that holds the article form of the demo back office. */
export function formFrame(page: Page): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) {
      if (!frame.url().startsWith('http')) continue;
      if (await frame.$('iframe.ke-edit-iframe').catch(() => null)) return frame;
    }
    return undefined;
  }, 'the article form');
}

/** Types an article as an editor does: title, column, source, body. */
export async function writeArticle(
  form: Frame,
  article: { title: string; column: string; source: string; body: string },
): Promise<void> {
  await fill(form, 'input[name=title]', article.title);
  await form.evaluate((column: string) => {
    const select = document.querySelector<HTMLSelectElement>('select[name=catid]');
    const option = [...(select?.options ?? [])].find(
      (one) => one.text.replace(/[\s\u00a0│├└─]/g, '') === column,
    );
    if (!select || !option) throw new Error(`The form offers no column ${column}.`);
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  }, article.column);
  await fill(form, 'input[name=copyfrom]', article.source);
  await writeBody(form, article.body);
}

/** Replaces the body by typing into the editor's own frame; keys that went elsewhere are typed again, as a person does. */
export async function writeBody(form: Frame, body: string): Promise<void> {
  const editor = await bodyFrame(form);
  const page = form.page();
  const inside = await editor.waitForSelector('body');
  await until(async () => {
    await inside?.click();
    await editor.evaluate(() => document.execCommand('selectAll'));
    await page.keyboard.press('Backspace');
    await page.keyboard.type(body);
    return editor.evaluate((typed) => document.body.innerText.trim() === typed.trim(), body);
  }, 'the body to be written');
}

export async function bodyFrame(form: Frame): Promise<Frame> {
  const holder = await form.waitForSelector('iframe.ke-edit-iframe');
  const editor = await holder?.contentFrame();
  if (!editor) throw new Error('The editor has no frame.');
  return editor;
}

/** Finds a button or link of a page by its words. */
export async function buttonSaying(page: Page | Frame, words: string): Promise<ElementHandle<Element>> {
  return until(async () => {
    for (const one of await page.$$('button, a, input[type=button], input[type=submit], summary, label')) {
      const said = await one.evaluate(
        (element) => (element as HTMLInputElement).value || element.textContent || '',
      );
      if (said.replace(/\s+/g, '').includes(words.replace(/\s+/g, '')) && (await one.isVisible())) return one;
    }
    return undefined;
  }, `a button that says 「${words}」`);
}

// A page that loads before the browser was given the scripts for its site gets none.
async function guarded(chromium: Chromium, pattern: string): Promise<boolean> {
  const worker = await chromium.worker();
  const scripts = await worker.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  return ['portal', 'editor', 'page-world'].every((id) =>
    scripts.some((script) => script.id === id && script.matches?.includes(pattern)),
  );
}

async function sites(chromium: Chromium): Promise<string[]> {
  const all = await stored<{ origin: string }>(await chromium.worker(), 'sites');
  return all.map(({ origin }) => origin);
}

// Runs in a page or a worker of ours.
function everythingIn(name: string): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opened = indexedDB.open('zhishou');
    // Where there is none yet, none is made: that is the product's.
    opened.onupgradeneeded = () => {
      opened.onerror = () => resolve([]);
      opened.transaction?.abort();
    };
    opened.onerror = () => reject(opened.error);
    opened.onsuccess = () => {
      const database = opened.result;
      if (!database.objectStoreNames.contains(name)) {
        database.close();
        return resolve([]);
      }
      const all = database.transaction(name).objectStore(name).getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        database.close();
        resolve(all.result);
      };
    };
  });
}

// As with the body: what went elsewhere is typed again.
async function fill(frame: Frame, selector: string, value: string): Promise<void> {
  const field = await frame.waitForSelector(selector);
  await until(async () => {
    await field?.click({ count: 3 });
    await frame.page().keyboard.press('Backspace');
    await field?.type(value);
    return field?.evaluate((one, typed) => (one as HTMLInputElement).value === typed, value);
  }, `${value} to be written`);
}

/** Opens a new article of that column the way the back office offers it: list, 新建, a layer over the list. */
export async function newArticle(page: Page, town: Town, column: string): Promise<Frame> {
  await page.bringToFront();
  const catid = town.expectations().find((one) => one.column === column)?.catid;
  const main = await until(() => page.frames().find((frame) => frame.name() === 'main'), 'the main frame');
  await main.goto(`${town.office}/list?catid=${catid}`);
  await (await buttonSaying(main, '新建')).click();
  return formFrame(page);
}

/** Presses one of the form's own buttons: 发布, 保存草稿, 预览. */
export async function press(
  form: Frame,
  button: '#btn-publish' | '#btn-draft' | '#btn-preview',
): Promise<void> {
  const found = await form.waitForSelector(button);
  await found?.click();
}

/** Reads the panel's text without white space. */
export async function panelText(panel: Frame): Promise<string> {
  return (await panel.evaluate(() => document.body.innerText)).replace(/\s+/g, '');
}

/** Answers every open question of the 保密审查 card so that it clears, and names the reviewer. */
export async function answerCard(panel: Frame): Promise<void> {
  await panel.waitForSelector('#people-reviewer');
  for (const question of await panel.$$('fieldset.question-open')) {
    const isAttribute = await question.evaluate((element) => element.id.includes('disclosure-attribute'));
    const choices = await question.$$('input[type=radio]');
    await choices[isAttribute ? 1 : 0]?.click();
  }
  const reviewer = await panel.$('#people-reviewer');
  if ((await reviewer?.evaluate((input) => (input as HTMLInputElement).value)) === '')
    await reviewer?.type('审核岗');
}

/** Answers the card as `answerCard` does, all in one step: where the panel itself is not what is tried. */
export async function answerAtOnce(panel: Frame): Promise<void> {
  await panel.waitForSelector('#people-reviewer');
  await panel.evaluate(() => {
    for (const question of document.querySelectorAll('fieldset.question-open')) {
      const choices = question.querySelectorAll<HTMLInputElement>('input[type=radio]');
      choices[question.id.includes('disclosure-attribute') ? 1 : 0]?.click();
    }
  });
  const reviewer = await panel.$('#people-reviewer');
  if ((await reviewer?.evaluate((input) => (input as HTMLInputElement).value)) === '')
    await reviewer?.type('审核岗');
}

/**
 * Presses the panel's one button once it is able to be pressed and has been in view long enough to count. Words that
 * come to rest only after the card was answered open its questions again: they are answered again, as a person would.
 */
export async function confirmRelease(panel: Frame): Promise<void> {
  const button = await until(async () => {
    const able = await panel.$('footer.foot button.primary:not([disabled])');
    if (!able) await answerAtOnce(panel);
    return able;
  }, 'the release to be possible');
  if (button) await pressInSight(panel, button);
}

/** What the panel says to a press that came too soon; Firefox is driven in English. */
const tooSoon = /请看清后再按一次|Look,thenpressagain/;

/** Presses a button of the panel that must have been in plain view for a while; too soon, it is pressed again, as a person does. */
export async function pressInSight(panel: Frame, button: ElementHandle<Element>): Promise<void> {
  await button.scrollIntoView();
  await button.hover();
  // The panel's own 800 ms, and what it takes to notice that it is in view.
  for (let [tries, pause] = [0, 930]; tries < 60; tries++, pause = 250) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    // No hand is still: where the browser lost its coming, it goes away and comes again.
    if (tries % 8 === 7) {
      await panel.hover('.middle').catch(() => undefined);
      await button.hover();
    }
    if (await isTaken(panel, button)) return;
  }
  throw new Error('The panel took no press: it never was in plain view.');
}

// Whatever comes of a press is said by the panel, and that it came too soon, too: a slow machine draws it late. Where
// nothing is said it is gone, or nothing comes of it.
async function isTaken(panel: Frame, button: ElementHandle<Element>): Promise<boolean> {
  const words = () => panelText(panel).catch(() => '');
  const before = await words();
  await button.click();
  await until(async () => (await words()) !== before, 'an answer', 1000).catch(() => undefined);
  return !tooSoon.test(await words());
}
