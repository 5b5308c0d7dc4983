// What the rows of a list say for or against their being a column's articles.
import { isArticleAddress } from './addresses.ts';
import { dayInTitle, readDate } from './dates.ts';
import { folderOf, isRoot, kin, siblings } from './folders.ts';
import { readMonthDay } from './month-days.ts';
import { boxHeading, ownNames } from './names.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import type { FoundRow } from './rows.ts';
import type { Group } from './runs.ts';
import { squeeze } from './text.ts';
import { isInside, upwards } from './tree.ts';

/** Rows that are looked at. */
const enough = 60;

/** What is asked of a group's rows, each 0 … 1. */
export function rowSigns(page: Page, group: Group) {
  const rows = group.rows.slice(0, enough);
  const share = (fits: (row: FoundRow) => unknown) => rows.filter(fits).length / rows.length;
  const mean = (count: (row: FoundRow) => number) =>
    rows.reduce((sum, row) => sum + count(row), 0) / rows.length;
  const here = folderOf(page);
  return {
    dated: Math.min(1, 1.2 * share(({ date, monthDay, lately }) => date ?? monthDay ?? lately)),
    undated: group.dated || rows.some(({ title }) => dayInTitle.test(title)) ? 0 : rows.length < 6 ? 1 : 0.5,
    dayTitle: share(({ title }) => dayInTitle.test(title)),
    fullDate: share(({ date }) => date && !/url|inferred/.test(date.origin)),
    falling: falling(rows),
    many: Math.min(1, Math.log2(group.rows.length) / 5),
    single: group.rows.length === 1 ? 1 : 0,
    length: mean(({ title }) => Math.min(24, title.length)) / 24,
    brief: share(({ title, date, monthDay }) => title.length < 7 && !date && !monthDay),
    distinct: new Set(rows.map(({ title }) => title)).size / rows.length,
    articles: share(({ url }) => isArticleAddress(url)),
    alike: alike(rows),
    below: isRoot(here) ? 0 : share(({ url }) => url.startsWith(here) && url.length > here.length),
    kin: kin(page, rows),
    siblings: siblings(page, rows),
    external: share(({ external }) => external),
    told: share(isSentence),
    letters: Math.max(
      ofLetters(page, group),
      share(({ node }) => letter.test(node.text())),
    ),
    people: ofPeople(rows),
    units: share(({ title }) => unit.test(title)),
    words: Math.min(1, (mean(({ title }) => title.length) * group.rows.length) / linkedWords(page)),
  };
}

/** How far a letter or a question of somebody has come: 信箱 and 留言 are no articles. */
const letter =
  /(?:^|[\s\d])[[【]?(?:办理中|处理中|已办结|已办理|已回复|已答复|已受理|待回复|待受理|待办理|未回复)[\]】]?(?:\s|$)|(?:提问|咨询|来信|答复|回复)(?:日期|时间)[:：]/;

/** The name of an office, not of what it did. */
const unit =
  /^.{1,14}(?:局|委|办|办公室|委员会|中心|镇|乡|苏木|嘎查|街道|医院|学校|小学|中学|大队|公司|管委会|联合会|总工会)$/;

/** 1 where the list's heading or its table's head names letters, and the page does not say that it is a column of news. */
function ofLetters(page: Page, { list }: Group): number {
  const table = [...upwards(list)].find(({ tag }) => tag === 'table');
  const head = squeeze(table?.first('tr')?.text() ?? '');
  if (/来信|诉求|信件|办结|答复(?:日期|时间|单位)|受理(?:日期|时间)|留言(?:标题|时间)/.test(head)) return 1;
  return letterBox.test(boxHeading(list)) || ownNames(page).some((name) => letterBox.test(name)) ? 1 : 0;
}

const letterBox =
  /^.{0,6}(?:信箱|来信|信件|留言|问政|诉求|咨询|投诉)(?:列表|公开|查询|选登|反馈|回复|办理|板)?$/;

/** Who wrote what stands there: addresses of users, or names, often the same. Answers and comments are no articles. */
function ofPeople(rows: FoundRow[]): number {
  const users = rows.filter(({ url }) => person.test(url)).length;
  if (users * 2 > rows.length) return 1;
  const names = rows.filter(({ title, url }) => title.length < 6 || person.test(url)).length;
  const distinct = new Set(rows.map(({ title }) => title)).size;
  return names * 2 > rows.length && rows.length > 3 && distinct * 2 <= rows.length ? 1 : 0;
}

const person =
  /[/?&_-](?:space-uid|space-username|user|users|uid|member|members|profile|people|author)[/=_-]/i;

/** `2026-03-05，全县春耕动员会召开。` is told, not listed. */
function isSentence({ node, link, title, date, monthDay }: FoundRow): boolean {
  if ((!date || date.origin === 'url') && !monthDay) return false;
  const words = node.text();
  if (words.length > title.length + 80 || !/[，。；]/.test(words.replace(title, ''))) return false;
  const shows = (part: PageNode) =>
    readDate(part.text()) ??
    (monthDay && part.text().length < 12 && !isInside(part, link) ? readMonthDay(part.text()) : undefined);
  return !node
    .all('*')
    .some((part) => part.text().length < 60 && !/[，。；]/.test(part.text()) && shows(part));
}

/** The part of neighbouring dates that do not rise; pinned rows stand outside the order. */
function falling(rows: FoundRow[]): number {
  const ordered = rows.filter((row) => !row.pinned && (row.date ?? row.monthDay));
  const whole = ordered.every(({ date }) => date);
  const days = ordered.map(({ date, monthDay }) =>
    whole ? (date?.on ?? '') : (monthDay?.monthDay ?? date?.on.slice(5) ?? ''),
  );
  if (days.length < 2) return 0;
  // One rise is the turn of the year.
  const rises = days.filter((day, at) => at > 0 && day > (days[at - 1] ?? '')).length;
  return 1 - Math.max(0, rises - 1) / (days.length - 1);
}

/** The part of addresses that differ from the most common make by their numbers only. */
function alike(rows: FoundRow[]): number {
  const makes = new Map<string, number>();
  for (const { url } of rows) {
    const make = url
      .replace(/[\da-f-]{20,}|\d+/gi, '0')
      .replace(/[^/]*$/, (name) => name.replace(/[^.?=&]+/, '-'));
    makes.set(make, (makes.get(make) ?? 0) + 1);
  }
  return Math.max(...makes.values()) / rows.length;
}

/** Letters of all links of a page. */
const linkedWords = oncePerPage(({ root }: Page) =>
  Math.max(
    1,
    root.all('a[href]').reduce((sum, link) => sum + link.text().length, 0),
  ),
);
