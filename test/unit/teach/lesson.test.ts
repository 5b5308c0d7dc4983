// What a person points at, step by step, and the recipe that is made of it.
import { describe, expect, it } from 'vitest';
import {
  firstLesson,
  type Lesson,
  shownIn,
  withList,
  withNext,
  withOnly,
  withPick,
} from '../../../entrypoints/teach/lesson.ts';
import { holds, recipeFrom } from '../../../entrypoints/teach/lesson-recipe.ts';
import type { TeachContext } from '../../../lib/messages.ts';
import type { Page } from '../../../lib/pages/page.ts';
import { readByRecipe } from '../../../lib/pages/recipe-read.ts';
import { checkedRecipe } from '../../../lib/store/recipe-schema.ts';
import { articles, design, link, pageOf, url } from '../pages/recipe-pages.ts';

const context: TeachContext = {
  today: '2026-03-31',
  column: '医疗卫生',
  columns: [{ column: '医疗卫生', url }],
  url,
};
const page = pageOf(design());
const begin = firstLesson(page, context);
const pick = (lesson: Lesson, words: string, on: Page = page) => withPick(on, lesson, link(on, words));
const taught = pick(pick(begin, '第15批'), '第9批');

describe('pointing', () => {
  it('two titles show the list; each step leaves the one before it as it was', () => {
    const one = pick(begin, '第15批');
    expect([begin.picks.length, one.picks.length, shownIn(one)]).toEqual([0, 1, undefined]);
    expect(shownIn(pick(one, '第9批'))?.rows).toHaveLength(15);
  });
  it('a second title of another list is refused, and the first one stays', () => {
    const wrong = pick(pick(begin, '第15批'), '稿件之3关');
    expect([wrong.refusal, wrong.picks.length, shownIn(wrong)]).toEqual(['two-lists', 1, undefined]);
    expect(shownIn(pick(wrong, '第9批'))?.rows).toHaveLength(15);
  });
  it('words that are no title are refused at the first click', () => {
    const heading = page.root.first('h2');
    expect(heading && withPick(page, begin, heading).refusal).toBe('no-link');
  });
  it('a whole group, or a list’s only row, is taken at once', () => {
    expect(shownIn(withList(page, begin, page.root.all('.newslist li')))?.rows).toHaveLength(15);
    const single = pageOf(design({ rows: articles(1) }));
    expect(shownIn(withOnly(single, pick(begin, '第1批', single)))?.rows).toHaveLength(1);
  });
});

describe('the way to the next page', () => {
  const paged = pageOf(
    design({
      pager:
        '<p class="fy"><a href="index_1.html">往后</a><a href="list-2.html">2</a><a href="index_2.html">3</a><a href="javascript:go(2)">末</a></p>',
    }),
  );
  const lesson = pick(pick(firstLesson(paged, context), '第15批', paged), '第9批', paged);
  const after = (words: string) =>
    withNext(
      paged,
      lesson,
      paged.root.all('.fy a').find((one) => one.text() === words),
    );
  it.each([
    [
      'a link by its words',
      '往后',
      { kind: 'link', words: '往后', selector: '.fy a:nth-of-type(1)' },
      `${url}index_1.html`,
    ],
    ['the number 2 by its address', '2', { kind: 'address', pattern: 'list-{n}.html' }, `${url}list-2.html`],
  ])('%s', (_what, words, way, next) => {
    const shown = shownIn(after(words));
    expect([shown?.parts.pager, shown?.next]).toEqual([way, next]);
    const recipe = recipeFrom(paged, after(words), context, 'new');
    expect(recipe && readByRecipe(paged, recipe, { first: true }).reading).toMatchObject({ next });
  });
  it('another number, and a link without an address, are refused', () => {
    expect([after('3').refusal, after('末').refusal, withNext(paged, lesson, undefined).refusal]).toEqual([
      'next-number',
      'next-script',
      'next-none',
    ]);
  });
});

describe('the recipe', () => {
  it('is one that the store takes, and reads exactly what was shown', () => {
    const recipe = recipeFrom(page, taught, context, 'new');
    const shown = shownIn(taught);
    if (!recipe || !shown) throw new Error('no recipe');
    expect(checkedRecipe(recipe)).toEqual({ recipe });
    expect(holds(page, recipe, shown)).toBe(true);
    expect(holds(pageOf(design({ rows: articles(14) })), recipe, shown)).toBe(false);
  });
  it('takes the place of the one for the same column, and of no other', () => {
    const before = recipeFrom(page, taught, context, 'old');
    expect(recipeFrom(page, taught, { ...context, recipe: before }, 'new')?.id).toBe('old');
    expect(recipeFrom(page, { ...taught, shared: true }, { ...context, recipe: before }, 'new')?.id).toBe(
      'new',
    );
  });
  it('for another column than the page’s is for this page’s address', () => {
    const elsewhere = recipeFrom(
      pageOf(design(), `${url}index_2.html#top`),
      { ...taught, column: '教育' },
      context,
      'new',
    );
    expect(elsewhere?.scope).toEqual({ kind: 'column', url: `${url}index_2.html` });
    expect(recipeFrom(page, taught, context, 'new')?.scope).toEqual({ kind: 'column', url });
  });
  it('for all columns of a layout reads another column of it, and still not what is none of it', () => {
    const recipe = recipeFrom(page, { ...taught, shared: true }, context, 'new');
    if (!recipe) throw new Error('no recipe');
    expect(recipe).toMatchObject({
      scope: { kind: 'pages', pattern: '/zwgk/*/' },
      address: '/zwgk/*/#/t#_#.html',
      list: { heading: '*' },
    });
    const other = 'http://portal.test/zwgk/jycy/';
    const rows = articles(4, undefined, '/zwgk/jycy');
    const read = (html: string) =>
      readByRecipe(pageOf(html, other), recipe, { notAfter: '2026-03-31', first: true }).reading;
    expect(read(design({ rows, heading: '教育就业' }))).toMatchObject({ state: 'read', rows: { length: 4 } });
    expect(read(design({ rows: articles(4, undefined, '/xwzx/a/b/c'), heading: '教育就业' }))).toMatchObject({
      state: 'unreadable',
      reason: 'recipe',
    });
  });
});
