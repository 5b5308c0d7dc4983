// Public pages of enabled sites: the bar on a column page, marks on counted rows and on links to columns that are due.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, onOrder, type PageContext } from '../../lib/messages.ts';
import { readColumnRows } from '../../lib/pages/adapters.ts';
import { columnHeading } from '../../lib/pages/heading.ts';
import { livePage } from '../../lib/pages/live.ts';
import type { PageNode } from '../../lib/pages/page.ts';
import { showBar } from './bar.ts';
import { markLinks, markRows } from './marks.ts';
import { raiseOverlay } from './overlay.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as { __zhishouPortal?: true };
  // Enabling a site brings the script into open tabs, where a registered one may stand already.
  if (world.__zhishouPortal) return;
  world.__zhishouPortal = true;
  let undo = () => {};
  const show = async () => {
    const context = await look();
    undo();
    undo = context?.enabled ? await annotate(context) : () => {};
  };
  // A page of a site that was just disabled, or of a worker that was just updated, is simply left alone.
  const refresh = oneByOne(() => show().catch(() => undo()));
  refresh();
  onOrder('context.changed', refresh);
  // Settings are changed in another tab, and only what is in front is told: who comes back finds it as it stands.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refresh();
  });
});

/** Does it one at a time: two at once would each draw a bar. Asked for meanwhile, it is done once more. */
function oneByOne(act: () => Promise<void>): () => void {
  let asked = 0;
  return async () => {
    asked += 1;
    if (asked > 1) return;
    do {
      asked = 1;
      await act();
    } while (asked > 1);
    asked = 0;
  };
}

/** What the background knows of this page; a page that is a column by its name only must have a list to be one. */
async function look(): Promise<PageContext> {
  const page = { url: location.href, headings: columnHeading(livePage(document)) };
  const context = await ask('page.context', { ...page, list: false });
  if (!context?.maybe || read(context).reading.state !== 'read') return context;
  return ask('page.context', { ...page, list: true });
}

/** Draws everything this page wants; returns its undo. A page that wants nothing gets no node at all. */
async function annotate(context: PageContext): Promise<() => void> {
  const { column, marks } = context;
  if (!column && marks.length === 0) return () => {};
  const overlay = raiseOverlay(document);
  markLinks(overlay, document, marks);
  if (!column) return overlay.lower;
  const { reading, nodes } = read(context);
  const rows = reading.state === 'read' ? reading.rows : [];
  const verdicts = rows.length > 0 ? await ask('page.rows', { column: column.column, rows }) : [];
  markRows(overlay, nodes, verdicts);
  const bar = showBar(document, { context, column, rows, verdicts });
  // Rows of a data island have no node before the page's own script has drawn them.
  const stopWaiting = nodes.includes(undefined)
    ? onceDrawn(
        () => read(context).nodes,
        (drawn) => markRows(overlay, drawn, verdicts),
      )
    : () => {};
  return () => {
    stopWaiting();
    overlay.lower();
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
