// What a public page is told: its column's progress, the verdict over its rows, which links want a mark.
import { browser } from 'wxt/browser';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { countedness } from '../../lib/duties/count.ts';
import { dayOf, monthOf } from '../../lib/duties/days.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { RowVerdict, Verbs } from '../../lib/messages.ts';
import type { Article, ColumnId, Instant, Month, Row, Settings, SiteColumn, Words } from '../../lib/model.ts';
import { readDrawnPage } from '../../lib/pages/drawn.ts';
import { columnAt, columnOf, setAddress } from '../../lib/store/columns.ts';
import { columnArticles } from '../../lib/store/months.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { siteOf } from '../../lib/store/sites.ts';
import { startSurvey } from '../../lib/survey/survey.ts';
import { recipeAt } from '../../lib/survey/taught.ts';
import { isVisited } from '../../lib/survey/visit.ts';
import { isRoute } from '../portal/moves.ts';
import { aside } from './aside.ts';
import { contextOf } from './column-context.ts';
import { bothMonths, marksOf } from './due.ts';
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
    recipe: here && (known || named) ? (await recipeAt(known?.url ?? url))?.name : undefined,
    marks: await marksOf(thisMonth, lastMonth, settings, site?.origin),
  };
}

/** The page's list, read as a survey would: by what was taught of it, else by whatever adapter is surest. */
export async function pageRead(
  { url, html, first }: In<'page.read'>,
  sender: Sender,
  now: Instant,
): Out<'page.read'> {
  if (new URL(url).origin !== originOf(sender))
    return { reading: { state: 'unreadable', reason: 'not-granted' }, places: [] };
  const recipe = await recipeAt((await columnAt(url))?.url ?? url);
  // Further pages must tell the year of their dates themselves.
  return readDrawnPage(html, url, {
    recipe,
    first,
    seen: dayOf(now),
    notAfter: first ? dayOf(now) : undefined,
  });
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
  if (isNew && !isVisited(column) && Date.parse(now) - last > rereadAfterMs)
    aside(startSurvey('asked', [name]));
  return rows.map((row) => verdictOf(row, known.get(row.url), month, settings));
}

export async function minimise({ minimised: small }: In<'bar.minimise'>): Out<'bar.minimise'> {
  await browser.storage.local.set({ minimised: small });
  return undefined;
}

function nameIn(headings: string[]): ColumnId | undefined {
  return headings
    .map((heading) => dutiesOf(dutyTable, heading)[0]?.column)
    .find((column) => column !== undefined);
}

// A further page of the column, or its first where no address was known yet. Without what follows #, a route is another page.
async function columnNamed(name: ColumnId, url: string, origin: string): Promise<SiteColumn | undefined> {
  const before = await columnOf(name);
  if (!before?.url && !isRoute(url)) await setAddress(name, origin, url, 'page');
  const column = await columnOf(name);
  return column?.site === origin ? column : undefined;
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
