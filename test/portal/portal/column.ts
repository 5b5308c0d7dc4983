// The page of a column: side column, heading, the list in its shape.
import type { Archive } from '../archive.ts';
import type { ColumnPlan, Shape } from '../plan.ts';
import { noticeColumn } from '../plan.ts';
import { rowsAPage } from './addresses.ts';
import { page, side, wayTo } from './frame.ts';
import { jpageList } from './lists/jpage.ts';
import { tableList } from './lists/table.ts';
import { trsList } from './lists/trs.ts';

const lists = { trs: trsList, jpage: jpageList, table: tableList };
const scripts: Record<Shape, string[]> = { trs: ['/js/page.js'], jpage: ['/js/jpage.js'], table: [] };

/** List page `n` (from 1) of a column as HTML text. */
export function columnPage(archive: Archive, plan: ColumnPlan, n: number): string {
  const rows = archive.listed(plan.name).slice((n - 1) * rowsAPage, n * rowsAPage);
  return page(archive, {
    title: `${plan.name}_奈曼旗人民政府`,
    current: plan === noticeColumn ? plan.name : plan.section,
    meta: [
      ['ColumnName', plan.name],
      ['ColumnDescription', `奈曼旗人民政府门户网站${plan.section}${plan.name}栏目`],
      ['ColumnType', plan === noticeColumn ? '通知公告' : '信息公开目录'],
    ],
    ...(plan.mixedCase ? { mixedCase: true } : {}),
    ...(plan.gbk ? { charset: 'gb2312' } : {}),
    crumbs: wayTo(plan),
    scripts: scripts[plan.shape],
    body: `<div class="cols">${side(archive, plan)}
<div class="main"><div class="head"><h1>${plan.name}</h1></div>
${lists[plan.shape](archive, plan, rows, n)}
</div></div>`,
  });
}
