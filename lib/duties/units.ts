// Units and their other names: which unit of the table a source text speaks of, and how sure that is.
import type { DutyTable, UnitId } from '../model.ts';
import { nowCalled } from './former.ts';
import { namedExactly, namesOf, squeeze, unitNames, withoutPlace } from './unit-names.ts';

export { unitNames } from './unit-names.ts';

/**
 * How a text led to a unit: name its own or another name · placed a name with the place in front · office an office, a site
 * or an account of it · former 改革前的名称 · several the first of several · contained a name within other words ·
 * abbreviation 简称推测.
 */
export type UnitClue = 'name' | 'placed' | 'office' | 'former' | 'several' | 'contained' | 'abbreviation';

/** A unit with how the text led there, and how sure that is, from 0 to 1. */
export type ResolvedUnit = { unit: UnitId; by: UnitClue; confidence: number };

/** An order, not a measurement: what is less than `enough` is a guess that a person must confirm. */
export const confidenceOf: Record<UnitClue, number> = {
  name: 1,
  placed: 0.95,
  office: 0.85,
  former: 0.75,
  several: 0.7,
  contained: 0.5,
  abbreviation: 0.35,
};
/** 归属 needs as much; what is less sure stays 待归属. */
export const enough = 0.6;

export const resolved = (unit: UnitId, by: UnitClue): ResolvedUnit => ({
  unit,
  by,
  confidence: confidenceOf[by],
});

/**
 * The unit that a source text (信息来源) names, or undefined when it names none of the table's:
 * 本站, 新华社, a superior or another banner's body. Never less sure than `enough`; guesses are `guessUnit`'s.
 */
export function resolveUnit(table: DutyTable, text: string): ResolvedUnit | undefined {
  const units = unitsNamed(table, text);
  const [first] = units;
  if (first === undefined) return undefined;
  const whole = squeeze(text);
  if (namedExactly(table, whole) === first)
    return resolved(first, unitNames(table, first).includes(whole) ? 'name' : 'placed');
  if (units.length > 1) return resolved(first, 'several');
  return resolved(first, nowCalled(table, withoutRemarks(whole)) === first ? 'former' : 'office');
}

/** Every unit of the table that a source text names, each once, in the order of the text. A text over 200 characters is no source. */
export function unitsNamed(table: DutyTable, text: string): UnitId[] {
  if (text.length > 200) return [];
  const exact = namedExactly(table, squeeze(text));
  if (exact !== undefined) return [exact];
  const found = text
    .normalize('NFKC')
    .split(/[、,;/|&+]/)
    .flatMap(words)
    .flatMap((part) => unitsOfPart(table, squeeze(part)));
  return [...new Set(found)];
}

/** Parts of a text between blanks; a place stays with what follows it (`通辽市 财政局` is the city's). */
function words(text: string): string[] {
  const parts: string[] = [];
  for (const part of text.split(/\s+/).filter((one) => one !== '')) {
    const before = parts.at(-1);
    if (before !== undefined && /(?:自治区|内蒙古|[省市县旗区盟州])$/.test(before))
      parts[parts.length - 1] = before + part;
    else parts.push(part);
  }
  return parts;
}

/** `财政局(见备注2)` */
const withoutRemarks = (text: string) => text.replace(/\([^()]*\)/g, '');

function unitsOfPart(table: DutyTable, part: string): UnitId[] {
  const bare = withoutRemarks(part);
  const exact = namedExactly(table, bare);
  if (exact !== undefined) return [exact];
  const former = nowCalled(table, bare);
  if (former !== undefined) return [former];
  return jointUnits(table, bare) ?? officeOf(table, bare);
}

/** `财政局和教体局`: split where both sides are names. */
function jointUnits(table: DutyTable, text: string): UnitId[] | undefined {
  for (const { index } of text.matchAll(/[和与及]/g)) {
    const left = namedExactly(table, text.slice(0, index));
    const right = namedExactly(table, text.slice(index + 1));
    if (left !== undefined && right !== undefined) return [left, right];
  }
  return undefined;
}

/** An office, team, site or account of a unit: the name in front, a short rest that says what it is; a body below it comes first. */
function officeOf(table: DutyTable, text: string): UnitId[] {
  const bare = withoutPlace(table, text);
  for (const name of namesOf(table).longestFirst) {
    const start = text.startsWith(name) ? text : bare.startsWith(name) ? bare : undefined;
    const unit = namesOf(table).units.get(name);
    if (start === undefined || unit === undefined) continue;
    const rest = start.slice(name.length);
    const inner = namedExactly(table, rest);
    if (inner !== undefined) return inner === unit ? [unit] : [inner, unit];
    if (isOffice(rest) && !rest.includes(table.government.slice(0, 2))) return [unit];
  }
  return [];
}

function isOffice(rest: string): boolean {
  return /^.{0,12}?(?:[股科室处所站网办组号]|队|中心|微信|微博|抖音|快手|视频号|公众号|党组|党委|支部)$/.test(
    rest,
  );
}
