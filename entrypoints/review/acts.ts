// What a person does to findings and questions, turned into verdicts and answers that are saved.
import type { FindingActs } from '../../components/review/FindingCard.tsx';
import type { FindingGroup, FindingPlace, OverrideSaid, Place } from '../../components/review/views.ts';
import type { Answer, Verdict } from '../../lib/model.ts';
import { answerTo, type Review, verdictOn } from '../../lib/review/card.ts';
import type { Session } from './session.ts';

type Setting = {
  review: Review;
  session: Pick<Session, 'save' | 'confirmPublic' | 'tell'>;
  /** Who is at the screen, as far as the names say. */
  by: string;
  /** Opens the screen that asks for reason and name. */
  override(key: string): void;
  now(): string;
};

export type Acts = FindingActs & {
  /** A held finding goes on, with reason and name, at all its places. */
  letThrough(group: FindingGroup, said: OverrideSaid): void;
  answer(check: string, choice: Answer['choice']): void;
};

/** Acts on the draft as it was judged in `review`. */
export function actsOn({ review, session, by, override, now }: Setting): Acts {
  const decide = (places: FindingPlace[], said: Omit<Verdict, 'check' | 'sentence' | 'quote' | 'at'>) => {
    const fresh = places.flatMap(({ nth }) => {
      const finding = review.findings[nth];
      return finding ? [verdictOn(finding, { ...said, at: now() })] : [];
    });
    session.save(({ verdicts }) => ({ verdicts: [...without(verdicts, fresh), ...fresh] }));
    return fresh;
  };
  return {
    show: ({ field, quote, at }: Place) => void session.tell('review.show', { field, quote, at }),
    override: (group) => override(group.key),
    settle(group, places, decision) {
      const fresh = decide(places, { decision, reason: '', by });
      if (decision === 'confirmed-public') session.confirmPublic(fresh.map((verdict) => verdict.quote));
      keepFocus(group);
    },
    undo(group) {
      const findings = group.places.flatMap(({ nth }) => review.findings[nth] ?? []);
      const mine = findings.map((finding) =>
        verdictOn(finding, { decision: 'dismissed', reason: '', by, at: '' }),
      );
      session.save(({ verdicts }) => ({ verdicts: without(verdicts, mine) }));
      const forget = findings.filter((finding) => finding.state === 'confirmed-public');
      if (forget.length > 0)
        session.confirmPublic(
          forget.map((finding) => finding.quoteDigest),
          true,
        );
      keepFocus(group);
    },
    letThrough(group, said) {
      decide(group.places, { decision: 'overridden', ...said });
      keepFocus(group);
    },
    answer(check, choice) {
      const question = review.questions.find((one) => one.check === check);
      if (!question) return;
      const given = answerTo(question, { choice, at: now() });
      session.save(({ answers }) => ({ answers: [...superseded(answers, given), given] }));
    },
  };
}

/** Earlier answers to the same question keep only what the new one does not cover. */
function superseded(answers: Answer[], given: Answer): Answer[] {
  return answers.flatMap((answer) => {
    if (answer.check !== given.check) return [answer];
    const covers = answer.covers.filter((digest) => !given.covers.includes(digest));
    return covers.length > 0 ? [{ ...answer, covers }] : [];
  });
}

function without(verdicts: Verdict[], gone: Verdict[]): Verdict[] {
  const key = ({ check, sentence, quote }: Verdict) => `${check} ${sentence} ${quote}`;
  const keys = new Set(gone.map(key));
  return verdicts.filter((verdict) => !keys.has(key(verdict)));
}

/** The button that was pressed is gone after drawing anew: the keyboard stays at its card. */
function keepFocus(group: FindingGroup) {
  requestAnimationFrame(() =>
    document.getElementById(`finding-${group.key}`)?.focus({ preventScroll: true }),
  );
}
