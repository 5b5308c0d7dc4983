// Which pages are scored together: each part as a whole, and each round that was written blind to the reader.
import type { CorpusPage } from './corpus.ts';

/** Pages by the name of what they are scored with; a page of a round counts in its part, too. */
export function partsOf(pages: CorpusPage[]): Record<string, CorpusPage[]> {
  const parts: Record<string, CorpusPage[]> = {};
  for (const page of pages) {
    const fresh = page.part === 'held-out' && page.name.startsWith('fresh-');
    const round = page.part === 'open' ? /^field-([a-z]\d+)-/.exec(page.name)?.[1] : undefined;
    for (const name of [fresh ? 'fresh' : page.part, round])
      if (name) {
        parts[name] ??= [];
        parts[name].push(page);
      }
  }
  return parts;
}
