// Reads the rows of a list that is known, as a recipe says: which elements are rows, and which link is the title.
import type { Recipe } from '../model.ts';
import { absolute, address, sameHost } from './addresses.ts';
import { dateInUrl } from './date-address.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { isPinned } from './pins.ts';
import { hasShape } from './recipe-address.ts';
import { type Between, betweenRows, printedDate } from './recipe-dates.ts';
import { inRow } from './recipe-paths.ts';
import { notTitle } from './row-links.ts';
import type { FoundRow } from './rows.ts';
import { titleOf } from './titles.ts';
import { isInside, shapeOf, upwards } from './tree.ts';

/** The parts of a recipe that tell its rows. */
export type RowPlan = Pick<Recipe, 'site' | 'row' | 'link' | 'address' | 'date'>;

/** A row under way, its title's link, and whether a date is printed where the recipe expects one. */
export type TaughtRow = FoundRow & { link: PageNode; printed: boolean };

/** Lists are shorter; what is longer is cut here, so that no page keeps the reader busy. */
const mostRows = 3000;

/** The rows of `list` in the page's order. What leads nowhere, pages on, or is a strange row among like ones is left out. */
export function taughtRows(page: Page, list: PageNode, plan: RowPlan): TaughtRow[] {
  const rows = rowElements(page, list, plan).flatMap((row) => {
    const link = titleLink(page, row, plan);
    return link ? [{ row, ...link }] : [];
  });
  const between = /^(?:after|before)$/.test(plan.date.at) ? betweenRows(rows) : undefined;
  const read = rows.map((one) => rowOf(page, one, plan, between));
  return withoutStrangers(read, plan);
}

/** Elements that may be rows: at the depth and of the shape that was taught; of another shape only where none has it. */
export function rowElements(page: Page, list: PageNode, { row }: Pick<RowPlan, 'row'>): PageNode[] {
  const paging = pager(page);
  if (paging && isInside(list, paging)) return [];
  // Neither the pager nor what it stands in is a row.
  const around = new Set(paging && upwards(paging));
  let level = [list];
  for (let step = 0; step < row.depth; step++)
    level = level.flatMap((node) => (node === paging ? [] : node.children()));
  const holding = level
    .slice(0, mostRows)
    .filter((node) => (node.tag === 'a' || node.first('a')) && !around.has(node));
  const shaped = holding.filter((node) => row.shapes.includes(shapeOf(node)));
  return shaped.length ? shaped : commonShape(holding);
}

/** A row became another element: the shape that most of them have now. */
function commonShape(nodes: PageNode[]): PageNode[] {
  const kinds = new Map<string, PageNode[]>();
  for (const node of nodes) kinds.set(shapeOf(node), [...(kinds.get(shapeOf(node)) ?? []), node]);
  return [...kinds.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** Where a link leads: its address, else the one its script names (`window.open('/a.html')`). */
export function linkAddress(page: Page, link: PageNode): string | undefined {
  const href = link.attr('href');
  const plain = /^\s*javascript:/i.test(href ?? '') ? undefined : absolute(page, href);
  if (plain && !/^\s*#/.test(href ?? '')) return plain;
  const script = `${link.attr('onclick') ?? ''} ${href ?? ''}`;
  const named =
    /['"]((?:https?:\/\/|\.{0,2}\/)?[\w%./-]+\.s?html?(?:\?[^'"\s]*)?|(?:https?:\/\/|\.{0,2}\/)[\w%./-]+(?:\?[^'"\s]*)?)['"]/.exec(
      script,
    )?.[1];
  return absolute(page, link.attr('data-href') ?? link.attr('data-url') ?? named);
}

type Title = { link: PageNode; url: string };

/** The row's title: the link of the taught shape of address, else the one in the taught place, else the longest. */
export function titleLink(
  page: Page,
  row: PageNode,
  plan: Pick<RowPlan, 'site' | 'address' | 'link'>,
): Title | undefined {
  const all = (row.tag === 'a' ? [row] : row.all('a')).flatMap((link) => {
    const url = linkAddress(page, link);
    const title = url && titleOf(link);
    return url && title && !notTitle.test(title) ? [{ link, url, title }] : [];
  });
  const { address: shape, site } = plan;
  const shaped = shape ? all.filter(({ url }) => hasShape(url, shape, site)) : [];
  const among = shaped.length ? shaped : all;
  const placed = inRow(row, plan.link);
  return (
    among.find(({ link }) => link === placed) ?? [...among].sort((a, b) => b.title.length - a.title.length)[0]
  );
}

function rowOf(
  page: Page,
  { row, link, url }: Title & { row: PageNode },
  { date: where }: RowPlan,
  between?: Between,
): TaughtRow {
  const { date, monthDay } = printedDate(where, { row, link, url }, between);
  const counts = where.means === 'published';
  const shown = counts ? (date ?? (monthDay ? undefined : dateInUrl(url))) : undefined;
  return {
    title: titleOf(link),
    url,
    ...(shown && { date: shown }),
    ...(counts && monthDay && { monthDay }),
    pinned: isPinned(row, link),
    external: !sameHost(url, page.url),
    node: row,
    link,
    printed: date !== undefined || monthDay !== undefined,
  };
}

/** An advertisement between the rows: it leads elsewhere and bears no date, where nearly every other row does both. */
function withoutStrangers(rows: TaughtRow[], { address: shape, site }: RowPlan): TaughtRow[] {
  if (!shape) return rows;
  const strange = (row: TaughtRow) => !row.printed && !hasShape(row.url, shape, site);
  const dated = rows.filter((row) => row.printed).length;
  return dated * 10 >= rows.length * 7 ? rows.filter((row) => !strange(row)) : rows;
}

/** How many of these rows lead to addresses as they were taught; all of them where no shape was. */
export function likeTaught(
  rows: { url: string }[],
  { address: shape, site }: Pick<RowPlan, 'address' | 'site'>,
): number {
  return shape ? rows.filter(({ url }) => hasShape(url, shape, site)).length : rows.length;
}

/** Origin of a page's address. */
export const originOf = (page: Page) => address(page.url)?.origin ?? '';
