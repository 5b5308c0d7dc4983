// Where in the dashboard one is, kept in the address so that every view can be linked.
import type { ColumnId, Month } from '../../lib/model.ts';

export const tabIds = ['duties', 'columns', 'recipes', 'ledger', 'offices', 'settings', 'requests'] as const;
export type TabId = (typeof tabIds)[number];

/** `#columns/规划信息/2026-03`: the tab, and within 栏目 the column and the month. */
export type Place = { tab: TabId; column?: ColumnId; month?: Month };

/** The place of a hash; anything unknown leads to the duty table. */
export function placeOf(hash: string): Place {
  const [first = '', column = '', month = ''] = hash.replace(/^#/, '').split('/').map(decoded);
  const tab = tabIds.find((id) => id === first) ?? 'duties';
  if (tab !== 'columns' || !column) return { tab };
  return { tab, column, month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined };
}

export function hashOf({ tab, column, month }: Place): string {
  const parts = [tab, column && encodeURIComponent(column), column && month];
  return `#${parts.filter(Boolean).join('/')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
