// The file in which recipes travel from one browser to another: nothing in it is lost unseen, nothing is taken in by halves.
import type { Recipe, Words } from '../model.ts';
import { checkedRecipe } from './recipe-schema.ts';

/** What a file holds: recipes that are new, those that differ from a stored one of the same id, those that are there already, and a sentence for each that cannot be used. */
export type Imported = {
  fresh: Recipe[];
  conflicts: { theirs: Recipe; ours: Recipe }[];
  same: number;
  faults: Words[];
};

const kind = 'zhishou-recipes';
/** Far more than any county has columns. */
const most = 2000;

/** The text of a file with these recipes. */
export function recipeFile(recipes: Recipe[]): string {
  return `${JSON.stringify({ kind, version: 1, recipes }, undefined, 2)}\n`;
}

/** What is in a file, beside what is stored. A text that is no such file is one fault. */
export function readRecipeFile(text: string, stored: Recipe[]): Imported {
  const found = entriesIn(text);
  if ('fault' in found) return { fresh: [], conflicts: [], same: 0, faults: [found.fault] };
  const made: Imported = { fresh: [], conflicts: [], same: 0, faults: [] };
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

function entriesIn(text: string): { entries: unknown[] } | { fault: Words } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      fault: {
        zh: '这不是 JSON 文件，没有导入。请选择从值守导出的识别方案文件。',
        en: 'This is no JSON file; nothing was imported. Choose a recipe file exported by Zhishou.',
      },
    };
  }
  const file = value as { kind?: unknown; version?: unknown; recipes?: unknown } | null;
  if (typeof file !== 'object' || file?.kind !== kind || !Array.isArray(file.recipes)) {
    return {
      fault: {
        zh: '这不是识别方案文件，没有导入。请选择从值守导出的识别方案文件。',
        en: 'This is no recipe file; nothing was imported. Choose a recipe file exported by Zhishou.',
      },
    };
  }
  if (file.version !== 1) {
    return {
      fault: {
        zh: `文件版本是 ${String(file.version).slice(0, 20)}，这个版本的值守读不了，没有导入。请先更新值守。`,
        en: `The file has version ${String(file.version).slice(0, 20)}, which this Zhishou cannot read; nothing was imported. Update first.`,
      },
    };
  }
  if (file.recipes.length > most) {
    return {
      fault: {
        zh: `文件里有 ${file.recipes.length} 条，超过 ${most} 条，没有导入。`,
        en: `The file has ${file.recipes.length} entries, more than ${most}; nothing was imported.`,
      },
    };
  }
  return { entries: file.recipes };
}

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
