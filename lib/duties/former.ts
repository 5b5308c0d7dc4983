// 改革前的名称: what a unit of the table was called before its office was renamed or merged into one.
import former from '../../public/data/former-names.json' with { type: 'json' };
import type { DutyTable, UnitId } from '../model.ts';
import { namedExactly, withoutPlace } from './unit-names.ts';

/** The unit that goes on with what a squeezed text names; undefined where the table has none of the later names. */
export function nowCalled(table: DutyTable, text: string): UnitId | undefined {
  const name = withoutPlace(table, text);
  const renamed = former.renamed.find((one) => one.former.includes(name));
  return renamed?.now.map((later) => namedExactly(table, later)).find((unit) => unit !== undefined);
}
