// Articles that went on and were not seen on the portal yet, and when their columns are looked at by themselves.
import { browser } from 'wxt/browser';
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { ColumnId, Instant, LedgerEntry } from '../../lib/model.ts';
import { alone } from '../../lib/store/lock.ts';

/** By itself its column is read at once, for the CMS writes its static pages seconds later, and thrice more. */
const looksAfterMs = [0, 30_000, 10 * 60_000, 60 * 60_000];

/** `looks` were made, the next is `due`; undefined: it waits for the ordinary surveys. */
export type Awaited = {
  seq: number;
  /** Of the table; `''` where the chosen column is none of it. */
  column: ColumnId;
  title: string;
  at: Instant;
  looks?: number;
  due?: Instant;
};

/** Articles that were released and not seen on the portal yet. */
export async function awaited(): Promise<Awaited[]> {
  const { awaited: list = [] } = await browser.storage.local.get<{ awaited: Awaited[] }>('awaited');
  return list;
}

/** An article went on: from now on it is looked for. */
export async function awaitPublication(entry: LedgerEntry): Promise<void> {
  const column = dutiesOf(dutyTable, entry.column)[0]?.column ?? '';
  const { seq, title, at } = entry;
  if (title === '') return;
  const fresh = { seq, column, title, at, looks: 0, ...(column && { due: at }) };
  await changeAwaited(async (list) => [...list.filter((one) => one.seq !== seq), fresh]);
}

/** The columns to be read now; their next look is set beforehand, so that a worker stopped in between does not repeat it. */
export async function takeDue(now: Instant): Promise<ColumnId[]> {
  const due: ColumnId[] = [];
  await changeAwaited(async (list) =>
    list.map((one) => {
      if (!one.due || one.due > now) return one;
      due.push(one.column);
      const { due: _, looks = 0, ...rest } = one;
      const next = looksAfterMs[looks + 1];
      const at = next === undefined ? undefined : new Date(Date.parse(now) + next).toISOString();
      return { ...rest, looks: looks + 1, ...(at && { due: at }) };
    }),
  );
  return [...new Set(due)];
}

/** When the next look is due; undefined where none is. */
export async function nextLook(): Promise<Instant | undefined> {
  return (await awaited()).flatMap(({ due }) => due ?? []).sort()[0];
}

/** Changes the list, one at a time: a survey's end and a release may want it at the same moment. */
export async function changeAwaited(
  change: (list: Awaited[]) => Promise<Awaited[]> | Awaited[],
): Promise<void> {
  await alone('awaited', async () => {
    await browser.storage.local.set({ awaited: await change(await awaited()) });
  });
}
