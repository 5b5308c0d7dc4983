// What follows from a release, a reading, a note, a setting: looked for, counted, shown on the badge.
import { browser } from 'wxt/browser';
import type { Instant } from '../../lib/model.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { recount } from '../../lib/survey/recount.ts';
import { startSurvey } from '../../lib/survey/survey.ts';
import { nextLook, takeDue } from './awaited.ts';
import { paintBadge } from './badge.ts';
import { morningDigest } from './digest.ts';
import { openEditors } from './editors.ts';
import { recordFound } from './finding.ts';
import { settleGoing } from './going.ts';
import { closeAwaited } from './publication.ts';
import { settleNotes } from './releases.ts';
import { countStanding } from './standing.ts';
import { order, tellPanel } from './tell.ts';
import { lookAtTheClock, setAlarm } from './timetable.ts';

/** The time, asked anew at each step: a reading takes minutes. */
export type Clock = () => Instant;

/** Pages noted what went on. Called after the badge: a release that cannot be written shows there. */
export async function afterNotes(now: Clock): Promise<void> {
  const noted = await settleNotes(now());
  if ((await settleGoing(now())) || noted) await afterPublishing(now);
}

/** Something went on: its column is read. What is due is stored; the alarm only wakes the worker near it. */
export async function afterPublishing(now: Clock): Promise<void> {
  const columns = await takeDue(now());
  if (columns.length > 0) await startSurvey('published', columns);
  await lookForReleased(now);
  const next = await nextLook();
  if (next)
    await browser.alarms.create('published', {
      when: Math.max(Date.parse(next), Date.parse(now()) + 30_000),
    });
}

// Open panels tell what became of their article; those framed in a page hear no news of the records.
async function lookForReleased(now: Clock): Promise<void> {
  if (!(await closeAwaited(now()))) return;
  for (const editor of await openEditors()) await tellPanel(editor);
}

/** Something was written into the records. */
export async function afterRecords(now: Clock): Promise<void> {
  await lookForReleased(now);
  await recordFound(now());
  await countStanding(now());
  await setAlarm(now());
  await paintBadge(now());
  await morningDigest(now());
  for (const tab of await browser.tabs.query({ active: true })) {
    if (tab.id !== undefined) await order('context.changed', {}, { tabId: tab.id });
  }
}

/** The settings are others. */
export async function afterSettings(now: Clock): Promise<void> {
  await recount(await readSettings());
  await paintBadge(now());
  await lookAtTheClock(now());
}
