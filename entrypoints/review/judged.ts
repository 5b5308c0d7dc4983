// The draft read and judged: checks run on it, and what was said so far is laid beside.
import { useEffect, useState } from 'preact/hooks';
import type { FindingGroup, FindingPlace, Place, QuestionView } from '../../components/review/views.ts';
import { wordsOf } from '../../lib/errors.ts';
import type { ReviewContext, ReviewState } from '../../lib/messages.ts';
import type { Words } from '../../lib/model.ts';
import { type QuestionStatus, type Review, reviewOf } from '../../lib/review/card.ts';
import { checks } from '../../lib/review/checks.ts';
import { isSecret } from '../../lib/review/grounds.ts';
import { mask } from '../../lib/review/mask.ts';
import type { Piece } from '../../lib/review/pieces.ts';
import type { FindingStatus } from '../../lib/review/verdicts.ts';
import type { Facts } from './facts.ts';
import type { Judged } from './foot.ts';

/** A review with the draft it is of, as the panel shows it. */
export type JudgedDraft = Judged & { facts: Facts; review: Review };

/**
 * The newest judgement there is, so that nothing vanishes from the screen while the next one is made;
 * `current` says whether it is over these very facts and answers. Nothing is released on one that is not.
 * `trouble` says why there is none.
 */
export function useJudged(
  facts: Facts,
  state: ReviewState,
  context: ReviewContext,
): { judged?: JudgedDraft; current: boolean; trouble?: Words } {
  const [made, setMade] = useState<{ judged: JudgedDraft; of: unknown[] }>();
  const [trouble, setTrouble] = useState<Words>();
  const { answers, verdicts } = state;
  const { confirmedPublic } = context;
  const of = [facts, answers, verdicts, confirmedPublic];
  useEffect(() => {
    let wanted = true;
    reviewOf(facts, { answers, verdicts, confirmed: new Set(confirmedPublic) }).then(
      (review) => {
        if (wanted) setMade({ judged: { facts, review, ...viewsOf(review) }, of });
      },
      (error) => setTrouble(wordsOf(error)),
    );
    return () => {
      wanted = false;
    };
  }, of);
  const current = made?.of.every((one, nth) => one === of[nth]) ?? false;
  return { ...(made && { judged: made.judged }), current, ...(trouble && { trouble }) };
}

/** A review as the components want it. */
export function viewsOf(review: Review): Judged {
  return {
    groups: groupsOf(review.findings),
    questions: review.questions.map(questionView),
    textDigest: review.textDigest,
  };
}

/** One group for what one check says in the same words, in the order of the findings. */
function groupsOf(findings: FindingStatus[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  findings.forEach((finding, nth) => {
    const name = `${finding.check} ${finding.message.zh}`;
    const before = [...groups.values()].filter((group) => group.check === finding.check).length;
    const group = groups.get(name) ?? groupOf(finding, before);
    groups.set(name, group);
    group.places.push(placeOf(finding, nth));
  });
  return [...groups.values()];
}

function groupOf(finding: FindingStatus, before: number): FindingGroup {
  const { check, strength, message, remembered } = finding;
  return {
    key: before === 0 ? check : `${check}-${before + 1}`,
    check,
    strength,
    message,
    basis: checks[check]?.basis ?? { zh: '', en: '' },
    places: [],
    remembers: remembered,
    secret: isSecret(check),
  };
}

function placeOf(finding: FindingStatus, nth: number): FindingPlace {
  const { field, at = 0, quote = '', masked, blocks, state, verdict } = finding;
  const decision = state === 'open' || state === 'noted' ? undefined : state;
  const shown = masked ?? mask(quote);
  return { nth, field, at, quote, shown, blocks, ...(decision && { decision }), ...(verdict && { verdict }) };
}

/** Where something was refused, the refusal stands ticked: the newest answer may be about other words. */
function questionView(question: QuestionStatus): QuestionView {
  const { check, title, ask, basis, clears, state, again, answer, refused } = question;
  const choice = refused.length > 0 ? opposite(clears) : answer?.choice;
  return {
    check,
    title,
    ask,
    basis,
    state,
    again,
    ...(state !== 'open' && choice && { choice }),
    places: placesOf(question),
    secret: isSecret(check),
  };
}

/** What changed since the answer; before there is one, the places for whose sake it is asked, once a sentence. */
function placesOf({ scope, state, again, uncovered, places }: QuestionStatus): Place[] {
  const changed = state === 'open' && again ? uncovered : undefined;
  if (scope !== 'places') return (changed ?? []).map(pieceView);
  const asked = changed
    ? places.filter((one) => changed.some((piece) => piece.words === one.sentence))
    : places;
  const sentences = [...new Set(asked.map((place) => place.sentence))];
  return sentences.flatMap((sentence) => {
    const mine = asked.filter((place) => place.sentence === sentence);
    const marked = mine.flatMap(({ quote }) => quote ?? []);
    const { field, at = 0, quote = '' } = mine[0] ?? { field: 'text' };
    return { field, at, quote, shown: mask(sentence), marked };
  });
}

function pieceView({ field, at, words }: Piece): Place {
  return { field, at, quote: words, shown: mask(words) };
}

function opposite(choice: QuestionStatus['clears']): QuestionStatus['clears'] {
  return choice === 'no' ? 'yes' : 'no';
}
