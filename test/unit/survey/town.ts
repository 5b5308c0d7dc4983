// A town of pages for surveys: what each address answers, and a world in which it stands.
import { deleteDB } from 'idb';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import type { ArticlePage, Reading, Row, UnreadableReason } from '../../../lib/model.ts';
import type { Got } from '../../../lib/net.ts';
import { readAnswer } from '../../../lib/pages/answers.ts';
import { setAddress } from '../../../lib/store/columns.ts';
import { putSite } from '../../../lib/store/sites.ts';
import type { World } from '../../../lib/survey/world.ts';

export const origin = 'http://portal.test';

export type Answer =
  | Reading
  | { article: ArticlePage }
  | { fails: UnreadableReason; status?: number }
  | { cut: Reading };

/** Address → what stands there. An address that is not in it answers 404. */
export type Town = Record<string, Answer>;

export type TownWorld = World & { asked: string[] };

/** A world at that moment; `asked` lists every request in order, without the origin. */
export function worldOf(town: Town, now: string, change: Partial<World> = {}): TownWorld {
  const asked: string[] = [];
  return {
    asked,
    get: async (url) => {
      asked.push(url.replace(origin, ''));
      return answer(url, town[url.replace(origin, '')], asked.length);
    },
    now: () => now,
    table: dutyTable,
    guarded: async () => true,
    readList: (text) => JSON.parse(text.split('|')[0] ?? '') as Reading,
    findData: () => [],
    readData: readAnswer,
    readArticle: (text) => JSON.parse(text) as ArticlePage,
    ...change,
  };
}

function answer(url: string, what: Answer | undefined, nth: number): Got {
  const whole = { ok: true as const, url, status: 200, bytes: 1, ms: 1, complete: true };
  if (!what) return { ok: false, reason: 'http', status: 404 };
  if ('fails' in what) return { ok: false, reason: what.fails, status: what.status };
  if ('article' in what) return { ...whole, text: JSON.stringify(what.article) };
  if ('cut' in what) return { ...whole, text: `${JSON.stringify(what.cut)}|${nth}`, complete: false };
  return { ...whole, text: JSON.stringify(what) };
}

/** `row('a', '2026-03-02')`: a row that leads to `/a`. */
export function row(name: string, on?: string, change: Partial<Row> = {}): Row {
  return {
    title: `关于${name}的通知`,
    url: `${origin}/${name}`,
    ...(on && { date: { on, origin: 'list', printed: on } }),
    pinned: false,
    external: false,
    ...change,
  };
}

export function list(rows: Row[], next?: string, total?: number): Reading {
  return {
    state: 'read',
    adapter: 'generic',
    rows,
    ...(next && { next: origin + next }),
    ...(total !== undefined && { total }),
  };
}

export function page(contentSource?: string, change: ArticlePage = {}): Answer {
  return { article: { ...(contentSource && { contentSource }), ...change } };
}

/** Before each test: an empty store, the site enabled, `columns` at their addresses. */
export function withTown(columns: Record<string, string>): void {
  beforeEach(() => openTown(columns));
}

export async function openTown(columns: Record<string, string>): Promise<void> {
  await deleteDB('zhishou');
  fakeBrowser.reset();
  await putSite({ origin, pattern: `${origin}/*`, title: '门户', enabledAt: '2026-03-01T00:00:00.000Z' });
  for (const [column, path] of Object.entries(columns))
    await setAddress(column, origin, origin + path, 'hand');
}
