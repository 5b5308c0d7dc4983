// 24 months of articles for every column, the same on every run, none of them in the future.
import type { TownArticle } from './archive.ts';
import {
  addDays,
  addMonths,
  type Clock,
  type Day,
  dayIn,
  lengthOf,
  type Month,
  monthOf,
  numbers,
  weekday,
} from './clock.ts';
import { type Dice, dice } from './dice.ts';
import { allColumns, type ColumnPlan, type Supply } from './plan.ts';
import { filled, paragraphs, type Told } from './prose.ts';
import { subjects, superiorTitles, titles } from './titles.ts';
import { superiors, type TownUnit, unclearSources, unitNamed } from './units.ts';

/** What stands while one column's history is written: its plan, the clock, the month's dice, the titles taken. */
type Writing = { plan: ColumnPlan; clock: Clock; throwing: Dice; taken: Set<string> };
/** Where an item comes from. */
type Origin = { kind: TownArticle['kind']; unit?: TownUnit; source: string };

/** The articles of all columns, oldest first, numbered in that order. */
export function history(clock: Clock): TownArticle[] {
  return allColumns
    .flatMap((plan) => historyOf(plan, clock))
    .sort((a, b) => (a.day + a.time).localeCompare(b.day + b.time))
    .map((article, index) => {
      const id = 10001 + index * 3;
      const external = article.external?.replace('{id}', String(id));
      return { ...article, id, ...(external ? { external } : {}) };
    });
}

function historyOf(plan: ColumnPlan, clock: Clock): TownArticle[] {
  if (plan.empty) return [];
  const taken = new Set<string>();
  const months = Array.from({ length: plan.months ?? 24 }, (_, back) =>
    addMonths(monthOf(clock.today), -back),
  );
  const articles = months.flatMap((month, back) => {
    const throwing = dice(`${plan.name}|${month}`);
    const supply = back === 0 ? plan.now : back === 1 ? plan.before : pastSupply(plan, throwing);
    return supply.map((from) => written(from, month, { plan, clock, throwing, taken }));
  });
  const old = articles.filter((each) => each.kind === 'own' && each.day < dayIn(months[8] ?? clock.today, 1));
  for (const each of old.slice(0, plan.pinned ?? 0)) each.pinned = true;
  return articles;
}

function pastSupply(plan: ColumnPlan, throwing: Dice): Supply {
  return Array.from({ length: throwing.whole(...plan.pace) }, () => {
    const chance = throwing.next();
    if (chance < 0.1) return '上级';
    if (chance < 0.14 && !plan.undated) return '外链';
    return chance < 0.18 ? '不明' : feeding(throwing.pick(plan.lines), throwing);
  });
}

/** A unit of the line; of an open line, one of some departments. */
function feeding(line: string[], throwing: Dice): string {
  const unit = throwing.pick(line);
  return unit === '*'
    ? throwing.pick(['发展和改革委员会', '工业和信息化局', '水务局', '审计局', '公安局'])
    : unit;
}

/** A day of the month that is not in the future; a workday where there is one. */
function dayFor(month: Month, clock: Clock, throwing: Dice): Day {
  const last = month === monthOf(clock.today) ? Number(clock.today.slice(8)) : lengthOf(month);
  const days = Array.from({ length: last }, (_, index) => dayIn(month, index + 1));
  const workdays = days.filter((day) => weekday(day) % 6 !== 0);
  return throwing.pick(workdays.length > 0 ? workdays : days);
}

function written(from: string, month: Month, writing: Writing): TownArticle {
  const { plan, clock, throwing } = writing;
  const day = dayFor(month, clock, throwing);
  const origin = originOf(from, throwing);
  const { unit, kind, source } = origin;
  const title = titleFor(origin, day, writing);
  const isDocument = /(?:通知|实施方案|细化方案|意见)$|关于印发/.test(title);
  const told: Told = { column: plan.name, title, day, signed: signature(origin) };
  return {
    id: 0,
    column: plan.name,
    title,
    day,
    time: timeFor(day, clock, throwing),
    issued: addDays(day, -(isDocument ? throwing.whole(2, 18) : throwing.whole(0, 3))),
    source,
    ...(unit ? { unit: unit.name } : {}),
    kind,
    ...(kind === 'link' ? { external: leaving(day) } : {}),
    ...(isDocument ? { documentNumber: documentNumber(origin, day, throwing) } : {}),
    author: '',
    summary: '',
    pinned: false,
    state: 'public',
    by: 'archive',
    body: () => bodyOf(told),
    attachments: [],
  };
}

