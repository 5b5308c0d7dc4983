// Lists of people in a draft: three rows or more that each pair a name or a running number with a private number.
import names from '../../public/data/people-names.json';
import type { Day } from '../model.ts';
import { identityNumbers, looksLikeIdentity } from './identity.ts';
import { maskName } from './mask.ts';
import { type Chain, merge, type Numeral } from './numbers.ts';
import { once, passages } from './passages.ts';
import { telephones } from './telephones.ts';

/** A list: from the first name to the last number, how many rows, and the first row. */
export type PeopleList = { at: number; end: number; rows: number; firstRow: { at: number; end: number } };

type Row = { at: number; end: number };
type PrivateNumber = Numeral & { kind: 'telephone' | 'card' | 'identity' };

/** How far before its number a name may stand: a table row flattened to one cell a line stays within it. */
const leadLength = 80;
/** How far apart the numbers of two rows may stand. */
const rowGap = 200;

/** Lists of people in the body, in order. */
export const peopleLists = once((input) => {
  const body = passages(input).find((passage) => passage.field === 'text');
  return body ? listsIn(body.text, body.chains, input.today) : [];
});

/** True where a place lies inside a list of the body. */
export function insideList(lists: PeopleList[], at: number): boolean {
  return lists.some((list) => at >= list.at && at < list.end);
}

/** Lists of people in any text, in order; `chains` are its numbers. */
export function listsIn(text: string, chains: Chain[], today: Day): PeopleList[] {
  const rows = rowsOf(text, privateNumbers(text, chains, today));
  const lists: PeopleList[] = [];
  let group: Row[] = [];
  for (const row of rows) {
    const last = group.at(-1);
    if (last && row.at - last.end > rowGap) {
      lists.push(...listOf(group));
      group = [];
    }
    group.push(row);
  }
  return [...lists, ...listOf(group)];
}

/** A name as lists print it: 张某、李某某、斯琴高娃、张*. */
export function isName(word: string): boolean {
  if (/^[\u3400-\u9fff]{1,2}某{1,2}$/.test(word)) return true;
  if (names.notNames.includes(word) || isOffice(word)) return false;
  if (/^[\u3400-\u9fff]{2,}·[\u3400-\u9fff]{2,}$/.test(word)) return true;
  if (names.compoundSurnames.includes(word.slice(0, 2))) return word.length >= 3 && word.length <= 4;
  if (word.length >= 2 && word.length <= 3 && names.surnames.includes(word.charAt(0))) return true;
  return word.length >= 3 && word.length <= 8 && [...word].every((sign) => names.mongolian.includes(sign));
}

/** Stars out every name in the words of a row. */
export function maskNames(words: string): string {
  return words.replace(/[\u3400-\u9fff·]+/g, (word) => {
    const name = bare(word);
    return isName(name) ? word.replace(name, maskName(name)) : word;
  });
}

function privateNumbers(text: string, chains: Chain[], today: Day): PrivateNumber[] {
  const found: PrivateNumber[] = telephones(text, chains).map((one) => ({ ...one, kind: 'telephone' }));
  for (const chain of chains) {
    for (const one of identityNumbers(chain, today)) found.push({ ...one, kind: 'identity' });
    for (const one of cardNumbers(chain)) {
      found.push({ ...one, kind: looksLikeIdentity(one.code, today) ? 'identity' : 'card' });
    }
  }
  return found.sort((a, b) => a.at - b.at || b.end - a.end);
}

/** 15 to 19 digits, solid or in fours. */
function cardNumbers(chain: Chain): Numeral[] {
  const solid = chain.filter((group) => /^\d{15,19}$|^\d{17}X$/.test(group.code));
  const whole = chain.length > 3 && chain.length < 6 ? merge(chain) : undefined;
  return whole && /^\d{16,19}$/.test(whole.code) ? [whole] : solid;
}

function rowsOf(text: string, numbers: PrivateNumber[]): Row[] {
  const rows: Row[] = [];
  let free = 0;
  for (const number of numbers) {
    if (number.at < free) continue;
    const from = Math.max(free, number.at - leadLength);
    const at = rowStart(text.slice(from, number.at), number.kind);
    if (at !== undefined) rows.push({ at: from + at, end: number.end });
    free = number.end;
  }
  return rows;
}

/** Where the row of a number starts within the words before it; undefined where they name nobody. */
function rowStart(lead: string, kind: PrivateNumber['kind']): number | undefined {
  const words = Array.from(lead.matchAll(/[\u3400-\u9fff·]+/g));
  const name = words.findLast((word) => isName(bare(word[0])) || isStarred(lead, word));
  if (kind === 'telephone' && isPublicContact(lead, name?.index ?? lead.length)) return undefined;
  if (name) return name.index;
  if (kind === 'card' || words.some((word) => !names.numberLabels.includes(word[0]))) return undefined;
  return /(?:^|[\s；;。，,])[（(]?\d{1,4}[)）.．、]?\s*[^\d\n]{0,8}$/.exec(lead)?.index;
}

/** 张*、李*梅: a name with signs starred out. */
function isStarred(lead: string, word: RegExpMatchArray): boolean {
  return word[0].length <= 2 && /^[*＊]/.test(lead.slice((word.index ?? 0) + word[0].length));
}

/** Contacts that an office publishes: the row says 咨询, 监督 …, or 联系人 stands right before the name. */
function isPublicContact(lead: string, nameAt: number): boolean {
  const row = lead.slice(lead.lastIndexOf('\n') + 1);
  const label = lead
    .slice(0, nameAt)
    .trimEnd()
    .replace(/[：:]$/, '')
    .trimEnd();
  return names.publicContacts.some((word) => row.includes(word) || label.endsWith(word));
}

/** A word without the label before it and after it: `户主张三电话` → `张三`. */
function bare(word: string): string {
  const before = names.labels.find((label) => word.startsWith(label) && word.length > label.length) ?? '';
  const rest = word.slice(before.length);
  const after = names.numberLabels.find((label) => rest.endsWith(label) && rest.length > label.length) ?? '';
  return rest.slice(0, rest.length - after.length);
}

function isOffice(word: string): boolean {
  if (names.numberLabels.includes(word) || names.labels.includes(word)) return true;
  const long = word.length > 3 ? names.officeEndingsOfLongWords : [];
  return word.length > 2 && [...names.officeEndings, ...long].some((ending) => word.endsWith(ending));
}

function listOf(rows: Row[]): PeopleList[] {
  const [first] = rows;
  const last = rows.at(-1);
  if (!first || !last || rows.length < 3) return [];
  return [{ at: first.at, end: last.end, rows: rows.length, firstRow: first }];
}
