// Counts what of the ledger waits for somebody, when it has a new row or an hour has gone by.
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { Instant } from '../../lib/model.ts';
import { openRows, unseenRows } from '../../lib/review/standing.ts';
import { changed } from '../../lib/store/changed.ts';
import { allColumns } from '../../lib/store/columns.ts';
import { entries, lastSeq } from '../../lib/store/ledger.ts';
import { keepStanding, standing } from '../../lib/store/standing.ts';

const staleAfterMs = 3_600_000;

/** Brings the two numbers up to date, and tells open pages where one of them changed. */
export async function countStanding(now: Instant): Promise<void> {
  const before = await standing();
  const seq = await lastSeq();
  const fresh = before && before.seq === seq && Date.parse(now) - Date.parse(before.at) < staleAfterMs;
  if (fresh) return;
  const all = await entries();
  const addressed = new Set((await allColumns()).flatMap(({ column, url }) => (url ? column : [])));
  const known = (printed: string) => dutiesOf(dutyTable, printed)[0]?.column;
  const open = openRows(all).size;
  const unseen = unseenRows(all, { known, addressed }, now).length;
  await keepStanding({ seq, at: now, open, unseen });
  if (open !== (before?.open ?? 0) || unseen !== (before?.unseen ?? 0)) changed();
}
