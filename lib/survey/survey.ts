// 普查: a stored job and its queue, taken on step by step, so that it goes on wherever the worker was stopped.
import { dayOf } from '../duties/days.ts';
import { columnsOf } from '../duties/table.ts';
import type { ColumnId, Instant, SurveyJob, Words } from '../model.ts';
import { changed } from '../store/changed.ts';
import { allColumns } from '../store/columns.ts';
import { changeSurvey, dropStages, type SurveyState, surveyState } from '../store/jobs.ts';
import { aloneIfFree } from '../store/lock.ts';
import { changeColumns } from '../store/months.ts';
import { allSites } from '../store/sites.ts';
import { readOneStep } from './column.ts';
import { unread } from './failure.ts';
import { noSite, noWall } from './refusal.ts';
import { readRules } from './rules.ts';
import { wantedMonths } from './tally.ts';
import { world as live, type World } from './world.ts';

/**
 * Starts a survey of these columns, or of every column of the table, and resolves when it is over, was stopped, or
 * another context is running it. A survey that is under way takes the columns on. Columns without an address are marked
 * 没有地址 at once. Rejects with words when storage fails; what was read until then is kept.
 */
export async function startSurvey(
  why: SurveyJob['why'],
  columns?: ColumnId[],
  world: World = live,
): Promise<void> {
  const now = world.now();
  if ((await allSites()).length === 0) return refuse(now, why, noSite);
  const known = new Map((await allColumns()).map((column) => [column.column, column]));
  const all = columnsOf(world.table).map(({ column }) => column);
  const asked = columns ? all.filter((column) => columns.includes(column)) : all;
  const queue = asked.filter((column) => known.get(column)?.url !== undefined);
  await markUnaddressed(
    asked.filter((column) => !queue.includes(column)),
    now,
    world,
  );
  const fresh = !isUnderWay(await surveyState());
  if (fresh) await dropStages();
  const job: SurveyJob = {
    id: crypto.randomUUID(),
    why,
    startedAt: now,
    done: asked.length - queue.length,
    total: asked.length,
  };
  await changeSurvey((state) => withJob(state, job, queue, columns === undefined));
  changed();
  await continueSurvey(world);
}

/** Goes on with the survey that is under way, if there is one and nobody else does. Resolves as `startSurvey` does. */
export async function continueSurvey(world: World = live): Promise<void> {
  // Asked again after letting go: columns that were added while the runner was on its way out are not left lying.
  while (isUnderWay(await surveyState())) {
    const ran = await aloneIfFree('zhishou-survey', () => run(world));
    if (!ran) return;
  }
}

/** Stops the survey. What was read of complete columns is kept; the others keep their earlier numbers, and are told as `rest`. */
export async function stopSurvey(world: Pick<World, 'now'> = live): Promise<void> {
  const finishedAt = world.now();
  await changeSurvey((state) => {
    if (!isUnderWay(state)) return undefined;
    const { job, queue } = state;
    const rest = [...new Set([...queue, ...(job.rest ?? [])])];
    return { ...state, queue: [], job: { ...job, current: undefined, stopped: true, finishedAt, rest } };
  });
  await dropStages();
  changed();
}

/** True as long as a survey has columns to read, or was not yet declared over. */
export function isUnderWay(state: SurveyState | undefined): state is SurveyState {
  return (
    state !== undefined && state.job.finishedAt === undefined && !state.job.stopped && !state.job.refused
  );
}

async function run(world: World): Promise<true> {
  if (!(await world.guarded())) {
    await refuse(world.now(), undefined, noWall);
    return true;
  }
  for (;;) {
    const state = await surveyState();
    if (!isUnderWay(state)) return true;
    const [column] = state.queue;
    if (column === undefined) {
      await finish(state.job.id, world.now());
      return true;
    }
    if (state.job.current !== column) await nowAt(state.job.id, column);
    await readOneStep(column, state.job.id, world);
  }
}

async function nowAt(id: string, current: ColumnId): Promise<void> {
  await changeSurvey((state) =>
    state?.job.id === id ? { ...state, job: { ...state.job, current } } : undefined,
  );
  changed();
}

async function finish(id: string, finishedAt: Instant): Promise<void> {
  await changeSurvey((state) =>
    state && state.job.id === id && state.queue.length === 0
      ? { ...state, job: { ...state.job, current: undefined, finishedAt } }
      : undefined,
  );
  changed();
}

/** A survey under way takes the columns on, those asked for first; a new job replaces one that is over. */
function withJob(
  state: SurveyState | undefined,
  job: SurveyJob,
  queue: ColumnId[],
  whole: boolean,
): SurveyState {
  const lastWhole = whole ? job.startedAt : state?.lastWhole;
  const rest = whole ? [] : (state?.job.rest ?? []).filter((column) => !queue.includes(column));
  const left = rest.length > 0 ? { rest } : {};
  if (!isUnderWay(state)) return { job: { ...job, ...left }, queue, lastWhole };
  const joined = [...new Set([...queue, ...state.queue])];
  const total = state.job.total + joined.length - state.queue.length;
  const { rest: _, ...before } = state.job;
  return { job: { ...before, ...left, total }, queue: joined, lastWhole };
}

/** No survey may run; a due one stays due. */
async function refuse(now: Instant, why: SurveyJob['why'] | undefined, refused: Words): Promise<void> {
  await changeSurvey((state) => {
    const job: SurveyJob = isUnderWay(state)
      ? state.job
      : { id: crypto.randomUUID(), why: why ?? 'asked', startedAt: now, done: 0, total: 0 };
    return { job: { ...job, current: undefined, finishedAt: now, refused }, queue: [], lastWhole: undefined };
  });
  changed();
}

async function markUnaddressed(columns: ColumnId[], at: Instant, world: World): Promise<void> {
  if (columns.length === 0) return;
  const months = wantedMonths(dayOf(at));
  const rules = await readRules(world.table);
  await changeColumns(columns, (column) => ({
    months,
    decide: (held) => unread(column, held, { at, months, reason: 'no-address' }, rules),
  }));
}
