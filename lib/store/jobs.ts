// 普查 under way: the job and its queue, and what was read of a column that is not complete yet.
import type {
  ArticlePage,
  ColumnId,
  Day,
  Instant,
  ListChoice,
  Month,
  PageFacts,
  Row,
  SurveyJob,
  UnreadableReason,
} from '../model.ts';
import { reading, writing } from './db.ts';
import { applyChange, type Change, type Held } from './months.ts';

/** The newest job, what of it is still to do, and when the last survey of every column began. */
export type SurveyState = { job: SurveyJob; queue: ColumnId[]; lastWhole?: Instant };

/** What has been read of a column's list pages so far. Committed as a whole or not at all. */
export type Stage = {
  column: ColumnId;
  /** The job it belongs to; what another job left behind is not gone on with. */
  job: string;
  /** Address the reading began at. */
  url: string;
  at: Instant;
  /** The day it began on decides which months are wanted, even if midnight passes. */
  today: Day;
  adapter?: string;
  state?: 'read' | 'empty';
  total?: number;
  /** Its rows are the newest only; more may lie behind the last one. */
  newest?: boolean;
  /** Only what is dated on this day or later was asked for. */
  since?: Day;
  /** Addresses of the list pages read. */
  pages: string[];
  rows: StagedRow[];
  /** Address of the next list page, as long as the last one named one. */
  next?: string;
  /** A further page showed nothing but rows seen before: paging does not lead on. */
  repeated?: boolean;
  /** Who reads the next page, where that is data and no page of the list. */
  reader?: string;
  /** Addresses of data that the column's page names and that were not asked for yet. */
  offers?: StagedOffer[];
  /** Of several that may be the list, the one that had rows. */
  only?: StagedOffer;
  choice?: ListChoice;
  /** Why the page's own list could not be read; data may still stand in for it. */
  unread?: { reason: UnreadableReason; detail?: string };
  /** Opened pages showed articles of this column: though its list cannot be read, their own pages can. */
  opened?: true;
  /** Why the last data asked for could not be read. */
  unanswered?: { url: string; reason: UnreadableReason; detail?: string };
};

/** An address of data: who named it, whether it can be the whole list, its rest, or its newest rows, and whether it is proved the column's. */
export type StagedOffer = {
  by: string;
  url: string;
  holds: 'all' | 'rest' | 'newest';
  unproved?: true | undefined;
};

/** A row of a list page, with the number of the page it stood on, counted from 0. */
export type StagedRow = Row & { page: number };

/** What an article's own page said, or why it could not be read. */
export type Found = {
  column: ColumnId;
  url: string;
  page: 'read' | UnreadableReason;
  status?: number;
} & Pick<ArticlePage, 'title' | 'contentSource' | 'published' | 'vague' | 'issued'> &
  PageFacts;

/** The newest survey as people may see it. */
export async function surveyJob(): Promise<SurveyJob | undefined> {
  return (await surveyState())?.job;
}

/** When the last survey of every column began; undefined when there was none. */
export async function lastWholeSurvey(): Promise<Instant | undefined> {
  return (await surveyState())?.lastWhole;
}

/** The job with its queue. */
export function surveyState(): Promise<SurveyState | undefined> {
  return reading(['jobs'], (tx) => tx.objectStore('jobs').get(key));
}

/** Changes the job in one transaction; `undefined` from `change` leaves everything as it is. Answers with what holds then. */
export function changeSurvey(
  change: (state: SurveyState | undefined) => SurveyState | undefined,
): Promise<SurveyState | undefined> {
  return writing(['jobs'], async (tx) => {
    const shelf = tx.objectStore('jobs');
    const before = await shelf.get(key);
    const after = change(before);
    if (after) await shelf.put(after, key);
    return after ?? before;
  });
}

/** What was read of a column so far: its stage, and what its articles' pages said, by address. */
export function stageOf(column: ColumnId): Promise<{ stage: Stage | undefined; found: Map<string, Found> }> {
  return reading(['stages', 'found'], async (tx) => {
    const stage = await tx.objectStore('stages').get(column);
    const found = await tx.objectStore('found').getAll(everyAddress(column));
    return { stage, found: new Map(found.map((one) => [one.url, one])) };
  });
}

/** Stores the first page of a column: it begins anew, nothing found earlier is mixed in. */
export async function beginStage(stage: Stage): Promise<void> {
  await writing(['stages', 'found'], async (tx) => {
    await tx.objectStore('found').delete(everyAddress(stage.column));
    await tx.objectStore('stages').put(stage);
  });
}

/** Stores what was read so far. */
export async function putStage(stage: Stage): Promise<void> {
  await writing(['stages'], (tx) => tx.objectStore('stages').put(stage));
}

/** Stores what an article's page said. */
export async function putFound(found: Found): Promise<void> {
  await writing(['found'], (tx) => tx.objectStore('found').put(found));
}

/**
 * Ends the reading of a column: articles, counts and the column's own record change, the stage goes, the queue moves on,
 * all in one transaction. Does it once: a column that is not in the queue any more is left alone. Where `decide` answers
 * undefined, what was read is of no use any more: it is forgotten, and the column stays in the queue.
 */
export function finishColumn(
  column: ColumnId,
  months: Month[],
  decide: (held: Held) => Change | undefined,
): Promise<void> {
  const shelves = ['packs', 'counts', 'columns', 'jobs', 'stages', 'found'] as const;
  return writing([...shelves], async (tx) => {
    const jobs = tx.objectStore('jobs');
    const state = await jobs.get(key);
    if (!state?.queue.includes(column)) return;
    let useless = false;
    await applyChange(tx, column, {
      months,
      decide: (held) => {
        const change = decide(held);
        useless = change === undefined;
        return change ?? { months: [] };
      },
    });
    await tx.objectStore('stages').delete(column);
    await tx.objectStore('found').delete(everyAddress(column));
    if (useless) return;
    const queue = state.queue.filter((other) => other !== column);
    const job = { ...state.job, done: state.job.total - queue.length, current: undefined };
    await jobs.put({ ...state, job, queue }, key);
  });
}

/** Forgets what was read of columns that were never completed. */
export async function dropStages(): Promise<void> {
  await writing(['stages', 'found'], async (tx) => {
    await tx.objectStore('stages').clear();
    await tx.objectStore('found').clear();
  });
}

const key = 'survey';

function everyAddress(column: ColumnId): IDBKeyRange {
  return IDBKeyRange.bound([column], [column, []]);
}
