// What is marked on a public page: rows that count this month, links to columns that are due.
import type { PageContext, RowVerdict } from '../../lib/messages.ts';
import { say, t } from '../../lib/words.ts';
import type { Overlay } from './overlay.ts';

/** Marks the rows that count. `rows` and `verdicts` stand in the same order; a row that is not drawn has no element, one too long to be asked about no verdict. */
export function markRows(
  overlay: Overlay,
  rows: (Element | undefined)[],
  verdicts: (RowVerdict | undefined)[],
): void {
  verdicts.forEach((verdict, place) => {
    const row = rows[place];
    if (!row || !verdict?.counted) return;
    const link = row.querySelector(`a[href]`) ?? row;
    overlay.tag(link, {
      glyph: '✓',
      words: () => t('bar_counted', verdict.unit ?? ''),
      kind: 'counted',
      side: 'before',
    });
  });
}

/** Marks every link of the page that leads to a column with something due. */
export function markLinks(overlay: Overlay, document: Document, marks: PageContext['marks']): void {
  const wanted = new Map(marks.map((mark) => [plain(mark.url), mark]));
  if (wanted.size === 0) return;
  const here = plain(document.location.href);
  for (const link of document.links) {
    const address = plain(link.href);
    const mark = wanted.get(address);
    if (!mark || address === here) continue;
    overlay.tag(link, {
      glyph: mark.state === 'missed' ? '✕' : '!',
      words: () => say(mark.words),
      kind: mark.state,
      side: 'after',
    });
  }
}

function plain(url: string): string {
  return url.replace(/#.*$/, '').replace(/\/index\.\w+$/, '/');
}
