// What the 识别方案 tab knows: the recipes by site, and how each does.
import type { Tried } from '../../lib/messages.ts';
import type { Reading, Recipe, RecipeUse, Site, SiteColumn } from '../../lib/model.ts';
import { isFor } from '../../lib/pages/recipe-address.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { allRecipes, recipeUses } from '../../lib/store/recipes.ts';
import { allSites } from '../../lib/store/sites.ts';
import { tryRecipe } from '../../lib/survey/taught.ts';

export type RecipeState = 'fine' | 'look' | 'unused';

/** A recipe, the columns it is for, how it does: `use` is the last one, `look` the first that needs a look. */
export type RecipeLine = {
  recipe: Recipe;
  columns: SiteColumn[];
  state: RecipeState;
  use?: RecipeUse;
  look?: RecipeUse;
};

export type AllRecipes = {
  sites: { origin: string; title?: string; lines: RecipeLine[] }[];
  stored: Recipe[];
};

/** Every recipe under its site; a site that is not enabled any more has no title. */
export async function readRecipes(): Promise<AllRecipes> {
  const [stored, uses, columns, sites] = await Promise.all([
    allRecipes(),
    recipeUses(),
    allColumns(),
    allSites(),
  ]);
  return { sites: bySite(stored, uses, columns, sites), stored };
}

export function bySite(
  stored: Recipe[],
  uses: RecipeUse[],
  columns: SiteColumn[],
  sites: Site[],
): AllRecipes['sites'] {
  const titles = new Map(sites.map(({ origin, title }) => [origin, title]));
  const origins = [...new Set(stored.map(({ site }) => site))];
  // What is not used stands last.
  return origins
    .sort((a, b) => Number(titles.has(b)) - Number(titles.has(a)))
    .map((origin) => ({
      origin,
      title: titles.get(origin),
      lines: stored.filter(({ site }) => site === origin).map((recipe) => lineOf(recipe, uses, columns)),
    }));
}

function lineOf(recipe: Recipe, all: RecipeUse[], columns: SiteColumn[]): RecipeLine {
  const uses = all.filter((use) => use.recipe === recipe.id).sort((a, b) => (a.at < b.at ? 1 : -1));
  const look = uses
    .filter(({ state }) => state === 'look')
    .sort((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))[0];
  const own = columns.filter(({ url }) => url !== undefined && isFor(recipe, url));
  const state = look ? 'look' : uses.length > 0 ? 'fine' : 'unused';
  return { recipe, columns: own, state, ...(uses[0] && { use: uses[0] }), ...(look && { look }) };
}

/** Where a recipe can be tried: its column, or the page it was taught on. */
export const addressOf = ({ scope, taught }: Recipe) => (scope.kind === 'column' ? scope.url : taught.url);

/** What the page gives by this recipe now. */
export async function tried(recipe: Recipe): Promise<Tried> {
  return triedFrom(await tryRecipe(recipe, addressOf(recipe)));
}

function triedFrom(reading: Reading): Tried {
  if (reading.state !== 'read') return reading.state === 'empty' ? { state: 'empty' } : reading;
  return { state: 'read', rows: reading.rows.length, dates: reading.rows.filter(({ date }) => date).length };
}
