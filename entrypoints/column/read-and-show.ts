// Has the list of a column page read, marks its rows, shows the bar.
import { ask, type DrawnReading, type PageContext } from '../../lib/messages.ts';
import type { ColumnId, OpenedPage, Row } from '../../lib/model.ts';
import { showBar } from '../portal/bar.ts';
import { markRows } from '../portal/marks.ts';
import { ownAddress } from '../portal/moves.ts';
import type { Overlay } from '../portal/overlay.ts';
import { addressesOf, untilAnother } from './follow.ts';
import { elementsAt, showsAll } from './places.ts';
import { verdictsOf } from './sendable.ts';
import { watchList } from './watch.ts';

/**
 * What a page showed when its address changed, and the addresses of the links that stood there when a person last pressed
 * something: where that list is another one already, the page drew before it changed its address.
 */
export type Left = { html: string; links: string[] | undefined };

/** What this script puts at the disposal of the portal's. */
export type ColumnScript = {
  /** A list can be read on this page. */
  hasList(context: PageContext): Promise<boolean>;
  /** Shows the bar and, where the page is `drawn`, marks its rows; resolves to its undo. */
  show(context: PageContext, overlay: Overlay, drawn: boolean): Promise<() => void>;
  /** The page moved on from what it `left`: calls `drawn` once another list stands there; returns its undo. */
  follow(left: Left, isColumn: () => Promise<boolean>, drawn: () => void): () => void;
};

export const columnScript: ColumnScript = {
  hasList: async (context) => (await readPage(context)).reading.state === 'read',
  show,
  follow: ({ html, links }, isColumn, drawn) => {
    const before = links ? Promise.resolve(links) : readHtml(html, false).then(addressesOf);
    return untilAnother(before, () => readHtml(htmlOf(document), false).then(addressesOf), isColumn, drawn);
  },
};

async function show(context: PageContext, overlay: Overlay, drawn: boolean): Promise<() => void> {
  const { column } = context;
  if (!column) return () => {};
  if (!drawn) {
    const bar = showBar(document, { context, column, rows: [], verdicts: [] });
    return () => bar.remove();
  }
  const read = () => readPage(context);
  const { reading, places } = await read();
  const rows = reading.state === 'read' ? reading.rows : [];
  const verdicts = await verdictsOf(rows, (sent) => ask('page.rows', { column: column.column, rows: sent }));
  markRows(overlay, elementsAt(document, rows, places), verdicts);
  const doubt = reading.state === 'unreadable' ? reading.reason : undefined;
  const bar = showBar(document, { context, column, rows, verdicts, doubt });
  // Rows of a data island have no element before the page's own script has drawn them.
  const stopWaiting = places.includes('undrawn')
    ? onceDrawn(rows, async () => {
        const drawn = await read();
        if (drawn.reading.state === 'read' && drawn.reading.rows.length === rows.length)
          markRows(overlay, elementsAt(document, rows, drawn.places), verdicts);
      })
    : () => {};
  const stopWatching = column.visits ? watchList(read, tellOf(column.column)) : () => {};
  return () => {
    stopWaiting();
    stopWatching();
    bar.remove();
  };
}

/** No survey can read the column: what this page shows is told, once it is drawn. */
function tellOf(column: ColumnId): (seen: OpenedPage) => void {
  return (seen) => void ask('page.seen', { column, seen }).catch(() => undefined);
}

/** The background reads no page that is longer, in characters. */
const longest = 5 * 1024 * 1024;

const readPage = ({ column }: PageContext) => readHtml(htmlOf(document), column?.first === true);

/** The background takes the page apart: nobody's page waits for it, and this script needs no parser and no adapters. */
async function readHtml(html: string, first: boolean): Promise<DrawnReading> {
  if (html.length > longest) return { reading: { state: 'unreadable', reason: 'too-large' }, places: [] };
  return ask('page.read', { url: ownAddress(), html, first });
}

const htmlOf = ({ documentElement }: Document) => documentElement.outerHTML;

/** A page that keeps drawing (a carousel, a clock) is not looked at for ever. */
const mostLooks = 20;

/** Looks again when the page draws something, until every row is linked; then acts, once. Returns its undo. */
function onceDrawn(rows: Row[], act: () => Promise<void>): () => void {
  let looks = 0;
  const watch = new MutationObserver(() => {
    looks += 1;
    const drawn = showsAll(document, rows);
    if (drawn || looks === mostLooks) watch.disconnect();
    if (drawn) act().catch(() => undefined);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
