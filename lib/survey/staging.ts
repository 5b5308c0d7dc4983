// What one more page, of a list or of its data, adds to what was read of a column.
import type { Reading, Row } from '../model.ts';
import type { Stage, StagedRow } from '../store/jobs.ts';

/** A page that could be read. */
export type Readable = Exclude<Reading, { state: 'unreadable' }>;

/** The stage with one more page. */
export function withPage(stage: Stage, url: string, reading: Readable): Stage {
  const first = stage.pages.length === 0;
  const pages = [...stage.pages, url];
  const adapter = stage.adapter ?? reading.adapter;
  if (reading.state === 'empty') {
    // A further page without rows lies behind the list's end.
    return { ...stage, pages, state: first ? 'empty' : stage.state, adapter, next: undefined };
  }
  const fresh = newRows(reading.rows, stage);
  const rows = [...stage.rows, ...fresh];
  const total = stage.total ?? reading.total;
  const next = reading.next && withoutHash(reading.next);
  return {
    ...stage,
    pages,
    state: 'read',
    adapter,
    total,
    rows,
    newest: stage.newest || reading.newest,
    // 下一页 on a last page often leads to that page itself; a page behind the last often shows the last once more.
    next: fresh.length === 0 || (next && pages.includes(next)) ? undefined : next,
    repeated: fresh.length === 0 && isSecond(stage) && !(total !== undefined && total <= rows.length),
  };
}

/** Rows not seen before, numbered by the page they stand on. */
export function newRows(rows: Row[], stage: Stage): StagedRow[] {
  const seen = new Set(stage.rows.map((row) => row.url));
  return numbered(rows, stage).filter((row) => !seen.has(row.url));
}

/** Each article once; what follows `#` in its address is no other article. */
export function numbered(rows: Row[], { pages }: Pick<Stage, 'pages'>): StagedRow[] {
  const once = new Map<string, StagedRow>();
  for (const row of rows) {
    const url = withoutHash(row.url);
    if (!once.has(url)) once.set(url, { ...row, url, page: pages.length });
  }
  return [...once.values()];
}

/**
 * The second page repeats the first: paging is not followed by the server, and nobody knows what lies behind. Before the
 * first page of data stands the column's own.
 */
function isSecond({ pages, reader }: Stage): boolean {
  return pages.length === (reader ? 2 : 1);
}

function withoutHash(url: string): string {
  return url.split('#')[0] ?? url;
}
