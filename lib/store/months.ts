// 稿件 by column and month, with the aggregate of each month beside them, always written together.
import type { Article, ColumnCount, ColumnId, Month, SiteColumn } from '../model.ts';
import { changed } from './changed.ts';
import { reading, type Writing, writing } from './db.ts';

/** What is stored of one column. `counts` holds the months that have articles and those asked for. */
export type Held = {
  site: SiteColumn | undefined;
  months: Map<Month, Article[]>;
  counts: Map<Month, ColumnCount>;
};

/** One month of a column as it shall be stored. */
export type Kept = { month: Month; articles: Article[]; count: ColumnCount };

/** What shall change: the months named (others stay as they are), and the column's own record. */
export type Change = { site?: SiteColumn; months: Kept[] };

/** Decides on a change from what is stored, inside the transaction: nothing written meanwhile is overwritten. */
export type ChangeOf = { months: Month[]; decide: (held: Held) => Change };

/** The articles of a column in a month; none where nothing is stored. */
export async function articlesOf(column: ColumnId, month: Month): Promise<Article[]> {
  const pack = await reading(['packs'], (tx) => tx.objectStore('packs').get([column, month]));
  return pack?.articles ?? [];
}

/** Every stored article of a column, by address. */
export async function columnArticles(column: ColumnId): Promise<Map<string, Article>> {
  const packs = await reading(['packs'], (tx) => tx.objectStore('packs').getAll(everyMonth(column)));
  return new Map(packs.flatMap((pack) => pack.articles).map((article) => [article.url, article]));
}

/** The aggregate of every column in a month, in one read. */
export async function countsOf(month: Month): Promise<Record<ColumnId, ColumnCount>> {
  return (await reading(['counts'], (tx) => tx.objectStore('counts').get(month))) ?? {};
}

/** The months of which articles of this column are stored, oldest first. */
export async function monthsKept(column: ColumnId): Promise<Month[]> {
  const keys = await reading(['packs'], (tx) => tx.objectStore('packs').getAllKeys(everyMonth(column)));
  return keys.map(([, month]) => month);
}

/** Every column that has articles stored. */
export async function columnsKept(): Promise<ColumnId[]> {
  const keys = await reading(['packs'], (tx) => tx.objectStore('packs').getAllKeys());
  return [...new Set(keys.map(([column]) => column))];
}

/** Stores a month of a column as given, articles and aggregate together. */
export async function keep(
  column: ColumnId,
  month: Month,
  articles: Article[],
  count: ColumnCount,
): Promise<void> {
  await changeColumn(column, { months: [], decide: () => ({ months: [{ month, articles, count }] }) });
}

/** Changes months of a column in one transaction, on what is stored at that moment. */
export function changeColumn(column: ColumnId, change: ChangeOf): Promise<void> {
  return changeColumns([column], () => change);
}

/** The same for several columns: all of them or none. */
export async function changeColumns(
  columns: ColumnId[],
  changeOf: (column: ColumnId) => ChangeOf,
): Promise<void> {
  await writing(['packs', 'counts', 'columns'], async (tx) => {
    for (const column of columns) await applyChange(tx, column, changeOf(column));
  });
  changed();
}

/** Changes one article and counts its month anew; an address that is not stored changes nothing. */
export function changeArticle(
  column: ColumnId,
  month: Month,
  url: string,
  change: (article: Article) => Article,
  recount: (all: Article[]) => ColumnCount,
): Promise<void> {
  const decide = ({ months }: Held): Change => {
    const before = months.get(month) ?? [];
    if (!before.some((article) => article.url === url)) return { months: [] };
    const articles = before.map((article) => (article.url === url ? change(article) : article));
    return { months: [{ month, articles, count: recount(articles) }] };
  };
  return changeColumn(column, { months: [month], decide });
}

/** The same inside a transaction that changes more than this. */
export async function applyChange(
  tx: Pick<Writing<'packs' | 'counts' | 'columns'>, 'objectStore'>,
  column: ColumnId,
  { months: asked, decide }: ChangeOf,
): Promise<void> {
  const [packs, counts, columns] = [
    tx.objectStore('packs'),
    tx.objectStore('counts'),
    tx.objectStore('columns'),
  ];
  const held = await packs.getAll(everyMonth(column));
  const months = new Map(held.map((pack) => [pack.month, pack.articles]));
  const aggregates = new Map<Month, Record<ColumnId, ColumnCount>>();
  for (const month of new Set([...months.keys(), ...asked]))
    aggregates.set(month, (await counts.get(month)) ?? {});
  const known = new Map<Month, ColumnCount>();
  for (const [month, aggregate] of aggregates) if (aggregate[column]) known.set(month, aggregate[column]);

  const { site, months: kept } = decide({ site: await columns.get(column), months, counts: known });
  if (site) await columns.put(site);
  for (const { month, articles, count } of kept) {
    if (articles !== months.get(month)) await packs.put({ column, month, articles });
    const aggregate = aggregates.get(month) ?? (await counts.get(month)) ?? {};
    await counts.put({ ...aggregate, [column]: count }, month);
  }
}

function everyMonth(column: ColumnId): IDBKeyRange {
  return IDBKeyRange.bound([column], [column, []]);
}
