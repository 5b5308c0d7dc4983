// A page that changed its address without loading shows the former page's list for a while: waits for another one.
import type { DrawnReading } from '../../lib/messages.ts';
import { untilDrawn } from './drawn.ts';

/**
 * Calls `drawn` once a list stands there that is not the one of before (addresses of its rows), where `isColumn` still says that it matters;
 * returns its undo. Of a list of which every other row was there before nobody knows whose it is: that is none.
 */
export function untilAnother(
  before: Promise<string[]>,
  read: () => Promise<string[]>,
  isColumn: () => Promise<boolean>,
  drawn: () => void,
): () => void {
  const former = before.then((addresses) => new Set(addresses));
  const isAnother = async () => {
    if (!(await isColumn())) return false;
    const [now, then] = [await read(), await former];
    return now.length > 0 && now.filter((url) => then.has(url)).length * 2 < now.length;
  };
  return untilDrawn(true, isAnother, (yes) => {
    if (yes) drawn();
  });
}

/** Of the rows that were read. */
export function addressesOf({ reading }: DrawnReading): string[] {
  return reading.state === 'read' ? reading.rows.map(({ url }) => url) : [];
}
