// What a public page is told: its column's progress, the verdict over its rows, which links want a mark.
import { browser } from 'wxt/browser';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { countedness } from '../../lib/duties/count.ts';
import { addMonths, dayOf, monthOf } from '../../lib/duties/days.ts';
import { needsMark, owedBy, progress } from '../../lib/duties/progress.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { ColumnContext, PageContext, RowVerdict, Verbs } from '../../lib/messages.ts';
import type {
  Article,
  ColumnId,
  Duty,
  Instant,
  Month,
  Progress,
  Row,
  Settings,
  SiteColumn,
  Words,
} from '../../lib/model.ts';
import { allColumns, columnAt, columnOf, setAddress } from '../../lib/store/columns.ts';
import { articlesOf, columnArticles, countsOf } from '../../lib/store/months.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { siteOf } from '../../lib/store/sites.ts';
import { startSurvey } from '../../lib/survey/survey.ts';
import { aside } from './aside.ts';
import { originOf, type Sender } from './sender.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** A column page that shows rows the survey has not seen is read again, but not more often than this. */
const rereadAfterMs = 2 * 60_000;

export async function pageContext(
  { url, headings, list }: In<'page.context'>,
  sender: Sender,
  now: Instant,
): Out<'page.context'> {
  const today = dayOf(now);
  const site = await siteOf(originOf(sender) ?? '');
  const settings = await readSettings();
  const here = site && new URL(url).origin === site.origin ? site.origin : undefined;
  const known = here ? await columnAt(url) : undefined;
  const named = here && !known ? nameIn(headings) : undefined;
  const column = known ?? (here && named && list ? await columnNamed(named, url, here) : undefined);
  const { thisMonth, lastMonth } = await bothMonths(settings, now);
  return {
    enabled: site !== undefined,
    today,
    minimised: await minimised(),
    column: column && (await contextOf(column, url, settings, thisMonth, lastMonth, monthOf(today))),
    maybe: named !== undefined && !list,
    marks: await marksOf(thisMonth, lastMonth, settings, site?.origin),
  };
}

/** One verdict per row sent, in order. Rows the survey never saw start a reading of this one column. */
export async function pageRows(
  { column: name, rows }: In<'page.rows'>,
  sender: Sender,
  now: Instant,
): Out<'page.rows'> {
  const column = await columnOf(name);
  if (!column || column.site !== originOf(sender)) return [];
  const month = monthOf(dayOf(now));
  const settings = await readSettings();
  const known = await columnArticles(name);
  const isNew = rows.some((row) => row.date && monthOf(row.date.on) === month && !known.has(row.url));
  const last = column.last ? Date.parse(column.last.at) : 0;
  if (isNew && Date.parse(now) - last > rereadAfterMs) aside(startSurvey('asked', [name]));
  return rows.map((row) => verdictOf(row, known.get(row.url), month, settings));
}

export async function minimise({ minimised: small }: In<'bar.minimise'>): Out<'bar.minimise'> {
  await browser.storage.local.set({ minimised: small });
  return undefined;
}

/** Progress of this month and of the last, under the counting unit of the settings. */
export async function bothMonths(
  settings: Settings,
  now: Instant,
): Promise<{ thisMonth: Progress[]; lastMonth: Progress[] }> {
  const today = dayOf(now);
  const of = async (month: Month) =>
    progress({ table: dutyTable, counts: await countsOf(month), unit: settings.countingUnit, month, today });
  const month = monthOf(today);
  return { thisMonth: await of(month), lastMonth: await of(addMonths(month, -1)) };
}

/** What badge and links may point at: 将到期 now and 未达标 last month; mine only, if my unit is set. */
export function marked(list: Progress[], settings: Settings): Progress[] {
  const mine = settings.myUnit ? owedBy(list, settings.myUnit) : list;
  return mine.filter(needsMark);
}

function nameIn(headings: string[]): ColumnId | undefined {
  return headings
    .map((heading) => dutiesOf(dutyTable, heading)[0]?.column)
    .find((column) => column !== undefined);
}

// A further page of the column, or its first where no address was known yet.
async function columnNamed(name: ColumnId, url: string, origin: string): Promise<SiteColumn | undefined> {
  const before = await columnOf(name);
  if (!before?.url) await setAddress(name, origin, url, 'page');
  const column = await columnOf(name);
  return column?.site === origin ? column : undefined;
}

async function contextOf(
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
    owners: shares(duties, articles),
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
  };
}

function shares(duties: Duty[], articles: Article[]): { unit: string; done: number }[] {
  const units = [...new Set(duties.flatMap((duty) => duty.owners.flatMap((owner) => owner.units)))];
  return units.map((unit) => ({ unit, done: articles.filter((article) => article.unit === unit).length }));
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

async function marksOf(
  thisMonth: Progress[],
  lastMonth: Progress[],
  settings: Settings,
  origin?: string,
): Promise<PageContext['marks']> {
  const columns = (await allColumns()).filter((column) => column.site === origin && column.url);
  const due = new Map<ColumnId, Progress>();
  for (const one of [...marked(lastMonth, settings), ...marked(thisMonth, settings)])
    due.set(one.column, one);
  return columns.flatMap((column) => {
    const one = due.get(column.column);
    if (!one || !column.url) return [];
    return [
      {
        url: column.url,
        column: column.column,
        words: markWords(one),
        state: one.state === 'missed' ? 'missed' : 'due-soon',
      },
    ];
  });
}

function markWords({ column, done, required, state, daysLeft }: Progress): Words {
  return state === 'missed'
    ? {
        zh: `${column}：上月 ${done}/${required}，未达标`,
        en: `${column}: ${done}/${required} last month, missed`,
      }
    : {
        zh: `${column}：本月 ${done}/${required}，还剩 ${daysLeft} 天`,
        en: `${column}: ${done}/${required} this month, ${daysLeft} days left`,
      };
}

function verdictOf(row: Row, article: Article | undefined, month: Month, settings: Settings): RowVerdict {
  if (article) return { url: row.url, unit: article.unit, ...countedness(article, month, settings) };
  const asRead: Article = {
    url: row.url,
    title: row.title,
    kind: 'own',
    shown: row.date,
    firstSeen: '',
    page: 'pending',
  };
  const { counted, why } = countedness(asRead, month, settings);
  return { url: row.url, counted: false, why: counted ? unseen : why };
}

const unseen: Words = {
  zh: '上次普查之后出现，还没有计入',
  en: 'appeared after the last survey, not counted yet',
};

async function minimised(): Promise<boolean> {
  const { minimised: small = false } = await browser.storage.local.get<{ minimised: boolean }>('minimised');
  return small;
}
