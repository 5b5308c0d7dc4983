// Reads tables the way the eye does: a column's header says what its dates are, and a cell may reach over several rows.
import type { PageNode } from './page.ts';
import { squeeze } from './text.ts';

/** Headers of dates that are another fact than the publishing date. */
const other =
  /^(?:成文|生成|形成|制发|印发|签发|截止|截至|实施|施行|生效|失效|废止|报名|更新|修改|办结|最后)|有效期|期限|最后(?:发表|回复|更新)|到期/;
const header = /^.{1,12}$/;

/** The words of the cells whose column is said to be another fact than the publishing date. */
export function otherCells(row: PageNode): string[] {
  if (row.tag !== 'tr') return [];
  const table = tableOf(row);
  const columns = table && otherColumns(table);
  if (!columns?.length) return [];
  const cells = row.children();
  return columns.flatMap((at) => cells[at]?.text() || []);
}

/** Columns by their header; a table without one has none. */
function otherColumns(table: PageNode): number[] {
  const seen = known.get(table);
  if (seen) return seen;
  const first = table.first('tr');
  const names = (first?.children() ?? []).map((cell) => squeeze(cell.text()));
  const heads = names.length > 1 && names.every((name) => !name || header.test(name));
  const columns = heads ? names.flatMap((name, at) => (other.test(name) ? [at] : [])) : [];
  known.set(table, columns);
  return columns;
}

const known = new WeakMap<PageNode, number[]>();

/** Words of the cells that stand in rows above and reach down into this one. */
export function cellsReaching(row: PageNode): string {
  const body = row.tag === 'tr' ? row.parent() : undefined;
  return body ? (reachIn(body).get(row) ?? '') : '';
}

/** What reaches into each row of a table's body, found once; most tables have no such cell. */
function reachIn(body: PageNode): Map<PageNode, string> {
  const seen = reaching.get(body);
  if (seen) return seen;
  const into = new Map<PageNode, string>();
  reaching.set(body, into);
  const rows = body.first('[rowspan]') ? body.children() : [];
  rows.forEach((row, at) => {
    for (const cell of row.children()) {
      const over = Math.min(60, Number(cell.attr('rowspan')) || 1);
      for (const below of rows.slice(at + 1, at + over))
        into.set(below, `${into.get(below) ?? ''} ${cell.text().slice(0, 60)}`);
    }
  });
  return into;
}

const reaching = new WeakMap<PageNode, Map<PageNode, string>>();

function tableOf(row: PageNode): PageNode | undefined {
  let node = row.parent();
  while (node && node.tag !== 'table') node = node.parent();
  return node;
}
