// Which line of its column an article belongs to.
import type { Article, Duty, DutyId, DutyTable, UnitId } from '../model.ts';
import { linesSpokenOf } from './fit.ts';
import { groupsOf, unitsOf } from './table.ts';
import { unitsNamed } from './units.ts';

/** Lines remembered per source by hand: `column\nsource` (see `sourceKey`) → line. */
export type Remembered = Record<string, DutyId>;

/** Under which key a source is remembered: within its column, without blanks. */
export function sourceKey(column: string, contentSource: string): string {
  return `${column}\n${contentSource.normalize('NFKC').replace(/\s/g, '')}`;
}

/**
 * The line an article fills, or undefined while nobody can tell (待归属).
 * A line set by hand wins, then what was remembered for its source; a column of one line takes every article.
 * Else its source unit decides when it is an owner of one line only. Where it owns several, is not known,
 * or owns none, the title decides if it clearly speaks of exactly one line.
 * An open group (政府各组成部门) takes units of the table that own no other line of the column.
 */
export function attribute(
  article: Pick<Article, 'title' | 'line' | 'unit' | 'contentSource'>,
  duties: Duty[],
  table: DutyTable,
  remembered: Remembered = {},
): DutyId | undefined {
  const byHand = [article.line?.duty, rememberedLine(article, duties, remembered)];
  const chosen = byHand.find((id) => duties.some((duty) => duty.id === id));
  if (chosen !== undefined) return chosen;
  if (duties.length <= 1) return duties[0]?.id;
  return bySource(sourceUnits(article, table), article.title, duties, table);
}

/** Units the source names; an article whose source text was not kept has the one it led to. */
export function sourceUnits(article: Pick<Article, 'unit' | 'contentSource'>, table: DutyTable): UnitId[] {
  const named = article.contentSource === undefined ? [] : unitsNamed(table, article.contentSource);
  if (named.length > 0) return named;
  return article.unit === undefined ? [] : [article.unit];
}

function bySource(units: UnitId[], title: string, duties: Duty[], table: DutyTable): DutyId | undefined {
  const owned = duties.filter((duty) => unitsOf(duty).some((unit) => units.includes(unit)));
  const open = duties.filter((duty) => !owned.includes(duty) && groupsOf(table, duty).length > 0);
  const spoken = linesSpokenOf(title, duties);
  const only = spoken.length === 1 ? spoken[0] : undefined;
  if (units.length === 0) return only;
  if (owned.length > 1) return owned.find((duty) => duty.id === only)?.id;
  // A named owner may be one of the open group as well: 自然资源局 on its yearly plan speaks as one of 政府各组成部门.
  if (owned.length === 1) return open.find((duty) => duty.id === only)?.id ?? owned[0]?.id;
  if (open.length === 1) return only === undefined || only === open[0]?.id ? open[0]?.id : undefined;
  return only;
}

function rememberedLine(
  article: Pick<Article, 'contentSource'>,
  duties: Duty[],
  remembered: Remembered,
): DutyId | undefined {
  const column = duties[0]?.column;
  if (column === undefined || article.contentSource === undefined) return undefined;
  return remembered[sourceKey(column, article.contentSource)];
}
