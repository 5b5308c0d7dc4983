// The desk of a real WordPress as a person uses it: logging in, writing in both of its editors, and what the server then has.
import type { Page } from 'puppeteer-core';
import type { WordPress } from '../wordpress/server.ts';
import { until } from './browser.ts';
import { buttonSaying } from './day.ts';

/** What WordPress' own scripts offer to its page. */
declare const wp: {
  data: {
    dispatch(store: string): {
      set(scope: string, name: string, value: boolean): void;
      openGeneralSidebar(name: string): void;
      switchEditorMode(mode: string): void;
      toggleEditorPanelOpened(name: string): void;
      editPost(fields: object): void;
      resetBlocks(blocks: object[]): void;
      __experimentalSetPreviewDeviceType(device: string): void;
    };
    select(store: string): {
      isAutosavingPost(): boolean;
      isSavingPost(): boolean;
      isEditorPanelOpened(name: string): boolean;
    };
  };
};

/** Logs in, as whoever sits down at this computer next: nobody else is logged in any more. */
export async function logIn(page: Page, { origin }: WordPress, user: string): Promise<void> {
  const cdp = await page.createCDPSession();
  await cdp.send('Network.clearBrowserCookies');
  await cdp.detach();
  await page.goto(`${origin}/wp-login.php?loggedout=true`);
  await page.bringToFront();
  await page.waitForSelector('#user_login');
  // The page puts the cursor into its field a moment after it is there.
  await until(() => page.$eval('#user_login', (field) => field === document.activeElement), 'the cursor');
  await page.evaluate((name: string) => {
    for (const id of ['user_login', 'user_pass']) {
      const field = document.querySelector<HTMLInputElement>(`#${id}`);
      if (field) field.value = name;
    }
  }, user);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  const said = await page.$eval('body', (body) => body.innerText.slice(0, 500));
  if (!(await page.$('#wpadminbar'))) throw new Error(`${user} could not log in: ${said}`);
}

/** Opens an article in the block editor (a new one without `id`), its tips put away, its settings beside it. */
export async function openBlocks(page: Page, { origin }: WordPress, id?: number): Promise<void> {
  const place = id ? `post.php?post=${id}&action=edit&` : 'post-new.php?';
  await page.goto(`${origin}/wp-admin/${place}classic=0`);
  await page.bringToFront();
  await page.waitForSelector('.editor-post-title__input');
  await page.evaluate(() => {
    wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false);
    wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/document');
    wp.data.dispatch('core/edit-post').switchEditorMode('visual');
  });
  await until(async () => !(await page.$('.components-guide')), 'the tips to go');
}

/** Types title and body as a person does, in place of what was there; one paragraph. */
export async function writeBlocks(page: Page, title: string, body: string): Promise<void> {
  await page.evaluate(() => wp.data.dispatch('core/block-editor').resetBlocks([]));
  await page.click('.editor-post-title__input');
  await chooseAll(page);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.type(body);
}

/** The two presses of 发布 (or 定时, 提请审批) in the block editor; the first only opens a box. */
export async function publishBlocks(page: Page): Promise<void> {
  const second = '.editor-post-publish-panel__header-publish-button button';
  if (!(await page.$(second))) await page.click('.editor-post-publish-panel__toggle');
  const button = await page.waitForSelector(second);
  // The box slides in.
  let before: number | undefined;
  await until(async () => {
    const { x } = (await button?.boundingBox()) ?? {};
    const stands = x !== undefined && x === before;
    before = x;
    return stands || new Promise((done) => setTimeout(done, 60));
  }, 'the box to stand still');
  await button?.click();
}

/** Puts the categories away, as this person has them from then on. */
export async function foldCategories(page: Page): Promise<void> {
  await page.evaluate(() => {
    const panel = 'taxonomy-panel-category';
    if (wp.data.select('core/edit-post').isEditorPanelOpened(panel))
      wp.data.dispatch('core/edit-post').toggleEditorPanelOpened(panel);
  });
  await until(async () => !(await page.$(choices)), 'the categories to be put away');
}

