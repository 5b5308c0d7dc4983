// The month's lines as the popup lists them: mine, the others', met, unreadable.
import type { Progress, ProgressState, UnitId, UnreadableReason } from '../../lib/model.ts';

export type Gaps = {
  mine: Progress[];
  others: Progress[];
  met: Progress[];
  /** Seen in part: at least so many, and perhaps what is required. */
  partial: Progress[];
  /** By reason, in the order of first appearance. */
  unreadable: { reason: UnreadableReason; lines: Progress[] }[];
  /** Not read yet, or not since the month was over: nothing is wrong with them. */
  unread: Progress[];
};

/** Splits a list that is already in order of urgency; the order is kept. */
export function gapsOf(list: Progress[], myUnit?: UnitId): Gaps {
  const open = list.filter((line) => line.state !== 'met' && line.state !== 'unreadable');
  const mine = open.filter((line) => isOwner(line, myUnit));
  return {
    mine,
    others: open.filter((line) => !mine.includes(line)),
    met: list.filter((line) => line.state === 'met'),
    partial: list.filter(isPartial),
    unreadable: byReason(list),
    unread: list.filter(isUnread),
  };
}

export type Tally = { state: ProgressState | 'unread' | 'partial'; count: number }[];

/** How many lines stand in each state, most pressing first; states without lines are left out. */
export function tally(list: Progress[]): Tally {
  const order = [
    'missed',
    'due-soon',
    'unattributed',
    'under-way',
    'partial',
    'unreadable',
    'unread',
    'met',
  ] as const;
  const state = (line: Progress) => (isUnread(line) ? 'unread' : isPartial(line) ? 'partial' : line.state);
  return order
    .map((one) => ({ state: one, count: list.filter((line) => state(line) === one).length }))
    .filter(({ count }) => count > 0);
}

/** Units that owe something, and open groups (政府各组成部门), with how many lines, in the order of the list. */
export function debtors(list: Progress[]): { unit: UnitId; count: number }[] {
  const counts = new Map<UnitId, number>();
  for (const line of list) {
    if (line.state === 'met' || line.state === 'unreadable') continue;
    for (const unit of [...line.owners, ...line.groups]) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].map(([unit, count]) => ({ unit, count }));
}

/** The lines of one unit; all of them when no unit is named. */
export function ofUnit(list: Progress[], unit: UnitId | undefined): Progress[] {
  return unit === undefined ? list : list.filter((line) => isOwner(line, unit));
}

function isOwner(line: Progress, unit: UnitId | undefined): boolean {
  return unit !== undefined && [...line.owners, ...line.groups].includes(unit);
}

function isUnread(line: Progress): boolean {
  return line.state === 'unreadable' && (line.reason ?? 'never') === 'never';
}

function isPartial(line: Progress): boolean {
  return line.state === 'unreadable' && line.reason === 'partial';
}

function byReason(list: Progress[]): Gaps['unreadable'] {
  const groups = new Map<UnreadableReason, Progress[]>();
  for (const line of list) {
    const { reason = 'never' } = line;
    if (line.state !== 'unreadable' || reason === 'never' || reason === 'partial') continue;
    groups.set(reason, [...(groups.get(reason) ?? []), line]);
  }
  return [...groups].map(([reason, lines]) => ({ reason, lines }));
}
