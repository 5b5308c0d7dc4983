// Reads the list of a column page, marks its rows, shows the bar.
import { ask, type PageContext } from '../../lib/messages.ts';
import type { ColumnId, OpenedPage } from '../../lib/model.ts';
import type { RowsReading } from '../../lib/pages/adapter.ts';
import { readColumnRows } from '../../lib/pages/adapters.ts';
import { livePage } from '../../lib/pages/live.ts';
import type { PageNode } from '../../lib/pages/page.ts';
import { showBar } from '../portal/bar.ts';
import { markRows } from '../portal/marks.ts';
import type { Overlay } from '../portal/overlay.ts';
import type { TaughtScript } from '../taught/read.ts';
import type { WatchScript } from '../watch/list.ts';

/** What this script puts at the disposal of the portal's. */
export type ColumnScript = {
  /** A list can be read on this page. */
  hasList(context: PageContext): Promise<boolean>;
  /** Marks the rows and shows the bar; resolves to its undo. */
  show(context: PageContext, overlay: Overlay): Promise<() => void>;
};

export const columnScript: ColumnScript = {
  hasList: async (context) => (await readerOf(context))().reading.state === 'read',
  show,
};

async function show(context: PageContext, overlay: Overlay): Promise<() => void> {
  const { column } = context;
  if (!column) return () => {};
  const read = await readerOf(context);
  const { reading, nodes } = read();
  const rows = reading.state === 'read' ? reading.rows : [];
  const verdicts = rows.length > 0 ? await ask('page.rows', { column: column.column, rows }) : [];
  markRows(overlay, nodes, verdicts);
  const doubt = reading.state === 'unreadable' ? reading.reason : undefined;
  const bar = showBar(document, { context, column, rows, verdicts, doubt });
  // Rows of a data island have no node before the page's own script has drawn them.
  const stopWaiting = nodes.includes(undefined)
    ? onceDrawn(
        () => read().nodes,
        (drawn) => markRows(overlay, drawn, verdicts),
      )
    : () => {};
  const stopWatching = column.visits ? await watch(column.column, read) : () => {};
  return () => {
    stopWaiting();
    stopWatching();
    bar.remove();
  };
}

/** No survey can read the column: what this page shows is told, once it is drawn. */
async function watch(column: ColumnId, read: () => RowsReading): Promise<() => void> {
  const world = globalThis as { __zhishouWatch?: WatchScript };
  if (!world.__zhishouWatch) await ask('watch.come', {});
  const tell = (seen: OpenedPage) => void ask('page.seen', { column, seen }).catch(() => undefined);
  return world.__zhishouWatch?.(read, tell) ?? (() => {});
}

/**
 * What reads this page: what a person taught of it, else whatever adapter is surest. Dates without a year are no later than
 * today on the first page of a list; further pages must tell the year themselves.
 */
async function readerOf({ column, today, recipe }: PageContext): Promise<() => RowsReading> {
  const first = column?.first === true;
  const notAfter = first ? today : undefined;
  if (!recipe) return () => readColumnRows(livePage(document), notAfter);
  const world = globalThis as { __zhishouTaught?: TaughtScript };
  if (!world.__zhishouTaught) await ask('taught.come', {});
  const byRecipe = world.__zhishouTaught;
  return () => byRecipe?.(recipe, { notAfter, first }) ?? unread;
}

/** The script was not let in: nothing is said of the rows. */
const unread: RowsReading = { reading: { state: 'unreadable', reason: 'recipe' }, nodes: [] };

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
