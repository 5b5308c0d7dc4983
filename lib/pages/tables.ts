// Reads tables whose header names what stands in each cell (信息公开目录).
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import type { Page, PageNode } from './page.ts';
import { type FoundRow, readRow } from './rows.ts';
import { squeeze } from './text.ts';

/** Where in a row the title and the publishing date stand; no `date` where the table does not show one. */
export type Header = { row: PageNode; title: number; date: number | undefined };

const titles = /^(?:信息|文件|公文|政策)?(?:名称|标题)$|^题名$/;
// In falling order of trust. 生成日期 and 成文日期 are other facts: they never stand in for these.
const dates = [/^(?:公开|发布)(?:日期|时间)$/, /^上载(?:日期|时间)$/, /^发文(?:日期|时间)$/];
const others =
  /^(?:序号|索引号|生成日期|成文(?:日期|时间)|责任部门|责任单位|发布机构|发布单位|公开部门|文号|发文字号|发布文号|文件编号|信息分类|主题分类|体裁|公开方式|公开形式|公开范围|有效性|效力状态|操作|下载|查看)$/;

/** The header row of a disclosure table: a title cell among cells that are nearly all known names. */
export function disclosureHeader(page: Page): Header | undefined {
  for (const row of page.root.all('tr')) {
    const names = cellsOf(row).map((cell) => (cell ? squeeze(cell.text()).replace(/[:：]$/, '') : ''));
    const title = names.findIndex((name) => titles.test(name));
    const known = names.filter(
      (name) => titles.test(name) || others.test(name) || dates.some((date) => date.test(name)),
    );
    if (title < 0 || known.length < 2 || known.length * 4 < names.filter(Boolean).length * 3) continue;
    const date = dates.map((form) => names.findIndex((name) => form.test(name))).find((at) => at >= 0);
    return { row, title, date };
  }
}

/** The rows below the header, in its table or in the table that follows it. */
export function tableRows(page: Page, header: Header): FoundRow[] {
  const tables = page.root.all('table');
  const own = tableOf(header.row);
  const at = own ? tables.indexOf(own) : -1;
  // A head that stays in place while its rows scroll is a table of its own.
  for (const table of tables.slice(at, at + 2)) {
    const rows = table.all('tr').filter((row) => row !== header.row && tableOf(row) === table);
    const read = rows.flatMap((row) => readTableRow(page, header, row) ?? []);
    if (read.length || at < 0) return read;
  }
  return [];
}

/** One row, its date from the cell the header names; else the day its address carries, else none. */
export function readTableRow(page: Page, header: Header, row: PageNode): FoundRow | undefined {
  const cells = cellsOf(row);
  const cell = cells[header.title];
  const found = (cell && readRow(page, cell)) ?? readRow(page, row);
  if (!found) return undefined;
  const shown = header.date === undefined ? undefined : readDate(cells[header.date]?.text() ?? '', 'label');
  return { ...found, monthDay: undefined, date: shown ?? dateInUrl(found.url), node: row };
}

/** Cells by position, a cell over several columns repeated. */
function cellsOf(row: PageNode): (PageNode | undefined)[] {
  const cells = row.children().filter(({ tag }) => tag === 'td' || tag === 'th');
  return cells.flatMap((cell) =>
    Array(Math.min(20, Math.max(1, Number(cell.attr('colspan')) || 1))).fill(cell),
  );
}

function tableOf(row: PageNode): PageNode | undefined {
  let node = row.parent();
  while (node && node.tag !== 'table') node = node.parent();
  return node;
}
