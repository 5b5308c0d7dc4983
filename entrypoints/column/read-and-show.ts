// Reads the list of a column page, marks its rows, shows the bar.
import { ask, type PageContext } from '../../lib/messages.ts';
import { readColumnRows } from '../../lib/pages/adapters.ts';
import { livePage } from '../../lib/pages/live.ts';
import type { PageNode } from '../../lib/pages/page.ts';
import { showBar } from '../portal/bar.ts';
import { markRows } from '../portal/marks.ts';
import type { Overlay } from '../portal/overlay.ts';

/** What this script puts at the disposal of the portal's. */
export type ColumnScript = {
  /** A list can be read on this page. */
  hasList(context: PageContext): boolean;
  /** Marks the rows and shows the bar; resolves to its undo. */
  show(context: PageContext, overlay: Overlay): Promise<() => void>;
};

export const columnScript: ColumnScript = {
  hasList: (context) => read(context).reading.state === 'read',
  show,
};

async function show(context: PageContext, overlay: Overlay): Promise<() => void> {
  const { column } = context;
  if (!column) return () => {};
  const { reading, nodes } = read(context);
  const rows = reading.state === 'read' ? reading.rows : [];
  const verdicts = rows.length > 0 ? await ask('page.rows', { column: column.column, rows }) : [];
  markRows(overlay, nodes, verdicts);
  const unsure = reading.state === 'unreadable' && reading.reason === 'unsure';
  const bar = showBar(document, { context, column, rows, verdicts, unsure });
  // Rows of a data island have no node before the page's own script has drawn them.
  const stopWaiting = nodes.includes(undefined)
    ? onceDrawn(
        () => read(context).nodes,
        (drawn) => markRows(overlay, drawn, verdicts),
      )
    : () => {};
  return () => {
    stopWaiting();
    bar.remove();
  };
}

// Dates without a year are no later than today on the first page of a list; further pages must tell the year themselves.
function read({ column, today }: PageContext) {
  return readColumnRows(livePage(document), column?.first ? today : undefined);
}

/** A page that keeps drawing (a carousel, a clock) is not looked at for ever. */
const mostLooks = 20;

/** Looks again when the page draws something, until every row has its node; returns its undo. */
function onceDrawn(
  look: () => (PageNode | undefined)[],
  act: (nodes: (PageNode | undefined)[]) => void,
): () => void {
  let looks = 0;
  const watch = new MutationObserver(() => {
    const nodes = look();
    looks += 1;
    const drawn = nodes.every((node) => node !== undefined);
    if (drawn || looks === mostLooks) watch.disconnect();
    if (drawn) act(nodes);
  });
  watch.observe(document.body, { childList: true, subtree: true });
  return () => watch.disconnect();
}
