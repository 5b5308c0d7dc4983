// The pages that are measured on: a column page of any length, an ordinary page, a bare one.

import { dutyTable } from '../../lib/duties/builtin.ts';
import { columnsOf } from '../../lib/duties/table.ts';
import type { ColumnId, Day } from '../../lib/model.ts';
import { each, escaped } from '../portal/markup.ts';

/** Columns of the table, in printed order. */
export const columns: ColumnId[] = columnsOf(dutyTable).map(({ column }) => column);

/** Rows of the list pages, and the column each is the page of. */
export const lengths = [20, 50, 500, 2000] as const;

export function columnOfLength(length: number): ColumnId {
  return columns[lengths.indexOf(length as 20)] ?? '';
}

/** Path of a column's page: four are lists, the others only stand in menus. */
export function pathOf(column: ColumnId): string {
  const at = columns.indexOf(column);
  return `/list/${lengths[at] ?? `c${at}`}/`;
}

export type ListRow = { title: string; path: string; day: Day };

/** The rows of a list, newest first, all in the month of `today`. */
export function rowsOf(length: number, today: Day): ListRow[] {
  const days = Number(today.slice(8));
  return Array.from({ length }, (_, n) => {
    const day = `${today.slice(0, 8)}${String(days - Math.floor((n * days) / length)).padStart(2, '0')}`;
    const title = `奈曼旗${columnOfLength(length)}事项公告（${today.slice(0, 4)}年第${length - n}号）`;
    return { title, path: `/list/${length}/t${day.replaceAll('-', '')}_${1000 + n}.html`, day };
  });
}

/** A column page: menus, a list, a pager. Its heading is none of the table's: its address alone decides whose page it is. */
export function listPage(length: number, today: Day, withColumns: boolean): string {
  const rows = rowsOf(length, today);
  return page(
    '信息列表',
    `<div class="main"><h1>信息列表</h1><ul class="rows">
${each(rows, ({ title, path, day }) => `<li><a href="${path}" title="${escaped(title)}" target="_blank">${escaped(title)}</a><span class="date">${day}</span></li>`)}
</ul><div class="pager"><span>共${length}条</span><b>1</b><a href="index_1.html">2</a><a href="index_1.html">下一页</a></div></div>`,
    withColumns,
  );
}

/** An ordinary page: menus, text, a search, some buttons; `withColumns`: the menu beside it leads to all columns. */
export function ordinaryPage(withColumns: boolean): string {
  const lines = Array.from(
    { length: 30 },
    (_, n) => `第${n + 1}条　本指南供办事群众查阅，具体要求以办理窗口公布的为准。`,
  );
  return page(
    '办事指南',
    `<div class="main"><h1>办事指南</h1>
<form action="/search" onsubmit="return false"><input name="q" aria-label="关键词"><button type="submit">搜索</button></form>
<p><button type="button" id="query" onclick="this.classList.toggle('on')">查询</button>
<button type="button" id="save" onclick="this.classList.toggle('on')">保存</button></p>
${each(lines, (line) => `<p>${line}</p>`)}</div>`,
    withColumns,
  );
}

/** A page with next to nothing in it but the script that every page has: what comes into it costs its own. */
export const barePage =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页面</title><body><p>正文。</p><script>void 0</script></body></html>';

function page(title: string, main: string, withColumns: boolean): string {
  const beside = withColumns
    ? columns.map((one) => ({ path: pathOf(one), name: one }))
    : columns.map((_, n) => ({ path: `/guide/${n}/`, name: `办事指南${n + 1}` }));
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}_演示</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body><div class="top"><ul>${links('menu', '菜单', 40)}</ul></div>
<div class="wrap"><div class="side"><ul class="menu">${each(beside, ({ path, name }) => `<li><a href="${path}">${name}</a></li>`)}</ul></div>
${main}</div>
<div class="footer"><ul>${links('link', '友情链接', 30)}</ul></div><script>void 0</script></body></html>`;
}

function links(path: string, name: string, count: number): string {
  return each(
    Array.from({ length: count }),
    (_, n) => `<li><a href="/${path}/${n}/">${name}${n + 1}</a></li>`,
  );
}

const style = `body { margin: 0; font: 15px/1.7 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #333; }
a { color: inherit; text-decoration: none; } ul { list-style: none; margin: 0; padding: 0; }
.top ul, .footer ul { display: flex; flex-wrap: wrap; } .top li, .footer li { padding: 0 12px; }
.wrap { display: flex; gap: 20px; max-width: 1200px; margin: 0 auto; }
.side { width: 240px; flex: none; } .menu li { line-height: 36px; border-bottom: 1px solid #eee; }
.main { flex: 1; min-width: 0; } .rows li { line-height: 34px; border-bottom: 1px dashed #ddd; }
.date { float: right; color: #888; } .pager a { margin: 0 6px; } .on { font-weight: 600; }`;
