import { expect, it } from 'vitest';
import type { SurveyJob } from '../../../lib/model.ts';
import {
  beginStage,
  changeSurvey,
  finishColumn,
  putFound,
  putStage,
  type Stage,
  stageOf,
  surveyJob,
  surveyState,
} from '../../../lib/store/jobs.ts';
import { countsOf, type Held } from '../../../lib/store/months.ts';
import { count, march } from './facts.ts';
import { withFreshStore } from './fresh.ts';

withFreshStore();

const job: SurveyJob = { id: '1', why: 'asked', startedAt: '2026-03-12T02:00:00.000Z', done: 0, total: 2 };
const stage: Stage = {
  column: '统计信息',
  job: '1',
  url: 'http://portal.test/tj/',
  at: job.startedAt,
  today: '2026-03-12',
  pages: ['http://portal.test/tj/'],
  rows: [],
};
const queued = (queue: string[]) => changeSurvey(() => ({ job, queue }));
const one = (_: Held) => ({ months: [{ month: march, articles: [], count: count('统计信息', 1) }] });

it('ends a column once: numbers, queue and stage change together', async () => {
  await queued(['统计信息', '规划信息']);
  await putStage(stage);
  await putFound({ column: '统计信息', url: 'a', page: 'read' });
  await finishColumn('统计信息', [march], one);
  expect(await surveyState()).toMatchObject({ queue: ['规划信息'], job: { done: 1 } });
  expect(await stageOf('统计信息')).toEqual({ stage: undefined, found: new Map() });
  expect(Object.keys(await countsOf(march))).toEqual(['统计信息']);
});

it('changes nothing for a column that was taken off the queue', async () => {
  await queued(['规划信息']);
  await finishColumn('统计信息', [march], one);
  expect(await countsOf(march)).toEqual({});
});

it('forgets a reading that is of no use and leaves the column in the queue', async () => {
  await queued(['统计信息']);
  await putStage(stage);
  await finishColumn('统计信息', [march], () => undefined);
  expect([(await surveyState())?.queue, (await stageOf('统计信息')).stage]).toEqual([
    ['统计信息'],
    undefined,
  ]);
});

it('begins a column without what an earlier reading had found', async () => {
  await putFound({ column: '统计信息', url: 'old', page: 'read' });
  await beginStage(stage);
  expect((await stageOf('统计信息')).found.size).toBe(0);
});

it('keeps what was found when a further page is added', async () => {
  await putStage(stage);
  await putFound({ column: '统计信息', url: 'a', page: 'read' });
  await putStage({ ...stage, pages: [...stage.pages, 'http://portal.test/tj/2'] });
  expect((await stageOf('统计信息')).found.size).toBe(1);
});

it('leaves the job alone when there is nothing to change', async () => {
  await queued([]);
  expect(await changeSurvey(() => undefined)).toMatchObject({ job });
  expect(await surveyJob()).toEqual(job);
});
