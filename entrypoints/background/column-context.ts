// What the bar of a column page is told: progress, each owner's share, doubts, and how the numbers came about.
import { dutyTable } from '../../lib/duties/builtin.ts';
import { countedness } from '../../lib/duties/count.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { ColumnContext } from '../../lib/messages.ts';
import type { Article, Duty, Month, Progress, Settings, SiteColumn, Words } from '../../lib/model.ts';
import { columnAt } from '../../lib/store/columns.ts';
import { articlesOf, countsOf } from '../../lib/store/months.ts';
import { isVisited } from '../../lib/survey/visit.ts';

/** What the bar of a column page shows. */
export async function contextOf(
  column: SiteColumn,
  url: string,
  settings: Settings,
  thisMonth: Progress[],
  lastMonth: Progress[],
  month: Month,
): Promise<ColumnContext> {
  const name = column.column;
  const duties = dutiesOf(dutyTable, name);
  const count = (await countsOf(month))[name];
  const own = (list: Progress[]) => list.filter((one) => one.column === name);
  const articles = (await articlesOf(name, month)).filter(
    (article) => countedness(article, month, settings).counted,
  );
  return {
    column: name,
    first: column.url === url,
    duties: duties.map(({ id, content, owners, quota }) => ({
      id,
      content,
      owners: owners.map((owner) => owner.printed).join('、'),
      quota: quota.printed,
    })),
    progress: own(thisMonth),
    lastMonth: own(lastMonth),
    owners: shares(duties, articles, own(thisMonth)),
    newest: count?.newest,
    doubts: [...tableDoubts(duties), ...dateDoubts(count?.dateDoubts ?? 0), ...undated(count?.undated ?? 0)],
    surveyedAt: column.lastRead?.at,
    pages: column.lastRead?.pages ?? [],
    unreadable:
      column.last === undefined
        ? 'never'
        : column.last.state === 'unreadable'
          ? column.last.reason
          : undefined,
    visits: isVisited(column) && (await columnAt(url))?.column === name,
    ...(column.visit && { visited: { at: column.visit.at, pages: column.visit.pages.length } }),
  };
}

// Of a column that was not read, or not wholly, nobody can say that a unit gave nothing: only who gave something is named.
function shares(duties: Duty[], articles: Article[], progress: Progress[]): { unit: string; done: number }[] {
  const units = [...new Set(duties.flatMap((duty) => duty.owners.flatMap((owner) => owner.units)))];
  const whole = progress.every(({ state, reason }) => state !== 'unreadable' && reason === undefined);
  return units
    .map((unit) => ({ unit, done: articles.filter((article) => article.unit === unit).length }))
    .filter(({ done }) => whole || done > 0);
}

/** A doubt about more lines than this is one about the notice, not about this column. */
const mostLines = 10;

function tableDoubts(duties: Duty[]): Words[] {
  const ids = new Set(duties.map((duty) => duty.id));
  return dutyTable.doubts
    .filter((doubt) => doubt.duties.length <= mostLines && doubt.duties.some((id) => ids.has(id)))
    .map((doubt) => doubt.text);
}

function dateDoubts(count: number): Words[] {
  if (count === 0) return [];
  return [
    {
      zh: `${count} 条日期存疑：早于首次看到的日期，或改动过。`,
      en: `${count} with a doubtful date: long before first sight, or changed.`,
    },
  ];
}

function undated(count: number): Words[] {
  if (count === 0) return [];
  return [{ zh: `${count} 条没有日期，没有计入。`, en: `${count} without a date, not counted.` }];
}
