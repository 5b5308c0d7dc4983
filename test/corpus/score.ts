// Scores the reader on the corpus: what was found of what is there, what is there of what was found, and what was claimed wrongly.

import type { Reading, Row } from '../../lib/model.ts';
import type { CorpusPage, CorpusRow } from './corpus.ts';
import { noScore, type Outcome, type Score } from './tally.ts';

/** What a reader said of a page, and how surely (0 … 1). */
export type Said = { reading: Reading; confidence: number };

/** So sure that it is hardly ever wrong. */
const verySure = 0.9;

/** The score of one page. */
export function scoreOf(page: CorpusPage, { reading, confidence }: Said): Score {
  const rows = reading.state === 'read' ? reading.rows : [];
  const expected = new Map(page.rows.map((row) => [plain(row.url), row]));
  const pairs = rows.flatMap((row): [Row, CorpusRow][] => {
    const wanted = expected.get(plain(row.url));
    return wanted ? [[row, wanted]] : [];
  });
  const outcome = page.list ? ofList(page, reading, pairs) : ofOther(page, reading);
  const sure = rows.length > 0 && confidence >= verySure;
  const count = (fits: (row: Row, wanted: CorpusRow) => boolean) =>
    pairs.filter(([row, wanted]) => fits(row, wanted)).length;
  return {
    ...noScore,
    ...{ [page.list ? 'lists' : 'others']: 1, [outcome]: 1 },
    sure: sure ? 1 : 0,
    surelyRight: sure && outcome === 'whole' ? 1 : 0,
    expected: expected.size,
    found: rows.length,
    right: pairs.length,
    titles: count(sameTitle),
    dated: count((row) => row.date !== undefined),
    printed: count((_row, wanted) => wanted.date !== null),
    dates: count((row, wanted) => row.date !== undefined && row.date.on === wanted.date),
    external: count((row, wanted) => row.external === wanted.external),
  };
}

/** How a page with a list came out. One that lacks rows and has others too is told as lacking. */
function ofList({ rows: wanted }: CorpusPage, reading: Reading, pairs: [Row, CorpusRow][]): Outcome {
  if (reading.state === 'empty') return 'emptied';
  if (reading.state !== 'read') return reading.reason === 'unsure' ? 'unsure' : 'silent';
  if (pairs.length * 2 < wanted.length) return 'another';
  if (pairs.length < wanted.length) return 'missing';
  if (reading.rows.length > wanted.length) return 'extra';
  if (pairs.some(([row, { date }]) => row.date !== undefined && row.date.on !== date)) return 'misdated';
  if (pairs.some(([row, { date }]) => row.date === undefined && date !== null)) return 'undated';
  return pairs.every(([row, one]) => sameTitle(row, one)) ? 'whole' : 'mistitled';
}

/** Nothing may be claimed of a page without a list, but that a column is empty which is. */
function ofOther({ empty }: CorpusPage, reading: Reading): Outcome {
  if (reading.state === 'read') return 'claimed';
  return reading.state === 'empty' && !empty ? 'emptied' : 'quiet';
}

const sameTitle = (row: Row, wanted: CorpusRow) => bare(row.title) === bare(wanted.title);
const plain = (url: string) => new URL(url).href.replace(/#(?![!/]).*$/, '');
const bare = (title: string) => title.replace(/\s+/g, '');
