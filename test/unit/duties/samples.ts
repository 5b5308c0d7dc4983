// Articles and readings for the tests of this room.
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { dutiesOf } from '../../../lib/duties/table.ts';
import type { Article, Day, Duty, SiteColumn } from '../../../lib/model.ts';

let n = 0;

/** An own article of that day; every call gives another address. */
export function article(on: Day | undefined, more: Partial<Article> = {}): Article {
  return {
    url: `http://portal.example/${++n}.html`,
    title: '关于有关事项的通知',
    kind: 'own',
    shown: on === undefined ? undefined : { on, origin: 'list', printed: on },
    firstSeen: '2022-05-10T00:30:00.000Z',
    page: 'read',
    ...more,
  };
}

/** A column whose last reading succeeded at that moment. */
export function readAt(column: string, at: string): SiteColumn {
  return {
    column,
    site: 'http://portal.example',
    url: `http://portal.example/${encodeURIComponent(column)}/`,
    last: { at, state: 'read' },
    lastRead: { at, adapter: 'list', pages: [] },
  };
}

export function lines(column: string): Duty[] {
  return dutiesOf(dutyTable, column);
}
