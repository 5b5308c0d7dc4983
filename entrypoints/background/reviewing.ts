// What the review panel asks for: only the document that claimed the token may speak for its editor.

import { dutyTable } from '../../lib/duties/builtin.ts';
import { dayOf, monthOf } from '../../lib/duties/days.ts';
import { progress } from '../../lib/duties/progress.ts';
import { dutiesOf } from '../../lib/duties/table.ts';
import { Explained } from '../../lib/errors.ts';
import type { ReviewContext, ReviewState, Verbs } from '../../lib/messages.ts';
import type { ColumnId, Instant, LedgerEntry, People } from '../../lib/model.ts';
import { aftermathFacts, wentOut } from '../../lib/review/aftermath.ts';
import { columnOf } from '../../lib/store/columns.ts';
import { append, entries } from '../../lib/store/ledger.ts';
import { articlesOf, countsOf, monthsKept } from '../../lib/store/months.ts';
import { confirmedPublic, confirmPublic, forgetPublic } from '../../lib/store/reviews.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { earlierOf, keepCleared, wentOutAs } from './earlier.ts';
import { openWindow } from './editing.ts';
import { changeEditor, editorOf, type OpenEditor, openEditors } from './editors.ts';
import { letGo, sameText } from './holding.ts';
import { draftKey, remember } from './recall.ts';
import { record } from './recording.ts';
import { type Place, placeOf, type Sender, samePlace } from './sender.ts';
import { order, tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

const lapsed = new Explained({
  zh: '这个审查面板已经失效，请刷新编辑页。稿件不受影响。',
  en: 'This review panel has lapsed; reload the editor page. The draft is not affected.',
});

/** A token serves once: framed, in the tab it was made for; or in the window that was opened for it. */
export async function claim({ token }: In<'review.claim'>, sender: Sender): Out<'review.claim'> {
  const panel = placeOf(sender);
  const editor = (await openEditors()).find((one) => one.token === token);
  if (!editor || !isFor(editor, panel)) throw lapsed;
  const next = await changeEditor(editor.key, (was) => ({ ...was, token: undefined, panel }));
  await order('panel.here', { key: editor.key }, editor.place);
  return stateOf(next ?? editor);
}

function isFor({ place, windowed }: OpenEditor, panel: Place): boolean {
  const beside = panel.tabId === place.tabId;
  return windowed ? !beside && panel.frameId === 0 : beside && panel.frameId !== 0;
}

export async function state({ key }: In<'review.state'>, sender: Sender): Out<'review.state'> {
  return stateOf(await mine(key, sender));
}

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

export async function save(body: In<'review.save'>, sender: Sender): Out<'review.save'> {
  await mine(body.key, sender);
  const { answers, verdicts, form, people, withdrawn } = body;
  const next = await changeEditor(body.key, (was) => ({
    ...was,
    answers,
    verdicts,
    form: form ?? was.form,
    people: people ?? was.people,
    ...(withdrawn && { cleared: undefined, withdrawn: true }),
  }));
  if (withdrawn && next) await order('guard.clear', {}, { tabId: next.place.tabId });
  if (next) await remember(next);
  return undefined;
}

export async function confirmAsPublic({
  digest,
  undo,
}: In<'review.confirm-public'>): Out<'review.confirm-public'> {
  await (undo ? forgetPublic(digest) : confirmPublic(digest));
  return undefined;
}

/** The draft is cleared: written down first, then let go. What is cleared must be what the editor last showed. */
export async function clear(
  { key, cleared, summary }: In<'review.clear'>,
  sender: Sender,
  now: Instant,
): Out<'review.clear'> {
  const editor = await mine(key, sender);
  if (editor.report.state !== 'read' || !sameText(editor.report.draft, cleared)) {
    throw new Explained({
      zh: '稿件刚刚又有改动，请看过改动后再确认。',
      en: 'The draft has just changed again; look at the change, then confirm.',
    });
  }
  const entry = await record.cleared(editor, cleared, summary, now, await wentOutAs(editor));
  await keepNames(summary.people);
  // What is kept to compare is a help, no part of the clearance: without it the next review shows no difference.
  await keepCleared(editor, entry, await draftKey(editor, cleared.title)).catch(console.error);
  const next = await changeEditor(key, (was) => ({
    ...was,
    cleared: { text: cleared, digest: entry.textDigest, seq: entry.seq },
    passed: undefined,
    withdrawn: undefined,
  }));
  if (next) await letGo(next);
  if (next) await tellPanel(next);
  return entry;
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
    await order('guard.clear', {}, { tabId: editor.place.tabId });
  }
  await tellPanel(editor);
  return written;
}

/** 读不到稿件: one action is let go, recorded as 未检查. */
export async function unchecked(
  { key, by, reason }: In<'review.unchecked'>,
  sender: Sender,
  now: Instant,
): Out<'review.unchecked'> {
  const editor = await mine(key, sender);
  const written = await record.unchecked(editor, by, reason, now);
  const seqs = written.map(({ seq }) => seq);
  const next = await changeEditor(key, (was) => ({ ...was, unchecked: { seqs } }));
  if (next?.held) await order('guard.go', {}, { tabId: next.place.tabId, frameId: next.held.frameId });
  return written[0] as LedgerEntry;
}

/** Asked for by a panel that the page covers: the window's claim takes this panel's place. */
export async function inWindow({ key }: In<'review.window'>, sender: Sender): Out<'review.window'> {
  return openWindow(await mine(key, sender));
}

export async function show({ key, field, quote, at }: In<'review.show'>, sender: Sender): Out<'review.show'> {
  await order('mark.show', { field, quote, at }, (await mine(key, sender)).place);
  return undefined;
}

export async function marks({ key, marks: all }: In<'review.marks'>, sender: Sender): Out<'review.marks'> {
  await order('mark.all', { marks: all }, (await mine(key, sender)).place);
  return undefined;
}

/** Names once typed in a panel stand in the next one; names entered in the settings are never replaced. */
async function keepNames(typed: People): Promise<void> {
  const { people } = await readSettings();
  const kept = Object.entries(people).map(([role, name]) => [role, name || typed[role as keyof People]]);
  await changeSettings({ people: Object.fromEntries(kept) as People });
}

/** The editor this panel speaks for. Rejects with words where it speaks for none any more. */
export async function mine(key: string, sender: Sender): Promise<OpenEditor> {
  const editor = await editorOf(key);
  if (editor?.panel && samePlace(editor.panel, placeOf(sender))) return editor;
  throw lapsed;
}

function stateOf(editor: OpenEditor): ReviewState {
  const { key, report, armament, held, cleared, answers, verdicts, form, people } = editor;
  return {
    key,
    report,
    armament,
    answers,
    verdicts,
    form,
    people,
    held: held && { words: held.words, at: held.at },
    clearedDigest: cleared?.digest,
  };
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
