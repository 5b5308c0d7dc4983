// When a survey is due: the times of the settings, on workdays, in Asia/Shanghai.
import { addDays, atShanghai, dayOf } from '../duties/days.ts';
import { isWorkday } from '../duties/workdays.ts';
import type { Day, Instant, Settings, SurveyJob } from '../model.ts';

type Timetable = Pick<Settings, 'schedule' | 'workdaysOnly'>;

/** The longest run of days off is far shorter than this; a table of holidays that says otherwise is not believed. */
const horizon = 60;

/** The first due time after `after`. `schedule` holds at least one time. */
export function nextDue(after: Instant, timetable: Timetable): Instant {
  return search(dayOf(after), 1, timetable, (due) => due > after);
}

/** The last due time at or before `now`. */
export function lastDue(now: Instant, timetable: Timetable): Instant {
  return search(dayOf(now), -1, timetable, (due) => due <= now);
}

/**
 * True if no survey has begun since the last due time. Holds whatever the alarm did: late, lost or rung twice, one
 * survey belongs to each due time that the browser was running after. A last survey that lies in the future (the clock
 * was set back) does not count: else none would run until the clock has caught up.
 */
export function isOverdue(lastRun: Instant | undefined, now: Instant, timetable: Timetable): boolean {
  if (lastRun === undefined || lastRun > now) return true;
  return lastRun < lastDue(now, timetable);
}

/** True once a day's survey of every column is over; until then the numbers are those of the day before. */
export function isSurveyed(day: Day, state: { job: SurveyJob; lastWhole?: Instant } | undefined): boolean {
  return (
    state?.lastWhole !== undefined && dayOf(state.lastWhole) === day && state.job.finishedAt !== undefined
  );
}

function search(
  from: Day,
  step: 1 | -1,
  { schedule, workdaysOnly }: Timetable,
  fits: (due: Instant) => boolean,
): Instant {
  const times = [...schedule].sort();
  if (step < 0) times.reverse();
  for (let days = 0; days <= horizon; days++) {
    const day = addDays(from, days * step);
    if (workdaysOnly && !isWorkday(day)) continue;
    const due = times.map((time) => atShanghai(day, time)).find(fits);
    if (due) return due;
  }
  throw new RangeError('a timetable holds at least one time');
}
