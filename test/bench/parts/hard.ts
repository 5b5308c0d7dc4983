// Carried into the worker: pages and drafts made to hold a reader up, read and checked one after the other.
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { questions, runChecks } from '../../../lib/review/checks.ts';
import { huge, refused, wicked } from '../../fixtures/hard-pages.ts';
import { filled, texts } from '../../fixtures/hard-texts.ts';
import { inputOf } from '../../unit/review/example.ts';

export type HardReading = {
  /** ms of each page, parsed and read. */
  pages(): [name: string, ms: number][];
  /** ms of each draft of that many characters, every check and question. */
  texts(length: number): [name: string, ms: number][];
};

const url = 'http://www.portal.example/zwgk/';

const hardReading: HardReading = {
  pages: () =>
    [...refused, ...huge, ...wicked].map(([name, make]) => {
      const html = make();
      return [name, took(() => void readColumnPage(parsedPage(html, url)))];
    }),
  texts: (length) =>
    texts.map(([name, unit]) => {
      const input = inputOf({ draft: { text: filled(unit, length), title: '题', column: '栏' } });
      return [name, took(() => void [runChecks(input), questions(input)])];
    }),
};

function took(act: () => void): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}

Object.assign(globalThis, { hardReading });
