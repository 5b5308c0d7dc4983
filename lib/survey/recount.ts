// Counts every stored month anew after a setting, the duty table or a line changed. What could be seen stays as it was.
import { dutyTable } from '../duties/builtin.ts';
import type { ColumnId, DutyTable, Settings } from '../model.ts';
import { type ChangeOf, changeColumns, columnsKept, type Held } from '../store/months.ts';
import { type Rules, readRules } from './rules.ts';
import { sightBefore, tally } from './tally.ts';

/** Every kept month of every column, in one transaction. */
export async function recount(settings?: Settings, table: DutyTable = dutyTable): Promise<void> {
  const rules = await readRules(table, settings);
  await changeColumns(await columnsKept(), (column) => recounted(column, rules));
}

/** Every kept month of one column, after `first` has had its way with the articles. */
export function recounted(column: ColumnId, rules: Rules, first?: (held: Held) => Held): ChangeOf {
  return {
    months: [],
    decide: (stored) => {
      const held = first?.(stored) ?? stored;
      const months = [...held.months].map(([month, articles]) => {
        const sight = sightBefore(held.counts.get(month));
        return { month, articles, count: tally(column, month, articles, held.site, sight, rules) };
      });
      return { months };
    },
  };
}
