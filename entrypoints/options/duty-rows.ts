// Searching the duty table, and drawing its lines with the cells that they share.
import type { Doubt, Duty, DutyTable, OwnerNote, UnitId } from '../../lib/model.ts';

export type DutySearch = { text: string; unit?: UnitId; doubtful?: boolean };

/** Lines whose column, content or owners hold every word of the search; in printed order. */
export function findDuties(table: DutyTable, { text, unit, doubtful }: DutySearch): Duty[] {
  const words = text.trim().split(/\s+/).filter(Boolean);
  return table.duties.filter((duty) => {
    if (unit !== undefined && !duty.owners.some((owner) => owner.units.includes(unit))) return false;
    if (doubtful && doubtsOf(table, duty).length === 0) return false;
    const whole = searchable(duty, table);
    return words.every((word) => whole.includes(word));
  });
}

/** Doubts about this line in particular; those about the whole table are told once, below it. */
export function doubtsOf(table: DutyTable, duty: Duty): Doubt[] {
  return table.doubts.filter(({ duties }) => duties.length < table.duties.length && duties.includes(duty.id));
}

/** A line, and over how many lines its number and its column reach (0: told by the line above). */
export type DutyRow = { duty: Duty; numberSpan: number; columnSpan: number };

/** Neighbouring lines of one printed row share its number, those of one column its name. */
export function dutyRows(duties: Duty[]): DutyRow[] {
  return duties.map((duty, at) => ({
    duty,
    numberSpan: span(duties, at, (one) => `${one.section}#${one.row}`),
    columnSpan: span(duties, at, (one) => `${one.section}#${one.row}#${one.column}`),
  }));
}

/** The note that an owner is named by. */
export function noteOf(table: DutyTable, id: string | undefined): OwnerNote | undefined {
  return id === undefined ? undefined : table.notes.find((note) => note.id === id);
}

function span(duties: Duty[], at: number, key: (duty: Duty) => string): number {
  const mine = duties[at];
  const before = duties[at - 1];
  if (mine === undefined || (before && key(before) === key(mine))) return 0;
  let reach = 1;
  for (let next = duties[at + reach]; next && key(next) === key(mine); next = duties[at + reach]) reach++;
  return reach;
}

function searchable(duty: Duty, table: DutyTable): string {
  const owners = duty.owners.flatMap((owner) => [owner.printed, ...owner.units]);
  const others = table.units
    .filter((unit) => duty.owners.some((owner) => owner.units.includes(unit.id)))
    .flatMap((unit) => unit.otherNames);
  return [duty.column, duty.content, duty.printedNumber ?? '', duty.section, ...owners, ...others].join('\n');
}
