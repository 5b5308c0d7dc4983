// The check family at work: a draft goes in, findings and the questions of the 保密审查 card come out.
import { wordsOf } from '../errors.ts';
import type { Draft, Finding, Strength, Words } from '../model.ts';
import type { AskingCheck, Check, CheckInput, FindingCheck, Found } from './check.ts';
import { sentenceAt, settled } from './sentences.ts';

/** Every check by its id, which is its file name. */
export type Checks = Record<string, Check>;

/** A question of the card that applies to this draft. `places` is filled only where the scope is `places`. */
export type Question = Pick<AskingCheck, 'title' | 'basis' | 'ask' | 'clears' | 'scope'> & {
  check: string;
  places: Place[];
};

/** A place a question is about, with the sentence it stands in. */
export type Place = Found & { field: Finding['field']; sentence: string };

/** More findings of one check are summed up in one: the list stays readable and nothing is left unsaid. */
const most = 200;
const strengths: Strength[] = ['hold', 'ask', 'note'];
const fields: Finding['field'][] = [
  'title',
  'column',
  'contentSource',
  'publishedOn',
  'documentNumber',
  'abstract',
  'text',
];

/** The family, collected from the folder: a new file is a new check. */
export const checks: Checks = collect(
  import.meta.glob<Check>('./checks/*.ts', { eager: true, import: 'default' }),
);

/** Title and basis of a check; the id itself where the check no longer exists (old ledger entries). */
export function titleOf(check: string): Words {
  return checks[check]?.title ?? { zh: check, en: check };
}

/**
 * All findings of a draft: hold before ask before note, then in reading order. A check that throws becomes a note that
 * says so; more than 200 findings of one check become one that counts the rest.
 */
export function runChecks(input: CheckInput, family: Checks = checks): Finding[] {
  const found = Object.entries(family).flatMap(([id, check]) =>
    'find' in check ? findings(id, check, input) : [],
  );
  return found.sort(
    (a, b) =>
      strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
      fields.indexOf(a.field) - fields.indexOf(b.field) ||
      (a.at ?? 0) - (b.at ?? 0),
  );
}

/** The card's questions that apply, in the order of the card; wording questions only where wording occurs. */
export function questions(input: CheckInput, family: Checks = checks): Question[] {
  return Object.entries(family)
    .flatMap(([id, check]) => ('ask' in check ? questionOf(id, check, input) : []))
    .sort((a, b) => cardOrder(a.check) - cardOrder(b.check));
}

function findings(id: string, check: FindingCheck, input: CheckInput): Finding[] {
  try {
    const places = placesOf(check.find(input), input.draft);
    return places.map((one) => ({ ...one, check: id, strength: check.strength }));
  } catch (error) {
    return [failure(id, check.title, error)];
  }
}

/** Each with field and sentence; what goes beyond the most is summed up. */
function placesOf(found: Found[], draft: Draft): Place[] {
  const places = found.slice(0, most).map((one) => placed(one, draft));
  return found.length > most ? [...places, restOf(found.slice(most))] : places;
}

function placed(found: Found, draft: Draft): Place {
  const field = found.field ?? 'text';
  const { quote, at = 0 } = found;
  const sentence = quote === undefined ? '' : settled(sentenceAt(draft[field], at, quote.length));
  return { ...found, field, sentence };
}

/** Bound to the quotes it sums up, so that an answer does not outlive them. */
function restOf(left: Found[]): Place {
  const message = {
    zh: `另有${left.length}处同类问题没有逐一列出，请先处理已列出的各处。`,
    en: `${left.length} more of this kind are not listed one by one. Deal with those listed first.`,
  };
  const { field = 'text', at = 0 } = left[0] ?? {};
  return { field, at, sentence: left.map((one) => one.quote).join('\n'), message };
}

function failure(check: string, title: Words, error: unknown): Finding {
  const said = wordsOf(error);
  return {
    check,
    strength: 'note',
    field: 'text',
    sentence: '',
    message: {
      zh: `“${title.zh}”这一项没有查成，请人工核对。${said.zh}`,
      en: `“${title.en}” could not be checked; check it by hand. ${said.en}`,
    },
  };
}

function questionOf(id: string, check: AskingCheck, input: CheckInput): Question[] {
  const { title, basis, ask, clears, scope } = check;
  const asked = { check: id, title, basis, ask, clears };
  if (scope !== 'places') return [{ ...asked, scope, places: [] }];
  try {
    const places = placesOf(check.places?.(input) ?? [], input.draft);
    return places.length === 0 ? [] : [{ ...asked, scope, places }];
  } catch {
    // Where the places cannot be found the question is asked of the whole draft rather than dropped.
    return [{ ...asked, scope: 'paragraphs', places: [] }];
  }
}

/** 国家秘密 first, as on every review form; a question without a place in this order comes last. */
function cardOrder(check: string): number {
  const order = [
    'state-secret',
    'work-secret',
    'private-matters',
    'disclosure-attribute',
    'political-wording',
  ];
  const place = order.indexOf(check);
  return place === -1 ? order.length : place;
}

function collect(files: Record<string, Check>): Checks {
  return Object.fromEntries(
    Object.entries(files).map(([path, check]) => [path.replace(/^.*\/|\.ts$/g, ''), check]),
  );
}
