// Reads tables the way the eye does: a column's header says what its dates are, and a cell may reach over several rows.
import type { PageNode } from './page.ts';
import { squeeze } from './text.ts';

/** Headers of dates that are another fact than the publishing date. */
const other =
  /^(?:成文|生成|形成|制发|印发|签发|截止|截至|实施|施行|生效|失效|废止|报名|更新|修改|办结|最后|处罚|决定|许可|立案|受理|审批|签订|开标|中标|成交|开始|结束|送达|检查|抽样)|有效期|期限|最后(?:发表|回复|更新)|到期/;
const header = /^.{1,12}$/;

/** The words of the cells whose column is said to be another fact than the publishing date. */
export function otherCells(row: PageNode): string[] {
  if (row.tag !== 'tr') return [];
  const table = tableOf(row);
  const columns = table && columnsOf(table).others;
  if (!columns?.length) return [];
  const cells = row.children();
  return columns.flatMap((at) => cells[at]?.text() || []);
}

/** The words of the cell whose column is said to be the publishing date, where another column says another date. */
export function publishedCell(row: PageNode): string | undefined {
  const table = row.tag === 'tr' ? tableOf(row) : undefined;
  const at = table ? columnsOf(table).published : -1;
  return at < 0 ? undefined : row.children()[at]?.text().slice(0, 60);
}

/** What else is called a date or a time is another fact, too. */
const dateless = /(?:日期|时间|竣工|期限)$/;
const plainly = /^(?:日期|时间|年月日|(?:信息|文章)?(?:登载|录入|创建|提交|入库)(?:日期|时间))$/;

const published =
  /^(?:信息)?(?:发布|公开|公示|公布|公告|上网|上载|上传|刊登|刊载|登载|挂网|发文|发稿)(?:日期|时间)$/;

type Columns = { others: number[]; published: number };

/** Columns by their header, found once a table; one without a header has none. Dates of unknown names are none where there are several. */
function columnsOf(table: PageNode): Columns {
  const seen = known.get(table);
  if (seen) return seen;
  const heads = headsOf(table);
  const several = heads.filter((name) => isUnknown(name) && !other.test(name)).length > 1;
  const others = heads.flatMap((name, at) => (other.test(name) || (several && isUnknown(name)) ? [at] : []));
  const columns = { others, published: heads.findIndex((name) => published.test(name)) };
  known.set(table, columns);
  return columns;
}

const isUnknown = (name: string) => dateless.test(name) && !published.test(name) && !plainly.test(name);

/** The names of a table's columns; none where its first row is no head. */
function headsOf(table: PageNode): string[] {
  const first = table.first('tr');
  const names = (first?.children() ?? []).map((cell) => squeeze(cell.text()));
  return names.length > 1 && names.every((name) => !name || header.test(name)) ? names : [];
}

const known = new WeakMap<PageNode, Columns>();

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
