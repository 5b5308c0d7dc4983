// Carried into the worker: the stored pages of the corpus, read one after the other as the survey reads them.
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import type { Said } from '../../corpus/score.ts';

export type CorpusReading = {
  /** What each page says, and ms for all of them: parsed and read, and parsed alone. */
  run(pages: { html: string; url: string; today: string }[]): { said: Said[]; all: number; parse: number };
};

const corpusReading: CorpusReading = {
  run(pages) {
    const began = performance.now();
    for (const { html, url } of pages) parsedPage(html, url);
    const parsed = performance.now();
    const said = pages.map(({ html, url, today }) => {
      const { reading, confidence } = readColumnPage(parsedPage(html, url, today), today);
      return { reading, confidence };
    });
    return { said, all: performance.now() - parsed, parse: parsed - began };
  },
};

Object.assign(globalThis, { corpusReading });
