// What the panel is told of the office and of the draft's past, and what it shows in the page.
import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf, monthOf } from '../../lib/duties/days.ts';
import { progress } from '../../lib/duties/progress.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import type { ReviewContext, Verbs } from '../../lib/messages.ts';
import type { ColumnId, Instant } from '../../lib/model.ts';
import { aftermathFacts, wentOut } from '../../lib/review/aftermath.ts';
import { columnOf } from '../../lib/store/columns.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { articlesOf, countsOf, monthsKept } from '../../lib/store/months.ts';
import { confirmedPublic } from '../../lib/store/reviews.ts';
import { readSettings } from '../../lib/store/settings.ts';
import { lapsed, mine } from './claiming.ts';
import { earlierOf } from './earlier.ts';
import { changeEditor } from './editors.ts';
import { settled } from './going.ts';
import { record } from './recording.ts';
import type { Sender } from './sender.ts';
import { order, tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** The office and the draft's column, for the panel's head and its checks. */
export async function context(
  { key }: In<'review.context'>,
  sender: Sender,
  now: Instant,
): Out<'review.context'> {
  const editor = await mine(key, sender);
  const { report, cleared, unchecked } = editor;
  const settings = await readSettings();
  const today = dayOf(now);
  const column = report.state === 'read' ? dutiesOf(dutyTable, report.draft.column)[0]?.column : undefined;
  const list = progress({
    table: dutyTable,
    counts: await countsOf(monthOf(today)),
    unit: settings.countingUnit,
    month: monthOf(today),
    today,
  });
  const seq = cleared?.seq ?? unchecked?.seqs[0];
  const { myUnit, countingUnit, countReposts, people, contacts } = settings;
  return {
    today,
    settings: { myUnit, countingUnit, countReposts, people, contacts },
    progress: list.filter((one) => one.column === column),
    titlesInColumn: column ? await titlesIn(column) : [],
    confirmedPublic: [...(await confirmedPublic())],
    entry: seq === undefined ? undefined : await record.newest(seq),
    earlier: await earlierOf(editor),
    watch: await watchOf(column),
  };
}

/** An article that this draft is of was withdrawn or corrected: no other article may be spoken of. */
export async function aftermath(
  { key, seq, said }: In<'review.aftermath'>,
  sender: Sender,
  now: Instant,
): Out<'review.aftermath'> {
  const editor = await mine(key, sender);
  const told = (await earlierOf(editor))?.family.find((one) => one.seq === seq);
  const entry = (await entries())[seq - 1];
  if (!told || !entry || !wentOut(entry)) throw lapsed;
  const written = await append(aftermathFacts(entry, said, now));
  if (editor.cleared) {
    await changeEditor(key, (was) => ({ ...was, cleared: undefined, withdrawn: true }));
    await settled({ ...editor, cleared: undefined });
    await order('guard.clear', {}, { tabId: editor.place.tabId });
  }
  await tellPanel(editor);
  return written;
}

export async function show({ key, field, quote, at }: In<'review.show'>, sender: Sender): Out<'review.show'> {
  await order('mark.show', { field, quote, at }, (await mine(key, sender)).place);
  return undefined;
}

export async function marks({ key, marks: all }: In<'review.marks'>, sender: Sender): Out<'review.marks'> {
  await order('mark.all', { marks: all }, (await mine(key, sender)).place);
  return undefined;
}

async function watchOf(column: ColumnId | undefined): Promise<ReviewContext['watch']> {
  if (!column) return 'no_column';
  return (await columnOf(column))?.url ? 'column' : 'no_address';
}

async function titlesIn(column: string): Promise<string[]> {
  const months = (await monthsKept(column)).sort().reverse().slice(0, 3);
  const packs = await Promise.all(months.map((month) => articlesOf(column, month)));
  return packs.flat().map((article) => article.title);
}
