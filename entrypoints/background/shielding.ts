// What the panel's shield asks for: a look, a rehearsal, a lesson, and what was taught.
import type { Verbs } from '../../lib/messages.ts';
import type { Instant } from '../../lib/model.ts';
import { mine } from './claiming.ts';
import { look, rehearse, watchTab } from './drill.ts';
import { openEditors } from './editors.ts';
import { beginLesson, endLesson, keepTaught } from './lessons.ts';
import type { Sender } from './sender.ts';
import { tellPanel } from './tell.ts';

type In<V extends keyof Verbs> = Verbs[V][0];
type Out<V extends keyof Verbs> = Promise<Verbs[V][1]>;

/** Panels that stand open ask anew: a site was disabled, or its permission withdrawn. */
export async function alarm(): Promise<void> {
  for (const editor of await openEditors()) await tellPanel(editor, 'shield');
}

export async function shield(
  { key }: In<'review.shield'>,
  sender: Sender,
  now: Instant,
): Out<'review.shield'> {
  return look(await mine(key, sender), now);
}

export async function rehearsal(
  { key }: In<'review.rehearse'>,
  sender: Sender,
  now: Instant,
): Out<'review.rehearse'> {
  return rehearse(await mine(key, sender), now);
}

export async function teach(
  { key, end }: In<'review.teach'>,
  sender: Sender,
  now: Instant,
): Out<'review.teach'> {
  const editor = await mine(key, sender);
  if (end) await endLesson(editor.origin);
  else {
    await beginLesson(editor, now);
    if (!(await watchTab(editor))) await endLesson(editor.origin);
  }
  return look(editor, now);
}

/** What was taught is rehearsed at once. */
export async function learn(body: In<'review.learn'>, sender: Sender, now: Instant): Out<'review.learn'> {
  const editor = await mine(body.key, sender);
  await keepTaught(editor.origin, body, now);
  return rehearse(editor, now);
}
