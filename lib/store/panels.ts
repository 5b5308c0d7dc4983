// How the review panel was left by hand, by site: where it stands, and whether it is folded.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PanelSpot } from '../model.ts';
import { alone } from './lock.ts';

/** What a person did to the panel of a site; a part that nobody touched is absent. */
export type PanelLeft = { spot?: PanelSpot; folded?: boolean };

const shelf = 'panels';
/** More back offices than one editor works in; the one left longest alone is forgotten first. */
const mostSites = 100;

export const spotSchema = v.strictObject({
  side: v.picklist(['left', 'right']),
  tab: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

const keptSchema = v.object({
  origin: v.string(),
  spot: v.optional(spotSchema),
  folded: v.optional(v.boolean()),
});
type Kept = v.InferOutput<typeof keptSchema>;

/** Nothing where it was never touched, or what is stored is none. */
export async function panelLeft(origin: string): Promise<PanelLeft> {
  const { spot, folded } = (await all()).find((one) => one.origin === origin) ?? {};
  return { spot, folded };
}

/** Only that part changes: a panel folded on the left stays on the left. */
export function keepPanel(origin: string, part: PanelLeft): Promise<void> {
  return alone('panels', async () => {
    const kept = await all();
    const was = kept.find((one) => one.origin === origin);
    const others = kept.filter((one) => one !== was);
    const next = [{ ...was, ...part, origin }, ...others].slice(0, mostSites);
    await browser.storage.local.set({ [shelf]: next });
  });
}

// Newest first.
async function all(): Promise<Kept[]> {
  const { [shelf]: stored } = await browser.storage.local.get<Record<string, unknown>>(shelf);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one) => {
    const read = v.safeParse(keptSchema, one);
    return read.success ? [read.output] : [];
  });
}
