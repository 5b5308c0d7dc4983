// Finds where the rows of a list print their dates: the places a person may choose from.
import type { RecipeDate } from '../model.ts';
import type { PageNode } from './page.ts';
import { type Between, betweenRows, datePlaces, type Parts, printedDate } from './recipe-dates.ts';
import { placeIn } from './recipe-paths.ts';
import { squeeze } from './text.ts';

/** One place where dates stand: how many rows have one there, the first as printed, and what the table's head calls it. */
export type DateChoice = { date: RecipeDate; count: number; sample: string; header?: string };

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
