// Verdicts over findings: bound to sentence and quote, so other words are a new question.
import type { Finding, Verdict } from '../model.ts';
import { checks } from './checks.ts';
import { type Digest, digests, sha256 } from './digest.ts';
import { isSecret, sameName } from './grounds.ts';

/** A finding with the digests its verdict is bound to. */
export type DigestedFinding = Finding & { sentenceDigest: string; quoteDigest: string; remembered: boolean };

/** open 待处置 · noted 提示, never in the way · or the decision that settled it. */
export type FindingStatus = DigestedFinding & {
  state: 'open' | 'noted' | Verdict['decision'];
  verdict?: Verdict;
  /** It still stands before publishing. */
  blocks: boolean;
};

/** Findings with the digests of their sentence and quote. */
export async function digested(found: Finding[], digest: Digest = sha256): Promise<DigestedFinding[]> {
  const sentences = found.map((one) => one.sentence ?? '');
  const quotes = found.map((one) => one.quote ?? '');
  const hashes = await digests([...sentences, ...quotes], digest);
  return found.map((one, place) => ({
    ...one,
    sentenceDigest: hashes[place] ?? '',
    quoteDigest: hashes[found.length + place] ?? '',
    remembered: isRemembered(one),
  }));
}

/**
 * How each finding stands. A hold goes only with an override that has reason and name (or when its words are gone);
 * an ask goes with any decision, or when its quote was once confirmed as 对外公布; a note is never in the way.
 * Of several verdicts on the same words the last one counts.
 */
export function resolve(
  found: DigestedFinding[],
  verdicts: Verdict[],
  confirmed: ReadonlySet<string>,
): FindingStatus[] {
  const given = new Map(verdicts.map((one) => [keyOf(one.check, one.sentence, one.quote), one]));
  return found.map((one) => {
    const verdict = given.get(keyOf(one.check, one.sentenceDigest, one.quoteDigest));
    const state = stateOf(one, verdict, confirmed);
    return { ...one, state, blocks: state === 'open', ...(verdict && { verdict }) };
  });
}

/** A verdict bound to the sentence and the quote of a finding. */
export function verdictOn(
  finding: DigestedFinding,
  said: Omit<Verdict, 'check' | 'sentence' | 'quote'>,
): Verdict {
  return { check: finding.check, sentence: finding.sentenceDigest, quote: finding.quoteDigest, ...said };
}

function stateOf(
  finding: DigestedFinding,
  verdict: Verdict | undefined,
  confirmed: ReadonlySet<string>,
): FindingStatus['state'] {
  if (finding.strength === 'hold') return verdict && isOverride(verdict) ? 'overridden' : 'open';
  if (verdict) return verdict.decision;
  if (finding.remembered && confirmed.has(finding.quoteDigest)) return 'confirmed-public';
  return finding.strength === 'ask' ? 'open' : 'noted';
}

function isOverride({ check, decision, reason, by, approvedBy = '' }: Verdict): boolean {
  if (decision !== 'overridden' || reason.trim() === '' || by.trim() === '') return false;
  return !isSecret(check) || (approvedBy.trim() !== '' && !sameName(by, approvedBy));
}

function isRemembered({ check, quote }: Finding): boolean {
  const one = checks[check];
  return quote !== undefined && one !== undefined && 'find' in one && one.remembered === true;
}

function keyOf(...parts: string[]): string {
  return parts.join(' ');
}