const choices = '.editor-post-taxonomies__hierarchical-terms-choice';

/** Opens the categories in the settings beside the article. */
export async function openCategories(page: Page): Promise<void> {
  // Whoever writes in a block sees the block's settings.
  await page.click('.edit-post-sidebar__panel-tab');
  const panel = await buttonSaying(page, '分类目录');
  if ((await panel.evaluate((one) => one.getAttribute('aria-expanded'))) !== 'true') await panel.click();
  await page.waitForSelector(choices);
}

/** Ticks a category in the settings beside the article. */
export async function chooseCategory(page: Page, name: string): Promise<void> {
  await openCategories(page);
  for (const choice of await page.$$(choices)) {
    const said = await choice.evaluate((element) => element.textContent?.trim());
    if (said === name) await (await choice.$('input'))?.click();
  }
}

/** Opens an article in the classic editor, drawn as it will look, and waits for its frame. */
export async function openClassic(page: Page, { origin }: WordPress, id?: number): Promise<void> {
  const place = id ? `post.php?post=${id}&action=edit&` : 'post-new.php?';
  await page.goto(`${origin}/wp-admin/${place}classic=1`);
  await page.bringToFront();
  // WordPress remembers which view somebody wrote in last.
  await page.waitForSelector('#content').catch(async () => {
    throw new Error(`No classic editor at ${page.url()}, which is called ${await page.title()}.`);
  });
  await until(() => page.evaluate(() => document.readyState === 'complete'), 'the classic editor');
  // Pressed before its script listens, nothing comes of it.
  await until(async () => {
    if (await page.$('#content_ifr')) return true;
    if (await page.$('#wp-content-wrap.html-active')) await page.click('#content-tmce');
    return false;
  }, 'the view of what it will look like');
}

/** Replaces title and body in the classic editor, by typing. */
export async function writeClassic(page: Page, title: string, body: string): Promise<void> {
  await page.click('#title', { count: 3 });
  await page.keyboard.type(title);
  const frame = await (await page.waitForSelector('#content_ifr'))?.contentFrame();
  await (await frame?.waitForSelector('body'))?.click();
  await chooseAll(page);
  await page.keyboard.type(body);
}

export async function chooseAll(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
}

export async function ctrlS(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
}

/** Number and state of the article with that title, as the database has them. */
export function articleOf(wordpress: WordPress, title: string): { id: number; state: string } | undefined {
  const asked = `SELECT ID, post_status FROM wp_posts WHERE post_type = 'post' AND post_title = '${title}' ORDER BY ID DESC LIMIT 1`;
  const [id, state = ''] = wordpress.sql(asked)[0]?.split('\t') ?? [];
  return id ? { id: Number(id), state } : undefined;
}

/** Text of an article as the database has it. */
export function bodyOf(wordpress: WordPress, id: number): string {
  return wordpress.sql(`SELECT REPLACE(post_content, '\n', ' ') FROM wp_posts WHERE ID = ${id}`)[0] ?? '';
}

/** Gives the article open in the block editor a date that is two days ahead. */
export async function schedule(page: Page): Promise<void> {
  await page.evaluate(() => {
    const ahead = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 19);
    wp.data.dispatch('core/editor').editPost({ date: ahead });
  });
}

export async function codeView(page: Page): Promise<void> {
  await page.evaluate(() => wp.data.dispatch('core/edit-post').switchEditorMode('text'));
  await page.waitForSelector('.editor-post-text-editor');
}

/** 预览 → 平板: the canvas becomes a frame. */
export async function tablet(page: Page): Promise<void> {
  await page.evaluate(() => wp.data.dispatch('core/edit-post').__experimentalSetPreviewDeviceType('Tablet'));
  await page.waitForSelector('iframe[name=editor-canvas]');
}

/** Adds to the title of the block editor, wherever its canvas stands. */
export async function appendTitle(page: Page, words: string): Promise<void> {
  const canvas = page.frames().find((frame) => frame.name() === 'editor-canvas');
  const field = await (canvas ?? page.mainFrame()).waitForSelector('.editor-post-title__input');
  await field?.click();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}
