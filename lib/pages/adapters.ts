// Reads a column page with the adapter that is surest of it.
import type { Day } from '../model.ts';
import type { Adapter, AdapterReading } from './adapter.ts';
import type { Page } from './page.ts';
import { unreadable } from './verdict.ts';

const files = import.meta.glob<Adapter>('./adapters/*.ts', { eager: true, import: 'default' });

/** Every adapter by its id, which is its file's name. */
export const adapters: Record<string, Adapter> = Object.fromEntries(
  Object.entries(files).map(([file, adapter]) => [file.slice('./adapters/'.length, -'.ts'.length), adapter]),
);

/**
 * What the page's column says. `empty` is proved; no rows are never `read`; what nobody claims is `unreadable` with the
 * reason. `notAfter` bounds dates without a year: today on a column's first page, then the last day of the page before.
 */
export function readColumnPage(page: Page, notAfter?: Day): AdapterReading {
  if (page.refused) return { reading: { state: 'unreadable', reason: page.refused }, nodes: [] };
  const [surest] = Object.values(adapters)
    .map((adapter) => ({ adapter, sure: adapter.claim(page) }))
    .sort((a, b) => b.sure - a.sure);
  if (surest && surest.sure > 0) return surest.adapter.read(page, notAfter);
  return { reading: unreadable(page), nodes: [] };
}
