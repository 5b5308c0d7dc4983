// The shape a duty table must have, and what is wrong with one that has not, in the office's words.
import * as v from 'valibot';
import { Explained } from '../errors.ts';
import type { DutyTable } from '../model.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty());
const words = v.strictObject({ zh: text, en: text });

const note = v.strictObject({
  id: text,
  printed: text,
  scope: v.optional(text),
  printedUnits: v.optional(v.pipe(v.array(text), v.nonEmpty())),
  units: v.optional(v.pipe(v.array(text), v.nonEmpty())),
});

const duty = v.strictObject({
  id: text,
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  printedNumber: v.optional(text),
  section: text,
  column: text,
  content: text,
  quota: v.strictObject({
    min: v.pipe(v.number(), v.integer(), v.minValue(1)),
    per: v.literal('month'),
    printed: text,
  }),
  owners: v.pipe(
    v.array(v.strictObject({ printed: text, units: v.array(text), note: v.optional(text) })),
    v.nonEmpty(),
  ),
});

const table = v.strictObject({
  id: text,
  title: text,
  government: text,
  source: v.strictObject({
    issuer: text,
    document: text,
    documentNumber: text,
    issuedOn: v.optional(v.pipe(v.string(), v.isoDate())),
  }),
  hotline: v.optional(v.strictObject({ phone: text, purpose: text })),
  sections: v.pipe(v.array(text), v.nonEmpty()),
  units: v.array(v.strictObject({ id: text, otherNames: v.array(text) })),
  notes: v.array(note),
  duties: v.pipe(v.array(duty), v.nonEmpty()),
  doubts: v.array(
    v.strictObject({
      id: text,
      place: text,
      text: words,
      proposal: v.optional(words),
      duties: v.array(text),
    }),
  ),
});

/** What a field is called in the office; the outermost name on a path is the one people look for. */
const fieldWords: Record<string, [zh: string, en: string]> = {
  id: ['编号', 'id'],
  title: ['标题', 'title'],
  government: ['所属政府', 'government'],
  source: ['来源文件', 'source document'],
  hotline: ['联系电话', 'hotline'],
  sections: ['公开内容分组', 'sections'],
  section: ['公开内容分组', 'section'],
  units: ['单位', 'units'],
  notes: ['备注', 'notes'],
  duties: ['责任行', 'duty lines'],
  doubts: ['存疑', 'doubts'],
  row: ['行号', 'row'],
  printedNumber: ['序号', 'printed number'],
  column: ['公开栏目', 'column'],
  content: ['报送内容', 'content'],
  quota: ['报送频率', 'quota'],
  owners: ['保障部门', 'owners'],
};

/** Reads the shape. A bad table is refused whole with one `Explained` that names its first fault: row and field. */
export function readShape(json: unknown): DutyTable {
  const read = v.safeParse(table, json);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const path = (issue.path ?? []).map((step) => String(step.key));
  const place = placeOf(json, path);
  if (issue.expected === 'never')
    throw refused(place, '不是对照表应有的项目', 'does not belong in a duty table');
  if (issue.received === 'undefined' || issue.type === 'non_empty')
    throw refused(place, '缺失', 'is missing');
  throw refused(place, '不合格式', 'has the wrong form');
}

/** The refusal of a table: where, and what is wrong there. */
export function refused(place: { zh: string; en: string }, zh: string, en: string): Explained {
  return new Explained({
    zh: `对照表${place.zh}${zh}，整张表没有采用。请改正后重新导入。`,
    en: `Duty table: ${place.en} ${en}; the table was not taken. Correct it and import it again.`,
  });
}

function placeOf(json: unknown, path: string[]): { zh: string; en: string } {
  const [list, index, field] = path;
  if (list === undefined) return { zh: '', en: 'the file' };
  const of = fieldWords[list] ?? [list, list];
  if (index === undefined || Number.isNaN(Number(index))) return { zh: `的“${of[0]}”`, en: `“${of[1]}”` };
  const inner = field === undefined ? undefined : (fieldWords[field] ?? [field, field]);
  const row = list === 'duties' ? rowOf(json, Number(index)) : undefined;
  const zh = row ? `第${row}行` : `${of[0]}第${Number(index) + 1}项`;
  const en = row ? `row ${row}` : `${of[1]}, item ${Number(index) + 1}`;
  return inner ? { zh: `${zh}的“${inner[0]}”`, en: `${en}, “${inner[1]}”` } : { zh, en };
}

/** The row number a duty carries, else its place in the list. */
function rowOf(json: unknown, index: number): number {
  const duties = (json as { duties?: { row?: unknown }[] }).duties ?? [];
  const row = duties[index]?.row;
  return typeof row === 'number' ? row : index + 1;
}
