// Tells pages that are no column page: an article, a home page, search results.
import { address, isArticleAddress } from './addresses.ts';
import { meta } from './heading.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';
import { pager } from './paging.ts';

/** Bodies of articles: TRS, VSB, 开普云, Hanweb generation 2, 通辽 (2022). */
export const bodies =
  '.TRS_Editor, .trs_editor_view, .TRS_UEDITOR, .trs_paper_default, #vsb_content, .v_news_content, #UCAP-CONTENT, #zoom, #zoomcon, .wzzw-article, .pages_content';

/** True for the page of one article. Two signs of address, national tags and body are enough, one where nothing pages on. */
export const isArticlePage = oncePerPage((page): boolean => {
  const text = page.root.first(bodies)?.text() ?? '';
  const signs = [
    isArticleAddress(page.url),
    meta(page.root, 'ArticleTitle') !== undefined && meta(page.root, 'PubDate') !== undefined,
    text.length >= 60,
  ].filter(Boolean).length;
  return signs > 1 || (signs === 1 && !pager(page));
});

/** True for a site's first page: it says so, or it stands at the root and names no column. */
export function isHomePage(page: Page): boolean {
  const { pathname, search } = address(page.url) ?? { pathname: '', search: '' };
  const root = /^\/(?:(?:index|default|home)\.\w+)?$/.test(pathname) && !search && !/#[!/]/.test(page.url);
  return meta(page.root, 'ColumnType') === '首页' || (root && !meta(page.root, 'ColumnName') && !pager(page));
}

/** What the answer of a search says over its rows. */
export const searchWords =
  /(?:找到|搜索到|检索到|查询到|搜到)(?:与.{1,30}?)?(?:相关)?(?:的)?(?:结果|信息|内容|记录)?(?:约|共)?\d+(?:个|条|项|篇)|(?:约|共)\d+(?:个|条|项|篇)(?:相关)?(?:搜索|检索|查询)?结果/;

/** True for the answer of a site search. */
export function isSearchPage(page: Page): boolean {
  const { pathname, search } = address(page.url) ?? { pathname: '', search: '' };
  return (
    /[?&](?:s|q|wd|kw|keywords?|search\w*|query)=[^&]/i.test(search) ||
    /\/(?:j?search|so)(?:\/|\.|$)/i.test(pathname) ||
    /搜索|(?:检索|查询)结果|^search results/i.test(page.root.first('title')?.text() ?? '')
  );
}
