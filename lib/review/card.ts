// The review of a draft as it stands: findings with verdicts, the 保密审查 card with answers, and whether it is clear.
import type { Answer, Verdict, Words } from '../model.ts';
import type { CheckInput } from './check.ts';
import { type Question, questions, runChecks } from './checks.ts';
import { blockingWords, type Summary, summaryOf } from './clearance.ts';
import { type Digest, keeping, sha256, textDigest } from './digest.ts';
import { type DraftDigests, digestsOf, type Piece } from './pieces.ts';
import { digested, type FindingStatus, resolve } from './verdicts.ts';

export { textDigest } from './digest.ts';
export { type DraftDigests, digestsOf, type Piece } from './pieces.ts';
export { type DigestedFinding, digested, type FindingStatus, resolve, verdictOn } from './verdicts.ts';

/** open 待回答 · clear 已答 · blocked 已答，不得发布. */
export type QuestionStatus = Question & {
  state: 'open' | 'clear' | 'blocked';
  /** It was answered before; since then the draft was edited. */
  again: boolean;
  pieces: Piece[];
  /** Pieces no answer was given for. */
  uncovered: Piece[];
  /** Pieces whose answer does not clear. */
  refused: Piece[];
  /** The newest answer that still covers something. */
  answer?: Answer;
};

/** What was said so far: by the person for this draft, and once for all (digests of quotes that are 对外公布). */
export type Said = { answers: Answer[]; verdicts: Verdict[]; confirmed: ReadonlySet<string> };

/** Everything the panel shows, and what the ledger is told when it is clear. */
export type Review = {
  findings: FindingStatus[];
  questions: QuestionStatus[];
  clear: boolean;
  /** What stands in the way, one sentence each; empty when clear. */
  blocking: Words[];
  summary: Summary;
  /** SHA-256 of title, column, text and abstract, as the ledger keeps it. */
  textDigest: string;
};

const ofParagraphs = keeping(sha256);

/** Reads a draft with every check and judges it against what was said so far. */
export async function reviewOf(
  input: CheckInput,
  said: Said,
  digest: Digest = ofParagraphs,
): Promise<Review> {
  const asked = questions(input);
  const [pieces, found, ofText] = await Promise.all([
    digestsOf(input.draft, asked, digest),
    digested(runChecks(input), digest),
    textDigest(input.draft, digest === ofParagraphs ? sha256 : digest),
  ]);
  const state = {
    questions: open(asked, said.answers, pieces),
    findings: resolve(found, said.verdicts, said.confirmed),
  };
  return {
    ...state,
    clear: isClear(state),
    blocking: blockingWords(state),
    summary: summaryOf(input, state),
    textDigest: ofText,
  };
}

/**
 * How each question stands. An answer covers the pieces it was given for; of several answers to a piece the last one
 * counts. An edit leaves only the changed pieces uncovered, a deletion none; an answer that does not clear blocks for
 * as long as its piece is there.
 */
export function open(asked: Question[], answers: Answer[], digests: DraftDigests): QuestionStatus[] {
  return asked.map((question) => {
    const mine = answers.filter((answer) => answer.check === question.check);
    return { ...question, ...standing(digests[question.check] ?? [], mine, question.clears) };
  });
}

/** An answer to what a question asks now: its uncovered pieces; where there are none, a change of mind over all. */
export function answerTo(question: QuestionStatus, said: Pick<Answer, 'choice' | 'detail' | 'at'>): Answer {
  const pieces = question.uncovered.length > 0 ? question.uncovered : question.pieces;
  return { check: question.check, ...said, covers: [...new Set(pieces.map((piece) => piece.digest))] };
}

/** True where no finding and no question stands before publishing. */
export function isClear(state: Pick<Review, 'findings' | 'questions'>): boolean {
  return (
    !state.findings.some((finding) => finding.blocks) &&
    state.questions.every((question) => question.state === 'clear')
  );
}

function standing(
  pieces: Piece[],
  answers: Answer[],
  clears: Answer['choice'],
): Omit<QuestionStatus, keyof Question> {
  const latest = new Map(
    answers.flatMap((answer) => answer.covers.map((digest) => [digest, answer] as const)),
  );
  const given = pieces.map((piece) => latest.get(piece.digest));
  const uncovered = pieces.filter((_, place) => !given[place]);
  const refused = pieces.filter((_, place) => given[place] && given[place].choice !== clears);
  const answer = answers.findLast((one) => given.includes(one));
  const state = uncovered.length > 0 ? 'open' : refused.length > 0 ? 'blocked' : 'clear';
  return { state, again: answers.length > 0, pieces, uncovered, refused, ...(answer && { answer }) };
}
