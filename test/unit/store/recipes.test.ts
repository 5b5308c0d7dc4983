// Recipes are kept whole, travel in files, and come back as they were.
import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../../lib/model.ts';
import { readRecipeFile, recipeFile } from '../../../lib/store/recipe-file.ts';
import { checkedRecipe } from '../../../lib/store/recipe-schema.ts';
import {
  allRecipes,
  noteUse,
  putRecipe,
  recipeUses,
  removeRecipe,
  restoreRecipe,
} from '../../../lib/store/recipes.ts';
import { design, inferred, recipeOf } from '../pages/recipe-pages.ts';
import { withFreshStore } from './fresh.ts';

const recipe = recipeOf(inferred(design(), '第15批', '第9批'));
const other: Recipe = { ...recipe, id: 'r2', name: '另一个', scope: { kind: 'pages', pattern: '/zwgk/*/' } };
const at = '2026-03-30T02:00:00.000Z';

describe('in the store', () => {
  withFreshStore();
  it('a recipe that was taken away comes back with what is known of its use', async () => {
    await putRecipe(recipe);
    await noteUse({
      recipe: 'r1',
      url: 'http://portal.test/zwgk/ylfw/',
      at,
      state: 'read',
      rows: 15,
      dates: 15,
    });
    const kept = await removeRecipe('r1');
    expect([await allRecipes(), await recipeUses()]).toEqual([[], []]);
    if (kept) await restoreRecipe(kept);
    expect(await allRecipes()).toEqual([recipe]);
    expect(await recipeUses()).toHaveLength(1);
  });
  it('how a recipe that is gone did is not kept', async () => {
    await noteUse({ recipe: 'gone', url: 'http://x/', at, state: 'read', rows: 1, dates: 1 });
    expect(await recipeUses()).toEqual([]);
  });
  it('one that is not usable is refused with the part that is wrong', async () => {
    const bad = { ...recipe, list: { ...recipe.list, selector: 'ul:has(*)' } };
    await expect(putRecipe(bad)).rejects.toThrow('列表的选择器');
    expect(await allRecipes()).toEqual([]);
  });
});

describe('what comes from outside', () => {
  const wrong: [part: string, change: unknown, words: string][] = [
    ['another format', { format: 2 }, '格式版本'],
    ['a selector that searches', { list: { ...recipe.list, selector: '[a]:not(:has(b))' } }, '列表的选择器'],
    ['a path that is none', { list: { ...recipe.list, path: 'body > *' } }, '列表的路径'],
    ['a name of blanks', { name: '  ' }, '名称'],
    ['a site that is no origin', { site: 'http://portal.test/x' }, '网站'],
    ['an address on another site', { scope: { kind: 'column', url: 'http://elsewhere.test/' } }, '适用范围'],
    ['a script for an address', { scope: { kind: 'column', url: 'javascript:alert(1)' } }, '适用范围'],
    ['a key too many', { extra: 1 }, 'extra'],
    ['a part left out', { row: undefined }, '一行的样子'],
    ['paging without a number', { pager: { kind: 'address', pattern: 'list.html' } }, '翻页'],
  ];
  it.each(wrong)('%s is refused', (_what, change, words) => {
    const checked = checkedRecipe({ ...recipe, ...(change as Partial<Recipe>) });
    expect('fault' in checked && checked.fault.zh).toContain(words);
  });
});

describe('in a file', () => {
  it('what was exported is imported as it was', () => {
    expect(readRecipeFile(recipeFile([recipe, other]), [])).toEqual({
      fresh: [recipe, other],
      conflicts: [],
      same: 0,
      faults: [],
    });
  });
  it('what is there already is passed over, what differs is shown beside ours', () => {
    const theirs = { ...other, name: '改过名' };
    expect(readRecipeFile(recipeFile([recipe, theirs]), [recipe, other])).toEqual({
      fresh: [],
      conflicts: [{ theirs, ours: other }],
      same: 1,
      faults: [],
    });
  });
  it('each bad entry has its sentence, the good ones are kept', () => {
    const text = recipeFile([
      recipe,
      { ...other, format: 3 } as unknown as Recipe,
      recipe,
      'x' as unknown as Recipe,
    ]);
    const { fresh: good, faults } = readRecipeFile(text, []);
    expect(good).toEqual([recipe]);
    expect(faults.map(({ zh }) => zh)).toEqual([
      '第 2 条（另一个）没有导入：“格式版本”不能用：3。',
      '第 3 条（医疗服务）没有导入：编号与前面的一条重复。',
      expect.stringMatching(/^第 4 条没有导入：/),
    ]);
  });
  it.each([
    ['no JSON', 'x{'],
    ['another file', '{"kind":"other","recipes":[]}'],
    ['a list', '[]'],
    ['nothing', 'null'],
    ['a newer version', JSON.stringify({ kind: 'zhishou-recipes', version: 2, recipes: [] })],
  ])('%s is one sentence, and nothing is imported', (_what, text) => {
    const made = readRecipeFile(text, []);
    expect(made).toEqual({ fresh: [], conflicts: [], same: 0, faults: [], fault: expect.anything() });
  });
});
