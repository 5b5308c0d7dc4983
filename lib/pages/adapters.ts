// Reads a column page with the adapter that is surest of it.
import type { Day, Reading, Row } from '../model.ts';
import type { Adapter, AdapterReading, RowsReading } from './adapter.ts';
import { sureEnough, sureEnoughUndated } from './confidence.ts';
import { likeliestList } from './lists.ts';
import { nextPage, printedTotal } from './next.ts';
import { oncePerPage } from './once.ts';
import { otherLists } from './others.ts';
import type { Page } from './page.ts';
import { goesOn, scriptedTotal } from './unfollowed.ts';
import { cutOff, endsTheText, verdict } from './verdict.ts';

const files = import.meta.glob<Adapter>('./adapters/*.ts', { eager: true, import: 'default' });

/** Every adapter by its id, which is its file's name. */
export const adapters: Record<string, Adapter> = Object.fromEntries(
  Object.entries(files).map(([file, adapter]) => [file.slice('./adapters/'.length, -'.ts'.length), adapter]),
);

/**
 * What the page's column says. `empty` is proved; no rows are never `read`; what nobody claims is `unreadable` with the
 * reason, and so is what is read without being sure of it. `notAfter` bounds dates without a year: today on a column's
 * first page, then the last day of the page before.
 */
export function readColumnPage(page: Page, notAfter?: Day): AdapterReading {
  if (page.refused) return nothing({ state: 'unreadable', reason: page.refused });
  const rows = readColumnRows(page, notAfter);
  const reading = judged(page, rows);
  const nodes = reading.state === 'read' ? rows.nodes : [];
  const most = nodes.length ? 2 : 3;
  return { reading, nodes, confidence: rows.confidence, others: () => otherLists(page, nodes, most) };
}

const nothing = (reading: Reading): AdapterReading => ({
  reading,
  nodes: [],
  confidence: 0,
  others: () => [],
});

/** The reading with its way on and its total; without rows, with the best reason that can be found. */
function judged(page: Page, { reading, nodes }: RowsReading): Reading {
  if (reading.state === 'read') {
    if (page.cut && endsTheText(page, nodes)) return cutOff;
    const next = reading.next ?? nextPage(page);
    const total =
      reading.total ?? printedTotal(page) ?? (next ? undefined : scriptedTotal(page, nodes.length));
    const newest = !next && total === undefined && goesOn(page, nodes) ? true : undefined;
    return defined({ next, total, newest, ...reading });
  }
  if (reading.state === 'empty') return reading;
  if (reading.reason !== 'changed' && reading.reason !== 'unsure') return reading;
  const said = verdict(page, claims(page)[0]?.id ?? 'generic');
  const better = said.state !== 'unreadable' || said.reason !== 'changed';
  return reading.reason === 'changed' || better ? said : reading;
}

/** Absent rather than undefined. */
function defined(reading: Reading): Reading {
  return Object.fromEntries(Object.entries(reading).filter(([, value]) => value !== undefined)) as Reading;
}

/**
 * The rows alone: no way on, no total, and where there are none no better reason than `changed`, or `unsure`.
 */
export function readColumnRows(page: Page, notAfter?: Day): Required<Omit<RowsReading, 'among'>> {
  let claimed: Claim | undefined;
  let read: RowsReading | undefined;
  // Who is surest may find no rows where another one does: the marks of a product stand on pages of many kinds.
  for (claimed of claims(page)) {
    read = adapters[claimed.id]?.read(page, notAfter);
    if (read && (read.reading.state !== 'unreadable' || read.reading.reason !== 'changed')) break;
  }
  if (!claimed || read?.reading.state !== 'read') {
    const { reading, nodes } = read ?? nothing({ state: 'unreadable', reason: 'changed' });
    return { reading, nodes, confidence: 0 };
  }
  const { reading, nodes, confidence = 0, among = 1 } = read;
  const sure = claimed.sure < known ? confidence : Math.max(Math.min(claimed.sure, among), confidence);
  const enough =
    reading.rows.some(({ date }) => date) || likeliestList(page)?.dated ? sureEnough : sureEnoughUndated;
  if (sure >= enough) return { reading, nodes, confidence: sure };
  return { reading: unsure(reading.rows), nodes: [], confidence: sure };
}

/** From here on a claim speaks for the list; 0.6 says only whose page it is. */
const known = 0.65;

function unsure(rows: Row[]): Reading {
  const dated = rows.filter(({ date }) => date).length;
  const detail = `最像的一组有 ${rows.length} 条，${dated} 条有日期`;
  return { state: 'unreadable', reason: 'unsure', detail };
}

type Claim = { id: string; sure: number };

/** The adapters that claim the page, surest first. */
const claims = oncePerPage((page): Claim[] => {
  const all = Object.entries(adapters).map(([id, adapter]) => ({ id, sure: adapter.claim(page) }));
  return all.filter(({ sure }) => sure > 0).sort((a, b) => b.sure - a.sure);
});
