// Forms that scripts and frames around them send: autosaves, timers, tool bars beside the form. For tests only.
import type { Pages } from './odd-office.ts';

const form = (inside: string) => `
<form id="article" action="/save" method="post">
<p>标题 <input name="title" style="width: 400px"></p>
<p>栏目 <select name="catid"><option value="1" selected>养老服务</option></select></p>
<input type="hidden" name="deed">
<div class="w-e-text" contenteditable="true" style="width: 600px; height: 200px"></div>
</form>
<iframe name="quietly" style="display: none"></iframe>
<script>
const article = document.getElementById('article');
function send(deed, action, target) {
  article.deed.value = deed;
  article.setAttribute('action', action);
  article.setAttribute('target', target);
  article.submit();
}
${inside}
</script>`;

/**
 * `/autosave` keeps a draft every second · `/silent` the same, with nothing that says so · `/timer` publishes a moment
 * after the press on a picture · `/frames` a tool bar in a frame beside the form's.
 */
export const scriptPages: Pages = {
  '/autosave': form("setInterval(() => send('autosave', '/save', 'quietly'), 1000);"),
  '/silent': `${form("function later() { setTimeout(() => send('', '/save', 'quietly'), 500); }")}<div id="picture" style="width: 40px; height: 40px; background: #ccc" onclick="later()"></div>`,
  '/beside': form('function keep(deed) { send(deed, "/save", ""); }'),
  '/frames':
    '<frameset rows="60,*"><frame name="bar" src="/bar"><frame name="main" src="/beside"></frameset>',
  '/bar': `<a id="draft" href="javascript:;" onclick="parent.frames.main.keep('0')">保存草稿</a>
<a id="publish" href="javascript:;" onclick="parent.frames.main.keep('1')">发布</a>`,
};
