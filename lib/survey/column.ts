// Reads one column, one request at a time: each step stores what it got before the next begins.
import { dayOf } from '../duties/days.ts';
import type { ColumnId, Day, Reading, SiteColumn, UnreadableReason } from '../model.ts';
import type { Got } from '../net.ts';
import type { Asked, Offer } from '../pages/answer.ts';
import { changed } from '../store/changed.ts';
import { columnOf } from '../store/columns.ts';
import {
  beginStage,
  type Found,
  finishColumn,
  putFound,
  putStage,
  type Stage,
  type StagedOffer,
  stageOf,
} from '../store/jobs.ts';
import { columnArticles } from '../store/months.ts';
import { answered, unanswered, whyUnread } from './answering.ts';
import { orderOf } from './day.ts';
import { type Attempt, unread } from './failure.ts';
import { merged } from './merge.ts';
import { nextStep, type View } from './plan.ts';
import { readerOf } from './readers.ts';
import { readRules } from './rules.ts';
import { withPage } from './staging.ts';
import { wantedMonths } from './tally.ts';
import { readTaught, recipeAt } from './taught.ts';
import { factsOf } from './told.ts';
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
  if (step.do === 'data') return askForData(step.offer, view, world);
  if (stage.state === undefined) return giveUp(stage, { ...whyUnread(stage), found }, world);
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
  if (site?.url === undefined) return giveUp(stage, { reason: 'no-address' }, world);
  const got = await whole(site.url, world);
  if (!got.ok) return giveUp(stage, got, world);
  const reading = await readTaught(got.text, site.url, stage, today, world);
  const named = world.findData(got.text, askedBy(stage, today));
  const offers = named.filter((offer) => isAskedFor(offer, reading));
  if (reading.state !== 'unreadable') return beginStage({ ...withPage(stage, site.url, reading), offers });
  const opened = site.visit !== undefined && mayBeData.has(reading.reason);
  const { reason, detail = mayBeData.has(reading.reason) ? doubtIn(named) : undefined } = reading;
  const unread = { reason, ...(detail && { detail }) };
  if (offers.length === 0 && !opened) return giveUp(stage, unread, world);
  await beginStage({ ...stage, pages: [site.url], offers, unread, ...(opened && { opened }) });
}

/** A page whose list cannot be read for one of these reasons may still name its data; a login page's data is another's. */
const mayBeData = new Set<UnreadableReason>(['script-rendered', 'changed', 'unsure']);

/** The page shows no row, and nothing tells whose rows the data that it names are: newest ones alone are not asked for. */
function doubtIn(named: Offer[]): string | undefined {
  const doubtful = named.find(({ unproved }) => unproved);
  return doubtful && `没有把握：网页取的数据不能确认是本栏目的 ${doubtful.url}`;
}

/** A list that a person taught gives way to no data; more rows may still join it. */
function isAskedFor({ holds, unproved }: Offer, reading: Reading): boolean {
  if (reading.state === 'unreadable') return mayBeData.has(reading.reason) && (!unproved || holds === 'all');
  return reading.adapter !== 'recipe' || holds !== 'all';
}

/** A further page of the list, or of its data. One that fails ends the column: half a list must not replace a whole one. */
async function furtherPage(url: string, view: View, world: World): Promise<void> {
  const { stage } = view;
  const last = stage.rows.filter((row) => !row.pinned).at(-1);
  const notAfter = (last && orderOf(last, view)?.on) ?? stage.today;
  const got = await whole(url, world);
  if (!got.ok) return giveUp(stage, got, world);
  const reading = stage.reader
    ? world.readData(stage.reader, got, askedBy(stage, notAfter))
    : await readTaught(got.text, url, stage, notAfter, world);
  if (reading.state === 'unreadable') return giveUp(stage, reading, world);
  await putStage(withPage(stage, url, reading));
}

/** Data that the column's page names. That it cannot be read leaves the page's own list as it is. */
async function askForData(offer: StagedOffer, view: View, world: World): Promise<void> {
  const got = await whole(offer.url, world);
  if (!got.ok) return putStage(unanswered(view.stage, offer, got));
  const reading = world.readData(offer.by, got, askedBy(view.stage, view.stage.today));
  await putStage(answered(view, offer, reading));
}

function askedBy({ url, today }: Stage, notAfter: Day): Asked {
  return { page: url, since: `${wantedMonths(today)[0]}-01`, notAfter };
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
  const page = world.readArticle(html, url);
  const { title, contentSource, published, vague, issued } = page;
  return { title, contentSource, published, vague, issued, ...factsOf(page) };
}

/** Everything was read: the column's months change together, on what is stored at that moment. */
async function commit({ stage, found }: View, world: World): Promise<void> {
  const rules = await readRules(world.table);
  const reader = readerOf(stage, await recipeAt(stage.url));
  await finishColumn(stage.column, wantedMonths(stage.today), (held) =>
    held.site?.url === stage.url ? merged(held, { stage, found }, rules, reader) : undefined,
  );
  changed();
}

async function giveUp(
  { column, at, today }: Stage,
  { reason, detail, found }: Pick<Attempt, 'reason' | 'detail' | 'found'>,
  world: World,
): Promise<void> {
  const rules = await readRules(world.table);
  const months = wantedMonths(today);
  await finishColumn(column, months, (held) =>
    unread(column, held, { at, months, reason, detail, found }, rules),
  );
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
