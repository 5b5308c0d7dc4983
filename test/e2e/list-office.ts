// Lists of a back office, and what was sent by them: for tests only.
import type { Pages } from './odd-office.ts';

const head = (what: string) =>
  `<thead><tr><th><input type="checkbox" id="all"></th><th>${what}</th><th>栏目</th><th>发布时间</th><th>状态</th><th>操作</th></tr></thead>`;

const rows = ['高龄津贴发放公示的稿件', '第三季度财政信息的稿件', '养老服务补贴标准的稿件']
  .map(
    (title, at) =>
      `<tr><td><input type="checkbox" name="ids" value="${at}"></td><td><a href="/form">${title}</a></td><td>财政信息</td><td>2026-11-2${at}</td><td>待审核</td>
<td><a href="/form">编辑</a> <a class="one" href="javascript:;" onclick="send('publish', ${at})">发布</a> <a class="shift" href="javascript:;" onclick="send('move', ${at})">移动</a></td></tr>`,
  )
  .join('');

const script = `<script>
function send(deed, ids) {
  ids = ids === undefined ? [...document.querySelectorAll('[name=ids]:checked')].map((one) => one.value).join() : ids;
  const request = new XMLHttpRequest();
  request.open('POST', '/save');
  request.send(deed + '=' + ids);
}
</script>`;

const bar = `<form id="seek" action="/list"><input name="title"><input type="submit" id="seek-go" value="查询"></form>
<p><a class="btn" id="batch" href="javascript:;" onclick="send('publish')">批量发布</a>
<button type="button" id="move" onmousedown="send('move')">批量移动</button>
<button type="button" id="export" onclick="send('export')">批量导出</button>
<button type="button" id="delete" onclick="send('delete')">批量删除</button></p>
<div class="bulkactions"><select id="deed"><option value="">批量操作</option><option value="publish">发布</option><option value="trash">移至回收站</option></select>
<input type="button" id="apply" value="应用" onclick="send(document.getElementById('deed').value)"></div>`;

/** `/list` articles · `/people` users drawn alike · `/quick` an article's quick edit. */
export const listPages: Pages = {
  '/list': `${bar}<table class="list">${head('标题')}<tbody>${rows}</tbody></table>${script}`,
  '/people': `${bar}<table class="list">${head('用户名')}<tbody>${rows}</tbody></table>${script}`,
  '/quick': `<table><tr class="inline-edit-row"><td><label>标题 <input name="post_title" value="快速编辑的稿件"></label>
<select name="_status"><option value="publish" selected>已发布</option><option value="draft">草稿</option></select>
<button type="button" class="save" id="save" onclick="send('quick', 7)">更新</button></td></tr></table>${script}`,
};
