// 催报 as plain text for a chat.
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Progress, UnitId } from '../../lib/model.ts';
import { plainText } from '../../lib/office/report.ts';
import urge from '../../lib/office/reports/urge.ts';
import type { Desk } from './desk.ts';

/** The reminder for these lines; a single line of a single owner is written to that owner. */
export function urgeText(
  desk: Pick<Desk, 'month' | 'today' | 'settings'>,
  lines: Progress[],
  unit?: UnitId,
): string {
  const { month, today, settings } = desk;
  const to = unit ?? onlyOwner(lines);
  return plainText(
    urge.build({ table: dutyTable, list: lines, unit: settings.countingUnit, month, today, to }),
  );
}

function onlyOwner(lines: Progress[]): UnitId | undefined {
  const [line, second] = lines;
  return line && !second && line.owners.length === 1 && line.groups.length === 0 ? line.owners[0] : undefined;
}
