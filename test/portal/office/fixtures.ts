// Three more editors for tests: one that cannot be read, one without any editor, one that ignores scripts.
import { columnOptions } from './columns.ts';
import { officePage } from './shell.ts';

const rows = (catid: string) => `<tr><th>标题</th><td><input type="text" name="title" class="long"></td></tr>
<tr><th>栏目</th><td><select name="catid">${columnOptions(catid)}</select></td></tr>
<tr><th>来源</th><td><input type="text" name="copyfrom"></td></tr>`;

/** The body stands on another origin; the form gets it by message when 发布 is pressed. */
export function unreadableEditor(portal: string, catid: string): string {
  return officePage(
    '新建文章（跨域编辑器）',
    `<form id="article" action="/article/save" method="post"><input type="hidden" name="status" value="1"><input type="hidden" name="content">
<table class="form" cellspacing="0">${rows(catid)}
<tr><th>内容</th><td><iframe id="body" src="${portal}/embed/editor" style="width:100%;height:260px;border:1px solid #c5d0dc" title="编辑器"></iframe></td></tr></table>
<div class="foot"><button type="button" class="btn primary" id="btn-publish">发布</button></div></form>
<script>
document.getElementById('btn-publish').onclick = function () {
  document.getElementById('body').contentWindow.postMessage('text', '${portal}');
};
window.addEventListener('message', function (event) {
  if (event.origin !== '${portal}') return;
  var form = document.getElementById('article');
  form.elements.content.value = event.data.text;
  form.submit();
});
</script>`,
    'article',
  );
}

/** Title, textarea, submit button: no script at all. */
export function plainEditor(catid: string): string {
  return officePage(
    '新建文章（简易）',
    `<form id="article" action="/article/save" method="post"><input type="hidden" name="status" value="1">
<table class="form" cellspacing="0">${rows(catid)}
<tr><th>内容</th><td><textarea name="content" rows="12"></textarea></td></tr></table>
<div class="foot"><button type="submit" class="btn primary" id="btn-publish">发布</button></div></form>`,
    'article',
  );
}

/** 发布 acts on a person's click only: `event.isTrusted` is asked. */
export function refusingEditor(catid: string): string {
  return officePage(
    '新建文章（拒绝脚本）',
    `<form id="article" action="/article/save" method="post"><input type="hidden" name="status" value="1">
<table class="form" cellspacing="0">${rows(catid)}
<tr><th>内容</th><td><textarea name="content" rows="12"></textarea></td></tr></table>
<div class="foot"><a class="btn primary" id="btn-publish" href="javascript:;">发布</a></div></form>
<script>
document.getElementById('btn-publish').addEventListener('click', function (event) {
  event.preventDefault();
  if (event.isTrusted) document.getElementById('article').submit();
});
</script>`,
    'article',
  );
}
