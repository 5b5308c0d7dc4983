// Where things stand on the portal: columns, their pages, articles — one manner per list shape.
import type { TownArticle } from '../archive.ts';
import { numbers } from '../clock.ts';
import { allColumns, type ColumnPlan, noticeColumn, sections } from '../plan.ts';

export const rowsAPage = 20;
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsAPage));

/** Path of the first list page of a column. */
export function addressOf(plan: ColumnPlan): string {
  if (plan.shape === 'jpage') return `/col/col${numberOf(plan)}/index.html`;
  if (plan.shape === 'table') return `/gkml/${plan.code}.html`;
  return plan === noticeColumn ? `/zwgk/${plan.code}/` : `/zwgk/${sectionCode(plan)}/${plan.code}/`;
}

/** Path of list page n, counted from 1. TRS counts from 0 and leaves it out on the first. */
export function pageAddress(plan: ColumnPlan, n: number): string {
  const first = addressOf(plan);
  if (n === 1) return first;
  if (plan.shape === 'jpage') return `${first}?uid=${unitIdOf(plan)}&pageNum=${n}`;
  return plan.shape === 'table' ? first.replace('.html', `_${n}.html`) : `${first}index_${n - 1}.html`;
}

/** 大汉: number of the column and of the block its rows are drawn into. */
export const numberOf = (plan: ColumnPlan): number => 900 + plan.catid;
export const unitIdOf = (plan: ColumnPlan): number => 3000 + plan.catid;

/** Path of an article's own page, or the outside address of a link. */
export function articleAddress(plan: ColumnPlan, article: TownArticle): string {
  if (article.external) return article.external;
  if (plan.undated) return `${addressOf(plan)}content_${article.id}.html`;
  if (plan.shape === 'table') return `/gkml/content/${article.id}.html`;
  const [y, m, d] = numbers(article.day);
  if (plan.shape === 'jpage') return `/art/${y}/${m}/${d}/art_${numberOf(plan)}_${article.id}.html`;
  const packed = article.day.replaceAll('-', '');
  return `${addressOf(plan)}${packed.slice(0, 6)}/t${packed}_${article.id}.html`;
}

/** The address as a list prints it: TRS lists print `./202611/t20261121_10052.html`. */
export function printedAddress(plan: ColumnPlan, article: TownArticle): string {
  const whole = articleAddress(plan, article);
  return plan.shape === 'trs' && !article.external ? whole.replace(addressOf(plan), './') : whole;
}

/** Which list page of which column a path asks for. */
export function columnAt(
  path: string,
  query: URLSearchParams,
): { plan: ColumnPlan; page: number } | undefined {
  for (const plan of allColumns) {
    const first = addressOf(plan);
    if (path === first || path === `${first}index.html`) {
      return { plan, page: plan.shape === 'jpage' ? Number(query.get('pageNum') ?? 1) : 1 };
    }
    const rest = path.startsWith(first) ? /^index_(\d+)\.html$/.exec(path.slice(first.length)) : undefined;
    if (rest) return { plan, page: Number(rest[1]) + 1 };
    const table =
      plan.shape === 'table' ? new RegExp(`^/gkml/${plan.code}_(\\d+)\\.html$`).exec(path) : undefined;
    if (table) return { plan, page: Number(table[1]) };
  }
  return undefined;
}

/** The article number in an article's path. */
export function articleNumber(path: string): number | undefined {
  const found = /(?:\/t\d{8}_|\/content_|\/art_\d+_|\/gkml\/content\/)(\d+)\.html$/.exec(path);
  return found ? Number(found[1]) : undefined;
}

export const planOf = (name: string): ColumnPlan | undefined => allColumns.find((each) => each.name === name);

export function sectionCode(plan: ColumnPlan): string {
  return sections.find((each) => each.name === plan.section)?.code ?? '';
}
