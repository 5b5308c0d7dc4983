// What the test of the stored pages carries into each of them: the readers, over the live document.
import { readColumnPage } from '../../lib/pages/adapters.ts';
import { readArticlePage } from '../../lib/pages/article.ts';
import { elementOf, livePage } from '../../lib/pages/live.ts';

export type Reader = {
  /** `seen`: the day the page was seen. */
  read(kind: 'column' | 'article', notAfter?: string, seen?: string): unknown;
  /** What a page says that is written into a frame of this one, its scripts run, as of the day it was seen. */
  readWritten(html: string, url: string, seen: string): Promise<unknown>;
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
  async readWritten(html, url, seen) {
    const frame = document.createElement('iframe');
    // It may run, but neither leave nor ask anybody.
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    document.body.append(frame);
    const written = frame.contentDocument as Document;
    const parsed = new Promise((resolve) => written.addEventListener('DOMContentLoaded', resolve));
    written.open();
    const again = new Promise((resolve) => written.addEventListener('DOMContentLoaded', resolve));
    written.write(html);
    written.close();
    if (written.readyState === 'loading') await Promise.race([parsed, again]);
    const { reading } = readColumnPage(livePage(written, url, seen), seen);
    frame.remove();
    return reading;
  },
  marked: () =>
    readColumnPage(livePage(document)).nodes.map((node) => (node && elementOf(node)?.localName) ?? ''),
};

Object.assign(globalThis, { reader });
