// 催报 as plain text for a chat.
import { dutyTable } from '../../lib/duties/builtin.ts';
import type { Progress, UnitId } from '../../lib/model.ts';
import { plainText } from '../../lib/office/report.ts';
import urge from '../../lib/office/reports/urge.ts';
import type { Desk } from './desk.ts';

/** The reminder for these lines; a single line of a single owner (or open group) is written to it. */
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
  const names = line && !second ? [...line.owners, ...line.groups] : [];
  return names.length === 1 ? names[0] : undefined;
}
