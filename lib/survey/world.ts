// The outside of a survey: network, clock, table and readers, passed in so that a survey can be followed without them.
import { dutyTable } from '../duties/builtin.ts';
import { dayOf } from '../duties/days.ts';
import type { ArticlePage, Day, DutyTable, Instant, Reading, Recipe } from '../model.ts';
import { type Get, get } from '../net.ts';
import { readColumnPage } from '../pages/adapters.ts';
import type { Answered, Asked, Offer } from '../pages/answer.ts';
import { isFeed } from '../pages/answers/feed.ts';
import { offersOf, readAnswer } from '../pages/answers.ts';
import { readArticlePage } from '../pages/article.ts';
import type { Page } from '../pages/page.ts';
import { parsedPage } from '../pages/parsed.ts';
import { readByRecipe } from '../pages/recipe-read.ts';
import { allSites } from '../store/sites.ts';
import { raiseFirewall } from './firewall.ts';

export type World = {
  get: Get;
  now: () => Instant;
  table: DutyTable;
  /** True once no request of ours can reach anything but enabled sites. */
  guarded: () => Promise<boolean>;
  /**
   * `notAfter` is the day that dates printed without a year cannot lie after. What a person taught of the column outranks
   * every adapter; `first`: this is the column's first page.
   */
  readList: (
    html: string,
    url: string,
    notAfter: Day,
    taught?: { recipe: Recipe; first: boolean },
  ) => Reading;
  /** The addresses of data that a column's page names. */
  findData: (html: string, asked: Asked) => Offer[];
  /** What an address of data answers, read by the member that named it. */
  readData: (by: string, answer: Answered, asked: Asked) => Reading;
  readArticle: (html: string, url: string) => ArticlePage;
};

export const world: World = {
  get,
  now: () => new Date().toISOString(),
  table: dutyTable,
  guarded: () => raiseFirewall(allSites),
  readList: (text, url, notAfter, taught) => {
    if (isFeed(text)) return readAnswer('feed', { text, url }, { page: url, since: notAfter, notAfter });
    const page = onePage(text, url);
    if (!taught) return readColumnPage(page, notAfter).reading;
    return readByRecipe(page, taught.recipe, { notAfter, first: taught.first }).reading;
  },
  findData: (html, asked) => (isFeed(html) ? [] : offersOf(onePage(html, asked.page), asked)),
  readData: readAnswer,
  readArticle: (html, url) => readArticlePage(parsedPage(html, url)),
};

let last: { text: string; page: Page } | undefined;

/** A column's page is asked for its list and for its data, one after the other: it is taken apart once. */
function onePage(text: string, url: string): Page {
  const seen = dayOf(world.now());
  if (last?.text !== text || last.page.url !== url || last.page.seen !== seen)
    last = { text, page: parsedPage(text, url, seen) };
  return last.page;
}
