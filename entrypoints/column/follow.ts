// A page that changed its address without loading shows the former page's list for a while: waits for another one.
import type { DrawnReading } from '../../lib/messages.ts';
import { untilDrawn } from './drawn.ts';

/**
 * Calls `drawn` once a list stands there that is not the one of before, where `isColumn` still says that it matters;
 * returns its undo. Of a list of which every other row was there before nobody knows whose it is: that is none.
 */
export function untilAnother(
  before: Promise<DrawnReading>,
  read: () => Promise<DrawnReading>,
  isColumn: () => Promise<boolean>,
  drawn: () => void,
): () => void {
  const former = before.then((one) => new Set(addressesOf(one)));
  const isAnother = async () => {
    if (!(await isColumn())) return false;
    const [now, then] = [addressesOf(await read()), await former];
    return now.length > 0 && now.filter((url) => then.has(url)).length * 2 < now.length;
  };
  return untilDrawn(true, isAnother, (yes) => {
    if (yes) drawn();
  });
}

function addressesOf({ reading }: DrawnReading): string[] {
  return reading.state === 'read' ? reading.rows.map(({ url }) => url) : [];
}
