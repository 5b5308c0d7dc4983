// What the test of the stored pages carries into each of them: the readers, over the live document.
import { readColumnPage } from '../../lib/pages/adapters.ts';
import { readArticlePage } from '../../lib/pages/article.ts';
import { elementOf, livePage } from '../../lib/pages/live.ts';

export type Reader = {
  /** `seen`: the day the page was seen. */
  read(kind: 'column' | 'article', notAfter?: string, seen?: string): unknown;
  /** Tag of each row's live element, in the order of the rows; empty where it is not drawn yet. */
  marked(): string[];
};

/** What the script leaves on the page. */
export type InPage = { reader: Reader };

const reader: Reader = {
  read: (kind, notAfter, seen) =>
    kind === 'article'
      ? readArticlePage(livePage(document))
      : readColumnPage(livePage(document, document.URL, seen), notAfter).reading,
  marked: () =>
    readColumnPage(livePage(document)).nodes.map((node) => (node && elementOf(node)?.localName) ?? ''),
};

Object.assign(globalThis, { reader });
