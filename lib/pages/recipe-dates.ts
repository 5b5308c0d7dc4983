// Finds where the rows of a list print their dates, and reads them there again.
import type { RecipeDate, ShownDate } from '../model.ts';
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import { type MonthDay, readMonthDay } from './month-days.ts';
import type { PageNode } from './page.ts';
import { inRow, placeIn } from './recipe-paths.ts';
import { fold, squeeze } from './text.ts';
import { isDateOnly } from './titles.ts';
import { isInside } from './tree.ts';

/** A row as far as its date is concerned. */
export type Parts = { row: PageNode; link: PageNode; url: string };

/** One place where dates stand: how many rows have one there, the first as printed, and what the table's head calls it. */
export type DateChoice = { date: RecipeDate; count: number; sample: string; header?: string };

/** Words before a row and after it, for lists whose dates stand beside the rows and not in them. */
export type Between = Map<PageNode, { before: string; after: string }>;

/** A date is short; what is longer is a summary that happens to name a day. */
const longest = 80;

/** The date printed where the recipe expects it; a month and a day where the year is left out. */
export function printedDate(
  where: RecipeDate,
  parts: Parts,
  between?: Between,
): { date?: ShownDate; monthDay?: MonthDay } {
  if (where.at === 'address') return defined(dateInUrl(parts.url));
  for (const text of textsAt(where, parts, between)) {
    const date = readDate(text);
    if (date) return { date };
    const monthDay = readMonthDay(text);
    if (monthDay) return { monthDay };
  }
  return {};
}

const defined = (date: ShownDate | undefined) => (date ? { date } : {});

function textsAt({ at, place }: RecipeDate, { row, link }: Parts, between?: Between): string[] {
  if (at === 'none') return [];
  if (at === 'after' || at === 'before') return [between?.get(row)?.[at] ?? ''];
  if (at === 'title')
    return [
      ...link
        .children()
        .map((child) => child.text())
        .filter(isDateOnly),
      link.text(),
    ];
  if (at === 'row' || !place) return [restOf(row, link)];
  const found = inRow(row, place);
  const said = found && !isInside(link, found) ? found.text() : '';
  // The place is gone: the row's only other date can be no other one.
  return readDate(said) || readMonthDay(said)
    ? [said]
    : datePlaces(row, link).length === 1
      ? [restOf(row, link)]
      : [];
}

const restOf = (row: PageNode, link: PageNode) =>
  row === link ? '' : row.text().slice(0, 2000).replace(link.text(), ' ');

const saysDate = (text: string) => text.length <= longest && Boolean(readDate(text) ?? readMonthDay(text));

/** The smallest elements of a row, outside the title, that say a date: a day over its month is one. */
function datePlaces(row: PageNode, link: PageNode): PageNode[] {
  if (row === link) return [];
  return row.children().flatMap((child) => {
    if (child === link) return [];
    const inner = datePlaces(child, link);
    if (inner.length) return inner;
    return !isInside(link, child) && saysDate(child.text()) ? [child] : [];
  });
}

/** What stands between the rows of one parent, told from its text: the date may be no element at all. */
export function betweenRows(rows: { row: PageNode }[]): Between {
  const between: Between = new Map();
  const parents = new Map<PageNode, PageNode[]>();
  for (const { row } of rows) {
    const parent = row.parent();
    if (parent) parents.set(parent, [...(parents.get(parent) ?? []), row]);
  }
  for (const [parent, own] of parents) {
    const text = parent.text();
    let from = 0;
    const spans = own.map((row) => {
      const said = fold(row.text());
      const at = Math.max(from, text.indexOf(said, from));
      from = at + said.length;
      return { row, at, end: from };
    });
    spans.forEach(({ row, at, end }, n) => {
      const [last, next] = [spans[n - 1]?.end ?? 0, spans[n + 1]?.at ?? text.length];
      between.set(row, {
        before: text.slice(Math.max(last, at - longest), at),
        after: text.slice(end, Math.min(next, end + longest)),
      });
    });
  }
  return between;
}

/** Every place where these rows may have their dates, the likeliest first. */
export function dateChoices(rows: Parts[]): DateChoice[] {
  const between = betweenRows(rows);
  const places = rows
    .slice(0, 12)
    .flatMap(({ row, link }) =>
      datePlaces(row, link).map((node) => ({ place: placeIn(row, node), header: headerOf(node) })),
    );
  const named = new Map(places.map((one) => [`${one.place.selector ?? ''}|${one.place.path}`, one]));
  const inPlaces = [...named.values()].map(({ place, header }) =>
    choice({ at: 'place', place, means: meaning(header) }, rows, between, header),
  );
  const others = (['row', 'title', 'after', 'before', 'address'] as const).map((at) =>
    choice({ at, means: 'published' }, rows, between),
  );
  const kept = distinct(
    [...inPlaces.sort(byWorth), ...others.sort(byWorth)].filter(({ count }) => count * 3 >= rows.length),
  );
  return [...kept].sort(byWorth);
}

function choice(date: RecipeDate, rows: Parts[], between: Between, header?: string): DateChoice {
  const read = rows.map((parts) => printedDate(date, parts, between));
  const said = read
    .map((one) => one.date?.printed ?? one.monthDay?.printed)
    .filter((text) => text !== undefined);
  return { date, count: said.length, sample: said[0] ?? '', ...(header && { header }) };
}

const order = ['place', 'row', 'after', 'before', 'title', 'address', 'none'];

/** A date that is the day of publishing, then one that more rows have, then the surer place. */
function byWorth(a: DateChoice, b: DateChoice): number {
  const worth = ({ date }: DateChoice) => (date.means === 'published' ? 1 : 0);
  const printed = ({ date }: DateChoice) => (date.at === 'address' ? 0 : 1);
  return (
    worth(b) - worth(a) ||
    printed(b) - printed(a) ||
    b.count - a.count ||
    order.indexOf(a.date.at) - order.indexOf(b.date.at)
  );
}

/** The same words found in two ways are one choice. */
function distinct(choices: DateChoice[]): DateChoice[] {
  return choices.filter(
    (one, at) =>
      choices.findIndex(
        (other) =>
          other.sample === one.sample &&
          other.count >= one.count &&
          order.indexOf(other.date.at) <= order.indexOf(one.date.at),
      ) === at,
  );
}

/** What the head of a table calls the cell's column. */
function headerOf(node: PageNode): string | undefined {
  let cell: PageNode | undefined = node;
  while (cell && cell.tag !== 'td') cell = cell.parent();
  const row = cell?.parent();
  let table = row;
  while (table && table.tag !== 'table') table = table.parent();
  const head = table?.first('tr');
  if (!cell || !row || !head || head === row) return undefined;
  const words = squeeze(head.children()[row.children().indexOf(cell)]?.text() ?? '');
  return words && words.length <= 12 && !/\d/.test(words) ? words : undefined;
}

/** 成文日期 and its kin are other facts than the day of publishing. */
function meaning(header: string | undefined): RecipeDate['means'] {
  if (header && /成文|生成|形成|制发|印发|签发/.test(header)) return 'issued';
  return header && /更新|截止|截至|实施|施行|生效|失效|废止|开始|结束/.test(header) ? 'other' : 'published';
}
