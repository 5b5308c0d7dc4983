// An article's own page: labelled dates and source in the manner of each product, then the body.
import type { Archive, TownArticle } from '../archive.ts';
import { inWords } from '../clock.ts';
import { each, escaped } from '../markup.ts';
import type { ColumnPlan } from '../plan.ts';
import { articleAddress } from './addresses.ts';
import { hits, page, wayTo } from './frame.ts';

/** 索引号, made from column, year and number. */
export const indexNumber = (one: TownArticle): string =>
  `ZWGK-${one.day.slice(0, 4)}-${String(one.id).padStart(6, '0')}`;

/** The page of a public article. */
export function articlePage(archive: Archive, plan: ColumnPlan, one: TownArticle): string {
  const pubDate = plan.builtToday ? `${archive.clock.today} ${archive.clock.time}` : `${one.day} ${one.time}`;
  return page(archive, {
    title: `${one.title}_${plan.name}_奈曼旗人民政府`,
    current: plan.section,
    meta: [
      ['ColumnName', plan.name],
      ['ArticleTitle', one.title],
      ['PubDate', pubDate],
      ['ContentSource', one.source],
    ],
    ...(plan.mixedCase ? { mixedCase: true } : {}),
    ...(plan.gbk ? { charset: 'gb2312' } : {}),
    crumbs: [...wayTo(plan), { name: '正文' }],
    body: `<div class="paper">
${plan.shape === 'table' || one.documentNumber ? block(plan, one) : ''}
<h1>${escaped(one.title)}</h1>
<div class="info">${info(plan, one)}</div>
<div class="${plan.shape === 'jpage' ? 'zoom' : 'TRS_Editor'}" id="zoom">
${one.body()}
</div>
${attached(one)}
<div class="tools"><a href="javascript:window.print()">【打印】</a><a href="javascript:window.close()">【关闭】</a></div>
${related(archive, plan, one)}
</div>`,
  });
}

/** The line under the title: labels as three products print them, blanks and all. */
function info(plan: ColumnPlan, one: TownArticle): string {
  const source = escaped(one.source);
  if (plan.shape === 'jpage') {
    return `<span>发布时间：${one.day} ${one.time}</span><i>|</i><span>信息来源：${source}</span><i>|</i><span>访问量：${hits(one)}</span>`;
  }
  if (plan.shape === 'table')
    return `<span>公开日期：${inWords(one.day)}</span><span>浏览次数：${hits(one)}</span>`;
  const author = one.author ? `<span>作　者：${escaped(one.author)}</span>` : '';
  return `<span>发布日期：${one.day} ${one.time}</span><span>来　源：${source}</span>${author}<span>浏览次数：${hits(one)}</span>`;
}

/** The block of 信息公开目录. */
function block(plan: ColumnPlan, one: TownArticle): string {
  const cells: [string, string][] = [
    ['索　引　号', indexNumber(one)],
    ['信息分类', `${plan.section} / ${plan.name}`],
    ['发布机构', publisher(one)],
    ['成文日期', inWords(one.issued)],
    ['名　　称', one.title],
    ['文　　号', one.documentNumber ?? '无'],
    ['信 息 来 源', one.source],
    ['发布日期', inWords(one.day)],
  ];
  const cell = ([label, text]: [string, string]) => `<th>${label}：</th><td>${escaped(text)}</td>`;
  const rows = [0, 2, 4, 6].map(
    (at) =>
      `<tr>${cells
        .slice(at, at + 2)
        .map(cell)
        .join('')}</tr>`,
  );
  return `<table class="xxgk" cellspacing="0">${rows.join('\n')}</table>`;
}

function publisher(one: TownArticle): string {
  if (one.unit === undefined) return one.kind === 'repost' ? one.source : '奈曼旗人民政府办公室';
  return one.unit.startsWith('生态环境局') ? `通辽市${one.unit}` : `奈曼旗${one.unit}`;
}

function attached(one: TownArticle): string {
  if (one.attachments.length === 0) return '';
  return `<div class="files"><b>附件：</b>${each(one.attachments, ({ name, url }) => `<a href="${escaped(url)}">${escaped(name)}</a>`)}</div>`;
}

/** 相关信息: other articles of the column with month and day only. */
function related(archive: Archive, plan: ColumnPlan, one: TownArticle): string {
  const others = archive
    .listed(plan.name)
    .filter((other) => other.id !== one.id && !other.external && !other.pinned);
  if (others.length === 0) return '';
  const at = Math.max(0, others.findIndex((other) => other.day <= one.day) - 1);
  return `<div class="related"><h3>相关信息</h3><ul>${each(
    others.slice(at, at + 4),
    (other) =>
      `<li><a href="${articleAddress(plan, other)}" title="${escaped(other.title)}">${escaped(other.title)}</a>${plan.undated ? '' : `<span>${other.day.slice(5)}</span>`}</li>`,
  )}</ul></div>`;
}
