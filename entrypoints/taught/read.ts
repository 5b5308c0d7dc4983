// Reads the list of a live page by a recipe.
import type { Recipe } from '../../lib/model.ts';
import type { RowsReading } from '../../lib/pages/adapter.ts';
import { livePage } from '../../lib/pages/live.ts';
import { type Circumstances, readRecipeRows } from '../../lib/pages/recipe-read.ts';

/** What this script puts at the disposal of the column's. */
export type TaughtScript = (recipe: Recipe, circumstances: Circumstances) => RowsReading;

export const readTaughtPage: TaughtScript = (recipe, circumstances) =>
  readRecipeRows(livePage(document), recipe, circumstances);
