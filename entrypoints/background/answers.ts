// What the background answers to each message: one room a verb.
import { startSurvey, stopSurvey } from '../../lib/survey/survey.ts';
import { afterPublishing } from './afterwards.ts';
import { aside } from './aside.ts';
import * as claiming from './claiming.ts';
import * as clearing from './clearing.ts';
import { minimise, pageContext, pageRead, pageRows } from './columns.ts';
import { draftRest, editorChanged, editorFound, editorWindow, panelFold, panelPut } from './editing.ts';
import { openEditors } from './editors.ts';
import { disable, enable } from './enabling.ts';
import { guardHeld, guardReleased, guardShown, guardSlipped, guardStayed } from './holding.ts';
import { lessonSaw, lessonSent } from './lessons.ts';
import { mapColumn, officeKnown, point, pointIn, taught, unpoint, writtenIn } from './offices.ts';
import * as reviewing from './reviewing.ts';
import { bringClaims, bringColumn, bringDesk, bringTeach } from './scripts.ts';
import { placeOf } from './sender.ts';
import * as shielding from './shielding.ts';
import { sight } from './sight.ts';
import { readInTab, stopTab } from './tab-reading.ts';
import { saveTaught, teachContext, undoTaught } from './teaching.ts';
import { pageSeen } from './visits.ts';
import type { Deeds } from './wire.ts';

/** The answers; `now` is asked for the time, ISO, when one needs it. */
export function answersAt(now: () => string): Deeds {
  return {
    'page.context': (body, sender) => pageContext(body, sender, now()),
    'page.read': (body, sender) => pageRead(body, sender, now()),
    'page.rows': (body, sender) => pageRows(body, sender, now()),
    'page.seen': (body, sender) => pageSeen(body, sender, now()),
    'column.come': async (_, sender) => {
      await bringColumn(placeOf(sender));
      return undefined;
    },
    'teach.come': async (_, sender) => {
      await bringTeach(placeOf(sender));
      return undefined;
    },
    'teach.context': (body, sender) => teachContext(body, sender, now()),
    'teach.save': (body, sender) => saveTaught(body, sender, now()),
    'teach.undo': undoTaught,
    'bar.minimise': minimise,
    'desk.come': async (_, sender) => {
      await bringDesk(placeOf(sender));
      return undefined;
    },
    'claims.come': async (_, sender) => {
      await bringClaims(placeOf(sender).tabId);
      return undefined;
    },
    'editor.found': (body, sender) => editorFound(body, sender, now()),
    'editor.changed': editorChanged,
    'editor.window': editorWindow,
    'office.known': officeKnown,
    'office.taught': (body, sender) => taught(body, sender, now()),
    'panel.fold': panelFold,
    'panel.put': panelPut,
    'draft.rest': draftRest,
    'guard.held': (body, sender) => guardHeld(body, sender, now()),
    'guard.shown': guardShown,
    'guard.stayed': guardStayed,
    'guard.slipped': async (body, sender) => {
      await guardSlipped(body, sender, now());
      aside(afterPublishing(now));
      return undefined;
    },
    'guard.released': async (body, sender) => {
      await guardReleased(body, sender, now());
      aside(afterPublishing(now));
      return undefined;
    },
    'lesson.saw': (body, sender) => lessonSaw(body, sender, now()),
    'lesson.sent': (body, sender) => lessonSent(body, sender, now()),
    'review.shield': (body, sender) => shielding.shield(body, sender, now()),
    'review.rehearse': (body, sender) => shielding.rehearsal(body, sender, now()),
    'review.teach': (body, sender) => shielding.teach(body, sender, now()),
    'review.learn': (body, sender) => shielding.learn(body, sender, now()),
    'review.claim': claiming.claim,
    'review.state': claiming.state,
    'review.context': (body, sender) => reviewing.context(body, sender, now()),
    'review.save': clearing.save,
    'review.confirm-public': clearing.confirmAsPublic,
    'review.clear': (body, sender) => clearing.clear(body, sender, now()),
    'review.aftermath': (body, sender) => reviewing.aftermath(body, sender, now()),
    'review.unchecked': (body, sender) => clearing.unchecked(body, sender, now()),
    'review.window': claiming.inWindow,
    'review.sight': sight,
    'review.point': point,
    'review.unpoint': (body, sender) => unpoint(body, sender, now()),
    'review.column': (body, sender) => mapColumn(body, sender, now()),
    'review.show': reviewing.show,
    'review.marks': reviewing.marks,
    'site.enable': async (body) => {
      await enable(body, now());
      return undefined;
    },
    'site.disable': async ({ origin }) => {
      await disable(origin);
      aside(shielding.alarm());
      return undefined;
    },
    'tab.editor': async ({ tabId }) => {
      const editor = (await openEditors()).find((one) => one.place.tabId === tabId);
      return editor && { late: editor.armament.late };
    },
    'tab.written': writtenIn,
    'tab.point': pointIn,
    'tab.teach': async ({ tabId }) => {
      await bringTeach({ tabId, frameId: 0 });
      return undefined;
    },
    'tab.read': async ({ columns }) => {
      aside(readInTab(columns, now));
      return undefined;
    },
    'tab.stop': async () => {
      await stopTab(now());
      return undefined;
    },
    'survey.start': async ({ columns }) => {
      aside(startSurvey('asked', columns));
      return undefined;
    },
    'survey.stop': async () => {
      await stopSurvey();
      return undefined;
    },
  };
}
