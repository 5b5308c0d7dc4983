// Reads a list page by the recipe of its column, where a person taught one, and notes how the recipe did.
import { dayOf } from '../duties/days.ts';
import type { Day, Instant, Reading, Recipe, RecipeUse } from '../model.ts';
import { recipeFor } from '../pages/recipe-address.ts';
import type { Stage } from '../store/jobs.ts';
import { allRecipes, noteUse } from '../store/recipes.ts';
import { world as live, type World } from './world.ts';

/** The recipe for the column at that address; undefined where nobody taught one. */
export async function recipeAt(url: string): Promise<Recipe | undefined> {
  return recipeFor(await allRecipes(), url);
}

/** What a survey would read of that page by a recipe: asked for at once, so that nobody waits for the next survey to learn it. */
export async function tryRecipe(recipe: Recipe, url: string, world: World = live): Promise<Reading> {
  if (!(await world.guarded())) return { state: 'unreadable', reason: 'not-granted' };
  const got = await world.get(url, 'column');
  if (!got.ok) return { state: 'unreadable', reason: got.reason, ...(got.detail && { detail: got.detail }) };
  return world.readList(got.text, url, dayOf(world.now()), { recipe, first: true });
}

/** A page of the column that begins at `stage.url`. */
export async function readTaught(
  html: string,
  url: string,
  stage: Pick<Stage, 'url' | 'pages' | 'at'>,
  notAfter: Day,
  world: Pick<World, 'readList'>,
): Promise<Reading> {
  const recipe = await recipeAt(stage.url);
  if (!recipe) return world.readList(html, url, notAfter);
  const first = stage.pages.length === 0;
  const reading = world.readList(html, url, notAfter, { recipe, first });
  const use = useOf(recipe, stage.url, stage.at, reading);
  // A further page is noted only where the recipe failed on it.
  if (use && (first || use.state === 'look')) await noteUse(use);
  return reading;
}

/** How the recipe did; undefined where the page was no page of the column at all (login, blocked). */
export function useOf(recipe: Recipe, url: string, at: Instant, reading: Reading): RecipeUse | undefined {
  const use = { recipe: recipe.id, url, at, rows: 0, dates: 0 };
  if (reading.state === 'empty') return { ...use, state: 'empty' };
  if (reading.state === 'read') {
    const dates = reading.rows.filter(({ date }) => date && date.origin !== 'url').length;
    return { ...use, state: 'read', rows: reading.rows.length, dates };
  }
  if (reading.reason !== 'recipe') return undefined;
  return { ...use, state: 'look', ...(reading.detail && { why: reading.detail }) };
}
