// Reads a page of the corpus as the background does.
import type { AdapterReading } from '../../lib/pages/adapter.ts';
import { readColumnPage } from '../../lib/pages/adapters.ts';
import { decode } from '../../lib/pages/charset.ts';
import { parsedPage } from '../../lib/pages/parsed.ts';
import type { CorpusPage } from './corpus.ts';

/** What the background's reader makes of a page, on the day it was seen. */
export function readPage({
  bytes,
  contentType,
  url,
  today,
}: Pick<CorpusPage, 'bytes' | 'contentType' | 'url' | 'today'>): AdapterReading {
  return readColumnPage(parsedPage(decode(bytes, contentType).text, url, today), today);
}
