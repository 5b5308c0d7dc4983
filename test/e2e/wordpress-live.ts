// Articles of a real WordPress that are public already: whatever changes them at once is held, explained, released once.
import type { HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { until } from './browser.ts';
import { panelFrame, panelText } from './day.ts';
import { sentExactly, sentOnce, stillKept } from './leaks.ts';
import * as desk from './wordpress-desk.ts';
import { type Hand, rest } from './wordpress-hand.ts';

const identity = '11010519491231002X';
const clean = '现将第三季度预算执行情况予以公开。';
const column = '财政信息';

/** Changes of articles that the browser asked the server for in this test; the editor's own copies and the boxes
 * that follow a change are none. */
let changes: string[] = [];

function watchChanges({ world }: Hand): void {
  const watch = (request: HTTPRequest) => {
    const address = decodeURIComponent(request.url());
    if (
      request.method() === 'POST' &&
      /\/wp\/v2\/posts\/\d+(?:[?&]|$)|wp-admin\/post\.php(?!.*meta-box-loader)/.test(address)
    )
      changes.push(address);
  };
  beforeAll(() => void world().page.on('request', watch));
  beforeEach(() => {
    changes = [];
  });
  afterAll(() => void world().page?.off('request', watch));
}

/** A public article whose body the extension can judge, put there by the database: no press of ours made it public. */
function publicArticle({ world }: Hand, from: string, title: string): number {
  const { wordpress } = world();
  const { id } = desk.articleOf(wordpress, from) ?? { id: 0 };
  wordpress.sql(`UPDATE wp_posts SET post_title = '${title}',
    post_content = '<!-- wp:paragraph -->\n<p>${clean}</p>\n<!-- /wp:paragraph -->' WHERE ID = ${id}`);
  return id;
}

/** The block editor: 更新, Ctrl+S, its code view, its tablet. */
export function liveInBlocks(hand: Hand): void {
  const { heldAs, kinds, read, release, state, world } = hand;
  watchChanges(hand);
  const title = '已经公开的预算执行情况公告';
  let id = 0;
  const update = () => world().page.click('button.editor-post-publish-button');

  beforeAll(() => {
    id = publicArticle(hand, '县财政局关于财政信息的通报（往期第1号）', title);
  });

  it('has its category by name while its panel was never open, for its portal told which number it is, and as drawn once it was; nothing is asked of the server', async () => {
    const { page, wordpress } = world();
    const asked: string[] = [];
    const note = (request: HTTPRequest) => {
      const address = decodeURIComponent(request.url());
      if (/wp\/v2\/categories/.test(address)) asked.push(address);
    };
    await desk.openBlocks(page, wordpress, id);
    await desk.foldCategories(page);
    page.on('request', note);
    await desk.openBlocks(page, wordpress, id);
    await until(async () => (await read(title)).claimed?.includes('column'), 'the page’s word');
    expect((await read(title)).column).toBe(column);
    expect(asked).toEqual([]);
    page.off('request', note);
    await desk.openCategories(page);
    await until(async () => !(await read(title)).claimed, 'the category in sight');
    expect((await read(title)).column).toBe(column);
    await desk.foldCategories(page);
    await until(async () => (await read(title)).claimed?.includes('column'), 'the page’s word');
    expect((await read(title)).column).toBe(column);
  });

  it.each([
    ['更新', update],
    ['Ctrl+S', () => desk.ctrlS(world().page)],
  ])('is held at %s, told why, and changed once when the review is answered', async (words, act) => {
    const { page, wordpress } = world();
    await desk.openBlocks(page, wordpress, id);
    const before = (await read(title)).title;
    await desk.openCategories(page);
    await until(async () => (await read(title)).column === column, 'the column');
    const now = `${before}（修订）`;
    await desk.appendTitle(page, '（修订）');
    await read(now);
    await heldAs(words, act);
    await rest(300);
    stillKept([state(before), state(now)], ['publish', undefined]);
    sentExactly(changes, []);
    expect(await panelText(await panelFrame(page))).toContain(`有一次“${words}”等待放行`);
    await release();
    await until(() => state(now) === 'publish', 'the change to be public');
    await rest(400);
    sentOnce(changes);
    await until(async () => (await kinds(now)).includes('released'), 'the entry');
    expect((await kinds(now)).slice(0, 2)).toEqual(['cleared', 'released']);
  });

  it.each([
    ['its code view', (of: Page) => desk.codeView(of)],
    ['the preview of a tablet, a frame of its own', (of: Page) => desk.tablet(of)],
  ])('is read and held in %s', async (_, turn) => {
    const { page, wordpress } = world();
    await desk.openBlocks(page, wordpress, id);
    await turn(page);
    await desk.appendTitle(page, '又改');
    const draft = await read('又改');
    expect(draft.title).toMatch(/又改$/);
    expect(draft.text).toBe(clean);
    await heldAs('更新', update);
    sentExactly(changes, []);
  });
}

/** The classic editor: a new article made public, then Enter in its title, 更新 and its 文本 view. */
export function liveInClassic(hand: Hand): void {
  const { heldAs, kinds, ledger, read, release, state, world } = hand;
  watchChanges(hand);
  const title = '经典编辑器里公开的预算执行情况公告';

  it('is held at 发布 and goes out once, mended, with its category', async () => {
    const { page, wordpress } = world();
    await desk.openClassic(page, wordpress);
    await desk.writeClassic(page, title, `${clean}身份证号${identity}。`);
    await read(identity);
    for (const choice of await page.$$('#categorychecklist label')) {
      if ((await choice.evaluate((label) => label.textContent?.trim())) === column) await choice.click();
    }
    await page.type('[name=county_source]', '县财政局');
    await heldAs('发布', () => page.click('#publish'));
    await until(
      async () => (await panelText(await panelFrame(page))).includes('含居民身份证号码'),
      'the finding',
    );
    stillKept(state(title) === 'publish', false);
    sentExactly(changes, []);
    await desk.writeClassic(page, title, clean);
    await until(async () => (await read(title)).text === clean, 'the mended text');
    expect(await read(title)).toMatchObject({
      title,
      column,
      contentSource: '县财政局',
      recipe: { office: { zh: 'WordPress 经典编辑器' } },
    });
    await release();
    await until(() => state(title) === 'publish', 'the article to be public');
    await rest(400);
    sentOnce(changes);
    const { id } = desk.articleOf(wordpress, title) ?? { id: 0 };
    expect(desk.bodyOf(wordpress, id)).toBe(clean);
    expect((await kinds(title)).slice(0, 2)).toEqual(['cleared', 'released']);
  });

  it('stands in the ledger as public, with its address', async () => {
    await until(async () => (await kinds(title)).includes('published'), 'the entry 已公开', 60_000);
    const { id } = desk.articleOf(world().wordpress, title) ?? { id: 0 };
    expect((await ledger(title)).at(-1)).toMatchObject({
      address: `${world().wordpress.origin}/czxx/${id}.html`,
      seen: { column },
    });
  });

  it.each([
    ['更新', '更新', () => world().page.click('#publish')],
    ['Enter in the title', '保存', () => world().page.keyboard.press('Enter')],
  ])(
    'is held at %s once it is public, changed once when the review is answered, and seen anew',
    async (_, words, act) => {
      const { page, wordpress } = world();
      const id = wordpress.sql(
        `SELECT ID FROM wp_posts WHERE post_type = 'post' AND post_status = 'publish' AND post_title LIKE '${title}%'`,
      )[0];
      await desk.openClassic(page, wordpress, Number(id));
      const before = (await read(title)).title;
      const now = `${before}（修订）`;
      await page.click('#title');
      await page.keyboard.press('End');
      await page.keyboard.type('（修订）');
      await read(now);
      await heldAs(words, act);
      await rest(300);
      stillKept([state(before), state(now)], ['publish', undefined]);
      sentExactly(changes, []);
      expect(await panelText(await panelFrame(page))).toContain(`有一次“${words}”等待放行`);
      await release();
      await until(() => state(now) === 'publish', 'the change to be public');
      await rest(400);
      sentOnce(changes);
      await until(async () => (await kinds(now)).includes('published'), 'the entry 已公开', 60_000);
      expect(await kinds(now)).toEqual(['cleared', 'released', 'published']);
      expect((await ledger(now)).at(-1)).toMatchObject({
        address: `${wordpress.origin}/czxx/${id}.html`,
        seen: { column, again: true },
      });
      const row = `已公开，台账第${(await ledger(now)).at(-1)?.seq}条`;
      await until(async () => (await panelText(await panelFrame(page))).includes(row), 'the panel to say so');
    },
  );

  it('is read in its 文本 view', async () => {
    const { page } = world();
    await page.click('#content-html');
    await until(() => page.$eval('#content', (area) => area.clientHeight > 0), 'the view');
    await page.focus('#content');
    await page.keyboard.type('另附说明。');
    expect((await read('另附说明')).text).toContain(clean);
  });
}
