// Guesses which unit a source text means where it names none: for a person to confirm, never to count by.
import type { DutyTable, UnitId } from '../model.ts';
import { namesOf, squeeze, unitNames, withoutPlace } from './unit-names.ts';
import { type ResolvedUnit, resolved, unitsNamed } from './units.ts';

/**
 * `像是 财政局，请确认`: a unit whose name stands within other words (据财政局消息), or that the text shortens (城管局).
 * Undefined where a unit is named anyway, where two would fit, and where the text speaks of another place or a superior.
 */
export function guessUnit(table: DutyTable, text: string): ResolvedUnit | undefined {
  if (text.length > 60 || unitsNamed(table, text).length > 0) return undefined;
  const bare = withoutPlace(table, squeeze(text).replace(/\([^()]*\)/g, ''));
  return contained(table, bare) ?? abbreviated(table, bare);
}

/** Who is not of this government, or only in part: another place, a superior, a body in a town, a branch. */
const others =
  /[省市县旗区盟州镇乡]|苏木|街道|嘎查|社区|国家|全国|中央|中国|国务院|总局|分局|支局|[部厅]$|厅/;

function contained(table: DutyTable, text: string): ResolvedUnit | undefined {
  const { longestFirst, units } = namesOf(table);
  const name = longestFirst.find((one) => one.length > 2 && text.includes(one));
  const unit = name === undefined ? undefined : units.get(name);
  if (name === undefined || unit === undefined) return undefined;
  const [before = '', after = ''] = text.split(name);
  if (
    after.includes(table.government.slice(0, 2)) ||
    others.test(ownAway(table, before)) ||
    others.test(after)
  )
    return undefined;
  const second = longestFirst.find((one) => one.length > 2 && `${before} ${after}`.includes(one));
  return second === undefined || units.get(second) === unit ? resolved(unit, 'contained') : undefined;
}

/** What stands before a name, without this government's own: 奈曼旗, 我旗, 旗直. */
function ownAway(table: DutyTable, text: string): string {
  const place = table.government.replace(/人民政府$/, '');
  return text.replaceAll(place, '').replace(new RegExp(`^[我本全]?${place.slice(-1)}(?:直|属|里)?`), '');
}

const endings = /(?:委员会|局|委|中心|办公室|办)$/;

/** The letters of a name in its order: 城管局 of 城市管理…局, 教育局 of 教育体育局; the units it could be must be one. */
function abbreviated(table: DutyTable, text: string): ResolvedUnit | undefined {
  // 市监局 is no city's.
  if (!/^[一-鿿]{2,10}$/.test(text) || others.test(text.replace(/^市(?=[场监管])/, ''))) return undefined;
  const ending = endings.exec(text)?.[0] ?? '';
  const stem = text.slice(0, text.length - ending.length);
  if (stem.length < 2 || (ending === '' && text.length > 4)) return undefined;
  const fitting = table.units.filter(({ id }) =>
    unitNames(table, id).some((name) => isShortFor(stem, ending, withoutPlace(table, name))),
  );
  const [only, second] = new Set<UnitId>(fitting.map(({ id }) => id));
  return only !== undefined && second === undefined ? resolved(only, 'abbreviation') : undefined;
}

function isShortFor(stem: string, ending: string, name: string): boolean {
  const long = name.replace(endings, '');
  // An office and a centre are other bodies than the bureau of their name.
  if (/中心|办/.test(ending) && !name.endsWith(ending)) return false;
  if (ending !== '' && long.includes(stem)) return true;
  const begins = ending === '' ? [long] : [long, ...long.split('和').slice(1)];
  return begins.some((part) => part[0] === stem[0]) && inOrder(stem, long);
}

function inOrder(short: string, long: string): boolean {
  let at = -1;
  return [...short].every((letter) => {
    at = long.indexOf(letter, at + 1);
    return at >= 0;
  });
}
