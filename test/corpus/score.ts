// Scores the reader on the corpus: what was found of what is there, what is there of what was found.

import type { Reading, Row } from '../../lib/model.ts';
import type { CorpusPage, CorpusRow } from './corpus.ts';

/** Counts over pages; the rates are made of them, so that parts can be added up. */
export type Score = {
  /** Pages with a list, and those of them whose rows, dates and order are wholly right. */
  lists: number;
  whole: number;
  /** Why the others are not: nothing was claimed; hardly a row of the list's is among those found; rows missing; rows too many; dates. */
  silent: number;
  another: number;
  missing: number;
  extra: number;
  misdated: number;
  /** Pages without a list, and those of them on which none was claimed. */
  others: number;
  quiet: number;
  /** Rows that stand on the pages, rows found, rows found that stand there (told by their address). */
  expected: number;
  found: number;
  right: number;
  /** Of the rows found that stand there: titles told in full; dates told, printed, and told as printed; 外链 told apart. */
  titles: number;
  dated: number;
  printed: number;
  dates: number;
  external: number;
};

export const noScore: Score = {
  lists: 0,
  whole: 0,
  silent: 0,
  another: 0,
  missing: 0,
  extra: 0,
  misdated: 0,
  others: 0,
  quiet: 0,
  expected: 0,
  found: 0,
  right: 0,
  titles: 0,
  dated: 0,
  printed: 0,
  dates: 0,
  external: 0,
};

/** The score of one page. */
export function scoreOf(page: CorpusPage, reading: Reading): Score {
  const rows = reading.state === 'read' ? reading.rows : [];
  if (!page.list) return { ...noScore, others: 1, quiet: rows.length ? 0 : 1, found: rows.length };
  const expected = new Map(page.rows.map((row) => [plain(row.url), row]));
  const pairs = rows.flatMap((row): [Row, CorpusRow][] => {
    const wanted = expected.get(plain(row.url));
    return wanted ? [[row, wanted]] : [];
  });
  const count = (fits: (row: Row, wanted: CorpusRow) => boolean) =>
    pairs.filter(([row, wanted]) => fits(row, wanted)).length;
  const dates = count((row, wanted) => row.date !== undefined && row.date.on === wanted.date);
  const undated = count((row, wanted) => row.date === undefined && wanted.date === null);
  return {
    ...noScore,
    lists: 1,
    ...{ [outcome(pairs.length, rows.length, expected.size, dates + undated)]: 1 },
    expected: expected.size,
    found: rows.length,
    right: pairs.length,
    titles: count((row, wanted) => bare(row.title) === bare(wanted.title)),
    dated: count((row) => row.date !== undefined),
    printed: count((_row, wanted) => wanted.date !== null),
    dates,
    external: count((row, wanted) => row.external === wanted.external),
  };
}

type Outcome = 'whole' | 'silent' | 'another' | 'missing' | 'extra' | 'misdated';

/** How a page with a list came out. One that lacks rows and has others too is told as lacking. */
function outcome(right: number, found: number, expected: number, dated: number): Outcome {
  if (!found) return 'silent';
  if (right * 2 < expected) return 'another';
  if (right < expected) return 'missing';
  if (found > expected) return 'extra';
  return dated === right ? 'whole' : 'misdated';
}

/** The sum of several. */
export function together(scores: Score[]): Score {
  const sum = { ...noScore };
  for (const score of scores) for (const key of Object.keys(sum) as (keyof Score)[]) sum[key] += score[key];
  return sum;
}

/** Rates between 0 and 1, named as they are printed; 1 where nothing was to be found. */
export function rates(score: Score): Record<Rate, number> {
  const of = (part: number, whole: number) => (whole ? part / whole : 1);
  return {
    'rows, recall': of(score.right, score.expected),
    'rows, precision': of(score.right, score.found),
    titles: of(score.titles, score.right),
    'dates, recall': of(score.dates, score.printed),
    'dates, precision': of(score.dates, score.dated),
    'lists wholly right': of(score.whole, score.lists),
    'no list claimed': of(score.quiet, score.others),
    external: of(score.external, score.right),
  };
}

export type Rate =
  | 'rows, recall'
  | 'rows, precision'
  | 'titles'
  | 'dates, recall'
  | 'dates, precision'
  | 'lists wholly right'
  | 'no list claimed'
  | 'external';

const plain = (url: string) => new URL(url).href.replace(/#.*$/, '');
const bare = (title: string) => title.replace(/\s+/g, '');
