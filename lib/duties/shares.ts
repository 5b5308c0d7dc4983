// What one quota is about in each counting unit: whose it is, what was counted for it, what might still be.
import type { ColumnCount, ColumnId, CountingUnit, Duty, DutyTable, Progress, UnitId } from '../model.ts';
import { groupsOf, unitsOf } from './table.ts';

/** One quota, before it is judged. */
export type Share = Pick<
  Progress,
  'key' | 'duties' | 'owners' | 'groups' | 'done' | 'required' | 'unattributed'
>;

type Shares = (table: DutyTable, column: ColumnId, duties: Duty[], count: ColumnCount | undefined) => Share[];

/** The quotas of one column in each counting unit, with what was counted for them. */
export const sharesOf: Record<CountingUnit, Shares> = {
  line: (table, _column, duties, count) =>
    duties.map((duty) => ({
      key: duty.id,
      duties: [duty.id],
      owners: unitsOf(duty),
      groups: groupsOf(table, duty),
      done: sum(count?.byDuty[duty.id]),
      required: duty.quota.min,
      unattributed: count?.unattributed ?? 0,
    })),

  column: (table, column, duties, count) => [
    {
      key: column,
      duties: duties.map((duty) => duty.id),
      owners: [...new Set(duties.flatMap(unitsOf))],
      groups: [...new Set(duties.flatMap((duty) => groupsOf(table, duty)))],
      done: duties.reduce((done, duty) => done + sum(count?.byDuty[duty.id]), count?.unattributed ?? 0),
      required: Math.max(...duties.map((duty) => duty.quota.min)),
      unattributed: 0,
    },
  ],

  owner: (table, _column, duties, count) => duties.flatMap((duty) => ownerShares(table, duty, count)),
};

function ownerShares(table: DutyTable, duty: Duty, count: ColumnCount | undefined): Share[] {
  const { '': unknown = 0, ...byUnit } = count?.byDuty[duty.id] ?? {};
  const owners = unitsOf(duty);
  const groups = groupsOf(table, duty);
  const others = sum(Object.fromEntries(Object.entries(byUnit).filter(([unit]) => !owners.includes(unit))));
  // One open group takes what units outside the line supplied; with none, or several, nobody can tell whose it is.
  const toGroup = groups.length === 1 ? others : 0;
  const unattributed = (count?.unattributed ?? 0) + unknown + others - toGroup;
  const share = (name: string, done: number): Share => ({
    key: `${duty.id}@${name}`,
    duties: [duty.id],
    owners: owners.includes(name) ? [name] : [],
    groups: owners.includes(name) ? [] : [name],
    done,
    required: duty.quota.min,
    unattributed,
  });
  return [
    ...owners.map((unit) => share(unit, byUnit[unit] ?? 0)),
    ...groups.map((group) => share(group, toGroup)),
  ];
}

function sum(byUnit: Record<UnitId, number> | undefined): number {
  return Object.values(byUnit ?? {}).reduce((all, n) => all + n, 0);
}
