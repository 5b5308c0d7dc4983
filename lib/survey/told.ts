// What an article keeps of its own page's tale, and how it goes with the day that its list prints.
import type { ArticlePage, Day, Disagreement, PageFacts, Said, ShownDate } from '../model.ts';

const kept = ['attachments', 'tags', 'disagreements', 'unprinted'] as const;

/** The facts of a page; none where it was read before they were looked at. */
export function factsOf(page: PageFacts): PageFacts {
  return Object.fromEntries(kept.flatMap((name) => (page[name] === undefined ? [] : [[name, page[name]]])));
}

/**
 * The same with what the list prints. A day that had to be completed by a guess, or comes from an address or from 成文日期,
 * is held against nothing. `published` is the page's own, where the page was just read; else the list's new day takes the
 * place of its old one.
 */
export function withListDay(
  facts: PageFacts,
  row: ShownDate | undefined,
  published?: ArticlePage['published'],
): PageFacts {
  if (!facts.disagreements) return facts;
  const others = facts.disagreements.filter(({ what }) => what !== 'published');
  const found = facts.disagreements.find(({ what }) => what === 'published');
  const own = (found?.said ?? pageDay(published)).filter(({ where }) => where !== 'list');
  const listed: Said[] = isPrinted(row) ? [{ where: 'list', value: row.on }] : [];
  const said = [...own, ...listed];
  const days = new Set(said.map(({ value }) => dayIn(value)));
  const now: Disagreement[] = days.size > 1 ? [{ what: 'published', said }] : [];
  return { ...facts, disagreements: [...now, ...others] };
}

function pageDay(published: ShownDate | undefined): Said[] {
  if (published?.origin === 'label') return [{ where: 'page', value: published.on }];
  return published?.origin === 'meta' ? [{ where: 'PubDate', value: published.on }] : [];
}

const isPrinted = (row: ShownDate | undefined): row is ShownDate =>
  row?.origin === 'list' || row?.origin === 'label' || row?.origin === 'data';

/** Two labels of one page are told with their names before the day. */
const dayIn = (value: string): Day | undefined => /\d{4}-\d\d-\d\d$/.exec(value)?.[0];
