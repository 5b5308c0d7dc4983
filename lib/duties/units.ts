// Units and their other names: which unit of the table a source text speaks of.
import type { DutyTable, UnitId } from '../model.ts';

/**
 * The unit that a source text (信息来源) names, or undefined when it names none of the table's:
 * 本站, 新华社, a superior or another banner's body. `sure` is false for an office, a site or an account
 * of the unit, and where several units are named: then it is the first.
 */
export function resolveUnit(table: DutyTable, text: string): { unit: UnitId; sure: boolean } | undefined {
  const [first] = unitsNamed(table, text);
  if (first === undefined) return undefined;
  return { unit: first, sure: namedExactly(table, squeeze(text)) === first };
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

/** Every name a unit goes by: its id, the printed other names, and what the office makes of them (和 left out, 委员会 → 委). */
export function unitNames(table: DutyTable, unit: UnitId): string[] {
  const known = table.units.find((one) => one.id === unit);
  return known
    ? [...new Set([known.id, ...known.otherNames, ...[known.id, ...known.otherNames].flatMap(variants)])]
    : [];
}

/** Names with and without the place in front → unit; a name that two units share leads to none. */
type Names = { units: Map<string, UnitId | undefined>; longestFirst: string[] };

const namesOfTable = new WeakMap<DutyTable, Names>();

function namesOf(table: DutyTable): Names {
  const kept = namesOfTable.get(table);
  if (kept) return kept;
  const units = new Map<string, UnitId | undefined>();
  for (const { id } of table.units) {
    for (const name of unitNames(table, id).flatMap((one) => [one, withoutPlace(table, one)])) {
      units.set(name, units.has(name) && units.get(name) !== id ? undefined : id);
    }
  }
  const names = { units, longestFirst: [...units.keys()].sort((a, b) => b.length - a.length) };
  namesOfTable.set(table, names);
  return names;
}

function variants(name: string): string[] {
  const short = name.replace(/(?<=.)委员会$/, '委');
  return [short, name.replaceAll('和', ''), short.replaceAll('和', '')];
}

function namedExactly(table: DutyTable, text: string): UnitId | undefined {
  const { units } = namesOf(table);
  return units.get(text) ?? units.get(withoutPlace(table, text));
}

/** Half-width, without blanks, label and quotation marks. */
function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff"'“”‘’《》【】[\]]/g, '')
    .replace(
      /^(?:信息来源|内容来源|稿件来源|来源|稿源|发布机构|发布单位|报送单位|供稿单位|供稿)[::]?(?=.)/,
      '',
    )
    .replace(/[。.:]$/, '');
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

/**
 * The text without the place of the table's government in front: 奈曼旗, 奈曼, 旗, also behind its superiors.
 * A superior's name alone stays: 通辽市财政局 is not the banner's 财政局.
 */
function withoutPlace(table: DutyTable, text: string): string {
  const place = table.government.replace(/人民政府$/, '');
  const level = place.slice(-1);
  for (const name of place.length > 2 ? [place, place.slice(0, -1)] : [place]) {
    const at = text.indexOf(name);
    if (at < 0 || !superiors.test(text.slice(0, at))) continue;
    return text.slice(at + name.length).replace(/^人民政府(?=.)/, '');
  }
  const own = text.replace(/^[我本]/, '');
  return own.startsWith(level) && own.length > level.length ? own.slice(level.length) : text;
}

/** 内蒙古自治区, 内蒙古, 通辽市, 内蒙古自治区通辽市 — or nothing. */
const superiors = /^(?:.{0,6}(?:自治区|省|内蒙古))?(?:.{2,5}[市盟州])?$/;

function unitsOfPart(table: DutyTable, part: string): UnitId[] {
  const bare = part.replace(/\([^()]*\)/g, '');
  const exact = namedExactly(table, bare);
  if (exact !== undefined) return [exact];
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
