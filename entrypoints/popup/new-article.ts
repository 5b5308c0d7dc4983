// Where the back office opens a new article of a column.
import { webAddress } from '../../components/OutLink.tsx';
import type { ColumnId, Settings, SiteColumn } from '../../lib/model.ts';

/** The column's own address, else the common one with `{column}` filled in; undefined where neither is a web address. */
export function newArticleAddress(
  column: ColumnId,
  at: SiteColumn | undefined,
  settings: Pick<Settings, 'newArticleUrl'>,
): string | undefined {
  const own = webAddress(at?.newArticleUrl);
  return own ?? webAddress(settings.newArticleUrl?.replaceAll('{column}', encodeURIComponent(column)));
}
