// What is counted over the pages of the corpus, and the rates made of it.

/** Counts over pages; the rates are made of them, so that parts can be added up. */
export type Score = Record<(typeof counted)[number] | Outcome, number>;

/** How a page with a list came out; `claimed` and `quiet` are pages without one, `emptied` may be either. */
export type Outcome = (typeof outcomes)[number];

/** Claimed wrongly: a number would be made of it. */
export const wrong = [
  /** Hardly a row of the list's is among those found. */
  'another',
  /** Rows missing. */
  'missing',
  /** Rows too many. */
  'extra',
  /** A date that is another one than the page prints. */
  'misdated',
  /** A date that the page prints and that was not told. */
  'undated',
  'mistitled',
  /** It was said to be empty, and is not, or is no column. */
  'emptied',
  /** A list was claimed where there is none. */
  'claimed',
] as const;

const outcomes = ['whole', ...wrong, 'unsure', 'silent', 'quiet'] as const;

const counted = [
  // Pages with a list, and without.
  'lists',
  'others',
  // Readings with a confidence of 0.9 and more, and those of them that are right.
  'sure',
  'surelyRight',
  // Rows that stand on the pages, rows found, rows found that stand there (told by their address).
  'expected',
  'found',
  'right',
  // Of the rows found that stand there: titles told in full; dates told, printed, and told as printed; 外链 told apart.
  'titles',
  'dated',
  'printed',
  'dates',
  'external',
] as const;

const names = [...counted, ...outcomes];

export const noScore = Object.fromEntries(names.map((name) => [name, 0])) as Score;

/** The sum of several. */
export function together(scores: Score[]): Score {
  const sums = names.map((name) => [name, scores.reduce((sum, score) => sum + score[name], 0)]);
  return Object.fromEntries(sums);
}

/** Pages of which something wrong was claimed. */
export const claimedWrongly = (score: Score): number => wrong.reduce((sum, name) => sum + score[name], 0);

/** Rates between 0 and 1, named as they are printed; 1 where nothing was to be found. */
export function rates(score: Score): Record<Rate, number> {
  const of = (part: number, whole: number) => (whole ? part / whole : 1);
  const pages = score.lists + score.others;
  return {
    'rows, recall': of(score.right, score.expected),
    'rows, precision': of(score.right, score.found),
    titles: of(score.titles, score.right),
    'dates, recall': of(score.dates, score.printed),
    'dates, precision': of(score.dates, score.dated),
    'lists wholly right': of(score.whole, score.lists),
    'no list claimed': of(score.quiet, score.others),
    'right or says so': of(pages - claimedWrongly(score), pages),
    'right where very sure': of(score.surelyRight, score.sure),
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
  | 'right or says so'
  | 'right where very sure'
  | 'external';
