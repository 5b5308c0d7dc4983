// What a finished reading makes of a column's stored articles: new ones join, known ones keep what is known of them.
import { monthOf } from '../duties/days.ts';
import { resolveUnit } from '../duties/units.ts';
import type { Article, Month, SiteColumn } from '../model.ts';
import type { Found, StagedRow } from '../store/jobs.ts';
import type { Change, Held } from '../store/months.ts';
import { byMonth, changedMonths } from './by-month.ts';
import { dateOf, isWeak } from './day.ts';
import { withChangedDate, withEarlyDate } from './doubt.ts';
import { kindOf } from './kind.ts';
import { withMoved } from './moved.ts';
import { missing, readSince, type View } from './plan.ts';
import { type Reader, readerOf, seenBy, withoutMistakes } from './readers.ts';
import type { Rules } from './rules.ts';
import { sightBefore, sightOfReading, tally, wantedMonths } from './tally.ts';
import { factsOf, withListDay } from './told.ts';

/**
 * The change to be stored. Kept are the articles of the wanted months, this one and the last. Besides them only what
 * must not be asked for again: articles without any date, in the month they were first seen, and those whose date stands
 * only on their own page. An article whose date changed moves to its new month. Nothing that was once stored is dropped:
 * lists end, articles do not; what was seen to be taken down is marked. Except for what another reader than `reader` took
 * for an article of this column by mistake.
 */
export function merged(
  held: Held,
  { stage, found }: Omit<View, 'known'>,
  rules: Rules,
  reader: Reader = readerOf(stage),
): Change {
  const stored = withMoved({ stage, found, known: articlesByUrl(held) });
  const known = withoutMistakes(stored, { stage, found }, reader);
  const view: View = { stage, found, known };
  const wanted = wantedMonths(stage.today);
  const gone = new Set(missing(view).map((article) => article.url));

  const articles = new Map(known);
  for (const article of known.values()) articles.set(article.url, offList(article, view, gone, rules));
  for (const row of stage.rows) {
    const article = seenBy(listed(row, view, held.site, rules), reader);
    if (known.has(row.url) || isKept(article, row, wanted)) articles.set(row.url, article);
  }

  const since = readSince(view);
  const site = readColumn(held.site, view);
  const months = byMonth([...articles.values()]);
  return {
    site,
    months: changedMonths(held, months, wanted).map((month) => {
      const here = months.get(month) ?? [];
      const before = held.counts.get(month);
      const sight = wanted.includes(month)
        ? sightOfReading(stage, before, month, since)
        : sightBefore(before);
      return { month, articles: here, count: tally(stage.column, month, here, site, sight, rules) };
    }),
  };
}

/** Every stored article of a column, by address. */
export function articlesByUrl({ months }: Pick<Held, 'months'>): Map<string, Article> {
  return new Map([...months.values()].flat().map((article) => [article.url, article]));
}

/** The article a row stands for: what the list says now, what its own page said, and what was known of it before. */
export function listed(row: StagedRow, view: View, site: SiteColumn | undefined, rules: Rules): Article {
  const before = view.known.get(row.url);
  const page = view.found.get(row.url);
  const { goneSince: _, ...kept } = before ?? { firstSeen: view.stage.at, page: 'pending' as const };
  const article: Article = {
    ...kept,
    url: row.url,
    title: titleOf(row, page),
    kind: 'own',
    shown: dateOf(row, view),
    ...(row.external ? { page: 'read' } : ownPage(page)),
  };
  const named = {
    ...article,
    ...withListDay(factsOf(article), row.date, page?.published),
    ...namedBy(row, article.contentSource, rules),
  };
  return before ? withChangedDate(before, named, row) : withEarlyDate(named, site);
}

/** An article that the list does not show: entered by hand, taken down, or merely further back than was read. */
function offList(article: Article, { stage, found }: View, gone: Set<string>, rules: Rules): Article {
  const page = found.get(article.url);
  const isDown =
    gone.has(article.url) && (article.kind === 'link' || page?.status === 404 || page?.status === 410);
  if (isDown) return { ...article, goneSince: stage.at };
  if (!page || !article.byHand) return article;
  const named = withOwnPage(article, page, rules);
  const public_ = page.published && !isWeak(page.published) ? page.published : undefined;
  return public_ ? withChangedDate(article, { ...named, shown: public_ }, { date: public_ }) : named;
}

/** An article with what its own page says of its source. */
export function withOwnPage(article: Article, page: Found, rules: Rules): Article {
  const read: Article = { ...article, ...ownPage(page) };
  const row = { url: article.url, title: article.title, external: false };
  return { ...read, ...namedBy(row, read.contentSource, rules) };
}

function ownPage(page: Found | undefined): Partial<Article> {
  if (!page) return {};
  const { contentSource, issued } = page;
  return {
    page: page.page,
    ...(contentSource && { contentSource }),
    ...(issued && { issued }),
    ...factsOf(page),
  };
}

function namedBy(
  row: { title: string; url: string; external: boolean },
  source: string | undefined,
  { table }: Rules,
): Pick<Article, 'unit' | 'kind'> {
  const unit = source ? resolveUnit(table, source)?.unit : undefined;
  return { unit, kind: kindOf(row, source, unit, table) };
}

/** A title cut short by the list gives way to the page's own. */
function titleOf(row: StagedRow, page: Found | undefined): string {
  const cut = /(…|\.{2,})$/.test(row.title);
  return cut && page?.title && page.title.length >= row.title.length ? page.title : row.title;
}

/** Whether a new article is stored at all. */
export function isKept(article: Article, row: StagedRow, wanted: Month[]): boolean {
  if (!article.shown || wanted.includes(monthOf(article.shown.on))) return true;
  // Its row has no date, or one that its page corrected: forgotten, it would be asked for at every survey.
  return !row.date || row.date.on !== article.shown.on;
}

function readColumn(site: SiteColumn | undefined, view: View): SiteColumn | undefined {
  if (!site) return undefined;
  const { at, adapter = '', pages, total, choice, state = 'read' } = view.stage;
  const { visit: _, ...rest } = site;
  return {
    ...rest,
    last: { at, state },
    lastRead: { at, adapter, pages, total, since: readSince(view), ...(choice && { choice }) },
    firstRead: site.firstRead ?? at,
  };
}