/** Reads one entry of a supply: a unit's name, `不明`, `外链`, `上级`, `上级:…`. */
function originOf(from: string, throwing: Dice): Origin {
  if (from === '不明') return { kind: 'own', source: throwing.pick(unclearSources) };
  if (from === '外链') return { kind: 'link', source: throwing.pick(superiors) };
  if (from.startsWith('上级'))
    return { kind: 'repost', source: from.split(':')[1] ?? throwing.pick(superiors) };
  const unit = unitNamed(from);
  return { kind: 'own', unit, source: throwing.pick(unit.printed) };
}

/** Who signs: a portal is a source, but it issues nothing. */
function signature({ unit, kind, source }: Origin): string {
  if (unit) return fullName(unit.name);
  if (kind === 'own') return '奈曼旗人民政府办公室';
  return source === '中国政府网' ? '国务院办公厅' : source;
}

function titleFor(origin: Origin, day: Day, { plan, throwing, taken }: Writing): string {
  const { unit, kind } = origin;
  const names = {
    unit: unit ? fullName(unit.name) : '奈曼旗',
    abbr: unit?.abbr ?? '政',
    from: signature(origin),
    s: subjects[plan.name] ?? plan.name,
  };
  const patterns = kind === 'own' ? patternsFor(plan, unit) : superiorTitles;
  const write = () => filled(throwing.pick(patterns), monthOf(day), throwing, names);
  let title = write();
  for (let attempt = 0; attempt < 40 && taken.has(title); attempt++) title = write();
  // A busy month has more to say than there are patterns: the later one is a part of its own.
  for (let part = 2; taken.has(title); part++) title = `${title.replace(/（之\d+）$/, '')}（之${part}）`;
  taken.add(title);
  return title;
}

/** Patterns of the unit; of an open line where there is one; else those of the column's first unit. */
function patternsFor(plan: ColumnPlan, unit: TownUnit | undefined): string[] {
  const own = titles[plan.name] ?? {};
  return (unit && own[unit.name]) ?? own['*'] ?? Object.values(own)[0] ?? [];
}

/** The name with its place: 奈曼旗民政局; the branch of the city's bureau is the city's. */
function fullName(unit: string): string {
  return unit === '生态环境局奈曼旗分局' ? `通辽市${unit}` : `奈曼旗${unit}`;
}

function timeFor(day: Day, clock: Clock, throwing: Dice): string {
  const minute = throwing.whole(8 * 60 + 5, 17 * 60 + 40);
  const [h = 0, m = 0] = clock.time.split(':').map(Number);
  const at = day === clock.today ? Math.min(minute, h * 60 + m) : minute;
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
}

/** A reserved name that no browser can reach: the row is shown, its page is never fetched. */
function leaving(day: Day): string {
  return `http://www.tongliao.example/zwgk/${day.slice(0, 7).replace('-', '')}/t${day.replaceAll('-', '')}_{id}.html`;
}

/** Whose documents carry which word; a bureau of the city is told from its government. */
const aboveWords = [
  ['内蒙古自治区人民政府', '内政办发'],
  ['通辽市人民政府', '通政办发'],
  ['通辽市乡村振兴局', '通乡振发'],
] as const;

function documentNumber({ unit, kind, source }: Origin, day: Day, throwing: Dice): string {
  const [year, month] = numbers(day);
  const above = aboveWords.find(([name]) => source.startsWith(name))?.[1] ?? '国办发';
  const word = kind === 'own' ? `奈${unit?.abbr ?? '政办'}字` : above;
  return `${word}〔${year}〕${throwing.whole(month * 10 - 9, month * 10)}号`;
}

function bodyOf(told: Told): string {
  const lines = paragraphs(told);
  const ends = lines.length - 2;
  return lines
    .map((line, index) => `<p${index < ends ? '' : ' class="signed" style="text-align:right"'}>${line}</p>`)
    .join('\n');
}
