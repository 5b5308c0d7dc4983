// The article form: document three, with the editor's body as document four; works at top level as well.
import type { Archive, TownArticle } from '../archive.ts';
import { escaped } from '../markup.ts';
import { planOf } from '../portal/addresses.ts';
import { units } from '../units.ts';
import { columnOptions } from './columns.ts';
import { officePage } from './shell.ts';

/** The form for a new article in a column, or for one that is there. */
export function formPage(archive: Archive, catid: string, one?: TownArticle): string {
  const chosen = one ? String(planOf(one.column)?.catid ?? '') : catid;
  const at = one ? `${one.day} ${one.time}:00` : `${archive.clock.today} ${archive.clock.time}:00`;
  const title = one ? '编辑文章' : '新建文章';
  return officePage(
    `${title}_内容管理`,
    `<div class="alone"><b>${title}</b><a href="/">返回内容管理</a></div>
<form id="article" name="article" action="/article/save" method="post" onsubmit="return before()">
<input type="hidden" name="status" value="1">
<input type="hidden" name="id" value="${one?.id ?? ''}">
<table class="form" cellspacing="0">
<tr><th><i>*</i> 标题</th><td colspan="3">${field('title', one?.title ?? '', 'maxlength="200" class="long"')}</td></tr>
<tr><th><i>*</i> 栏目</th><td><select name="catid">${columnOptions(chosen)}</select></td>
<th>来源</th><td>${field('copyfrom', one?.source ?? '', 'list="sources"')}<datalist id="sources">${units.map((each) => `<option value="${each.printed[0]}">`).join('')}</datalist></td></tr>
<tr><th>作者</th><td>${field('author', one?.author ?? '')}</td><th>发布日期</th><td>${field('inputtime', at)}</td></tr>
<tr><th>文号</th><td>${field('wenhao', one?.documentNumber ?? '')}</td>
<th>附件</th><td><label class="btn">上传<input type="file" name="file" form="upload" onchange="document.getElementById('upload').submit()"></label><span id="attachments">${(one?.attachments ?? []).map(attachment).join('')}</span></td></tr>
<tr><th>摘要</th><td colspan="3"><textarea name="description" rows="2">${escaped(one?.summary ?? '')}</textarea></td></tr>
<tr><th><i>*</i> 内容</th><td colspan="3"><textarea name="content" id="content">${escaped(one?.body() ?? '')}</textarea></td></tr>
</table>
<input type="submit" class="default" value="发布" tabindex="-1">
<div class="foot">
<a class="btn primary" id="btn-publish" href="javascript:;" onclick="send(1)">发布</a>
<a class="btn" id="btn-draft" href="javascript:;" onclick="send(0)">保存草稿</a>
<a class="btn" id="btn-preview" href="javascript:;" onclick="preview()">预览</a>
</div>
</form>
<form id="upload" action="/upload" method="post" enctype="multipart/form-data" target="upload_target"></form>
<iframe name="upload_target" class="helper" src="about:blank" title="上传"></iframe>
<iframe name="timer" class="helper" src="/keepalive" title="在线"></iframe>`,
    'article',
    ['/kindeditor/kindeditor-all.js', '/kindeditor/lang/zh-CN.js', '/js/form.js'],
  );
}

const field = (name: string, value: string, more = '') =>
  `<input type="text" name="${name}" value="${escaped(value)}" autocomplete="off" ${more}>`;

const attachment = ({ name, url }: { name: string; url: string }) =>
  `<label><input type="hidden" name="attachment" value="${escaped(JSON.stringify({ name, url }))}">${escaped(name)}</label>`;

/** `/js/form.js`: 发布 and 保存草稿 sync the editor, set the state and send by script; Enter publishes, as in YzmCMS. */
export const formScript = `var editor;
KindEditor.ready(function (K) {
  editor = K.create('#content', {
    basePath: '/kindeditor/', langType: 'zh-CN', width: '100%', height: '380px', resizeType: 1, filterMode: false,
    cssData: 'body { font: 16px/1.9 SimSun, "Noto Serif CJK SC", serif; margin: 10px 14px; } p { margin: 0 0 6px; text-indent: 2em; }',
    items: ['source', '|', 'undo', 'redo', 'plainpaste', '|', 'formatblock', 'fontname', 'fontsize', '|', 'forecolor',
      'hilitecolor', 'bold', 'italic', 'underline', 'removeformat', '|', 'justifyleft', 'justifycenter', 'justifyright',
      'insertorderedlist', 'insertunorderedlist', 'indent', 'outdent', '|', 'link', 'unlink', 'hr', 'fullscreen'],
    afterCreate: function () {
      var self = this;
      K.ctrl(document, 13, function () { send(1); });
      K.ctrl(self.edit.doc, 13, function () { send(1); });
    }
  });
});
function before() {
  editor.sync();
  return true;
}
function send(status) {
  var form = document.getElementById('article');
  editor.sync();
  form.elements.status.value = status;
  form.submit();
}
function preview() {
  var form = document.getElementById('article');
  editor.sync();
  form.action = '/article/preview';
  form.target = '_blank';
  form.submit();
  form.action = '/article/save';
  form.target = '';
}
function uploaded(file) {
  var label = document.createElement('label');
  var input = document.createElement('input');
  input.type = 'hidden';
  input.name = 'attachment';
  input.value = JSON.stringify(file);
  label.append(input, file.name);
  document.getElementById('attachments').append(label);
}
if (window.top === window) document.documentElement.className = 'top';
`;
