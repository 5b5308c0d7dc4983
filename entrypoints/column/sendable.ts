// Makes a page's rows fit for the wire: one row too long would have all of them refused.
import type { RowVerdict } from '../../lib/messages.ts';
import type { Row } from '../../lib/model.ts';

/** Characters of an address that the background takes; its schemas say the same. No article stands at a longer one. */
export const longestAddress = 4000;
/** Rows that the background takes from a page, and from one that is to be counted. */
const mostRows = 5000;

/** True for a row that the background takes; what is left out is not marked and not counted. */
export const isSendable = ({ url }: Row): boolean => url.length <= longestAddress;

/** The row with title and printed date cut to what the background takes: 500 and 200 characters. */
export const plainRow = ({ title, url, date, pinned, external }: Row): Row => ({
  title: title.slice(0, 500),
  url,
  ...(date && { date: { ...date, printed: date.printed.slice(0, 200) } }),
  pinned,
  external,
});

/** Asks for the verdicts of those rows that can be sent, and puts each in its row's place; a row left out has none. */
export async function verdictsOf(
  rows: Row[],
  ask: (rows: Row[]) => Promise<RowVerdict[]>,
): Promise<(RowVerdict | undefined)[]> {
  const sent = rows.filter(isSendable).slice(0, mostRows);
  const verdicts = sent.length > 0 ? await ask(sent.map(plainRow)) : [];
  const told = new Map(sent.map((row, at) => [row, verdicts[at]]));
  return rows.map((row) => told.get(row));
}
