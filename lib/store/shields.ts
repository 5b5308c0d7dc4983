// What is kept of each back office's shield: since when it is armed, the last hold, the rehearsals of its forms.
import { browser } from 'wxt/browser';
import type { Instant } from '../model.ts';
import { alone } from './lock.ts';

/** As `Rehearsed` of lib/messages.ts; records from before have no `asked`. */
type Rehearsed = { way: string; words: string; held: boolean; unsure?: boolean; asked?: boolean };

export type ShieldRecord = {
  /** When the guard was first armed on this site. */
  since?: Instant;
  lastHold?: { at: Instant; words: string };
  /** By address of the form, numbers left out. */
  rehearsals: Record<string, { at: Instant; ways: Rehearsed[] }>;
};

const shelf = 'shield:';
const mostForms = 50;

/** The record of a site; empty where nothing was kept. */
export async function shieldOf(origin: string): Promise<ShieldRecord> {
  const key = shelf + origin;
  const stored = await browser.storage.local.get<Record<string, ShieldRecord>>(key);
  return stored[key] ?? { rehearsals: {} };
}

/** When the guard was first armed anywhere; undefined where it never was. */
export async function armedSince(): Promise<Instant | undefined> {
  const stored = await browser.storage.local.get<Record<string, unknown>>(null);
  return Object.entries(stored)
    .flatMap(([name, value]) => (name.startsWith(shelf) ? ((value as ShieldRecord).since ?? []) : []))
    .sort()[0];
}

/** The guard stands on that site: the first time is remembered. */
export async function noteArmed(origin: string, at: Instant): Promise<void> {
  if (!(await shieldOf(origin)).since) await change(origin, (was) => ({ ...was, since: was.since ?? at }));
}

/** Something was held there. */
export function noteHold(origin: string, lastHold: { at: Instant; words: string }): Promise<void> {
  return change(origin, (was) => ({ ...was, lastHold }));
}

/** The ways of a form were rehearsed; of many forms the oldest rehearsal is forgotten. */
export function noteRehearsal(
  origin: string,
  form: string,
  done: { at: Instant; ways: Rehearsed[] },
): Promise<void> {
  return change(origin, (was) => {
    const others = Object.entries(was.rehearsals).filter(([name]) => name !== form);
    const newest = others.sort(([, a], [, b]) => (a.at < b.at ? 1 : -1)).slice(0, mostForms - 1);
    return { ...was, rehearsals: { ...Object.fromEntries(newest), [form]: done } };
  });
}

function change(origin: string, act: (was: ShieldRecord) => ShieldRecord): Promise<void> {
  return alone('shields', async () => {
    await browser.storage.local.set({ [shelf + origin]: act(await shieldOf(origin)) });
  });
}
