// The background: wires the rooms to the browser's events. It forgets after seconds, so it keeps nothing.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onRecords } from '../../lib/store/changed.ts';
import { onSettings } from '../../lib/store/settings.ts';
import { afterNotes, afterPublishing, afterRecords, afterSettings } from './afterwards.ts';
import { answersAt } from './answers.ts';
import { aside } from './aside.ts';
import { paintBadge } from './badge.ts';
import { forgetEditors } from './editors.ts';
import { onGranted, onWithdrawn, prepare } from './enabling.ts';
import { onMoves } from './moves.ts';
import { wakeOrphans } from './orphans.ts';
import { onNote } from './releases.ts';
import * as shielding from './shielding.ts';
import { closeOrphan, tabClosed } from './tab-reading.ts';
import { order } from './tell.ts';
import { lookAtTheClock } from './timetable.ts';
import { answer } from './wire.ts';

// The one place that asks the machine for the time.
const now = () => new Date().toISOString();

export default defineBackground(() => {
  answer(answersAt(now));

  browser.permissions.onAdded.addListener(({ origins }) => aside(onGranted(origins ?? [], now())));
  browser.permissions.onRemoved.addListener(({ origins }) =>
    aside(onWithdrawn(origins ?? []).then(shielding.alarm)),
  );
  browser.tabs.onRemoved.addListener((tabId) => {
    tabClosed(tabId);
    aside(forgetEditors((editor) => editor.place.tabId === tabId).then(() => afterNotes(now)));
  });
  if (import.meta.env.FIREFOX) onMoves((tabId) => aside(order('page.moved', {}, { tabId, frameId: 0 })));
  browser.runtime.onStartup.addListener(() => aside(lookAtTheClock(now(), 'start')));
  browser.alarms.onAlarm.addListener(({ name }) => {
    aside(name === 'published' ? afterPublishing(now) : lookAtTheClock(now()));
    aside(paintBadge(now()));
  });
  onRecords(() => aside(afterRecords(now)));
  onSettings(() => aside(afterSettings(now)));
  onNote(() => aside(afterNotes(now)));

  aside(closeOrphan(now()));
  aside(wakeOrphans());
  aside(
    prepare()
      .then(() => lookAtTheClock(now()))
      .then(() => afterPublishing(now)),
  );
  aside(paintBadge(now()).then(() => afterNotes(now)));
});
