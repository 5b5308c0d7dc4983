// Reads a column page with the adapter that is surest of it.
import type { Day, Reading } from '../model.ts';
import type { Adapter, AdapterReading } from './adapter.ts';
import { nextPage, printedTotal } from './next.ts';
import type { Page } from './page.ts';
import { cutOff, endsTheText, verdict } from './verdict.ts';

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
  const { reading, nodes } = readColumnRows(page, notAfter);
  if (reading.state === 'read') {
    if (page.cut && endsTheText(page, nodes)) return { reading: cutOff, nodes: [] };
    const said = { next: nextPage(page), total: printedTotal(page), ...reading };
    return { reading: defined(said), nodes };
  }
  if (reading.state === 'empty' || reading.reason !== 'changed') return { reading, nodes };
  return { reading: verdict(page, surest(page) ?? 'generic'), nodes: [] };
}

/** Absent rather than undefined. */
function defined(reading: Reading): Reading {
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined)) as Reading;
}

/**
 * The rows alone, for a script that stands in the page: no way on, no total, and where there are none no better reason
 * than `changed`. What it leaves out stays out of the pages that people read.
 */
export function readColumnRows(page: Page, notAfter?: Day): AdapterReading {
  const adapter = adapters[surest(page) ?? ''];
  return adapter?.read(page, notAfter) ?? { reading: { state: 'unreadable', reason: 'changed' }, nodes: [] };
}

/** The id of the adapter that claims the page most. */
function surest(page: Page): string | undefined {
  const claims = Object.entries(adapters).map(([id, adapter]) => ({ id, sure: adapter.claim(page) }));
  return claims.filter(({ sure }) => sure > 0).sort((a, b) => b.sure - a.sure)[0]?.id;
}
