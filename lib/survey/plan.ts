// What a survey does next in a column, told from what is stored: so it can be cut off anywhere and go on.
import { addDays } from '../duties/days.ts';
import type { Article, Day } from '../model.ts';
import type { Found, Stage, StagedOffer, StagedRow } from '../store/jobs.ts';
import { isRedated, listedOn, orderOf } from './day.ts';
import { wantedMonths } from './tally.ts';

/** What is known of a column while it is read. `known` holds its stored articles by address. */
export type View = { stage: Stage; found: Map<string, Found>; known: Map<string, Article> };

/**
 * list: fetch this list page · data: ask for the data the column's page names · article: fetch this article's own page ·
 * done: everything was read.
 */
export type Step =
  | { do: 'list' | 'article'; url: string }
  | { do: 'data'; offer: StagedOffer }
  | { do: 'done' };

/** A list that needs more pages than this for two months is not a list of this column's articles. */
const mostPages = 60;
/** A list that shows no date anywhere, not even on its articles' pages, is not followed further than this. */
const mostUndatedPages = 5;
/** Articles' pages read per column and survey; the rest waits for the next survey and is counted by its list date. */
const mostArticles = 120;

/**
 * The next step: data that can be the whole list, before anything is built on the page's own; the articles of the pages
 * at hand, then the next page; other data only where more may lie behind; at last those that are missing from the list.
 */
export function nextStep(view: View): Step {
  const { stage, found } = view;
  const all = stage.offers?.find(({ holds }) => holds === 'all');
  if (all) return { do: 'data', offer: all };
  const row = found.size < mostArticles ? stage.rows.find((one) => wantsPage(one, view)) : undefined;
  if (row) return { do: 'article', url: row.url };
  if (endOf(view) === undefined && stage.next) return { do: 'list', url: stage.next };
  const more = stage.state === undefined || isPartial(view) ? stage.offers?.[0] : undefined;
  if (more) return { do: 'data', offer: more };
  const other = found.size < mostArticles ? offTheList(view).find((url) => !found.has(url)) : undefined;
  return other ? { do: 'article', url: other } : { do: 'done' };
}

/** Why the list need not be followed further; undefined as long as it must be. */
export function endOf(view: View): 'older' | 'last' | 'given-up' | undefined {
  const { stage } = view;
  const last = stage.pages.length - 1;
  const [month] = wantedMonths(stage.today);
  const deciding = decidingDays(view, (row) => row.page === last);
  if (deciding.length > 0 && deciding.every((day) => day < `${month}-01`)) return 'older';
  if (stage.repeated || stage.pages.length >= mostPages) return 'given-up';
  if (stage.next === undefined) return 'last';
  if (stage.pages.length >= mostUndatedPages && decidingDays(view).length === 0) return 'given-up';
  return undefined;
}

/**
 * How far back the list was read: undefined to its end, else from this day on. A list that ends with fewer rows than
 * it says it has (paging we cannot follow), or that holds the newest rows only (a feed), was read back to its last row,
 * whose own day may be cut.
 */
export function readSince(view: View): Day | undefined {
  const { stage } = view;
  const [month] = wantedMonths(stage.today);
  const end = endOf(view);
  if (end === 'older') return `${month}-01`;
  const short = stage.total !== undefined && stage.total > stage.rows.length;
  return end === 'given-up' || short || stage.newest ? reach(decidingDays(view), stage.today) : stage.since;
}

/**
 * The day from which on rows in this order are all there are. Only falling dates tell: what stands before them is pinned,
 * marked or not. Where most of the rows do not fall, or none has a date, nothing is proved, not even of today.
 */
function reach(days: Day[], today: Day): Day {
  const last = days.at(-1);
  const risen = days.findLastIndex((day, at) => at > 0 && day > (days[at - 1] ?? ''));
  // Rows after the last rise are in order; they must be the greater part.
  const inOrder = days.length - Math.max(risen, 0);
  return last === undefined || inOrder * 2 < days.length ? addDays(today, 1) : addDays(last, 1);
}

/** True where more may lie behind what was read, within the months that are wanted. */
export function isPartial(view: View): boolean {
  const since = readSince(view);
  return since !== undefined && since > `${wantedMonths(view.stage.today)[0]}-01`;
}

/**
 * Stored articles of the wanted months that ought to stand on the list as far as it was read, and do not. Only between
 * rows that are older and rows that are newer does absence mean anything: a list may simply end at its twentieth row.
 */
export function missing(view: View): Article[] {
  const { stage, known } = view;
  const listed = new Set(stage.rows.map((row) => row.url));
  const wanted = wantedMonths(stage.today);
  const oldest = decidingDays(view).sort()[0];
  return [...known.values()].filter((article) => {
    if (listed.has(article.url) || article.byHand || article.goneSince || !article.shown) return false;
    if (!wanted.some((month) => article.shown?.on.startsWith(month))) return false;
    if (stage.since !== undefined && (listedOn(article) ?? '') >= stage.since) return true;
    return stage.state === 'empty' || (oldest !== undefined && (listedOn(article) ?? '') > oldest);
  });
}

/** Pinned rows stand out of order, undated ones say nothing. */
function decidingDays(view: View, among: (row: StagedRow) => boolean = () => true): Day[] {
  return view.stage.rows
    .filter((row) => among(row) && !row.pinned)
    .flatMap((row) => orderOf(row, view)?.on ?? []);
}

function wantsPage(row: StagedRow, view: View): boolean {
  if (row.external || view.found.has(row.url)) return false;
  const known = view.known.get(row.url);
  if (known && !isOpen(known) && !isRedated(row, known)) return false;
  const { date } = row;
  return date === undefined || wantedMonths(view.stage.today).some((month) => date.on.startsWith(month));
}

/** Its page was not read yet, or the line failed rather than the page. */
function isOpen({ page }: Article): boolean {
  return page === 'pending' || page === 'timeout' || page === 'network';
}

/** Articles to ask for at their own address: missing from the list, or entered by hand or seen in an opened page and never read. */
function offTheList(view: View): string[] {
  const gone = missing(view).filter((article) => article.kind !== 'link');
  const wanted = wantedMonths(view.stage.today);
  const isShown = ({ shown }: Article) =>
    view.stage.opened && wanted.some((month) => shown?.on.startsWith(month));
  const unlisted = [...view.known.values()].filter(
    (article) => (article.byHand || isShown(article)) && article.kind !== 'link' && isOpen(article),
  );
  return [...gone, ...unlisted].map((article) => article.url);
}
