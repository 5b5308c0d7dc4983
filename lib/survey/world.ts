// The outside of a survey: network, clock, table and readers, passed in so that a survey can be followed without them.
import { dutyTable } from '../duties/builtin.ts';
import type { ArticlePage, Day, DutyTable, Instant, Reading, Recipe } from '../model.ts';
import { type Get, get } from '../net.ts';
import { readColumnPage } from '../pages/adapters.ts';
import { readArticlePage } from '../pages/article.ts';
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
  readArticle: (html: string, url: string) => ArticlePage;
};

export const world: World = {
  get,
  now: () => new Date().toISOString(),
  table: dutyTable,
  guarded: async () => raiseFirewall(await allSites()),
  readList: (html, url, notAfter, taught) => {
    const page = parsedPage(html, url);
    if (!taught) return readColumnPage(page, notAfter).reading;
    return readByRecipe(page, taught.recipe, { notAfter, first: taught.first }).reading;
  },
  readArticle: (html, url) => readArticlePage(parsedPage(html, url)),
};
