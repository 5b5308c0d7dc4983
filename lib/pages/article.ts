// Reads an article's page: what it says of itself, as it is printed.
import type { ArticlePage, ShownDate } from '../model.ts';
import { bareDay } from './article-day.ts';
import { loneNumber } from './article-number.ts';
import { shownTitle } from './article-title.ts';
import { attachmentsOf } from './attachments.ts';
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import { disagreementsOf, publishing, unreadableDates } from './disagreements.ts';
import { meta } from './heading.ts';
import { printedDay } from './info-line.ts';
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
  const day = (label: string) => printedDay(values.get(label) ?? '');
  const { root } = page;
  const printed = labels.published.map(day).find(Boolean) ?? bareDay(page);
  const sure = publishing.some(day);
  const shown = shownTitle(page);
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
    published: printed ?? tagged(root) ?? dateInUrl(page.url),
    vague: printed && !sure ? true : undefined,
    // Beside a day of publishing 发文日期 is the document's own.
    issued: labels.issued.map(day).find(Boolean) ?? (sure ? day('发文日期') : undefined),
    documentNumber: value('documentNumber') ?? loneNumber(page),
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

function tagged(root: Page['root']): ShownDate | undefined {
  const day = meta(root, 'PubDate');
  return day ? readDate(day, 'meta') : undefined;
}

/** Absent rather than undefined, so that a stored page says nothing of what it does not say. */
function defined(article: ArticlePage): ArticlePage {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== undefined));
}
