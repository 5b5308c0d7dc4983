// Reads one column, one request at a time: each step stores what it got before the next begins.
import { dayOf } from '../duties/days.ts';
import type { ColumnId, Day, SiteColumn, UnreadableReason } from '../model.ts';
import type { Got } from '../net.ts';
import { changed } from '../store/changed.ts';
import { columnOf } from '../store/columns.ts';
import {
  type Found,
  finishColumn,
  putFound,
  putStage,
  type Stage,
  type StagedRow,
  stageOf,
} from '../store/jobs.ts';
import { columnArticles } from '../store/months.ts';
import { unread } from './failure.ts';
import { merged } from './merge.ts';
import { dateOf, nextStep, type View } from './plan.ts';
import { readRules } from './rules.ts';
import { wantedMonths } from './tally.ts';
import { readTaught } from './taught.ts';
import type { World } from './world.ts';

/** Takes the reading of a column one step further; the last step commits it and takes the column off the queue. */
export async function readOneStep(column: ColumnId, job: string, world: World): Promise<void> {
  const site = await columnOf(column);
  const { stage, found } = await stageOf(column);
  if (!stage || stage.job !== job || stage.url !== site?.url) return firstPage(column, site, job, world);
  const view: View = { stage, found, known: await columnArticles(column) };
  const step = nextStep(view);
  if (step.do === 'article') return articlePage(step.url, view, world);
  if (step.do === 'list') return furtherPage(step.url, view, world);
  await commit(view, world);
}

async function firstPage(
  column: ColumnId,
  site: SiteColumn | undefined,
  job: string,
  world: World,
): Promise<void> {
  const at = world.now();
  const today = dayOf(at);
  const stage: Stage = { column, job, url: site?.url ?? '', at, today, pages: [], rows: [] };
  if (site?.url === undefined) return giveUp(stage, 'no-address', undefined, world);
  await listPage(site.url, stage, today, world);
}

async function furtherPage(url: string, view: View, world: World): Promise<void> {
  const last = view.stage.rows.filter((row) => !row.pinned).at(-1);
  await listPage(url, view.stage, (last && dateOf(last, view)?.on) ?? view.stage.today, world);
}

/** One list page. A page that fails ends the column: half a list must not replace a whole one. */
async function listPage(url: string, stage: Stage, notAfter: Day, world: World): Promise<void> {
  const got = await whole(url, world);
  if (!got.ok) return giveUp(stage, got.reason, got.detail, world);
  const reading = await readTaught(got.text, url, stage, notAfter, world);
  if (reading.state === 'unreadable') return giveUp(stage, reading.reason, reading.detail, world);
  const first = stage.pages.length === 0;
  const pages = [...stage.pages, url];
  if (reading.state === 'empty') {
    // A further page without rows lies behind the list's end.
    const state = first ? 'empty' : stage.state;
    return putStage({ ...stage, pages, state, adapter: stage.adapter ?? reading.adapter, next: undefined });
  }
  const fresh = newRows(reading.rows, stage);
  const rows = [...stage.rows, ...fresh];
  const total = stage.total ?? reading.total;
  const next = reading.next && withoutHash(reading.next);
  await putStage({
    ...stage,
    pages,
    state: 'read',
    adapter: stage.adapter ?? reading.adapter,
    total,
    rows,
    // 下一页 on a last page often leads to that page itself; a page behind the last often shows the last once more.
    next: fresh.length === 0 || (next && pages.includes(next)) ? undefined : next,
    // The second page repeats the first: paging is not followed by the server, and nobody knows what lies behind.
    repeated: fresh.length === 0 && pages.length === 2 && !(total !== undefined && total <= rows.length),
  });
}

/** An article's own page. That it cannot be read is a fact about the article, not about the column. */
async function articlePage(url: string, { stage }: View, world: World): Promise<void> {
  const got = await world.get(url, 'article');
  const found: Found = got.ok
    ? { column: stage.column, url, page: 'read', status: got.status, ...said(got.text, url, world) }
    : { column: stage.column, url, page: got.reason, status: got.status };
  await putFound(found);
}

function said(html: string, url: string, world: World): Partial<Found> {
  const { title, contentSource, published, issued } = world.readArticle(html, url);
  return { title, contentSource, published, issued };
}

/** Everything was read: the column's months change together, on what is stored at that moment. */
async function commit({ stage, found }: View, world: World): Promise<void> {
  const rules = await readRules(world.table);
  await finishColumn(stage.column, wantedMonths(stage.today), (held) =>
    held.site?.url === stage.url ? merged(held, { stage, found }, rules) : undefined,
  );
  changed();
}

async function giveUp(
  { column, at, today }: Stage,
  reason: UnreadableReason,
  detail: string | undefined,
  world: World,
): Promise<void> {
  const rules = await readRules(world.table);
  const months = wantedMonths(today);
  await finishColumn(column, months, (held) => unread(column, held, { at, months, reason, detail }, rules));
  changed();
}

/**
 * A list page that surely arrived whole. Where nothing proves it, it is asked for once more: a page cut off by accident
 * ends elsewhere the second time, a page that simply does not close its `<html>` ends alike.
 */
async function whole(url: string, world: World): Promise<Got> {
  const first = await world.get(url, 'column');
  if (!first.ok || first.complete) return first;
  const second = await world.get(url, 'column');
  if (!second.ok || second.complete || second.text.slice(-200) === first.text.slice(-200)) return second;
  return { ok: false, reason: 'network', detail: '网页没有收完整' };
}

function newRows(rows: Omit<StagedRow, 'page'>[], stage: Stage): StagedRow[] {
  const seen = new Set(stage.rows.map((row) => row.url));
  return rows.flatMap((row) => {
    const url = withoutHash(row.url);
    if (seen.has(url)) return [];
    seen.add(url);
    return [{ ...row, url, page: stage.pages.length }];
  });
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url;
}
