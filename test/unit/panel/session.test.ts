// The panel's talk with the background, where answers cross on their way.
import { expect, it } from 'vitest';
import { openSession, type SessionView } from '../../../entrypoints/review/session.ts';
import type { News, ReviewContext, ReviewState } from '../../../lib/messages.ts';
import type { Answer } from '../../../lib/model.ts';

const answer: Answer = { check: 'state-secret', choice: 'no', covers: [], at: '2026-11-22T02:00:00.000Z' };
const asked = { key: 'k', answers: [] as Answer[] } as unknown as ReviewState;
const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

it('keeps an answer that was saved while an older state was on its way', async () => {
  let news: (one: News) => void = () => {};
  let arrive: (state: ReviewState) => void = () => {};
  let view: SessionView = { at: 'opening' };
  const answers: Record<string, () => unknown> = {
    'review.claim': () => asked,
    'review.state': () => new Promise<ReviewState>((resolve) => (arrive = resolve)),
    'review.context': () => ({}) as ReviewContext,
    'review.save': () => undefined,
  };
  const wires = {
    ask: async (verb: string) => answers[verb]?.(),
    onNews: (act: typeof news) => {
      news = act;
      return () => {};
    },
  } as unknown as Parameters<typeof openSession>[1];
  const session = openSession('t', wires, (now) => {
    view = now;
  });
  await soon();
  session.save({ answers: [answer] });
  news({ news: 'review', key: 'k' });
  await soon();
  await session.flush();
  arrive({ ...asked, answers: [] });
  await soon();
  expect(view).toMatchObject({ at: 'open', state: { answers: [answer] } });
  session.close();
});
