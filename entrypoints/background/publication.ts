// After a release: looking for the article on the portal, a few times by itself and at every survey, until it is seen.
import { dayOf, daysBetween } from '../../lib/duties/days.ts';
import type { Article, ColumnId, Instant, LedgerEntry, Seen } from '../../lib/model.ts';
import { mask } from '../../lib/review/mask.ts';
import { articleNumber } from '../../lib/review/same-article.ts';
import { columnOf } from '../../lib/store/columns.ts';
import { surveyState } from '../../lib/store/jobs.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { columnArticles, columnsKept } from '../../lib/store/months.ts';
import { isUnderWay } from '../../lib/survey/survey.ts';
import { type Awaited, awaited, changeAwaited } from './awaited.ts';

/** Days an article is looked for in what surveys read; from the first day on the ledger says 未见公开. */
const patienceDays = 30;

/** After a reading: each awaited article that is public now is `published`, with its address and where it was seen. True where one was. */
export async function closeAwaited(now: Instant): Promise<boolean> {
  if ((await awaited()).length === 0) return false;
  const rows = await entries();
  let any = false;
  await changeAwaited(async (list) => {
    const open: Awaited[] = [];
    for (const one of list) {
      const found = await findPublic(one, rows);
      any ||= found !== undefined;
      if (found) await published(one, found, rows, now);
      else if (daysBetween(dayOf(one.at), dayOf(now)) <= patienceDays) open.push(one);
    }
    return open;
  });
  return any;
}

type FoundPublic = { article: Article; seen: Seen };

/**
 * Its own column first. Another one, or an article that was public before, only once its own column was read since the
 * release and does not have it: else a page written a moment later would be found too late.
 */
async function findPublic(one: Awaited, rows: LedgerEntry[]): Promise<FoundPublic | undefined> {
  const own = one.column ? await matches(one, one.column) : [];
  const fresh = own.find(({ firstSeen }) => firstSeen >= one.at);
  if (fresh) return found(one.column, fresh);
  const site = one.column ? await columnOf(one.column) : undefined;
  if (site?.url && !((site.lastRead?.at ?? '') > one.at)) return undefined;
  const again = own.find(({ url, goneSince }) => !goneSince && isUpdate(one, url, rows));
  if (again) return found(one.column, again, true);
  if (isUnderWay(await surveyState())) return undefined;
  for (const column of await columnsKept()) {
    if (column === one.column) continue;
    const elsewhere = (await matches(one, column)).find(({ firstSeen }) => firstSeen >= one.at);
    if (elsewhere) return found(column, elsewhere);
  }
  return undefined;
}

// The portal may cut or re-space a title.
async function matches({ title }: Awaited, column: ColumnId): Promise<Article[]> {
  const bare = (words: string) => mask(words).replace(/\s+/g, '');
  const wanted = bare(title);
  return [...(await columnArticles(column)).values()].filter((article) => bare(article.title) === wanted);
}

// A numbered editor, and the ledger knows the article at that address: what was released is a new text of it.
function isUpdate({ seq }: Awaited, url: string, rows: LedgerEntry[]): boolean {
  const editor = rows[seq - 1]?.address ?? '';
  return (
    articleNumber(editor) !== undefined &&
    rows.some((row) => row.seq < seq && row.kind === 'published' && row.address === url)
  );
}

function found(column: ColumnId, article: Article, again?: true): FoundPublic {
  const on = article.shown?.on;
  return { article, seen: { column, ...(on && { on }), ...(again && { again }) } };
}

async function published(
  one: Awaited,
  { article, seen }: FoundPublic,
  rows: LedgerEntry[],
  now: Instant,
): Promise<void> {
  const released = rows[one.seq - 1];
  if (!released) return;
  const { seq: _, hash: __, previous: ___, note: ____, ...facts } = released;
  await append({
    ...facts,
    kind: 'published',
    at: now,
    key: `published:${one.seq}`,
    address: article.url,
    refers: one.seq,
    seen,
  });
}
