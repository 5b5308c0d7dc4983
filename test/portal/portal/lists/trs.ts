// List page in the manner of TRS WCM: rows in the page, spacers every five, the pager written by a script.
import type { Archive, TownArticle } from '../../archive.ts';
import { inWords } from '../../clock.ts';
import { cut, each, escaped } from '../../markup.ts';
import type { ColumnPlan, DateForm } from '../../plan.ts';
import { pagesOf, printedAddress } from '../addresses.ts';

/** The main part of a TRS list; `rows` are those of this page, `n` counts pages from 1. */
export function trsList(archive: Archive, plan: ColumnPlan, rows: TownArticle[], n: number): string {
  const total = archive.listed(plan.name).length;
  if (total === 0) return '<ul class="list"><li class="none">暂无信息</li></ul>';
  const items = each(
    rows,
    (one, index) => row(plan, one) + ((index + 1) % 5 === 0 ? '\n<li class="line"></li>' : ''),
  );
  return `<ul class="list">
${items}
</ul>
<div class="pager" id="pager"><script>createPageHTML(${pagesOf(total)}, ${n - 1}, "index", "html");</script></div>`;
}

function row(plan: ColumnPlan, one: TownArticle): string {
  const top = one.pinned ? '<em class="top">[置顶]</em>' : '';
  const date = plan.undated ? '' : `<span class="date">${printed(one.day, plan.dates)}</span>`;
  return `<li>${date}${top}<a href="${printedAddress(plan, one)}" title="${escaped(one.title)}" target="_blank">${escaped(cut(one.title))}</a></li>`;
}

/** A day in the form the column prints. */
export function printed(day: string, form: DateForm): string {
  if (form === 'slash') return day.replaceAll('-', '/');
  if (form === 'dots') return day.replaceAll('-', '.');
  if (form === 'words') return inWords(day);
  if (form === 'bracket') return `[${day}]`;
  return form === 'short' ? `[${day.slice(5)}]` : day;
}

/** `/js/page.js`: index_1.html is page 2. */
export const pageScript = `function createPageHTML(pages, current, name, ext) {
  function link(to, text) {
    var address = to === 0 ? name + '.' + ext : name + '_' + to + '.' + ext;
    return '<a href="./' + address + '">' + text + '</a>';
  }
  var html = '<span class="total">共' + pages + '页</span>';
  if (current > 0) html += link(0, '首页') + link(current - 1, '上一页');
  for (var i = 0; i < pages; i++) html += i === current ? '<b>' + (i + 1) + '</b>' : link(i, i + 1);
  if (current < pages - 1) html += link(current + 1, '下一页') + link(pages - 1, '尾页');
  document.write(html);
}
`;
