// The outside of a survey: network, clock, table and readers, passed in so that a survey can be followed without them.
import { dutyTable } from '../duties/builtin.ts';
import type { ArticlePage, Day, DutyTable, Instant, Reading } from '../model.ts';
import { type Get, get } from '../net.ts';
import { readColumnPage } from '../pages/adapters.ts';
import { readArticlePage } from '../pages/article.ts';
import { parsedPage } from '../pages/parsed.ts';
import { allSites } from '../store/sites.ts';
import { raiseFirewall } from './firewall.ts';

export type World = {
  get: Get;
  now: () => Instant;
  table: DutyTable;
  /** True once no request of ours can reach anything but enabled sites. */
  guarded: () => Promise<boolean>;
  /** `notAfter` is the day that dates printed without a year cannot lie after. */
  readList: (html: string, url: string, notAfter: Day) => Reading;
  readArticle: (html: string, url: string) => ArticlePage;
};

export const world: World = {
  get,
  now: () => new Date().toISOString(),
  table: dutyTable,
  guarded: async () => raiseFirewall(await allSites()),
  readList: (html, url, notAfter) => readColumnPage(parsedPage(html, url), notAfter).reading,
  readArticle: (html, url) => readArticlePage(parsedPage(html, url)),
};
