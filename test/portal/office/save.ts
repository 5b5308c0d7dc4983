// What the forms of the back office send: saved, published, previewed, uploaded.
import type { Archive, TownArticle } from '../archive.ts';
import { type Answer, escaped, goTo, html } from '../markup.ts';
import { addressOf, articleAddress, planOf } from '../portal/addresses.ts';
import { columnOf } from './columns.ts';
import { officePage } from './shell.ts';

export type Upload = { name: string; type: string; bytes: Uint8Array };

/** Stores the article; `status=1` publishes it. The CMS itself insists on title and column. */
export function saveAnswer(archive: Archive, sent: FormData): Answer {
  const text = (name: string) => String(sent.get(name) ?? '');
  const plan = columnOf(text('catid'));
  if (text('title').trim() === '') return refusal('标题不能为空');
  if (!plan) return refusal('请选择栏目');
  const id = Number(text('id'));
  const article = archive.save({
    ...(id > 0 ? { id } : {}),
    column: plan.name,
    title: text('title'),
    publishedOn: text('inputtime'),
    source: text('copyfrom'),
    author: text('author'),
    documentNumber: text('wenhao'),
    summary: text('description'),
    body: text('content'),
    state: text('status') === '0' ? 'draft' : 'public',
    attachments: sent.getAll('attachment').map((one) => JSON.parse(String(one))),
  });
  return goTo(`/article/saved?id=${article.id}`);
}

/** The page after saving, in the place of the form. */
export function savedPage(one: TownArticle, portal: string): string {
  const plan = planOf(one.column);
  const public_ = one.state === 'public' && plan;
  const links = public_
    ? `<a href="${portal}${articleAddress(plan, one)}" target="_blank">查看文章</a><a href="${portal}${addressOf(plan)}" target="_blank">查看栏目</a>`
    : `<a href="/edit?id=${one.id}">继续编辑</a>`;
  return officePage(
    '提示信息',
    `<div class="told ok"><h1>${public_ ? '发布成功' : '草稿已保存'}</h1><p>${escaped(one.column)}：${escaped(one.title)}</p>
<p>${links}<a href="/new?catid=${plan?.catid ?? ''}">继续新建</a><a href="/list?catid=${plan?.catid ?? ''}" onclick="if (parent.closeLayer) { parent.closeLayer(true); return false }">返回列表</a></p></div>`,
    'plain',
  );
}

/** 预览: how the draft would read; nothing is stored. */
export function previewPage(sent: FormData): string {
  const text = (name: string) => String(sent.get(name) ?? '');
  return officePage(
    '预览',
    `<div class="preview"><p class="mark">预览，尚未发布</p><h1>${escaped(text('title'))}</h1>
<p class="info">发布日期：${escaped(text('inputtime'))}　来源：${escaped(text('copyfrom'))}</p><div>${text('content')}</div></div>`,
    'plain',
  );
}

/** Takes a file and tells the form in the parent window where it is. */
export async function uploadAnswer(uploads: Upload[], sent: FormData): Promise<Answer> {
  const given = sent.get('file');
  if (!(given instanceof File) || given.name === '') return html('');
  uploads.push({ name: given.name, type: given.type, bytes: new Uint8Array(await given.arrayBuffer()) });
  const told = JSON.stringify({
    name: given.name,
    url: `/upload/${uploads.length}/${encodeURIComponent(given.name)}`,
  });
  return html(`<script>parent.uploaded(${told.replaceAll('<', '\\u003c')})</script>`);
}

function refusal(why: string): Answer {
  return html(
    officePage(
      '提示信息',
      `<div class="told"><h1>${why}</h1><p><a href="javascript:history.back()">返回修改</a></p></div>`,
      'plain',
    ),
  );
}
