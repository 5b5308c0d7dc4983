// The contract of the answer family: a column's list that does not stand in its page but in data the page names.
import type { Day, Reading, Words } from '../model.ts';
import type { Page } from './page.ts';

/**
 * One member: `lib/pages/answers/<id>.ts`, the file name is the id. Used by the background only: what stands in a page
 * sees the list drawn.
 */
export type Answer = {
  /** Product or shape, as people call it; a plain string where both languages say the same. */
  title: Words | string;
  /**
   * all: the data is the list, whole or with a way on, and takes the list's place where it covers it. rest: rows behind
   * those the page shows. newest: rows beside them (a feed), which must prove to be this column's. The last two are asked
   * only where the page's own list is not enough.
   */
  holds: 'all' | 'rest' | 'newest';
  /**
   * Addresses of this column's data, surest first, absolute, answered to GET; none where the page names none. Throws
   * nothing. Nothing is guessed that the page does not say: a wrong address is a request for nothing.
   */
  find(page: Page, asked: Asked): string[];
  /**
   * True where the page itself proves that this address of its holds the column's own list. What is not proved counts
   * only beside rows that the page shows. Left out: every address that `find` names is proved.
   */
  proves?(page: Page, url: string): boolean;
  /**
   * Rows in the order of the data. `empty` only where the data says that there are none, or for a further page behind the
   * last one; `unreadable` for `changed` where it is not this member's data. Throws nothing, whatever the text.
   */
  read(answer: Answered, asked: Asked): Reading;
};

/** What arrived: the text, the address it came from, and those headers that count (lower-case names). */
export type Answered = { text: string; url: string; headers?: Record<string, string> };

/** For whom: the column's page, the first day wanted, and the day that dates printed without a year cannot lie after. */
export type Asked = { page: string; since: Day; notAfter: Day };

/** An address of a column's data, and which member named it. `unproved`: nothing but the page's own rows can prove it the column's. */
export type Offer = { by: string; url: string; holds: Answer['holds']; unproved?: true };
