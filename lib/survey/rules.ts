// What counting goes by: the table, the settings, and which sources were given a line by hand.
import type { Remembered } from '../duties/attribution.ts';
import type { DutyTable, Settings } from '../model.ts';
import { rememberedSources } from '../store/remembered.ts';
import { readSettings } from '../store/settings.ts';

export type Rules = { table: DutyTable; settings: Settings; remembered: Remembered };

/** The rules as they stand now. */
export async function readRules(table: DutyTable, settings?: Settings): Promise<Rules> {
  const sources = await rememberedSources();
  return {
    table,
    settings: settings ?? (await readSettings()),
    remembered: Object.fromEntries(sources.map(({ key, duty }) => [key, duty])),
  };
}
