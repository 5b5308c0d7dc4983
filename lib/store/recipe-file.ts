// The file in which recipes travel from one browser to another: nothing in it is lost unseen, nothing is taken in by halves.
import type { Recipe, Words } from '../model.ts';
import { checkedRecipe } from './recipe-schema.ts';
import { entriesIn, travelFile } from './travel-file.ts';

/** What a file holds: recipes that are new, those that differ from a stored one of the same id, those that are there already, and a sentence for each that cannot be used. */
export type Imported = {
  fresh: Recipe[];
  conflicts: { theirs: Recipe; ours: Recipe }[];
  same: number;
  faults: Words[];
  /** Why nothing of the file can be used at all. */
  fault?: Words;
};

/** The text of a file with these recipes. */
export function recipeFile(recipes: Recipe[]): string {
  return travelFile('zhishou-recipes', recipes);
}

/** What is in a file, beside what is stored. */
export function readRecipeFile(text: string, stored: Recipe[]): Imported {
  const found = entriesIn(text, 'zhishou-recipes');
  const made: Imported = { fresh: [], conflicts: [], same: 0, faults: [] };
  if ('fault' in found) return { ...made, ...found };
  const ids = new Set<string>();
  for (const [at, entry] of found.entries.entries()) {
    const checked = checkedRecipe(entry);
    const fault = 'fault' in checked ? checked.fault : ids.has(checked.recipe.id) ? repeated : undefined;
    if (fault || 'fault' in checked) {
      made.faults.push(ofEntry(at, entry, fault ?? repeated));
      continue;
    }
    const { recipe } = checked;
    ids.add(recipe.id);
    const ours = stored.find((one) => one.id === recipe.id);
    if (!ours) made.fresh.push(recipe);
    else if (alike(ours, recipe)) made.same += 1;
    else made.conflicts.push({ theirs: recipe, ours });
  }
  return made;
}

const repeated: Words = { zh: '编号与前面的一条重复。', en: 'its id is that of an entry before it.' };

function ofEntry(at: number, entry: unknown, { zh, en }: Words): Words {
  const said = (entry as { name?: unknown } | null)?.name;
  const name = typeof said === 'string' ? said.slice(0, 40) : '';
  return {
    zh: `第 ${at + 1} 条${name && `（${name}）`}没有导入：${zh}`,
    en: `Entry ${at + 1}${name && ` (${name})`} was not imported: ${en}`,
  };
}

const alike = (one: Recipe, other: Recipe) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Whatever order its parts were written in. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
