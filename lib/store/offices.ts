// 后台识别方案: what was learned about each back office, one key a site in storage.local, where its pages read it too.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type Instant, type OfficeRecipe, officeShelf } from '../model.ts';
import { alone } from './lock.ts';
import { officeSchema } from './office-schema.ts';

/** Every recipe, by site. What is stored and cannot be used is left out: `unusableOffices` names it. */
export async function allOffices(): Promise<OfficeRecipe[]> {
  const stored = await browser.storage.local.get<Record<string, unknown>>(null);
  return Object.entries(stored)
    .filter(([name]) => name.startsWith(officeShelf))
    .flatMap(([, value]) => usable(value) ?? [])
    .sort((a, b) => (a.origin < b.origin ? -1 : 1));
}

/** Sites of which something is stored that cannot be used: it is left as it is, and shown. */
export async function unusableOffices(): Promise<string[]> {
  const stored = await browser.storage.local.get<Record<string, unknown>>(null);
  return Object.entries(stored).flatMap(([name, value]) =>
    name.startsWith(officeShelf) && !usable(value) ? name.slice(officeShelf.length) : [],
  );
}

/** The recipe of a site, or undefined. */
export async function officeOf(origin: string): Promise<OfficeRecipe | undefined> {
  const key = officeShelf + origin;
  const stored = await browser.storage.local.get<Record<string, unknown>>(key);
  return usable(stored[key]);
}

/**
 * Changes a site's recipe under a lock, beginning with an empty one where there is none; `undefined` removes it, and so
 * does a recipe that says nothing any more. Returns what stands there now.
 */
export function changeOffice(
  origin: string,
  at: Instant,
  change: (recipe: OfficeRecipe) => OfficeRecipe | undefined,
): Promise<OfficeRecipe | undefined> {
  return alone('offices', async () => {
    const before = await officeOf(origin);
    const next = change(before ?? emptyOffice(origin, at));
    const key = officeShelf + origin;
    if (!next || saysNothing(next)) {
      await browser.storage.local.remove(key);
      return undefined;
    }
    const kept = v.parse(officeSchema, { ...next, origin, at });
    await browser.storage.local.set({ [key]: kept });
    return kept;
  });
}

/** Puts several whole recipes in place at once: all of them or, where one does not fit, none. */
export function putOffices(recipes: OfficeRecipe[]): Promise<void> {
  return alone('offices', async () => {
    const kept = recipes.map((recipe) => v.parse(officeSchema, recipe));
    await browser.storage.local.set(
      Object.fromEntries(kept.map((recipe) => [officeShelf + recipe.origin, recipe])),
    );
  });
}

/** Calls `act` whenever a recipe changed; returns its undo. */
export function onOffices(act: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && Object.keys(changes).some((name) => name.startsWith(officeShelf))) act();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** A recipe that knows nothing yet. */
export function emptyOffice(origin: string, at: Instant): OfficeRecipe {
  return { version: 1, origin, name: '', forms: [], columns: [], triggers: [], at };
}

function saysNothing({ forms, columns, triggers }: OfficeRecipe): boolean {
  return forms.length + columns.length + triggers.length === 0;
}

function usable(value: unknown): OfficeRecipe | undefined {
  const read = v.safeParse(officeSchema, value);
  return read.success ? read.output : undefined;
}
