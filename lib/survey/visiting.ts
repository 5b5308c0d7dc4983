// 打开的页面 of one column: how pages that are opened one after another become one list, as far as they prove to be.
import { dayOf } from '../duties/days.ts';
import type { Instant, OpenedPage, UnreadableReason } from '../model.ts';
import { samePage } from '../store/columns.ts';
import type { StagedRow } from '../store/jobs.ts';
import type { VisitStage } from '../store/visits.ts';
import { newRows, numbered } from './staging.ts';

/** A page with rows, under the address it was opened at. */
export type Opened = Extract<OpenedPage, { state: 'read' }> & { url: string };

/** `loose`: rows of a page of which nothing shows what lies between it and the others: they are articles, and prove no day. */
export type Together = { stage: VisitStage; loose: StagedRow[] };

const never = new Set<UnreadableReason>(['login', 'redirected', 'not-granted', 'no-address', 'partial']);

/**
 * Whether opened pages may stand in for a reading that failed for this reason. Not where the list stands behind a log-in
 * or the address leads elsewhere: what an editor sees there the public may not.
 */
export function mayBeVisited(reason: UnreadableReason | undefined): boolean {
  return reason !== undefined && !never.has(reason);
}

/**
 * The list as seen today with one more page. A page follows the others where it is the column's first, where the last one
 * named its address, where the pager counts on by one, or where it shows again what stood on top. What a tab or a search
 * field draws into the list's place is another list: it is left out, and so is what is paged through behind it.
 */
export function withOpened(
  before: VisitStage | undefined,
  page: Opened,
  first: Begun,
  at: Instant,
): Together {
  const today = dayOf(at);
  const fresh: VisitStage = { ...first, job: 'visit', at, today, pages: [], rows: [] };
  const held = before?.today === today && before.url === first.url ? before : fresh;
  const stage = { ...held, at };
  if (showsTop(stage, page)) return alone(onTop({ ...stage, astray: undefined }, page));
  const isNamed = stage.next !== undefined && samePage(page.url, stage.next);
  if (isNamed || (!stage.astray && countsOn(stage, page))) return alone(behind(stage, page));
  const isFurther = (page.place ?? 1) > 1 || !samePage(page.url, first.url);
  return isFurther && !stage.astray
    ? { stage, loose: numbered(page.rows, stage) }
    : { stage: { ...stage, astray: true }, loose: [] };
}

/** The column, and the address its list begins at. */
export type Begun = Pick<VisitStage, 'column' | 'url'>;

const alone = (stage: VisitStage): Together => ({ stage, loose: [] });

/** The column's first page, or the page behind the last one by the pager's own number, in the same place. */
function countsOn({ pages, place, url }: VisitStage, page: Opened): boolean {
  const last = pages.at(-1);
  if (last === undefined) return samePage(page.url, url) && (page.place ?? 1) === 1;
  return place !== undefined && page.place === place + 1 && samePage(page.url, last);
}

/** The newest row seen so far is on this page, too: whatever is new stands above it. */
function showsTop({ rows }: VisitStage, page: Opened): boolean {
  const top = rows.find((row) => !row.pinned);
  return top !== undefined && numbered(page.rows, { pages: [] }).some(({ url }) => url === top.url);
}

function onTop(stage: VisitStage, page: Opened): VisitStage {
  const top = numbered(page.rows, { pages: [] });
  const seen = new Set(top.map(({ url }) => url));
  const rest = stage.rows.filter(({ url }) => !seen.has(url));
  const onlyPage = stage.pages.length === 1;
  const next = onlyPage ? page.next : stage.next;
  return ended({ ...stage, rows: [...top, ...rest], next, adapter: page.adapter, total: most(stage, page) });
}

function behind(stage: VisitStage, page: Opened): VisitStage {
  const { adapter, next, place = stage.pages.length + 1 } = page;
  const rows = [...stage.rows, ...newRows(page.rows, stage)];
  const pages = [...stage.pages, page.url];
  const on = next && pages.some((one) => samePage(one, next)) ? undefined : next;
  return ended({
    ...stage,
    state: 'read',
    adapter,
    pages,
    rows,
    next: on,
    place,
    total: page.total ?? stage.total,
  });
}

/** A list that is searched through counts what was found: the largest number is the whole list's. */
function most({ total }: VisitStage, page: Opened): number | undefined {
  return page.total === undefined ? total : Math.max(page.total, total ?? 0);
}

/** Only a list that counts its items, and has shown exactly as many, has shown its end: else it reaches to its last row. */
function ended(stage: VisitStage): VisitStage {
  return { ...stage, newest: stage.total !== stage.rows.length };
}
