// The table of signs: how much each of them says for or against a group of rows being the column's list.
import { followsOwnName } from './names.ts';
import type { Page } from './page.ts';
import type { Group } from './runs.ts';
import { kindSigns } from './sign-kinds.ts';
import { pageSigns } from './sign-pages.ts';
import { placeSigns } from './sign-places.ts';
import { rowSigns } from './sign-rows.ts';

export type SignName = keyof ReturnType<typeof signsOf>;

/** Every sign of a group, each 0 … 1; `groups` are all that it is weighed against. */
export function signsOf(page: Page, group: Group, groups: Group[]) {
  const [rows, place] = [rowSigns(page, group), placeSigns(page, group, groups)];
  const own = place.ownName || place.underName || place.pagerBeside || place.pagerNext;
  const few = group.rows.length < 9 && Math.max(rows.below, rows.kin) <= 0.5;
  const stray = few && !own && !followsOwnName(page, group.list);
  return {
    ...rows,
    ...place,
    ...pageSigns(page, group),
    ...kindSigns(page, group),
    stray: stray ? Math.min(1, 2 - 2 * rows.words) : 0,
  };
}

/** Where nothing speaks for a group it is no list: the odds against it, as a logarithm like the weights. */
export const bias = -4.8;

/**
 * In natural logarithms of odds: 0.7 makes the list twice as likely, 2.3 ten times. They were fitted by
 * `test/bench/weights.ts` on the open corpus, the stored pages and composed ones, each held near to what was known
 * beforehand; what those pages hardly show (letters, searches, hidden lists) stands where it was put by hand.
 */
export const weights: Record<SignName, number> = {
  /** Titles as long as titles are: 24 letters and more count whole. Menus have four. */
  length: 1.3,
  /** Rows with a date; five of six are enough, for a date is forgotten here and there. */
  dated: 1.5,
  /** None has one: fewer than six such rows are more often a menu, links or services. */
  undated: -2.1,
  /** 新闻联播 20261121: the title says the day, where nothing else does. */
  dayTitle: 1.8,
  /** Dates with their year: narrow side boxes leave it out, and so do many columns. */
  fullDate: 0.3,
  /** The newest first. */
  falling: 0.8,
  /** The more rows, the less it is an excerpt; 32 count whole. */
  many: 1.4,
  /** One row alone may be anything. */
  single: -0.8,
  /** Words like a menu's, without a date. */
  brief: -1.7,
  /** Names of authors and kinds repeat themselves. */
  distinct: 0.8,
  /** Addresses that only articles have; links to them stand in side boxes, too. */
  articles: 0.1,
  /** All addresses of one make: what a person put together by hand is not. */
  alike: 0.6,
  /** Below the page's own folder. */
  below: 1.4,
  /** The address holds the column's name or number. */
  kin: 0.6,
  /** The page's own address is one of them: it is an article that names others. */
  siblings: -4.2,
  /** Friends' links. */
  external: -0.5,
  /** Dates in sentences are told, not listed. */
  told: -1.2,
  /** 信箱 and 留言: the public's letters, with how far they have come. */
  letters: -9.1,
  /** Offices by name: a directory. */
  units: -6,
  /** Who wrote what. */
  people: -8,
  /** Its part of all linked words of the page: the main thing is large. */
  words: 0.9,
  /** The column's own name stands over it. */
  ownName: 1.6,
  /** It is the first list after that name, wherever that stands. */
  underName: 0.4,
  /** 点击排行, 相关阅读 stand over it. */
  sideName: -2.7,
  /** In aside, nav, header or footer. */
  asideTag: -1.7,
  /** In a box whose class speaks of the side; many a wrapper is called so, too. */
  asideNames: -0.8,
  /** 更多 beside it leads elsewhere: it is the beginning of another column, whatever else speaks for it. */
  excerpt: -6.2,
  /** Out of sight. */
  hidden: -3.1,
  /** In a tab's pane that is not the chosen one. */
  behind: -2,
  /** In main. */
  inMain: 0.1,
  /** Other lists of the same make and size: boxes of a channel or a home page. */
  twins: -2,
  /** The pager stands in its box, or beside it. */
  pagerBeside: 2.1,
  /** No list stands closer to the pager. */
  pagerNext: 1.2,
  /** Another one stands closer to it. */
  pagerElsewhere: -0.3,
  /** It says that it is a column, or where it stands in the site. */
  column: 0.5,
  /** Its address has a day in it; half of that where it is otherwise an article's. */
  articleAddress: -3.3,
  /** ArticleTitle and PubDate, which the standard keeps for articles. */
  articleTags: -3.2,
  /** The body of an article, known by its product's name for it. */
  articleBody: -1.7,
  /** 上一篇, 责任编辑, 字号, 打印 and the like. */
  articleWords: -1.6,
  /** 暂无信息 stands in a list's place, or the page is missing. */
  nothing: -3.3,
  /** A few rows among much else, and nothing says that they are this column's: no name, no pager, no address. */
  stray: -3,
  /** The first page of a site, unless it shows next to nothing else. */
  home: -3.3,
  /** The answer of a search, by its address or title. */
  search: -7.3,
  /** It says how many results were found. */
  searched: -3,
  /** It asks for a password, and is called after it. */
  login: -6,
  /** Services, matters of an office, sets of data: things to be done, not told. */
  services: -6,
  /** An office's or a leader's own page, and the list is called otherwise. */
  office: -3,
  /** Another name stands over it than path or tag give the column. */
  otherName: -2,
  /** Behind the column's name stands an empty list: it has nothing, or a script will draw it. */
  hole: -5,
  /** Its path ends in 正文, or day and source stand under its heading. */
  read: -4,
  /** 更多 stands on it again and again. */
  excerpts: -0.3,
  /** It tells much more than it lists. */
  tells: -0.7,
};
