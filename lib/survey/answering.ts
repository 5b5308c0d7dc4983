// Weighs a column's own list against the data its page names, and says which of them is counted.
import type { Reading, UnreadableReason } from '../model.ts';
import type { Stage, StagedOffer, StagedRow } from '../store/jobs.ts';
import { sameAmong } from './alike.ts';
import { orderOf } from './day.ts';
import type { View } from './plan.ts';
import { amongRivals } from './rivals.ts';
import { newRows, numbered, type Readable } from './staging.ts';

type Why = { reason: UnreadableReason; detail?: string };
type Rows = Extract<Reading, { state: 'read' }>;

/** The data could not be read: the page's own list stands, as far as it was read. */
export function unanswered(stage: Stage, offer: StagedOffer, { reason, detail }: Why): Stage {
  const told = { url: offer.url, reason, ...(detail && { detail }) };
  return { ...without(stage, offer), choice: stage.choice ?? 'no-answer', unanswered: told };
}

/**
 * The stage once the data was read. Data that can be the whole list takes the list's place where it has every row that
 * the page shows; where it lacks one it is another list, or a smaller one, and is left. Other data joins the rows at hand:
 * the newest articles only where they prove to be the column's own.
 */
export function answered(view: View, offer: StagedOffer, reading: Reading): Stage {
  const { stage } = view;
  if (reading.state === 'unreadable') return unanswered(stage, offer, reading);
  const undecided = offer.unproved && stage.state === undefined && amongRivals(stage, offer, reading);
  if (undecided) return undecided;
  if (reading.state === 'empty' && stage.state === undefined && hasOthers(stage, offer))
    return without(stage, offer);
  if (offer.holds === 'all' && lacking(view, reading).length > 0)
    return { ...without(stage, offer), choice: 'list-has-more' };
  if (offer.holds === 'all' || stage.state === undefined) return inPlace(stage, offer, reading);
  return reading.state === 'read' ? joined(view, offer, reading) : without(stage, offer);
}

/** A page that cannot be read may name several lists as good: that one of them is empty says nothing of the column. */
const hasOthers = ({ offers = [] }: Stage, { url }: StagedOffer) =>
  offers.some((other) => other.holds === 'all' && other.url !== url && !other.unproved);

/** Why neither list nor data could be read: the data's reason where it says more than that a script draws the list. */
export function whyUnread({ unread, unanswered: told }: Stage): Why {
  if (!unread) return { reason: 'changed' };
  if (!told || told.reason === 'changed') return unread;
  const { url, reason, detail } = told;
  const words = `栏目数据接口：${detail ? `${detail} ` : ''}${url}`;
  return { reason: detail === 'HTTP 401' ? 'login' : reason, detail: words };
}

/** The data in place of the list. The page's address of an article is the one that the public sees, so it stays. */
function inPlace(stage: Stage, offer: StagedOffer, reading: Readable): Stage {
  const rest = offer.holds === 'all' ? { ...stage, offers: undefined } : without(stage, offer);
  const { rows, total, newest, since, next }: Partial<Rows> = reading.state === 'read' ? reading : {};
  const shown = (rows ?? []).map((row) => ({ ...row, url: sameAmong(row, stage.rows)?.url ?? row.url }));
  return {
    ...rest,
    state: reading.state,
    adapter: reading.adapter,
    pages: [...stage.pages, offer.url],
    rows: numbered(shown, stage),
    total,
    newest,
    since,
    next,
    reader: offer.by,
    choice: 'data',
  };
}

function joined(view: View, offer: StagedOffer, reading: Rows): Stage {
  const { stage } = view;
  const rest = without(stage, offer);
  if (offer.holds === 'newest' && !isColumns(view, reading)) return rest;
  const known = reading.rows.filter((row) => !sameAmong(row, stage.rows));
  const fresh = newRows(known, stage);
  if (fresh.length === 0) return rest;
  const rows = [...stage.rows, ...fresh];
  const total = stage.total ?? reading.total;
  return {
    ...rest,
    pages: [...stage.pages, offer.url],
    rows,
    total,
    newest: stage.newest || reading.newest,
    next: total !== undefined && total > rows.length ? reading.next : undefined,
    reader: offer.by,
    repeated: undefined,
    choice: 'both',
  };
}

/**
 * Rows of the page that the data does not have though it ought to. Where the data goes on, only what is newer than its
 * oldest row; where it was asked for from a day on, only what is dated then or later.
 */
function lacking(view: View, reading: Readable): StagedRow[] {
  const { rows = [], next, since = '' }: Partial<Rows> = reading.state === 'read' ? reading : {};
  const oldest = next ? (rows.flatMap(({ date }) => date?.on ?? []).sort()[0] ?? '') : '';
  return view.stage.rows.filter((row) => {
    const on = orderOf(row, view)?.on;
    const reached = on === undefined ? !next && !since : on >= since && on > oldest;
    return reached && !sameAmong(row, rows);
  });
}

/** Between the page's oldest row and now the column's own feed has what the page has, and nothing else. */
function isColumns(view: View, reading: Rows): boolean {
  const { rows } = view.stage;
  const days = rows.flatMap((row) => (row.pinned ? [] : (orderOf(row, view)?.on ?? []))).sort();
  const [oldest] = days;
  const within = reading.rows.filter(({ date }) => date && (oldest === undefined || date.on > oldest));
  return within.every((row) => sameAmong(row, rows)) && reading.rows.some((row) => sameAmong(row, rows));
}

function without(stage: Stage, offer: StagedOffer): Stage {
  return { ...stage, offers: stage.offers?.filter(({ url }) => url !== offer.url) };
}
