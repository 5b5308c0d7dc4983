// What a person decides in the panel: answers kept, a draft cleared, one let go unread; written down before it goes on.
import { Explained } from '../../lib/errors.ts';
import type { Verbs } from '../../lib/messages.ts';
import type { Instant, LedgerEntry, People } from '../../lib/model.ts';
import { isAsCleared } from '../../lib/review/cleared.ts';
import { confirmPublic, forgetPublic } from '../../lib/store/reviews.ts';
import { changeSettings, readSettings } from '../../lib/store/settings.ts';
import { mine } from './claiming.ts';
import { keepCleared, wentOutAs } from './earlier.ts';
import { changeEditor } from './editors.ts';
import { intend, settled } from './going.ts';
import { letGo } from './holding.ts';
import { draftKey, remember } from './recall.ts';
import { record } from './recording.ts';
import type { Sender } from './sender.ts';
import { order, tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

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
  if (withdrawn && next) await settled(next);
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
  if (editor.report.state !== 'read' || !isAsCleared(cleared, editor.report.draft)) {
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
  if (next?.held) await intend(next, seqs, { words: next.held.words, at: next.held.at });
  if (next?.held) await order('guard.go', {}, { tabId: next.place.tabId, frameId: next.held.frameId });
  return written[0] as LedgerEntry;
}

/** Names once typed in a panel stand in the next one; names entered in the settings are never replaced. */
async function keepNames(typed: People): Promise<void> {
  const { people } = await readSettings();
  const kept = Object.entries(people).map(([role, name]) => [role, name || typed[role as keyof People]]);
  await changeSettings({ people: Object.fromEntries(kept) as People });
}
