// Progress against the quotas of a month, in one of three counting units, and who is behind.
import type {
  ColumnCount,
  ColumnId,
  CountingUnit,
  Day,
  DutyTable,
  Month,
  Progress,
  ProgressState,
  UnitId,
} from '../model.ts';
import { dayOf, daysLeft, lastDayOf } from './days.ts';
import { type Share, sharesOf } from './shares.ts';
import { columnsOf } from './table.ts';

/** From how many full days left after today a gap is 将到期. */
const soon = 7;

/**
 * Progress of every quota of the table in a month, in printed order. Articles are never lost between counting units:
 * - line: each line has one quota; joint owners and units of a note share it.
 * - column: each column has one quota, the largest of its lines'; every counted article fills it.
 * - owner: each unit of each line has the line's quota for itself, an open group counts as one unit (`line@group`);
 *   articles of no owner are unattributed: a printed source may name another body than the one that supplied the item.
 */
export function progress(input: {
  table: DutyTable;
  counts: Record<ColumnId, ColumnCount | undefined>;
  unit: CountingUnit;
  month: Month;
  today: Day;
}): Progress[] {
  const { table, counts, unit, month, today } = input;
  const left = daysLeft(month, today);
  return columnsOf(table).flatMap(({ column, duties }) => {
    const count = counts[column];
    const sight = sightOf(count, month, left === undefined);
    const judged = (share: Share): Progress => ({
      ...share,
      column,
      ...judgedBy(share, sight, count?.undated ?? 0, left),
      daysLeft: left,
      newest: count?.newest,
    });
    return sharesOf[unit](table, column, duties, count).map(judged);
  });
}

/** 未达标 and 将到期 first, my unit's before all others'; lines of like urgency stay in printed order. */
export function byUrgency(list: Progress[], myUnit?: UnitId): Progress[] {
  const mine = (p: Progress) => (myUnit !== undefined && p.owners.includes(myUnit) ? 0 : 1);
  const gap = (p: Progress) => p.required - p.done;
  return [...list].sort(
    (a, b) => mine(a) - mine(b) || urgency[a.state] - urgency[b.state] || gap(b) - gap(a),
  );
}

/** Whether a link mark or the badge shows it: 将到期, or 未达标 of a closed month. */
export function needsMark(p: Progress): boolean {
  return p.state === 'due-soon' || p.state === 'missed';
}

/** What a unit still owes or has to have looked at: its quotas that are not met. Open groups owe as a group. */
export function owedBy(list: Progress[], unit: UnitId): Progress[] {
  return list.filter((p) => p.state !== 'met' && p.owners.includes(unit));
}

const urgency: Record<ProgressState, number> = {
  missed: 0,
  'due-soon': 1,
  unattributed: 2,
  unreadable: 3,
  'under-way': 4,
  met: 5,
};

/**
 * Articles of which nobody knows the day, first seen in this month, may be this month's: where they could fill the gap, what
 * was counted is an “at least”.
 */
function judgedBy(
  share: Share,
  { proves, reason }: Sight,
  undated: number,
  left: number | undefined,
): Pick<Progress, 'state' | 'reason'> {
  const known = share.done + share.unattributed;
  if (proves && known < share.required && known + undated >= share.required)
    return { state: 'unreadable', reason: 'partial' };
  return { state: stateOf(share, proves, left), reason };
}

/**
 * 达标 is proved by what was counted, also where the last attempt failed. A gap is only claimed where the column was read
 * and the unattributed articles could not fill it.
 */
function stateOf(share: Share, proves: boolean, left: number | undefined): ProgressState {
  if (share.done >= share.required) return 'met';
  if (!proves) return 'unreadable';
  if (share.done + share.unattributed >= share.required) return 'unattributed';
  if (left === undefined) return 'missed';
  return left <= soon ? 'due-soon' : 'under-way';
}

type Sight = { proves: boolean; reason?: Progress['reason'] };

/** Whether a count proves a gap; if not, why: unreadable, never read, or a closed month that was not read since it closed. */
function sightOf(count: ColumnCount | undefined, month: Month, closed: boolean): Sight {
  if (count === undefined || count.state === 'never') return { proves: false, reason: 'never' };
  if (count.state === 'unreadable') return { proves: false, reason: count.reason };
  if (closed && count.at !== undefined && dayOf(count.at) <= lastDayOf(month)) {
    return { proves: false, reason: 'never' };
  }
  return { proves: true };
}
