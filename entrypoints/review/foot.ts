// Where the one button stands: what is missing, what is ready, what was done.
import type { FindingGroup, FootView, Missing, QuestionView } from '../../components/review/views.ts';
import type { ReviewContext } from '../../lib/messages.ts';
import type { People, Words } from '../../lib/model.ts';
import type { Review } from '../../lib/review/card.ts';
import { say, t } from '../../lib/words.ts';

/** The draft as read by the checks, and the digest the ledger will know it by. */
export type Judged = Pick<Review, 'textDigest'> & { groups: FindingGroup[]; questions: QuestionView[] };

/** What the background knows of earlier releases. */
export type Released = {
  held: boolean;
  clearedDigest?: string;
  entry?: ReviewContext['entry'];
  watch?: ReviewContext['watch'];
};

/** `judged` is undefined as long as nothing was read. */
export function footView(judged: Judged | undefined, people: People, released: Released): FootView {
  if (!judged) return { state: 'reading' };
  const missing = missingOf(judged, people);
  const { held, clearedDigest, entry, watch } = released;
  if (missing.length > 0) return { state: 'waiting', held, missing };
  const stands = clearedDigest === judged.textDigest && entry?.textDigest === judged.textDigest;
  if (stands && !held)
    return { state: 'done', kind: entry.kind, at: entry.at, seq: entry.seq, ...(watch && { watch }) };
  return {
    state: 'ready',
    held,
    changed: clearedDigest !== undefined && clearedDigest !== judged.textDigest,
  };
}

/** Everything that stands before the release, in the order of the panel. Notes never do. */
export function missingOf({ groups, questions }: Judged, people: People): Missing[] {
  const open = groups.filter(({ places }) => places.some((place) => place.blocks));
  return [
    ...open.map((group) => ({
      target: `finding-${group.key}`,
      words: t('panel_missing_finding', t(`panel_${group.strength}`), headline(group.message)),
    })),
    ...questions
      .filter((question) => question.state !== 'clear')
      .map((question) => ({
        target: `question-${question.check}`,
        words: t(
          question.state === 'open' ? 'panel_missing_question' : 'panel_missing_refused',
          say(question.title),
        ),
      })),
    ...(people.reviewer.trim() === ''
      ? [{ target: 'people-reviewer', words: t('panel_missing_reviewer') }]
      : []),
  ];
}

/** What is amiss, without what to do about it. */
function headline(words: Words): string {
  return say(words).split(/[，。,.]/)[0] ?? '';
}
