// What opened pages of columns that no survey can read show: counted where it is the column's own page, else left.
import type { Verbs } from '../../lib/messages.ts';
import type { Instant, Row, SiteColumn } from '../../lib/model.ts';
import { columnAt } from '../../lib/store/columns.ts';
import { columnArticles } from '../../lib/store/months.ts';
import { startSurvey } from '../../lib/survey/survey.ts';
import { isVisited, keepVisit } from '../../lib/survey/visit.ts';
import { aside } from './aside.ts';
import { originOf, type Sender } from './sender.ts';
import { heardFrom } from './tab-reading.ts';

/** A column is not surveyed for its articles more often than this. */
const againAfterMs = 2 * 60_000;

/**
 * The browser says which page it is, not the message: a whole page, not a frame, at an address of that very column. What
 * is heard of a page that is no column's, or of one that the survey reads, changes nothing.
 */
export async function pageSeen(
  { column, seen }: Verbs['page.seen'][0],
  sender: Sender,
  now: Instant,
): Promise<undefined> {
  const url = addressOf(sender);
  const known = sender.frameId === 0 ? await columnAt(url) : undefined;
  if (!known || known.column !== column || known.site !== originOf(sender)) return undefined;
  if (seen.state === 'read' && isVisited(known)) {
    const rows = seen.rows.map((row) => placed(row, known));
    await keepVisit(known, { ...seen, url, rows }, now);
    await readArticles(known, now);
  }
  heardFrom(sender.tab?.id, url, seen.state === 'read' ? 'ok' : seen.reason);
  return undefined;
}

/** Where the page stands now: `sender.url` is where it was loaded (Chromium 156), which it may have left without loading. */
const addressOf = ({ tab, url }: Sender) => tab?.url ?? url ?? '';

/** The articles' own pages name their sources; often a program may read them where it cannot read the list. */
async function readArticles({ column, last }: SiteColumn, now: Instant): Promise<void> {
  if (last && Date.parse(now) - Date.parse(last.at) < againAfterMs) return;
  const isPending = [...(await columnArticles(column)).values()].some(({ page }) => page === 'pending');
  if (isPending) aside(startSurvey('asked', [column]));
}

/** Whether an address leaves the site is told by the address. */
function placed(row: Row, { site }: SiteColumn): Row {
  return { ...row, external: row.external || new URL(row.url).host !== new URL(site).host };
}
