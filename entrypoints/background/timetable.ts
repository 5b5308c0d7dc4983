// When surveys run by themselves. The truth is when the last one began; the alarm only wakes the worker near the next.
import { browser } from 'wxt/browser';
import { addDays, atShanghai, dayOf } from '../../lib/duties/days.ts';
import type { Instant } from '../../lib/model.ts';
import { lastWholeSurvey, surveyState } from '../../lib/store/jobs.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { allSites } from '../../lib/store/sites.ts';
import { isOverdue, nextDue } from '../../lib/survey/schedule.ts';
import { continueSurvey, isUnderWay, startSurvey } from '../../lib/survey/survey.ts';

const alarm = 'timetable';

/** A survey that was cut off is looked at again after this; the worker may be gone within seconds. */
const againAfterMs = 60_000;

/**
 * Looks at the clock: goes on with a survey that was cut off, starts one that is due or was missed,
 * and sets the alarm for the next. Called at every start of the worker, at every alarm, and when the settings change.
 */
export async function lookAtTheClock(now: Instant, why: 'schedule' | 'start' = 'schedule'): Promise<void> {
  await setAlarm(now);
  if (isUnderWay(await surveyState())) return continueSurvey();
  if ((await allSites()).length === 0) return;
  if (isOverdue(await lastWholeSurvey(), now, await readSettings())) return startSurvey(why);
}

/**
 * Sets the alarm that wakes the worker: soon while a survey is under way, else when the next is due,
 * or when a new day begins, for with the day what is 将到期 changes.
 */
export async function setAlarm(now: Instant): Promise<void> {
  const wanted = isUnderWay(await surveyState())
    ? Date.parse(now) + againAfterMs
    : Math.min(Date.parse(nextDue(now, await readSettings())), Date.parse(newDay(now)));
  const existing = await browser.alarms.get(alarm);
  // Setting the same alarm anew at every wake would push it away for ever.
  const stands =
    existing && existing.scheduledTime > Date.parse(now) && existing.scheduledTime <= wanted + 1000;
  if (!stands) await browser.alarms.create(alarm, { when: wanted });
}

function newDay(now: Instant): Instant {
  return atShanghai(addDays(dayOf(now), 1), '00:01');
}
