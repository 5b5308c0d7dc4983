// Counting a column's month: which articles count, for which line and unit, and why the others do not.
import type {
  Article,
  ColumnCount,
  ColumnId,
  Duty,
  DutyTable,
  Month,
  Settings,
  SiteColumn,
  UnitId,
} from '../model.ts';
import { attribute, type Remembered, sourceUnits } from './attribution.ts';
import { countedness } from './countedness.ts';
import { dayOf, lastDayOf, monthOf } from './days.ts';
import { dutiesOf, unitsOf } from './table.ts';

export { countedness } from './countedness.ts';

/**
 * The aggregate of one column in one month, from its pack of articles. It suffices for all three counting units.
 * An article counts once, in the month of its shown date; undated ones and those taken down are kept and not counted.
 * `site` is what the survey knows of the column; undefined means it was never read.
 */
export function countColumn(input: {
  table: DutyTable;
  column: ColumnId;
  month: Month;
  articles: Article[];
  site: SiteColumn | undefined;
  settings: Pick<Settings, 'countReposts'>;
  remembered?: Remembered;
}): ColumnCount {
  const { table, month, settings, remembered } = input;
  const duties = dutiesOf(table, input.column);
  const standing = input.articles.filter((article) => article.goneSince === undefined);
  const articles = once(standing, month);
  const counted = articles.filter((article) => countedness(article, month, settings).counted);
  const count: ColumnCount = {
    column: input.column,
    byDuty: {},
    unattributed: 0,
    reposts: counted.filter((article) => article.kind !== 'own').length,
    undated: articles.filter((article) => article.shown === undefined).length,
    dateDoubts: counted.filter((article) => article.dateDoubt !== undefined).length,
    newest: newestIn(articles, month),
    ...reached(input.site, month),
  };
  for (const article of counted) {
    const duty = duties.find((one) => one.id === attribute(article, duties, table, remembered));
    if (duty === undefined) count.unattributed++;
    else addTo(count, duty, ownerOf(article, duty, table));
  }
  return count;
}

/** Each address once: the copy dated in this month, else a dated one, else the first; a line set by hand on any copy holds. */
function once(articles: Article[], month: Month): Article[] {
  const best = new Map<string, Article>();
  for (const article of articles) {
    const other = best.get(article.url);
    const better = other === undefined || worth(article, month) > worth(other, month) ? article : other;
    best.set(article.url, { ...better, line: better.line ?? article.line ?? other?.line });
  }
  return [...best.values()];
}

function worth({ shown }: Article, month: Month): number {
  if (shown === undefined) return 0;
  return monthOf(shown.on) === month ? 2 : 1;
}

function newestIn(articles: Article[], month: Month): ColumnCount['newest'] {
  const days = articles.flatMap(({ shown }) => (shown && monthOf(shown.on) === month ? [shown.on] : []));
  return days.sort().at(-1);
}

function addTo(count: ColumnCount, duty: Duty, unit: UnitId): void {
  const units = count.byDuty[duty.id] ?? {};
  units[unit] = (units[unit] ?? 0) + 1;
  count.byDuty[duty.id] = units;
}

/**
 * For whom an article counts within its line: the one owner its source names. Several owners named: nobody can tell
 * whose share it fills (`''`). No owner named: the unit that is, which an open group may take.
 */
function ownerOf(article: Article, duty: Duty, table: DutyTable): UnitId {
  const units = sourceUnits(article, table);
  const owners = units.filter((unit) => unitsOf(duty).includes(unit));
  return owners.length > 1 ? '' : (owners[0] ?? units[0] ?? '');
}

/** What is known of the column's reading for that month: a month read after it closed stays known when a later attempt fails. */
function reached(site: SiteColumn | undefined, month: Month): Pick<ColumnCount, 'state' | 'reason' | 'at'> {
  if (site?.lastRead && dayOf(site.lastRead.at) > lastDayOf(month)) {
    const state = site.last?.at === site.lastRead.at && site.last.state === 'empty' ? 'empty' : 'read';
    return { state, at: site.lastRead.at };
  }
  if (site?.last) return { state: site.last.state, reason: site.last.reason, at: site.last.at };
  if (site && site.url === undefined) return { state: 'unreadable', reason: 'no-address' };
  return { state: 'never' };
}
