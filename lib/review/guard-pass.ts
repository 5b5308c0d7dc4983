// Whether an action may pass: on a text that was cleared, or on the one pass given for what cannot be checked.
import type { Cleared, DraftReport } from '../messages.ts';
import { isAsCleared } from './cleared.ts';
import type { Seen } from './guard-seen.ts';

/**
 * One pass: for a draft that cannot be read, or (`readable`) for any. `human`: the next human try may use it.
 * `text`: for these articles of a list only.
 */
export type Pass = { since: number; human: boolean; readable?: boolean; text?: string };

/** What decides whether something passes in a window. */
export type Gate = { window: Window; cleared?: Cleared; pass?: Pass };

/** True where the action may go on. A pass is used up by it: by the submit that follows, or by one human try. */
export function mayPass(gate: Gate, seen: Seen, report: DraftReport): boolean {
  if (isCleared(gate, report)) return true;
  const pass = passFor(gate, report);
  if (!pass) return false;
  if (seen.kind === 'submit') {
    gate.pass = undefined;
    return true;
  }
  if (!seen.isTrusted || !isFree(gate, report)) return false;
  gate.pass = { ...pass, since: performance.now(), human: false };
  return true;
}

/** Cleared, or on a pass that a human try may still use: nothing left the page since it was given. */
export function isFree(gate: Gate, report: DraftReport): boolean {
  if (isCleared(gate, report)) return true;
  const pass = passFor(gate, report);
  return !!pass?.human && !sentSince(gate.window, pass.since);
}

/** True where the draft is what was cleared. */
export function isCleared({ cleared }: Gate, report: DraftReport): boolean {
  return cleared !== undefined && report.state === 'read' && isAsCleared(cleared, report.draft);
}

/** Title, column, abstract and text in one, or the titles of a list; undefined where the draft cannot be read. */
export function textOf(report: DraftReport): string | undefined {
  return report.state === 'read'
    ? [report.draft.title, report.draft.column, report.draft.abstract, report.draft.text].join('\n')
    : report.articles?.join('\n');
}

const passLasts = 60_000;

function passFor({ pass }: Gate, report: DraftReport): Pass | undefined {
  if (!pass || performance.now() - pass.since > passLasts) return undefined;
  if (pass.readable) return pass;
  return report.state === 'read' || pass.text !== textOf(report) ? undefined : pass;
}

/** Something left by script since then: the action that was let go did its work. */
export function sentSince(window: Window, since: number): boolean {
  const entries = window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.some((entry) => entry.startTime >= since && isSending(entry.initiatorType));
}

/** True for what scripts send by. */
export function isSending(initiatorType: string): boolean {
  return /^(?:fetch|xmlhttprequest|beacon)$/.test(initiatorType);
}
