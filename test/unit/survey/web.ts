// A site of real texts for surveys: what each address answers, read by the product's own readers.
import { dutyTable } from '../../../lib/duties/builtin.ts';
import type { UnreadableReason } from '../../../lib/model.ts';
import { world } from '../../../lib/survey/world.ts';
import { origin, type TownWorld } from './town.ts';

export type WebAnswer =
  | string
  | { text: string; headers: Record<string, string> }
  | { fails: UnreadableReason; detail?: string; status?: number };

/** Path with its parameters → answer. What is not in it is a 404. */
export type Web = Record<string, WebAnswer>;

/** A world at that moment; `asked` lists every request in order, without the origin. */
export function webOf(web: Web, now: string): TownWorld {
  const asked: string[] = [];
  return {
    ...world,
    asked,
    table: dutyTable,
    now: () => now,
    guarded: async () => true,
    get: async (url) => {
      const path = url.replace(origin, '').replace(/#.*$/, '');
      asked.push(path);
      const what = web[path] ?? { fails: 'http' as const, detail: 'HTTP 404', status: 404 };
      if (typeof what !== 'string' && 'fails' in what)
        return { ok: false, reason: what.fails, detail: what.detail, status: what.status };
      const said = typeof what === 'string' ? { text: what } : what;
      return { ok: true, url: `${origin}${path}`, status: 200, bytes: 1, ms: 1, complete: true, ...said };
    },
  };
}

/** A page of the site. */
export function html(body: string, head = '', name = '统计信息'): string {
  return `<!DOCTYPE html><html><head><title>${name}_旗政府</title><meta name="ColumnName" content="${name}">${head}</head><body><h1>${name}</h1>${body}</body></html>`;
}

/** A list of rows `[title, path, day]` with a pager that says there are `total`. */
export function listed(rows: [title: string, path: string, day: string][], total?: number): string {
  const items = rows.map(
    ([title, path, day]) => `<li><a href="${path}">${title}</a><span>${day}</span></li>`,
  );
  return `<div class="list"><ul>${items.join('')}</ul>${total ? `<div class="page">共${total}条</div>` : ''}</div>`;
}

/** An article's own page. */
export const articlePage = (source: string, day: string) =>
  `<!DOCTYPE html><html><head><title>稿件</title></head><body><h1>稿件</h1><p>发布日期：${day} 信息来源：${source}</p><div id="zoom"><p>${'正文'.repeat(50)}</p></div></body></html>`;
