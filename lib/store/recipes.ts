// 识别方案: how lists are read that a person showed, and how each did when it was last used.
import { Explained } from '../errors.ts';
import type { Recipe, RecipeUse } from '../model.ts';
import { changed } from './changed.ts';
import { reading, writing } from './db.ts';
import { checkedRecipe } from './recipe-schema.ts';

/** A recipe with what is known of its use, as it is taken away and put back. */
export type Kept = { recipe: Recipe; uses: RecipeUse[] };

/** Every recipe, in the order of sites and names. */
export async function allRecipes(): Promise<Recipe[]> {
  const all = await reading(['recipes'], (tx) => tx.objectStore('recipes').getAll());
  return all.sort((a, b) => (a.site + a.name).localeCompare(b.site + b.name, 'zh'));
}

/** The recipes of one site. */
export async function recipesOf(site: string): Promise<Recipe[]> {
  return (await allRecipes()).filter((recipe) => recipe.site === site);
}

/** What every recipe read when it was last used. */
export function recipeUses(): Promise<RecipeUse[]> {
  return reading(['recipeUses'], (tx) => tx.objectStore('recipeUses').getAll());
}

/** Stores a recipe, in place of one with the same id. Rejects with words, changing nothing, where it is not usable. */
export async function putRecipe(recipe: Recipe): Promise<void> {
  const checked = checkedRecipe(recipe);
  if ('fault' in checked) {
    const { zh, en } = checked.fault;
    throw new Explained({
      zh: `识别方案没有保存：${zh}请改正后再保存。`,
      en: `The recipe was not saved: ${en} Correct it and save again.`,
    });
  }
  await writing(['recipes'], (tx) => tx.objectStore('recipes').put(checked.recipe));
  changed();
}

/** Takes a recipe away and gives it back for an undo; undefined where it was gone already. */
export async function removeRecipe(id: string): Promise<Kept | undefined> {
  const kept = await writing(['recipes', 'recipeUses'], async (tx) => {
    const [recipes, all] = [tx.objectStore('recipes'), tx.objectStore('recipeUses')];
    const recipe = await recipes.get(id);
    const uses = await all.getAll(usesOf(id));
    await recipes.delete(id);
    await all.delete(usesOf(id));
    return recipe && { recipe, uses };
  });
  changed();
  return kept;
}

/** Puts back what was taken away. */
export async function restoreRecipe({ recipe, uses }: Kept): Promise<void> {
  await writing(['recipes', 'recipeUses'], async (tx) => {
    await tx.objectStore('recipes').put(recipe);
    for (const use of uses) await tx.objectStore('recipeUses').put(use);
  });
  changed();
}

/** Stores all of them or none. */
export async function putRecipes(recipes: Recipe[]): Promise<void> {
  await writing(['recipes'], async (tx) => {
    for (const recipe of recipes) await tx.objectStore('recipes').put(recipe);
  });
  changed();
}

/** Notes how a recipe did on a column. Since when it needs a look is kept as long as it does. */
export async function noteUse(use: RecipeUse): Promise<void> {
  await writing(['recipes', 'recipeUses'], async (tx) => {
    const known = await tx.objectStore('recipes').get(use.recipe);
    if (!known) return;
    const shelf = tx.objectStore('recipeUses');
    const before = await shelf.get([use.recipe, use.url]);
    const since = use.state === 'look' ? { since: before?.since ?? use.at } : {};
    // What it last read stands beside the doubt.
    const last = use.state === 'look' && before ? { rows: before.rows, dates: before.dates } : {};
    await shelf.put({ ...use, ...last, ...since });
  });
}

function usesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
