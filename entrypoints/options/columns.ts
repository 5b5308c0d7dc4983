// What the 栏目 tab knows of all columns, and of one.
import type { Remembered } from '../../lib/duties/attribution.ts';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { addMonths, dayOf, monthOf } from '../../lib/duties/days.ts';
import { progress } from '../../lib/duties/progress.ts';
import { columnsOf } from '../../lib/duties/table.ts';
import type {
  Article,
  ColumnId,
  Duty,
  Month,
  Progress,
  Settings,
  Site,
  SiteColumn,
} from '../../lib/model.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { articlesOf, countsOf, monthsKept } from '../../lib/store/months.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { allSites } from '../../lib/store/sites.ts';
import { readRules } from '../../lib/survey/rules.ts';

export type ColumnLine = {
  column: ColumnId;
  section: string;
  duties: Duty[];
  at?: SiteColumn;
  thisMonth: Progress[];
  lastMonth: Progress[];
};

export type AllColumns = {
  month: Month;
  before: Month;
  sites: Site[];
  settings: Settings;
  lines: ColumnLine[];
};

/** All columns of the table in printed order, read or not; three aggregates' worth of reading, no article. */
export async function readColumns(): Promise<AllColumns> {
  const today = dayOf(new Date());
  const month = monthOf(today);
  const before = addMonths(month, -1);
  const [sites, settings, known, now, then] = await Promise.all([
    allSites(),
    readSettings(),
    allColumns(),
    countsOf(month),
    countsOf(before),
  ]);
  const shared = { table: dutyTable, unit: settings.countingUnit, today };
  const thisMonth = progress({ ...shared, counts: now, month });
  const lastMonth = progress({ ...shared, counts: then, month: before });
  const lines = columnsOf(dutyTable).map(({ column, section, duties }) => ({
    column,
    section,
    duties,
    at: known.find((one) => one.column === column),
    thisMonth: thisMonth.filter((line) => line.column === column),
    lastMonth: lastMonth.filter((line) => line.column === column),
  }));
  return { month, before, sites, settings, lines };
}

/** Articles of one column in one month, newest first, undated ones last, and the months there are. */
export async function readEvidence(
  column: ColumnId,
  month: Month,
): Promise<{ articles: Article[]; months: Month[]; progress: Progress[]; remembered: Remembered }> {
  const today = dayOf(new Date());
  const [articles, kept, { settings, remembered }, counts] = await Promise.all([
    articlesOf(column, month),
    monthsKept(column),
    readRules(dutyTable),
    countsOf(month),
  ]);
  const current = monthOf(today);
  const lines = progress({ table: dutyTable, counts, unit: settings.countingUnit, month, today });
  return {
    articles: [...articles].sort((a, b) => (b.shown?.on ?? '').localeCompare(a.shown?.on ?? '')),
    months: [...new Set([current, addMonths(current, -1), month, ...kept])].sort().reverse(),
    progress: lines.filter((line) => line.column === column),
    remembered,
  };
}
