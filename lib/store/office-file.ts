// The file in which 后台识别方案 travel from one office to another: each is taken in whole or not at all, with a sentence why.
import * as v from 'valibot';
import type { OfficeRecipe, Words } from '../model.ts';
import { faultOf } from './office-fault.ts';
import { officeSchema } from './office-schema.ts';

/** What a file holds beside what is stored. `merged` are those of sites that have a recipe already, put together. */
export type ImportedOffices = {
  fresh: OfficeRecipe[];
  merged: OfficeRecipe[];
  same: number;
  faults: Words[];
};

const kind = 'zhishou-offices';
const most = 500;

/** The text of a file with these recipes. */
export function officeFile(offices: OfficeRecipe[]): string {
  return `${JSON.stringify({ kind, version: 1, offices }, undefined, 2)}\n`;
}

/** What is in a file. A text that is no such file is one fault; nothing is stored here. */
export function readOfficeFile(text: string, stored: OfficeRecipe[]): ImportedOffices {
  const made: ImportedOffices = { fresh: [], merged: [], same: 0, faults: [] };
  const entries = entriesIn(text);
  if (!Array.isArray(entries)) return { ...made, faults: [entries] };
  const origins = new Set<string>();
  for (const [at, entry] of entries.entries()) {
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

function entriesIn(text: string): unknown[] | Words {
  let file: { kind?: unknown; version?: unknown; offices?: unknown } | null;
  try {
    file = JSON.parse(text);
  } catch {
    return notice(
      '这不是 JSON 文件，没有导入。请选择从值守导出的后台识别方案文件。',
      'This is no JSON file; nothing was imported. Choose a file of back offices exported by Zhishou.',
    );
  }
  if (typeof file !== 'object' || file?.kind !== kind || !Array.isArray(file.offices))
    return notice(
      '这不是后台识别方案文件，没有导入。请选择从值守导出的后台识别方案文件。',
      'This is no file of back offices; nothing was imported. Choose one exported by Zhishou.',
    );
  const version = String(file.version).slice(0, 20);
  if (file.version !== 1)
    return notice(
      `文件版本是 ${version}，这个版本的值守读不了，没有导入。请先更新值守。`,
      `The file has version ${version}, which this Zhishou cannot read; nothing was imported. Update first.`,
    );
  if (file.offices.length > most)
    return notice(
      `文件里有 ${file.offices.length} 个后台，超过 ${most} 个，没有导入。`,
      `The file has ${file.offices.length} back offices, more than ${most}; nothing was imported.`,
    );
  return file.offices;
}

function ofEntry(at: number, entry: unknown, { zh, en }: Words): Words {
  const { name, origin } = (entry ?? {}) as { name?: unknown; origin?: unknown };
  const said = [name, origin].find((one) => typeof one === 'string' && one !== '');
  const called = typeof said === 'string' ? said.slice(0, 60) : '';
  return {
    zh: `第 ${at + 1} 个后台${called && `（${called}）`}没有导入：${zh}`,
    en: `Back office ${at + 1}${called && ` (${called})`} was not imported: ${en}`,
  };
}

function notice(zh: string, en: string): Words {
  return { zh, en };
}
