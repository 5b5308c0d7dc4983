// The references inside a duty table: every name that something points to is there.
import type { ColumnId, Duty, DutyTable, UnitId } from '../model.ts';
import { refused } from './schema.ts';

/** The table itself, when every reference in it leads somewhere. Throws `Explained` naming row and field. */
export function sound(table: DutyTable): DutyTable {
  unitNamesAreUnique(table);
  notesResolve(table);
  dutiesAreNumbered(table);
  for (const duty of table.duties) dutyIsSound(table, duty);
  doubtsPointSomewhere(table);
  return table;
}

function unitNamesAreUnique(table: DutyTable): void {
  const taken = new Map<string, UnitId>();
  for (const unit of table.units) {
    for (const name of [unit.id, ...unit.otherNames]) {
      const other = taken.get(name);
      if (other !== undefined) {
        const place = { zh: `中单位名称“${name}”`, en: `the unit name “${name}”` };
        throw refused(place, `重复（${other}、${unit.id}）`, `is given twice (${other}, ${unit.id})`);
      }
      taken.set(name, unit.id);
    }
  }
}

function notesResolve(table: DutyTable): void {
  const units = new Set(table.units.map((unit) => unit.id));
  for (const note of table.notes) {
    const place = { zh: `的“${note.id}”`, en: `note “${note.id}”` };
    if (note.units?.length !== note.printedUnits?.length) {
      throw refused(
        place,
        '所列单位与对应单位数目不等',
        'resolves to another number of units than it prints',
      );
    }
    const stranger = note.units?.find((unit) => !units.has(unit));
    if (stranger !== undefined)
      throw refused(place, `中没有单位“${stranger}”`, `names an unknown unit “${stranger}”`);
  }
}

function dutiesAreNumbered(table: DutyTable): void {
  const counted = new Map<ColumnId, number>();
  for (const duty of table.duties) {
    const nth = (counted.get(duty.column) ?? 0) + 1;
    counted.set(duty.column, nth);
    const id = `${duty.column}#${nth}`;
    if (duty.id !== id) throw refused(fieldOf(duty, '编号', 'id'), `应为“${id}”`, `should be “${id}”`);
  }
}

function dutyIsSound(table: DutyTable, duty: Duty): void {
  if (!table.sections.includes(duty.section)) {
    throw refused(fieldOf(duty, '公开内容分组', 'section'), '不在分组之列', 'is none of the sections');
  }
  const place = fieldOf(duty, '保障部门', 'owners');
  const units = new Set(table.units.map((unit) => unit.id));
  for (const { printed, units: named, note } of duty.owners) {
    const stranger = named.find((unit) => !units.has(unit));
    if (stranger !== undefined)
      throw refused(place, `中没有单位“${stranger}”`, `name an unknown unit “${stranger}”`);
    if (note !== undefined && !table.notes.some((one) => one.id === note)) {
      throw refused(place, `所指的“${note}”不存在`, `refer to “${note}”, which does not exist`);
    }
    if (named.length === 0 && note === undefined) {
      throw refused(place, `“${printed}”没有对应单位`, `“${printed}” leads to no unit`);
    }
  }
}

function fieldOf(duty: Duty, zh: string, en: string): { zh: string; en: string } {
  return { zh: `第${duty.row}行的“${zh}”`, en: `row ${duty.row}, “${en}”` };
}

function doubtsPointSomewhere(table: DutyTable): void {
  const duties = new Set(table.duties.map((duty) => duty.id));
  for (const doubt of table.doubts) {
    const stranger = doubt.duties.find((id) => !duties.has(id));
    const place = { zh: `的存疑“${doubt.id}”`, en: `doubt “${doubt.id}”` };
    if (stranger !== undefined)
      throw refused(place, `所指的“${stranger}”不存在`, `refers to “${stranger}”, which does not exist`);
  }
}
