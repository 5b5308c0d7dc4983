// Calls the drill into the frames of a tab, and judges from their answers how far the guard of an editor reaches.
import { browser } from 'wxt/browser';
import type { Rehearsed, Shield } from '../../lib/messages.ts';
import type { Instant, LearnedTrigger } from '../../lib/model.ts';
import { type FrameReport, judgeShield } from '../../lib/review/shield.ts';
import { officeOf } from '../../lib/store/offices.ts';
import { noteRehearsal, shieldOf } from '../../lib/store/shields.ts';
import { siteOf } from '../../lib/store/sites.ts';
import type { OpenEditor } from './editors.ts';
import { proposalsOf } from './lessons.ts';
import { knownOffice } from './offices.ts';
import { bringClaims } from './scripts.ts';

/** A frame that does not answer within this is silent, ms. */
const patience = 4000;

/** The shield of an editor as its frames answer now: one round trip to each. */
export async function look(editor: OpenEditor, now: Instant): Promise<Shield> {
  const { origin, place } = editor;
  const granted = await isGranted(origin);
  const learned = await learnedOf(origin);
  const answers = granted ? await call<FrameReport>(editor, 'look', learned) : [];
  const own = answers.find((answer) => isOf(editor, answer))?.result;
  const others = answers.filter(({ frameId, result }) => frameId !== place.frameId && result);
  const kept = await shieldOf(origin);
  const rehearsal = kept.rehearsals[formOf(editor)];
  return {
    ...(own && { at: now }),
    ...judgeShield({
      granted,
      editor: own,
      others: others.flatMap(({ result }) => result ?? []),
      rehearsed: rehearsal?.ways,
    }),
    ...(own?.editor && !own.editor.readable && { why: own.editor.why }),
    offers: answers.flatMap(({ result }) => result?.offers ?? []),
    lastHold: kept.lastHold,
    rehearsal,
    learned,
    ...(await proposalsOf(origin, now)),
  };
}

/** Takes every way of the tab, swallowed at the last moment, and keeps what came of it. Undefined where nobody would swallow it. */
export async function rehearse(editor: OpenEditor, now: Instant): Promise<Shield> {
  const learned = await learnedOf(editor.origin);
  const answers = await call<Rehearsed[]>(editor, 'rehearse', learned);
  const own = answers.find((answer) => isOf(editor, answer))?.result;
  if (own) {
    const ways = answers.flatMap(({ result }) => result ?? []);
    await noteRehearsal(editor.origin, formOf(editor), { at: now, ways });
  }
  return look(editor, now);
}

/** Begins to watch for one ordinary publishing in every frame of the tab. */
export async function watchTab(editor: OpenEditor): Promise<boolean> {
  return (await call<boolean>(editor, 'teach', [])).some(({ result }) => result);
}

export async function learnedOf(origin: string): Promise<LearnedTrigger[]> {
  return (await officeOf(origin))?.triggers ?? [];
}

type Answer<T> = { frameId: number; documentId?: string; result?: T };

// Another document in the same frame is not the editor's: nothing is known of it here.
function isOf({ place }: OpenEditor, { frameId, documentId }: Answer<unknown>): boolean {
  return frameId === place.frameId && (!place.documentId || !documentId || documentId === place.documentId);
}

// Frames of other sites are passed over by the browser; one that hangs must not silence the others.
async function call<T>(
  { place, origin }: OpenEditor,
  deed: string,
  learned: LearnedTrigger[],
): Promise<Answer<T>[]> {
  const target = { tabId: place.tabId, allFrames: true };
  const order = { deed, learned, office: await knownOffice(origin) };
  const run = async () => {
    // Who hears keys first in an editor's frame is told by a script of the page's own world.
    if (deed === 'rehearse') await bringClaims(place.tabId).catch(() => undefined);
    const leave = (left: typeof order) => {
      (globalThis as { __zhishouDrill?: unknown }).__zhishouDrill = left;
    };
    await browser.scripting.executeScript({ target, func: leave, args: [order], injectImmediately: true });
    return browser.scripting.executeScript({ target, files: ['/drill.js'], injectImmediately: true });
  };
  const silence = new Promise<[]>((resolve) => setTimeout(resolve, patience, []));
  const answers = await Promise.race([run().catch(() => []), silence]);
  return answers.map(({ frameId, documentId, result }) => ({
    frameId,
    documentId,
    result: (result ?? undefined) as T | undefined,
  }));
}

async function isGranted(origin: string): Promise<boolean> {
  const site = await siteOf(origin);
  return !!site && browser.permissions.contains({ origins: [site.pattern] });
}

function formOf({ report, origin }: OpenEditor): string {
  const url = report.state === 'read' ? report.draft.url : origin;
  return new URL(url, origin).pathname.replace(/\d+/g, '*').slice(0, 400);
}
