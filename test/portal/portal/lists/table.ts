// List page as a disclosure table: 公开日期 is the date that counts, 生成日期 is not.
import type { Archive, TownArticle } from '../../archive.ts';
import { addDays } from '../../clock.ts';
import { cut, each, escaped } from '../../markup.ts';
import type { ColumnPlan } from '../../plan.ts';
import { pageAddress, pagesOf, printedAddress } from '../addresses.ts';
import { indexNumber } from '../article.ts';
import { printed } from './trs.ts';

/** The main part of a disclosure table with a plain pager. */
export function tableList(archive: Archive, plan: ColumnPlan, rows: TownArticle[], n: number): string {
  const total = archive.listed(plan.name).length;
  return `<table class="gkml" cellspacing="0">
<thead><tr><th class="no">索引号</th><th>名称</th><th class="day">生成日期</th><th class="day">公开日期</th><th class="unit">责任部门</th></tr></thead>
<tbody>
${total === 0 ? '<tr><td colspan="5" class="none">暂无信息</td></tr>' : each(rows, (one) => row(plan, one))}
</tbody>
</table>
${pager(plan, n, pagesOf(total), total)}`;
}

function row(plan: ColumnPlan, one: TownArticle): string {
  const top = one.pinned ? '<em class="top">置顶</em>' : '';
  // The day the record was drawn up: always before it was made public.
  const made = addDays(one.issued, -3);
  return `<tr><td class="no">${indexNumber(one)}</td><td class="name">${top}<a href="${printedAddress(plan, one)}" title="${escaped(one.title)}" target="_blank">${escaped(cut(one.title))}</a></td><td>${printed(made, plan.dates)}</td><td>${printed(one.day, plan.dates)}</td><td>${escaped(one.source)}</td></tr>`;
}

function pager(plan: ColumnPlan, n: number, pages: number, total: number): string {
  const link = (to: number, text: string) => `<a href="${pageAddress(plan, to)}">${text}</a>`;
  const back = n > 1 ? link(1, '首页') + link(n - 1, '上一页') : '';
  const on = n < pages ? link(n + 1, '下一页') + link(pages, '末页') : '';
  return `<div class="pager"><span class="total">共${total}条 第${n}/${pages}页</span>${back}<b>${n}</b>${on}</div>`;
}
