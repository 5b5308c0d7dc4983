// The corpus of article pages: what a careful human reads on each, and how far the reader reads the same.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ArticlePage, Day } from '../../lib/model.ts';
import { readArticlePage } from '../../lib/pages/article.ts';
import { decode } from '../../lib/pages/charset.ts';
import { parsedPage } from '../../lib/pages/parsed.ts';
import { squeeze } from '../../lib/pages/text.ts';
import type { CorpusPart } from './corpus.ts';

/** `articles/<part>/<name>.html` as served, and `<name>.json` beside it; null where the page does not print it. */
export type StoredArticle = {
  name: string;
  bytes: Uint8Array;
  about: string;
  url: string;
  contentType: string;
  today: Day;
  title: string;
  source: string | null;
  published: Day | null;
  issued: Day | null;
  documentNumber: string | null;
  indexNumber: string | null;
  attachments: string[];
};

/** All of one part, in the order of their names. */
export function storedArticles(part: CorpusPart): StoredArticle[] {
  const folder = path.join(import.meta.dirname, 'articles', part);
  const names = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return names.sort().map((file) => ({
    name: path.basename(file, '.json'),
    bytes: new Uint8Array(readFileSync(path.join(folder, file.replace(/json$/, 'html')))),
    ...JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  }));
}

export const articleFields = [
  'title',
  'source',
  'published',
  'issued',
  'documentNumber',
  'indexNumber',
  'attachments',
] as const;
export type ArticleField = (typeof articleFields)[number];

/** right, also where neither says anything; silent: printed and not told; wrong: told otherwise, or not printed at all. */
export type Told = 'right' | 'silent' | 'wrong';

/** What the background reads of it. */
export function readStored({ bytes, contentType, url, today }: StoredArticle): ArticlePage {
  return readArticlePage(parsedPage(decode(bytes, contentType).text, url, today));
}

/** Field by field. A source or a day that only tags or the address tell is no fault where the page prints none. */
export function toldOf(stored: StoredArticle, read: ArticlePage): Record<ArticleField, Told> {
  const printedDay = read.published?.origin === 'meta' || read.published?.origin === 'url';
  const got: Record<ArticleField, string> = {
    title: read.title ?? '',
    source: stored.source === null && onlyTagged(stored, read) ? '' : (read.contentSource ?? ''),
    published: stored.published === null && printedDay ? '' : (read.published?.on ?? ''),
    issued: read.issued?.on ?? '',
    documentNumber: read.documentNumber ?? '',
    indexNumber: read.indexNumber ?? '',
    attachments: (read.attachments ?? []).map(({ url }) => url).join(' '),
  };
  const told = (field: ArticleField): Told => {
    const said = stored[field];
    const want = squeeze(Array.isArray(said) ? said.join(' ') : (said ?? ''));
    const have = squeeze(got[field]);
    return have === want ? 'right' : have === '' ? 'silent' : 'wrong';
  };
  return Object.fromEntries(articleFields.map((field) => [field, told(field)])) as Record<ArticleField, Told>;
}

/** The source stands in the page's tags only. */
function onlyTagged({ bytes, contentType }: StoredArticle, { contentSource }: ArticlePage): boolean {
  const tags = decode(bytes, contentType).text.match(/<meta[^>]*>/gi) ?? [];
  return (
    contentSource !== undefined &&
    tags.some((tag) => /contentsource/i.test(tag) && tag.includes(contentSource))
  );
}
