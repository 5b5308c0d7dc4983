// The badge: how many duties are 将到期 now or were 未达标 last month; empty when there is nothing to do.
import { browser } from 'wxt/browser';
import type { Instant } from '../../lib/model.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { allSites } from '../../lib/store/sites.ts';
import { t } from '../../lib/words.ts';
import { bothMonths, marked } from './due.ts';

/** Shows the number; mine only, if my unit is set. */
export async function paintBadge(now: Instant): Promise<void> {
  const settings = await readSettings();
  const { thisMonth, lastMonth } = await bothMonths(settings, now);
  const enabled = (await allSites()).length > 0;
  const due = marked(thisMonth, settings).length;
  const missed = marked(lastMonth, settings).length;
  const number = enabled ? due + missed : 0;
  await browser.action.setBadgeText({ text: number > 0 ? String(number) : '' });
  await browser.action.setBadgeBackgroundColor({ color: missed > 0 ? '#b42318' : '#8a4b00' });
  await browser.action.setTitle({ title: number > 0 ? t('badge_title', due, missed) : t('name') });
}
