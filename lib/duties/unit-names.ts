// The names of a table's units as texts write them: with and without the place, blanks, brackets, label.
import type { DutyTable, UnitId } from '../model.ts';

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

/** All names of a table's units; made once a table. */
export function namesOf(table: DutyTable): Names {
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

/** The unit whose name a squeezed text is, with or without this government's place in front. */
export function namedExactly(table: DutyTable, text: string): UnitId | undefined {
  const { units } = namesOf(table);
  return units.get(text) ?? units.get(withoutPlace(table, text));
}

/** Half-width, without blanks, label and quotation marks. */
export function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff"'“”‘’《》【】[\]]/g, '')
    .replace(
      /^(?:信息来源|内容来源|稿件来源|来源|稿源|发布机构|发布单位|报送单位|供稿单位|供稿)[::]?(?=.)/,
      '',
    )
    .replace(/[。.:]$/, '');
}

/**
 * The text without the place of the table's government in front: 奈曼旗, 奈曼, 旗, also behind its superiors.
 * A superior's name alone stays: 通辽市财政局 is not the banner's 财政局.
 */
export function withoutPlace(table: DutyTable, text: string): string {
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
