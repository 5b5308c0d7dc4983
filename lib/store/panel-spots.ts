// Where the review panel was put by hand, by site.
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PanelSpot } from '../model.ts';

const shelf = 'panel:';

export const spotSchema = v.strictObject({
  side: v.picklist(['left', 'right']),
  tab: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** Undefined where it was never moved, or what is stored is no place. */
export async function panelSpot(origin: string): Promise<PanelSpot | undefined> {
  const { [shelf + origin]: kept } = await browser.storage.local.get<Record<string, unknown>>(shelf + origin);
  const read = v.safeParse(spotSchema, kept);
  return read.success ? read.output : undefined;
}

export async function keepPanelSpot(origin: string, spot: PanelSpot): Promise<void> {
  await browser.storage.local.set({ [shelf + origin]: spot });
}
