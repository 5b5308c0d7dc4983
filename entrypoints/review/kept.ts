// What of a review a person changed, and what of it is the same as before.
import type { ReviewState } from '../../lib/messages.ts';

/** What a person may change in the panel. */
export type Kept = Pick<ReviewState, 'answers' | 'verdicts' | 'form' | 'people'>;

/** What of a state a person has to do with. */
export function kept({ answers, verdicts, form, people }: ReviewState): Kept {
  return { answers, verdicts, ...(form && { form }), ...(people && { people }) };
}

/** The old report, answers and verdicts where the new ones say the same, so that nothing is judged twice. */
export function unchanged(old: ReviewState, now: ReviewState): ReviewState {
  return {
    ...now,
    report: same(old.report, now.report),
    answers: same(old.answers, now.answers),
    verdicts: same(old.verdicts, now.verdicts),
  };
}

/** The old one where the new one says the same. */
export function same<Thing>(old: Thing, now: Thing): Thing {
  return JSON.stringify(old) === JSON.stringify(now) ? old : now;
}
