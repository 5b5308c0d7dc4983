// Numbers of a text as people write them: solid, in groups with blanks or hyphens, in full-width digits.

/** A run of letters and digits without a blank. `code` is folded: half-width, upper case, no invisible characters. */
export type Group = { at: number; end: number; code: string };
/** Groups that stand next to each other, parted by at most two blanks or one hyphen. */
export type Chain = Group[];
/** A number of one kind: where it stands and its folded digits. */
export type Numeral = { at: number; end: number; code: string };

const groupShape = /[0-9A-Za-z_０-９Ａ-Ｚａ-ｚ][0-9A-Za-z_０-９Ａ-Ｚａ-ｚ\u00ad\u200b-\u200d\u2060\ufeff]*/g;
const joint = /^(?:[ \u00a0\u2000-\u200a\u202f\u3000]{1,2}|[ \u00a0]?[-‐-―－][ \u00a0]?)$/;

/** A telephone has eleven digits, everything else that is private has more. */
const shortestPrivate = 11;

/** Chains with digits enough for a private number, in order. */
export function longChains(text: string): Chain[] {
  return chainsOf(text).filter(
    (chain) => chain.reduce((sum, group) => sum + group.code.length, 0) >= shortestPrivate,
  );
}

/** All chains of a text that hold a digit, in order. One pass, linear in the text. */
export function chainsOf(text: string): Chain[] {
  const chains: Chain[] = [];
  let before = -4;
  for (const match of text.matchAll(groupShape)) {
    const group = { at: match.index, end: match.index + match[0].length, code: fold(match[0]) };
    if (!/^X$|\d/.test(group.code)) continue;
    const joined = group.at - before <= 3 && joint.test(text.slice(before, group.at));
    const last = joined ? chains.at(-1) : undefined;
    if (last) last.push(group);
    else chains.push([group]);
    before = group.end;
  }
  return chains;
}

/** Half-width, upper case, invisible characters dropped. */
export function fold(text: string): string {
  if (!/[^0-9A-Z]/.test(text)) return text;
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .toUpperCase();
}

/**
 * Numbers of exactly `length` signs: one solid group, up to five groups, or signs spaced one by one.
 * `fits` judges the folded code; a number never starts or ends inside a group.
 */
export function numeralsOf(chain: Chain, length: number, fits: (code: string) => boolean): Numeral[] {
  const found: Numeral[] = [];
  let next = 0;
  while (next < chain.length) {
    const groups = windowFrom(chain, next, length);
    const numeral = groups && merge(groups);
    if (groups && numeral && fits(numeral.code)) {
      found.push(numeral);
      next += groups.length;
    } else next += 1;
  }
  return found;
}

/** One numeral out of neighbouring groups. */
export function merge(groups: Group[]): Numeral | undefined {
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return undefined;
  return { at: first.at, end: last.end, code: groups.map((group) => group.code).join('') };
}

/** Groups from `start` that make `length` signs together, as people group them. */
function windowFrom(chain: Chain, start: number, length: number): Group[] | undefined {
  let signs = 0;
  for (let end = start; end < chain.length && signs < length; end += 1) {
    signs += chain[end]?.code.length ?? 0;
    if (signs !== length) continue;
    const groups = chain.slice(start, end + 1);
    const spaced = groups.length === length && chain.length === length;
    return groups.length <= 5 || spaced ? groups : undefined;
  }
  return undefined;
}

/** How far behind the last of the words a position stands; Infinity where none stands before it. */
export function distanceBehind(text: string, words: RegExp): (at: number) => number {
  const ends = Array.from(text.matchAll(words), (match) => match.index + match[0].length);
  return (at) => at - (ends[countUpTo(ends, at) - 1] ?? Number.NEGATIVE_INFINITY);
}

/** How many of the sorted numbers are not above the limit. */
function countUpTo(sorted: number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
