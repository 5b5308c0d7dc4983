// After a release: looking for the article on the portal, a few times by itself and at every survey, until it is seen.
import { browser } from 'wxt/browser';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf, daysBetween } from '../../lib/duties/days.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { Article, ColumnId, Instant, LedgerEntry, Seen } from '../../lib/model.ts';
import { mask } from '../../lib/review/mask.ts';
import { articleNumber } from '../../lib/review/same-article.ts';
import { columnOf } from '../../lib/store/columns.ts';
import { surveyState } from '../../lib/store/jobs.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { alone } from '../../lib/store/lock.ts';
import { columnArticles, columnsKept } from '../../lib/store/months.ts';
import { isUnderWay } from '../../lib/survey/survey.ts';

/** Days an article is looked for in what surveys read; from the first day on the ledger says 未见公开. */
const patienceDays = 30;

/** By itself its column is read at once, for the CMS writes its static pages seconds later, and thrice more. */
const looksAfterMs = [0, 30_000, 10 * 60_000, 60 * 60_000];

/** `looks` were made, the next is `due`; undefined: it waits for the ordinary surveys. */
type Awaited = {
  seq: number;
  /** Of the table; `''` where the chosen column is none of it. */
  column: ColumnId;
  title: string;
  at: Instant;
  looks?: number;
  due?: Instant;
};

/** Articles that were released and not seen on the portal yet. */
export async function awaited(): Promise<Awaited[]> {
  const { awaited: list = [] } = await browser.storage.local.get<{ awaited: Awaited[] }>('awaited');
  return list;
}

/** An article went on: from now on it is looked for. */
export async function awaitPublication(entry: LedgerEntry): Promise<void> {
  const column = dutiesOf(dutyTable, entry.column)[0]?.column ?? '';
  const { seq, title, at } = entry;
  if (title === '') return;
  const fresh = { seq, column, title, at, looks: 0, ...(column && { due: at }) };
  await changeAwaited(async (list) => [...list.filter((one) => one.seq !== seq), fresh]);
}

/** The columns to be read now; their next look is set beforehand, so that a worker stopped in between does not repeat it. */
export async function takeDue(now: Instant): Promise<ColumnId[]> {
  const due: ColumnId[] = [];
  await changeAwaited(async (list) =>
    list.map((one) => {
      if (!one.due || one.due > now) return one;
      due.push(one.column);
      const { due: _, looks = 0, ...rest } = one;
      const next = looksAfterMs[looks + 1];
      const at = next === undefined ? undefined : new Date(Date.parse(now) + next).toISOString();
      return { ...rest, looks: looks + 1, ...(at && { due: at }) };
    }),
  );
  return [...new Set(due)];
}

/** When the next look is due; undefined where none is. */
export async function nextLook(): Promise<Instant | undefined> {
  return (await awaited()).flatMap(({ due }) => due ?? []).sort()[0];
}

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

// One at a time: a survey's end and a release may want the list at the same moment.
async function changeAwaited(change: (list: Awaited[]) => Promise<Awaited[]> | Awaited[]): Promise<void> {
  await alone('awaited', async () => {
    await browser.storage.local.set({ awaited: await change(await awaited()) });
  });
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
