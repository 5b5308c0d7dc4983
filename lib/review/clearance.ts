// What a review comes to: the words for what is in the way, and the summary the ledger keeps. Never the secret itself.
import type { LedgerFacts, LedgerOverride, Strength, Verdict, Words } from '../model.ts';
import type { QuestionStatus } from './card.ts';
import type { CheckInput } from './check.ts';
import { titleOf } from './checks.ts';
import { mask } from './mask.ts';
import type { FindingStatus } from './verdicts.ts';

/** What the ledger is told, but for the people: they are typed in the panel. */
export type Summary = Pick<
  LedgerFacts,
  'checks' | 'answers' | 'overrides' | 'owners' | 'unit' | 'contentSource'
>;

type State = { findings: FindingStatus[]; questions: QuestionStatus[] };

/** Masked quotes kept of one check, and how long each may be. */
const mostQuotes = 20;
const longestQuote = 120;

/** What stands before publishing, one sentence a check, findings first; empty when clear. */
export function blockingWords({ findings, questions }: State): Words[] {
  const blocking = byCheck(findings.filter((finding) => finding.blocks));
  return [
    ...[...blocking].map(([check, places]) => unsettled(titleOf(check), places.length, places[0]?.strength)),
    ...questions.filter((question) => question.state === 'open').map(unanswered),
    ...questions.filter((question) => question.refused.length > 0).map(refused),
  ];
}

/** Checks with counts and masked quotes, answers, overrides, units. */
export function summaryOf(input: CheckInput, { findings, questions }: State): Summary {
  return {
    checks: [...byCheck(findings)].map(([check, places]) => ({
      check,
      strength: places[0]?.strength ?? 'note',
      count: places.length,
      quotes: quotesOf(places),
    })),
    answers: questions.flatMap(({ check, answer }) =>
      answer ? [{ check, choice: answer.choice, ...(answer.detail && { detail: mask(answer.detail) }) }] : [],
    ),
    overrides: overridesOf(findings),
    owners: [...new Set(input.duties.flatMap((duty) => duty.owners.flatMap((owner) => owner.units)))],
    ...(input.unit !== undefined && { unit: input.unit }),
    contentSource: mask(input.draft.contentSource),
  };
}

// Map.groupBy comes with Chromium 117 only.
function byCheck(findings: FindingStatus[]): Map<string, FindingStatus[]> {
  const groups = new Map<string, FindingStatus[]>();
  for (const finding of findings) groups.set(finding.check, [...(groups.get(finding.check) ?? []), finding]);
  return groups;
}

function quotesOf(places: FindingStatus[]): string[] {
  const quotes = places.flatMap(({ masked, quote }) => masked ?? (quote ? mask(quote) : []));
  return [...new Set(quotes.map((quote) => quote.slice(0, longestQuote)))].slice(0, mostQuotes);
}

function overridesOf(findings: FindingStatus[]): Summary['overrides'] {
  const all = findings.flatMap(({ check, state, verdict }) =>
    state === 'overridden' && verdict ? [overrideOf(check, verdict)] : [],
  );
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function overrideOf(check: string, verdict: Verdict): LedgerOverride {
  const { reason, by, class: kind, approvedBy } = verdict;
  return { check, reason: mask(reason), by, ...(kind && { class: kind }), ...(approvedBy && { approvedBy }) };
}

function unsettled(title: Words, count: number, strength: Strength | undefined): Words {
  return strength === 'hold'
    ? {
        zh: `“${title.zh}”有${count}处未处理：请修改，或者写明理由后放行。`,
        en: `“${title.en}”: ${count} to be mended, or let through with a reason.`,
      }
    : { zh: `“${title.zh}”有${count}处待确认。`, en: `“${title.en}”: ${count} to be confirmed.` };
}

function unanswered({ title, again, uncovered }: QuestionStatus): Words {
  return again
    ? {
        zh: `“${title.zh}”：稿件改动后有${uncovered.length}处需要重新回答。`,
        en: `“${title.en}”: ${uncovered.length} changed since the answer, please answer again.`,
      }
    : { zh: `“${title.zh}”尚未回答。`, en: `“${title.en}” is not answered yet.` };
}

function refused({ title, answer, basis }: QuestionStatus): Words {
  const choice = answer?.choice === 'yes' ? ['是', 'yes'] : ['否', 'no'];
  return {
    zh: `“${title.zh}”的回答为“${choice[0]}”，本稿不得发布，请报分管领导和保密工作机构处理。依据：${basis.zh}。`,
    en: `“${title.en}” was answered “${choice[1]}”: the draft must not be published. Basis: ${basis.en}.`,
  };
}
