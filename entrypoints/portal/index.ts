// Public pages of enabled sites: marks on links to columns that are due; on a column page it calls for the column's script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, onOrder, type PageContext } from '../../lib/messages.ts';
import { columnHeading } from '../../lib/pages/heading.ts';
import { livePage } from '../../lib/pages/live.ts';
import type { ColumnScript, Left } from '../column/read-and-show.ts';
import { markLinks } from './marks.ts';
import { onMoves, ownAddress, placeIn } from './moves.ts';
import { raiseOverlay } from './overlay.ts';
import { watchPresses } from './stood.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as { __zhishouPortal?: true };
  // Enabling a site brings the script into open tabs, where a registered one may stand already.
  if (world.__zhishouPortal) return;
  world.__zhishouPortal = true;
  let undo = () => {};
  let stands = placeIn(location.href);
  // What the page showed when its address changed without loading: as long as that stands, nothing of the new page does.
  let left: Left | undefined;
  const stood = watchPresses(document);
  const show = async () => {
    const at = stands;
    const context = await look(left === undefined);
    // The page moved on meanwhile: it is looked at anew.
    if (at !== stands) return;
    const before = undo;
    // The bar of before stands until there is a new one.
    undo = context?.enabled ? await annotate(context, left, drawn) : () => {};
    before();
  };
  const drawn = () => {
    left = undefined;
    refresh();
  };
  // A page of a site that was just disabled, or of a worker that was just updated, is simply left alone.
  const refresh = oneByOne(() => show().catch(() => undo()));
  refresh();
  onOrder('context.changed', refresh);
  onMoves(() => {
    if (stands === placeIn(location.href)) return;
    stands = placeIn(location.href);
    left = { html: document.documentElement.outerHTML, links: stood() };
    undo();
    undo = () => {};
    refresh();
  });
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

/**
 * What the background knows of this page; a page that is a column by its name only must have a list to be one. Where the
 * page of before still stands (`drawn` is false), only the address tells.
 */
async function look(drawn: boolean): Promise<PageContext> {
  const page = here(drawn);
  const context = await ask('page.context', { ...page, list: false });
  if (!context?.maybe || !(await (await columnScript())?.hasList(context))) return context;
  return ask('page.context', { ...page, list: true });
}

/** The page as it is asked about: its address, and what it calls its column. */
function here(drawn: boolean) {
  return { url: ownAddress(), headings: drawn ? columnHeading(livePage(document)) : [] };
}

/**
 * Draws everything this page wants; returns its undo. A page that wants nothing gets no node at all. Of a page that moved
 * (`left`) nothing is read before something else is drawn; then it is `drawn`.
 */
async function annotate(
  context: PageContext,
  left: Left | undefined,
  drawn: () => void,
): Promise<() => void> {
  const { column, marks } = context;
  if (!column && marks.length === 0 && left === undefined) return () => {};
  const overlay = raiseOverlay(document);
  markLinks(overlay, document, marks);
  const script = column || left !== undefined ? await columnScript() : undefined;
  const lowerBar = column && (await script?.show(context, overlay, left === undefined));
  const stopWaiting = left === undefined ? undefined : script?.follow(left, isColumn, drawn);
  return () => {
    stopWaiting?.();
    lowerBar?.();
    overlay.lower();
  };
}

/** True where the page is a column's by its address, or calls itself one. */
async function isColumn(): Promise<boolean> {
  const context = await ask('page.context', { ...here(true), list: false });
  return Boolean(context?.column || context?.maybe);
}

/** The larger half of what a column page needs; no other page of the portal pays for it. */
async function columnScript(): Promise<ColumnScript | undefined> {
  const world = globalThis as { __zhishouColumn?: ColumnScript };
  if (!world.__zhishouColumn) await ask('column.come', {});
  return world.__zhishouColumn;
}
