// The duty table: taken in with every reference checked, then asked for columns, duties and owners.
import type { ColumnId, Duty, DutyTable, UnitId } from '../model.ts';
import { readShape } from './schema.ts';
import { sound } from './sound.ts';

/**
 * A duty table from JSON. Ids are unique, every owner's unit, note and section exists.
 * Throws `Explained` naming row and field; a table is taken whole or not at all.
 */
export function parseDutyTable(json: unknown): DutyTable {
  const table = readShape(json);
  return sound(table);
}

/** Columns in printed order, each with its section (that of its first line) and its lines. */
export function columnsOf(table: DutyTable): { column: ColumnId; section: string; duties: Duty[] }[] {
  const found = new Map<ColumnId, Duty[]>();
  for (const duty of table.duties) found.set(duty.column, [...(found.get(duty.column) ?? []), duty]);
  return [...found].map(([column, duties]) => ({ column, section: duties[0]?.section ?? '', duties }));
}

/**
 * Lines of a column, in printed order; empty when the table has no such column.
 * The name may be written as a column tree writes it: indented, drawn, as a path, with a count behind it.
 */
export function dutiesOf(table: DutyTable, column: string): Duty[] {
  const exact = table.duties.filter((duty) => duty.column === column);
  if (exact.length > 0) return exact;
  const wanted = bareColumn(column);
  const bare = wanted === '' ? [] : table.duties.filter((duty) => bareColumn(duty.column) === wanted);
  if (bare.length > 0 || !column.includes('、')) return bare;
  // Filed under several (未分类、财政信息): the first that the table knows.
  const parts = column.split('、').map((part) => dutiesOf(table, part));
  return parts.find((duties) => duties.length > 0) ?? [];
}

/** Units that keep a column supplied: those of all its lines, each once, in printed order. */
export function ownersOf(table: DutyTable, column: ColumnId): UnitId[] {
  return [...new Set(dutiesOf(table, column).flatMap(unitsOf))];
}

/** Units that own one line, each once, in printed order; open groups are not among them. */
export function unitsOf(duty: Duty): UnitId[] {
  return [...new Set(duty.owners.flatMap((owner) => owner.units))];
}

/** Open groups among the owners of a line, as printed: 政府各组成部门. */
export function groupsOf(table: DutyTable, duty: Duty): string[] {
  const named = new Set(duty.owners.map((owner) => owner.note));
  return table.notes.filter((note) => named.has(note.id) && !note.units).map((note) => note.printed);
}

/** A column's name without blanks, tree drawing, the path before it and the count behind it. */
function bareColumn(name: string): string {
  const last =
    name
      .normalize('NFKC')
      .split(/[>»›/\\→]/)
      .at(-1) ?? '';
  return last.replace(/[\s\u200b\ufeff]|[\u2500-\u257f]|^[-|+·*•]+|\(\d+\)\s*$|\[\d+\]\s*$/g, '');
}
