// What the popup shows, read in one go: one aggregate, the columns' addresses, the sites, the settings, the survey.
import { dutyTable } from '../../lib/duties/builtin.ts';
import { addMonths, dayOf, monthOf } from '../../lib/duties/days.ts';
import { byUrgency, needsMark, owedBy, progress } from '../../lib/duties/progress.ts';
import type {
  ColumnId,
  Day,
  Month,
  Progress,
  Settings,
  Site,
  SiteColumn,
  SurveyJob,
} from '../../lib/model.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { reading } from '../../lib/store/db.ts';
import { surveyJob } from '../../lib/store/jobs.ts';
import { countsOf } from '../../lib/store/months.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { allSites } from '../../lib/store/sites.ts';
import { type Standing, standing } from '../../lib/store/standing.ts';

export type Desk = {
  today: Day;
  month: Month;
  settings: Settings;
  sites: Site[];
  columns: Map<ColumnId, SiteColumn>;
  /** In order of urgency, mine first. */
  list: Progress[];
  /** Lines that were 未达标 last month and stand on the badge too; mine only, if my unit is set. 0 for a month gone by. */
  missedBefore: number;
  /** False where the month holds no reading at all. */
  counted: boolean;
  /** Months that can be chosen, newest first. */
  months: Month[];
  job?: SurveyJob;
  /** What of the ledger waits for somebody; undefined where it was never counted. */
  standing?: Standing;
};

/** Reads the desk of one month, this month if none is named. No article is read. */
export async function readDesk(today: Day = dayOf(new Date()), month: Month = monthOf(today)): Promise<Desk> {
  const before = addMonths(month, -1);
  const [settings, counts, countsBefore, columns, sites, job, kept, waiting] = await Promise.all([
    readSettings(),
    countsOf(month),
    countsOf(before),
    allColumns(),
    allSites(),
    surveyJob(),
    monthsCounted(),
    standing(),
  ]);
  const { countingUnit: unit, myUnit } = settings;
  const list = byUrgency(progress({ table: dutyTable, counts, unit, month, today }), myUnit);
  const past = progress({ table: dutyTable, counts: countsBefore, unit, month: before, today });
  const missed = (myUnit ? owedBy(past, myUnit) : past).filter(needsMark);
  return {
    today,
    month,
    settings,
    sites,
    columns: new Map(columns.map((column) => [column.column, column])),
    list,
    missedBefore: month === monthOf(today) ? missed.length : 0,
    counted: Object.keys(counts).length > 0,
    months: monthsToChoose(today, kept),
    job,
    ...(waiting && { standing: waiting }),
  };
}

function monthsCounted(): Promise<Month[]> {
  return reading(['counts'], (tx) => tx.objectStore('counts').getAllKeys());
}

/** This month and the last, then what else has counts, newest first. */
export function monthsToChoose(today: Day, kept: Month[]): Month[] {
  const current = monthOf(today);
  return [...new Set([current, addMonths(current, -1), ...kept])].sort().reverse();
}
