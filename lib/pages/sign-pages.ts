// What the page as a whole says for or against its being a column's list.
import { isArticleAddress } from './addresses.ts';
import { dateInUrl } from './date-address.ts';
import { breadcrumb, meta } from './heading.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';
import type { Group } from './runs.ts';
import { bodies, isHomePage, isSearchPage, searchWords } from './shape.ts';
import { squeeze } from './text.ts';
import { isInside } from './tree.ts';
import { saysNothing } from './verdict.ts';

/** What is asked of the page, each 0 … 1; `tells` is how much of it stands neither in links nor in the group. */
export function pageSigns(page: Page, { list, rows }: Group) {
  const { body, bodyLength, ...asked } = ofPage(page);
  const own = rows.reduce((sum, { node }) => sum + node.text().length, 0);
  const inLinks = rows.reduce((sum, { title }) => sum + title.length, 0);
  const { all, linked } = lettersOf(page);
  const told = all - own - Math.max(0, linked - inLinks);
  const whole = Math.min(1, inLinks / Math.max(1, linked));
  const within = body !== undefined && isInside(list, body);
  return {
    ...asked,
    // A site that is one list shows next to nothing else on its first page.
    home: asked.home * (1 - whole),
    articleBody: !within && bodyLength >= 60 ? 1 : 0,
    tells: told > 600 ? Math.min(1, told / (own * 4)) : 0,
  };
}

const ofPage = oncePerPage((page) => {
  const body = page.root.first(bodies);
  const words = squeeze(page.root.first('body')?.text() ?? '');
  return {
    body,
    bodyLength: body?.text().length ?? 0,
    column: meta(page.root, 'ColumnName') !== undefined || breadcrumb(page.root) !== undefined ? 1 : 0,
    articleAddress: dateInUrl(page.url) ? 1 : isArticleAddress(page.url) ? 0.5 : 0,
    articleTags: meta(page.root, 'ArticleTitle') && meta(page.root, 'PubDate') ? 1 : 0,
    articleWords: Math.min(1, articleWords.filter((word) => word.test(words)).length / 3),
    // Looking at every element is dear: most pages have none of the words.
    nothing:
      (/暂无|没有|尚无|未查询到|未找到/.test(words) && saysNothing(page)) ||
      isMissing(page) ||
      missing.test(words)
        ? 1
        : 0,
    home: isHomePage(page) ? 1 : 0,
    search: isSearchPage(page) ? 1 : 0,
    searched: searchWords.test(words) ? 1 : 0,
    excerpts: Math.min(1, moreLinks(page) / 5),
  };
});

/** What stands around an article, and hardly around a list. */
const articleWords = [
  /[上下前后]一[篇条]/,
  /责任编辑|责编[:：]/,
  /字(?:体|号)(?:大小)?[:：【[]|[【[][大小中][】\]]/,
  /打印(?:本页|此页|文章|正文)|关闭(?:窗口|本页)|分享到[:：]/,
  /(?:^|[^关])(?:发布|公开)(?:时间|日期)[:：].{0,30}(?:来源|作者|浏览|阅读)/,
];

/** 您访问的页面不存在. */
const missing =
  /(?:访问|查找|请求|浏览|打开)的(?:页面|网页|内容|信息|栏目)[^。]{0,8}(?:不存在|删除|找不到|未找到|不见了|失效)/;

/** 404 and its kin say so in their title. */
const isMissing = ({ root }: Page) =>
  /404|不存在|已被?删除|找不到|not found/i.test(root.first('title')?.raw() ?? '');

const moreLinks = ({ root }: Page) =>
  root.all('a[href]').filter((link) => /更多|more/i.test(link.text().slice(0, 12))).length;

const lettersOf = oncePerPage(({ root }) => ({
  all: root.first('body')?.text().length ?? 0,
  linked: root.all('a').reduce((sum, link) => sum + link.text().length, 0),
}));
