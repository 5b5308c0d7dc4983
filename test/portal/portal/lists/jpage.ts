// List page in the manner of 大汉 JPAGE: rows wait in a data island and are drawn half a second after load.
import type { Archive, TownArticle } from '../../archive.ts';
import { cut, each, escaped } from '../../markup.ts';
import type { ColumnPlan } from '../../plan.ts';
import { addressOf, numberOf, pagesOf, printedAddress, rowsAPage, unitIdOf } from '../addresses.ts';
import { printed } from './trs.ts';

/** The main part of a JPAGE list. Each page carries its own island. */
export function jpageList(archive: Archive, plan: ColumnPlan, rows: TownArticle[], n: number): string {
  const total = archive.listed(plan.name).length;
  const uid = unitIdOf(plan);
  const more = `/module/web/jpage/dataproxy.jsp?page=${n + 1}&webid=2&path=/&columnid=${numberOf(plan)}&unitid=${uid}&permissiontype=0`;
  return `<div class="jpage" id="${uid}"><p class="loading">正在加载……</p></div>
<script type="text/xml" data-unitid="${uid}"><datastore>
<nextgroup><![CDATA[<a href="${more}"></a>]]></nextgroup>
<recordset>
${each(rows, (one) => `<record><![CDATA[${row(plan, one)}]]></record>`)}
</recordset>
<totalrecord>${total}</totalrecord>
<totalpage>${pagesOf(total)}</totalpage>
</datastore></script>
<script>jpage({ unitid: ${uid}, pageNum: ${n}, perPage: ${rowsAPage}, path: '${addressOf(plan)}' });</script>`;
}

function row(plan: ColumnPlan, one: TownArticle): string {
  const top = one.pinned ? '<img class="top" src="/images/top.svg" alt="置顶">' : '';
  return `<li>${top}<a href="${printedAddress(plan, one)}" title="${escaped(one.title)}" target="_blank">${escaped(cut(one.title))}</a><span class="bt-date">${printed(one.day, plan.dates)}</span></li>`;
}

/** `/js/jpage.js`: reads the island and draws rows and pager. */
export const jpageScript = `function jpage(options) {
  function draw() {
    var island = document.querySelector('script[type="text/xml"][data-unitid="' + options.unitid + '"]').textContent;
    var rows = island.split('<record><![CDATA[').slice(1).map(function (part) { return part.split(']]></record>')[0]; });
    var pages = Number(/<totalpage>(\\d+)</.exec(island)[1]);
    var total = /<totalrecord>(\\d+)</.exec(island)[1];
    function link(to, text) {
      return '<a href="' + options.path + '?uid=' + options.unitid + '&pageNum=' + to + '">' + text + '</a>';
    }
    var html = '<span class="total">共' + total + '条</span>';
    if (options.pageNum > 1) html += link(options.pageNum - 1, '上一页');
    for (var i = 1; i <= pages; i++) html += i === options.pageNum ? '<b>' + i + '</b>' : link(i, i);
    if (options.pageNum < pages) html += link(options.pageNum + 1, '下一页');
    document.getElementById(options.unitid).innerHTML =
      (rows.length ? '<ul>' + rows.join('') + '</ul><div class="pager">' + html + '</div>' : '<ul><li class="none">暂无信息</li></ul>');
  }
  window.addEventListener('load', function () { setTimeout(draw, 500); });
}
`;
