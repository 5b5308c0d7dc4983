// The file in which 后台识别方案 travel from one office to another: each is taken in whole or not at all, with a sentence why.
import * as v from 'valibot';
import type { OfficeRecipe, Words } from '../model.ts';
import { faultOf } from './office-fault.ts';
import { officeSchema } from './office-schema.ts';
import { entriesIn, travelFile } from './travel-file.ts';

/** What a file holds beside what is stored. `merged` are those of sites that have a recipe already, put together. */
export type ImportedOffices = {
  fresh: OfficeRecipe[];
  merged: OfficeRecipe[];
  same: number;
  faults: Words[];
  /** Why nothing of the file can be used at all. */
  fault?: Words;
};

/** The text of a file with these recipes. */
export function officeFile(offices: OfficeRecipe[]): string {
  return travelFile('zhishou-offices', offices);
}

/** What is in a file. Nothing is stored here. */
export function readOfficeFile(text: string, stored: OfficeRecipe[]): ImportedOffices {
  const made: ImportedOffices = { fresh: [], merged: [], same: 0, faults: [] };
  const found = entriesIn(text, 'zhishou-offices');
  if ('fault' in found) return { ...made, ...found };
  const origins = new Set<string>();
  for (const [at, entry] of found.entries.entries()) {
    const read = v.safeParse(officeSchema, entry);
    const fault = read.success ? origins.has(read.output.origin) && repeated : faultOf(read.issues[0]);
    if (fault || !read.success) {
      made.faults.push(ofEntry(at, entry, fault || repeated));
      continue;
    }
    origins.add(read.output.origin);
    const ours = stored.find(({ origin }) => origin === read.output.origin);
    const merged = ours && mergeOffices(ours, read.output);
    if (!merged) made.fresh.push(read.output);
    else if (JSON.stringify({ ...merged, at: '' }) === JSON.stringify({ ...ours, at: '' })) made.same += 1;
    else made.merged.push(merged);
  }
  return made;
}

/** Two recipes of one site in one: what only one of them knows stays, of what both know `theirs` counts. */
export function mergeOffices(ours: OfficeRecipe, theirs: OfficeRecipe): OfficeRecipe {
  const forms = ours.forms.map((form) => {
    const other = theirs.forms.find(({ address }) => address === form.address);
    return other ? { ...form, fields: { ...form.fields, ...other.fields } } : form;
  });
  return {
    ...ours,
    name: ours.name || theirs.name,
    forms: [...forms, ...lacking(theirs.forms, ours.forms, ({ address }) => address)],
    columns: [
      ...ours.columns.map((one) => theirs.columns.find((other) => keyOf(other) === keyOf(one)) ?? one),
      ...lacking(theirs.columns, ours.columns, keyOf),
    ],
    triggers: [
      ...ours.triggers.map((one) => theirs.triggers.find(({ id }) => id === one.id) ?? one),
      ...lacking(theirs.triggers, ours.triggers, ({ id }) => id),
    ],
    at: theirs.at > ours.at ? theirs.at : ours.at,
  };
}

const keyOf = ({ param, value }: OfficeRecipe['columns'][number]) => `${param.toLowerCase()}=${value}`;

function lacking<T>(theirs: T[], ours: T[], key: (one: T) => string): T[] {
  const known = new Set(ours.map(key));
  return theirs.filter((one) => !known.has(key(one)));
}

const repeated: Words = { zh: '同一个网站在文件里出现了两次。', en: 'its site stands in the file twice.' };

function ofEntry(at: number, entry: unknown, { zh, en }: Words): Words {
  const { name, origin } = (entry ?? {}) as { name?: unknown; origin?: unknown };
  const said = [name, origin].find((one) => typeof one === 'string' && one !== '');
  const called = typeof said === 'string' ? said.slice(0, 60) : '';
  return {
    zh: `第 ${at + 1} 个后台${called && `（${called}）`}没有导入：${zh}`,
    en: `Back office ${at + 1}${called && ` (${called})`} was not imported: ${en}`,
  };
}
