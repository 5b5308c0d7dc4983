// Fills the store of an installed extension the way surveys would have, without waiting for them.
import type { Browser, Page } from 'puppeteer-core';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { addMonths, dayOf, monthOf } from '../../lib/duties/days.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type {
  Article,
  ColumnCount,
  ColumnId,
  Day,
  DutyId,
  Instant,
  Month,
  Site,
  SiteColumn,
} from '../../lib/model.ts';
import type { SurveyState } from '../../lib/store/jobs.ts';
import type { Chromium } from '../e2e/browser.ts';
import { columns, lengths, pathOf, rowsOf } from './pages.ts';

type Shelf = { store: string; key?: string; value: unknown }[];

/** Nothing runs by itself: the survey was a moment ago, the next is half a day off. Do this before a site is enabled. */
export async function calm(chromium: Chromium): Promise<void> {
  const now = new Date();
  const at = now.toISOString();
  const hour = (now.getUTCHours() + 8 + 12) % 24;
  const own = await chromium.openOwn('options.html');
  await put(own, [{ store: 'jobs', key: 'survey', value: finishedSurvey(at) }]);
  await own.evaluate(
    (time: string) => chrome.storage.local.set({ 'setting.schedule': [time] }),
    `${String(hour).padStart(2, '0')}:00`,
  );
  await own.close();
}

/** Every row of the four lists is counted this month, and every third other column was short last month. */
export async function fillColumns(chromium: Chromium, origin: string, today: Day): Promise<void> {
  const at = new Date().toISOString();
  const month = monthOf(today);
  const counts = (of: Month) =>
    Object.fromEntries(
      columns.map((column, n) => [column, countOf(column, at, of === month || n % 3 ? 2 : 0)]),
    );
  const own = await chromium.openOwn('options.html');
  await put(own, [
    ...columns.map((column) => ({ store: 'columns', value: siteColumn(column, origin, at) })),
    ...[month, addMonths(month, -1)].map((of) => ({ store: 'counts', key: of, value: counts(of) })),
    ...lengths.map((length, n) => ({
      store: 'packs',
      value: {
        column: columns[n],
        month,
        articles: rowsOf(length, today).map((row) => article(origin, row, at)),
      },
    })),
  ]);
  await own.close();
}

/**
 * Two years of history in that extension: one enabled site, an address for each column, a pack a column and month, an
 * aggregate a month. In the running month every third column lacks something.
 */
export async function fillHistory(
  browser: Browser,
  id: string,
  columns: ColumnId[],
  articles: number,
): Promise<void> {
  const origin = 'http://ours.test';
  const at = new Date().toISOString();
  const today = dayOf(at);
  const months = Array.from({ length: 24 }, (_, n) => addMonths(monthOf(today), -n));
  const each = Math.ceil(articles / columns.length / months.length);
  const count = (column: ColumnId, n: number, month: Month) =>
    countOf(column, at, month === months[0] && n % 3 === 0 ? 1 : each, [`${column}#1`]);
  const own = await browser.newPage();
  await own.goto(`chrome-extension://${id}/options.html`);
  await put(own, [
    {
      store: 'sites',
      value: { origin, pattern: `${origin}/*`, title: '门户', enabledAt: at } satisfies Site,
    },
    { store: 'jobs', key: 'survey', value: finishedSurvey(at) },
    ...columns.map((column, n) => ({ store: 'columns', value: siteColumn(column, origin, at, `/c${n}/`) })),
    ...months.map((month) => ({
      store: 'counts',
      key: month,
      value: Object.fromEntries(columns.map((column, n) => [column, count(column, n, month)])),
    })),
  ]);
  for (const month of months) {
    const pack = (column: ColumnId, n: number) => ({
      store: 'packs',
      value: { column, month, articles: manyArticles(`${origin}/c${n}/`, column, month, each, at) },
    });
    await put(own, columns.map(pack));
  }
  await own.close();
}

function manyArticles(list: string, column: ColumnId, month: Month, count: number, at: Instant): Article[] {
  return Array.from({ length: count }, (_, n) => {
    const day = `${month}-${String((n % 28) + 1).padStart(2, '0')}`;
    const title = `奈曼旗${column}事项公告（${month}第${n + 1}号）`;
    return article(list, { title, path: `t${day.replaceAll('-', '')}_${n}.html`, day }, at);
  });
}

/** Stores under the product's own shelves; they are there since its worker started. */
export async function put(own: Page, shelf: Shelf): Promise<void> {
  await own.evaluate(
    (entries: Shelf) =>
      new Promise<void>((done, fail) => {
        const opened = indexedDB.open('zhishou');
        opened.onerror = () => fail(opened.error);
        opened.onsuccess = () => {
          const db = opened.result;
          const tx = db.transaction([...db.objectStoreNames], 'readwrite');
          for (const { store, key, value } of entries) tx.objectStore(store).put(value, key);
          tx.oncomplete = () => {
            db.close();
            done();
          };
          tx.onabort = () => fail(tx.error);
        };
      }),
    shelf,
  );
}

function finishedSurvey(at: Instant): SurveyState {
  const job = { id: 'bench', why: 'asked' as const, startedAt: at, finishedAt: at, done: 0, total: 0 };
  return { job, queue: [], lastWhole: at };
}

function countOf(
  column: ColumnId,
  at: Instant,
  each: number,
  duties: DutyId[] = dutiesOf(dutyTable, column).map(({ id }) => id),
): ColumnCount {
  const byDuty = Object.fromEntries(duties.map((id) => [id, { '': each }]));
  return { column, byDuty, unattributed: 0, reposts: 0, undated: 0, dateDoubts: 0, state: 'read', at };
}

function siteColumn(column: ColumnId, site: string, at: Instant, path = pathOf(column)): SiteColumn {
  const url = site + path;
  const lastRead = { at, adapter: 'trs', pages: [url] };
  return { column, site, url, from: 'hand', last: { at, state: 'read' }, lastRead, firstRead: at };
}

function article(
  site: string,
  { title, path, day }: ReturnType<typeof rowsOf>[number],
  at: Instant,
): Article {
  const shown = { on: day, origin: 'list' as const, printed: day };
  return { url: site + path, title, kind: 'own', shown, firstSeen: at, page: 'read' };
}
