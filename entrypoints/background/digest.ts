// The one morning digest, for those who asked for it: what is 将到期 and what was 未达标, once a workday.
import { browser } from 'wxt/browser';
import { dayOf } from '../../lib/duties/days.ts';
import { isWorkday } from '../../lib/duties/workdays.ts';
import type { Instant, Progress } from '../../lib/model.ts';
import { surveyState } from '../../lib/store/jobs.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { isSurveyed } from '../../lib/survey/schedule.ts';
import { t } from '../../lib/words.ts';
import { bothMonths, marked } from './due.ts';

/** After the day's first survey: one notification a day, none when nothing is due or nobody asked for it. */
export async function morningDigest(now: Instant): Promise<void> {
  const settings = await readSettings();
  const today = dayOf(now);
  const { digestOn } = await browser.storage.local.get<{ digestOn?: string }>('digestOn');
  if (settings.digest !== 'morning' || digestOn === today || !isWorkday(today)) return;
  if (!isSurveyed(today, await surveyState())) return;
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  const { thisMonth, lastMonth } = await bothMonths(settings, now);
  const due = marked(thisMonth, settings);
  const missed = marked(lastMonth, settings);
  await browser.storage.local.set({ digestOn: today });
  if (due.length + missed.length === 0) return;
  await browser.notifications.create('digest', {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icons/128.png'),
    title: t('digest_title', due.length, missed.length),
    message: [...due, ...missed].slice(0, 8).map(lineOf).join('\n'),
  });
}

function lineOf({ column, done, required }: Progress): string {
  return `${column} ${done}/${required}`;
}
