// Pages that lead to columns: home, 政务公开, its two sections, search.
import type { Archive } from '../archive.ts';
import { each, escaped } from '../markup.ts';
import { columns, noticeColumn, sections } from '../plan.ts';
import { addressOf } from './addresses.ts';
import { mixedRows, page } from './frame.ts';

/** The home page: latest articles, notices, and the way to all 32 columns. */
export function homePage(archive: Archive): string {
  const latest = shown(archive).filter((one) => one.column !== noticeColumn.name);
  return page(archive, {
    title: '奈曼旗人民政府门户网站（演示）',
    current: '首页',
    meta: [['ColumnType', '首页']],
    body: `<div class="hero"><img src="/images/banner.svg" alt=""><p>重点领域信息公开<small>谁制作、谁公开，谁审核、谁负责</small></p></div>
<div class="cols home">
<div class="box wide"><h2>最新公开<a class="more" href="/zwgk/">更多</a></h2><ul class="rows">${mixedRows(latest.slice(0, 9))}</ul></div>
<div class="box"><h2>通知公告<a class="more" href="${addressOf(noticeColumn)}">更多</a></h2><ul class="rows short">${mixedRows(archive.listed(noticeColumn.name).slice(0, 9))}</ul></div>
</div>
${columnMap(sections.map((one) => one.name))}`,
  });
}

/** 政务公开, or one of its sections. */
export function indexPage(archive: Archive, section?: string): string {
  const heading = section ?? '政务公开';
  return page(archive, {
    title: `${heading}_奈曼旗人民政府`,
    current: heading,
    meta: [['ColumnName', heading]],
    crumbs: [
      { name: '首页', path: '/' },
      { name: '政务公开', path: '/zwgk/' },
      ...(section ? [{ name: section }] : []),
    ],
    body: columnMap(section ? [section] : sections.map((one) => one.name)),
  });
}

/** Search by words in the title. */
export function searchPage(archive: Archive, words: string): string {
  const found = words.trim() === '' ? [] : shown(archive).filter((one) => one.title.includes(words.trim()));
  const rows = found.length === 0 ? '<li class="none">没有找到相关信息</li>' : mixedRows(found.slice(0, 50));
  return page(archive, {
    title: '搜索_奈曼旗人民政府',
    crumbs: [{ name: '首页', path: '/' }, { name: '搜索' }],
    body: `<div class="box full"><h2>“${escaped(words)}”的搜索结果：${found.length}条</h2><ul class="rows">${rows}</ul></div>`,
  });
}

const shown = (archive: Archive) => archive.all().filter((one) => one.state === 'public' && !one.external);

function columnMap(names: string[]): string {
  return `<div class="zwgk">${each(
    names,
    (name) => `<div class="section"><h2><span>${name}</span></h2>
<ul class="grid">${each(
      columns.filter((one) => one.section === name),
      (one) => `<li><a href="${addressOf(one)}">${one.name}</a></li>`,
    )}</ul></div>`,
  )}</div>`;
}
