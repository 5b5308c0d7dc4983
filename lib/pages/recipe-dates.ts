// Reads the date of a row where a recipe says that it stands.
import type { RecipeDate, ShownDate } from '../model.ts';
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import { type MonthDay, readMonthDay } from './month-days.ts';
import type { PageNode } from './page.ts';
import { inRow } from './recipe-paths.ts';
import { fold } from './text.ts';
import { isDateOnly } from './titles.ts';
import { isInside } from './tree.ts';

/** A row as far as its date is concerned. */
export type Parts = { row: PageNode; link: PageNode; url: string };

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
export function datePlaces(row: PageNode, link: PageNode): PageNode[] {
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
