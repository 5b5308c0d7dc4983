// What must be found in the town, said from its plan and archive, without the extension's own code.
import type { Archive, TownArticle } from './archive.ts';
import { addMonths, type Month, monthOf } from './clock.ts';
import { type ColumnPlan, columns } from './plan.ts';
import { addressOf, pagesOf } from './portal/addresses.ts';

/** How a line of the column stands: enough · short · could still be filled by articles of unclear source. */
export type LineTally = { done: number; stands: 'enough' | 'short' | 'unattributed' };

/** The countable items of a column in one month. */
export type Tally = {
  month: Month;
  total: number;
  /** By the unit's full name; `''` for superiors and sources that name no unit. */
  byUnit: Record<string, number>;
  /** In the order of the notice's lines. A column of one line takes everything. */
  byLine: LineTally[];
  /** Items of a column with several lines whose source names none of their owners. */
  unattributed: number;
  reposts: number;
  links: number;
};

export type Expectation = {
  column: string;
  section: string;
  catid: number;
  /** Path of the first list page. */
  path: string;
  shape: ColumnPlan['shape'];
  state: 'read' | 'empty' | 'login-redirect' | 'login-page';
  /** Rows carry a date; else only the article pages do. */
  dated: boolean;
  gbk: boolean;
  rows: number;
  pages: number;
  pinned: number;
  newest?: string;
  /** Absent where nobody can read the column. */
  thisMonth?: Tally;
  lastMonth?: Tally;
};

/** One expectation per column of the notice, in its order, as the town stands now. */
export function expectationsOf(archive: Archive): Expectation[] {
  const month = monthOf(archive.clock.today);
  return columns.map((plan) => {
    const listed = archive.listed(plan.name);
    const readable = plan.login === undefined;
    const newest = listed
      .map((each) => each.day)
      .sort()
      .at(-1);
    return {
      column: plan.name,
      section: plan.section,
      catid: plan.catid,
      path: addressOf(plan),
      shape: plan.shape,
      state: plan.login ? `login-${plan.login}` : listed.length === 0 ? 'empty' : 'read',
      dated: !plan.undated,
      gbk: plan.gbk ?? false,
      rows: listed.length,
      pages: pagesOf(listed.length),
      pinned: listed.filter((each) => each.pinned).length,
      ...(newest && readable ? { newest } : {}),
      ...(readable
        ? { thisMonth: tally(plan, listed, month), lastMonth: tally(plan, listed, addMonths(month, -1)) }
        : {}),
    };
  });
}

function tally(plan: ColumnPlan, listed: TownArticle[], month: Month): Tally {
  const items = listed.filter((each) => monthOf(each.day) === month);
  const byUnit: Record<string, number> = {};
  for (const { unit = '' } of items) byUnit[unit] = (byUnit[unit] ?? 0) + 1;
  const done = plan.lines.map((_, line) => items.filter((each) => lineOf(plan, each) === line).length);
  const unattributed = items.length - done.reduce((sum, each) => sum + each, 0);
  return {
    month,
    total: items.length,
    byUnit,
    byLine: done.map((each) => ({
      done: each,
      stands: each >= 2 ? 'enough' : each + unattributed >= 2 ? 'unattributed' : 'short',
    })),
    unattributed,
    reposts: items.filter((each) => each.kind === 'repost').length,
    links: items.filter((each) => each.kind === 'link').length,
  };
}

/** The line an item belongs to; undefined where its source leaves that open. */
function lineOf(plan: ColumnPlan, article: TownArticle): number | undefined {
  if (plan.lines.length === 1) return 0;
  const { unit } = article;
  if (unit === undefined) return undefined;
  const named = plan.lines.findIndex((units) => units.includes(unit));
  if (named >= 0) return named;
  const open = plan.lines.findIndex((units) => units.includes('*'));
  return open >= 0 ? open : undefined;
}
