// Public pages of enabled sites: marks on links to columns that are due; on a column page it calls for the column's script.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask, onOrder, type PageContext } from '../../lib/messages.ts';
import { columnHeading } from '../../lib/pages/heading.ts';
import { livePage } from '../../lib/pages/live.ts';
import type { ColumnScript } from '../column/read-and-show.ts';
import { markLinks } from './marks.ts';
import { raiseOverlay } from './overlay.ts';

export default defineUnlistedScript(() => {
  const world = globalThis as { __zhishouPortal?: true };
  // Enabling a site brings the script into open tabs, where a registered one may stand already.
  if (world.__zhishouPortal) return;
  world.__zhishouPortal = true;
  let undo = () => {};
  const show = async () => {
    const context = await look();
    const before = undo;
    // The bar of before stands until there is a new one.
    undo = context?.enabled ? await annotate(context) : () => {};
    before();
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
  if (!context?.maybe || !(await (await columnScript())?.hasList(context))) return context;
  return ask('page.context', { ...page, list: true });
}

/** Draws everything this page wants; returns its undo. A page that wants nothing gets no node at all. */
async function annotate(context: PageContext): Promise<() => void> {
  const { column, marks } = context;
  if (!column && marks.length === 0) return () => {};
  const overlay = raiseOverlay(document);
  markLinks(overlay, document, marks);
  const lowerBar = column && (await (await columnScript())?.show(context, overlay));
  return () => {
    lowerBar?.();
    overlay.lower();
  };
}

/** The larger half of what a column page needs; no other page of the portal pays for it. */
async function columnScript(): Promise<ColumnScript | undefined> {
  const world = globalThis as { __zhishouColumn?: ColumnScript };
  if (!world.__zhishouColumn) await ask('column.come', {});
  return world.__zhishouColumn;
}
