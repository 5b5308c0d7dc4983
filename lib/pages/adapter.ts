// The contract of the adapter family: a column page of one product is read into the model.
import type { Day, Reading, Words } from '../model.ts';
import type { Page, PageNode } from './page.ts';

/** One member: `lib/pages/adapters/<id>.ts`, the file name is the id. */
export type Adapter = {
  /** Product or shape, as people call it; a plain string where both languages say the same. */
  title: Words | string;
  /**
   * How sure this adapter is that the page is its own: 0 not at all … 1 certain. No reading yet.
   * Known products answer 0.6 or more, more than 0.65 only where they know the list, too; the generic reader at most 0.3.
   */
  claim(page: Page): number;
  /**
   * Rows in the order of the page. Throws nothing; no rows are `unreadable`, by `changed` where the adapter knows no
   * better reason: whether the list is proved empty, or what the page is instead, is found out after it. So are `next`
   * and `total`, unless the adapter gives its own.
   * `notAfter` bounds dates printed without a year: today on a column's first page, on the next pages the
   * last day of the page before. Without it such a date keeps its year only where the page itself tells it.
   */
  read(page: Page, notAfter?: Day): RowsReading;
};

/**
 * A reading, and the node of each row (same order), so that rows of a live page can be marked. A row that
 * stands in a data island has no node until the page's own script has drawn it. `confidence` is left out by adapters
 * that know their product: their claim stands for it. `among` is how sure the list would be if it were known that the page
 * has one.
 */
export type RowsReading = {
  reading: Reading;
  nodes: (PageNode | undefined)[];
  confidence?: number;
  among?: number;
};

/**
 * What readers of a page get. `confidence`, 0 … 1, says how surely these rows are the column's list: where a known product
 * claims the page at least its claim; else by what `confidence.ts` finds for and against the group. A group below
 * `sureEnough` is `unreadable` for `unsure` and leads `others`. 0 where nothing was found.
 */
export type AdapterReading = {
  reading: Reading;
  nodes: (PageNode | undefined)[];
  confidence: number;
  /** The lists that were passed over, best first: two beside a reading, three where nothing was read. Found when asked. */
  others(): OtherList[];
};

/** A group of like rows that could be the list but was not taken for it. */
export type OtherList = {
  /** Short words before the list or at the head of its box, as printed. */
  heading?: string;
  /** The rows' titles and nodes, in the page's order; how many carry a date, with or without a year. */
  titles: string[];
  nodes: PageNode[];
  dated: number;
};
