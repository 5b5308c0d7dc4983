// Reads an article's page: what it says of itself, as it is printed.
import type { ArticlePage, ShownDate } from '../model.ts';
import { attachmentsOf } from './attachments.ts';
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import { disagreementsOf, publishing, unreadableDates } from './disagreements.ts';
import { meta } from './heading.ts';
import { labelledValues, labels } from './labels.ts';
import type { Page } from './page.ts';
import { bodies } from './shape.ts';
import { tagFaults } from './tags.ts';

/**
 * Labelled values first, then the national meta tags (政府网站发展指引, 2017) whatever their case; the day in the
 * address last. 发布日期 and 成文日期 are two facts and never stand in for each other. A source is kept as printed,
 * 本站 and 本网 included. What the page does not say is undefined; what it says in two ways is told besides.
 */
export function readArticlePage(page: Page): ArticlePage {
  const values = labelledValues(page, bodies);
  const value = (field: keyof typeof labels) => labels[field].map((label) => values.get(label)).find(Boolean);
  const date = (field: 'published' | 'issued') =>
    labels[field].map((label) => dateOf(values.get(label), 'label')).find(Boolean);
  const { root } = page;
  const printed = date('published');
  const sure = publishing.some((label) => dateOf(values.get(label), 'label'));
  const shown = heading(page);
  const disagreements = disagreementsOf(page, values, shown);
  const attachments = attachmentsOf(page);
  return defined({
    // 名称 is the title only in a table that has an 索引号, too.
    title:
      (value('indexNumber') && value('title')) ||
      // A copied template carries another article's title.
      (!disagreements.some(({ what }) => what === 'title') && meta(root, 'ArticleTitle')) ||
      shown,
    contentSource: value('contentSource') ?? meta(root, 'ContentSource'),
    published: printed ?? dateOf(meta(root, 'PubDate'), 'meta') ?? dateInUrl(page.url),
    vague: printed && !sure ? true : undefined,
    issued: date('issued'),
    documentNumber: value('documentNumber'),
    indexNumber: value('indexNumber'),
    siteName: meta(root, 'SiteName'),
    siteIdCode: meta(root, 'SiteIDCode'),
    columnName: meta(root, 'ColumnName'),
    attachments,
    tags: tagFaults(page),
    disagreements,
    unprinted: printed ? undefined : unreadableDates(page, values),
  });
}

const dateOf = (text: string | undefined, origin: 'label' | 'meta'): ShownDate | undefined =>
  text ? readDate(text, origin) : undefined;

function heading({ root }: Page): string | undefined {
  const shown = root.first('h1')?.text() || root.first('h2, .title, .article-title')?.text();
  return (
    shown ||
    root
      .first('title')
      ?.text()
      .split(/[_|｜]/)[0]
      ?.trim() ||
    undefined
  );
}

/** Absent rather than undefined, so that a stored page says nothing of what it does not say. */
function defined(article: ArticlePage): ArticlePage {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined));
}
