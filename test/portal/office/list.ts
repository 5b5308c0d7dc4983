// The article list of a column in the back office, with its search form and 新建.
import type { Archive, TownArticle } from '../archive.ts';
import { each, escaped } from '../markup.ts';
import { articleAddress, planOf } from '../portal/addresses.ts';
import { columnOf, columnOptions } from './columns.ts';
import { officePage } from './shell.ts';

const rowsAPage = 15;

/** The list page: document two. Its own `title` and `catid` only search. */
export function listPage(archive: Archive, query: URLSearchParams, portal: string): string {
  const plan = columnOf(query.get('catid'));
  const words = (query.get('title') ?? '').trim();
  const found = archive
    .all()
    .filter((one) => (plan ? one.column === plan.name : true))
    .filter((one) => (query.get('status') === '0' ? one.state === 'draft' : true))
    .filter((one) => one.title.includes(words));
  const pages = Math.max(1, Math.ceil(found.length / rowsAPage));
  const page = Math.min(pages, Math.max(1, Number(query.get('page')) || 1));
  const catid = plan ? String(plan.catid) : '';
  const heading = plan?.name ?? (query.get('status') === '0' ? '草稿箱' : '全部栏目');
  return officePage(
    `${heading}_内容管理`,
    `<div class="place">当前位置：内容管理 &gt; ${heading}</div>
<form class="seek" action="/list" method="get">
<select name="catid" aria-label="栏目">${columnOptions(catid)}</select>
标题：<input type="text" name="title" value="${escaped(words)}" size="24">
<input type="submit" class="btn" value="搜索">
<a class="btn primary" id="btn-new" href="/new?catid=${catid}" onclick="openLayer(this.href, '新建文章'); return false">新建</a>
</form>
<table class="grid" cellspacing="0"><thead><tr><th width="58">ID</th><th>标题</th><th width="120">栏目</th><th width="150">来源</th><th width="126">发布时间</th><th width="52">状态</th><th width="84">操作</th></tr></thead>
<tbody>${
      found.length === 0
        ? '<tr><td colspan="7" class="none">没有内容</td></tr>'
        : each(found.slice((page - 1) * rowsAPage, page * rowsAPage), (one) => row(one, portal))
    }</tbody></table>
${pager(query, page, pages, found.length)}`,
    'list',
    ['/js/list.js'],
  );
}

function row(one: TownArticle, portal: string): string {
  const plan = planOf(one.column);
  const address = plan ? articleAddress(plan, one) : '';
  const view =
    one.state === 'draft'
      ? ''
      : `<a href="${address.startsWith('/') ? portal + address : address}" target="_blank">查看</a>`;
  const state =
    one.state === 'draft' ? '<span class="draft">草稿</span>' : '<span class="done">已发布</span>';
  return `<tr><td>${one.id}</td><td class="name"><a href="/edit?id=${one.id}" onclick="openLayer(this.href, '编辑文章'); return false" title="${escaped(one.title)}">${escaped(one.title)}</a></td><td>${one.column}</td><td>${escaped(one.source)}</td><td>${one.day} ${one.time}</td><td>${state}</td><td><a href="/edit?id=${one.id}" onclick="openLayer(this.href, '编辑文章'); return false">编辑</a> ${view}</td></tr>`;
}

function pager(query: URLSearchParams, page: number, pages: number, total: number): string {
  const link = (to: number, text: string) => {
    const there = new URLSearchParams(query);
    there.set('page', String(to));
    return `<a href="/list?${escaped(there.toString())}">${text}</a>`;
  };
  return `<div class="pages">共 ${total} 条　第 ${page}/${pages} 页　${page > 1 ? link(page - 1, '上一页') : ''} ${page < pages ? link(page + 1, '下一页') : ''}</div>`;
}

/** `/js/list.js`: the layer that holds the article form, as layui's layer.open does. */
export const listScript = `function openLayer(address, title) {
  closeLayer();
  var layer = document.createElement('div');
  layer.className = 'layui-layer';
  layer.id = 'layui-layer1';
  layer.innerHTML = '<div class="layui-layer-title"><b></b><a href="javascript:closeLayer()" title="关闭">×</a></div>' +
    '<iframe id="layui-layer-iframe1" name="layui-layer-iframe1" title="文章"></iframe>';
  layer.querySelector('b').textContent = title;
  layer.querySelector('iframe').src = address;
  document.body.appendChild(layer);
}
function closeLayer(reload) {
  var layer = document.getElementById('layui-layer1');
  if (layer) layer.remove();
  if (reload) location.reload();
}
`;
