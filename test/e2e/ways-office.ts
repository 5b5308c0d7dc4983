// Article forms with every kind of way to publish, one that no word tells, and frames out of reach. For tests only.
import type { Pages } from './odd-office.ts';

const fields = `<p>标题 <input name="title" style="width: 400px"></p>
<p>栏目 <select name="catid"><option value="1" selected>养老服务</option></select></p>
<p>来源 <input name="copyfrom" value="旗民政局"></p>
<div class="w-e-text" contenteditable="true" style="width: 500px; height: 120px"></div>`;

const script = `<script>
window.reached = [];
for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'submit'])
  document.addEventListener(type, (event) => event.isTrusted || reached.push(type), true);
function quietly(deed) { fetch('/save', { method: 'POST', body: deed }); }
document.addEventListener('keydown', (event) => { if (event.key === 'F9') quietly('f9'); });
</script>`;

const ways = `
<p><a id="link" href="javascript:;" onclick="document.getElementById('article').submit()">发布</a>
<button type="submit" id="submit">送审</button> <input type="image" id="image" alt="保存并发布" width="40" height="20">
<button type="button" id="fetch" onclick="quietly('fetch')">定时发布</button>
<button type="button" id="draft" onclick="quietly('draft')">保存草稿</button></p>
<table><tr><td id="cell" style="cursor: pointer" onclick="quietly('cell')"><b>签发</b></td>
<td><div id="press" style="cursor: pointer; width: 40px" onmousedown="quietly('press')">发表</div></td>
<td class="bar"><div class="ico ico-go" style="cursor: pointer; width: 30px; height: 30px; background: #9cf" onclick="quietly('picture')"></div></td>
<td class="bar"><div class="ico ico-keep" style="cursor: pointer; width: 30px; height: 30px; background: #fc9" onclick="quietly('kept')"></div></td></tr></table>`;

/** Ways that a word or a form tells; the picture is not among them. */
export const toldWays = [
  '发布',
  '送审',
  '保存并发布',
  '定时发布',
  '签发',
  '发表',
  'Ctrl+Enter',
  'Enter',
  'form.submit()',
];

const framed = (listener: string) =>
  `<form id="article" action="/save" method="post">${fields.replace(/<div class="w-e-text"[^>]*><\/div>/, '<iframe id="ueditor_0" width="500" height="120"></iframe>')}<button type="submit">发布</button></form>${script}<script>
    const inner = document.querySelector('iframe').contentWindow;
    ${listener}.addEventListener('keydown', (event) => event.ctrlKey && event.key === 'Enter' && quietly('keys'), true);
    inner.document.designMode = 'on'; inner.document.body.innerHTML = '<p>正文</p>';</script>`;

const clicks = `addEventListener('click', (event) => event.target.closest('button') && fetch('/save', { method: 'POST', body: 'drilled' }), true);`;
// Looks at nothing of an event that no person made.
const trusted = `addEventListener('click', (event) => event.isTrusted && event.target.closest('button') && fetch('/save', { method: 'POST', body: 'trusted' }), true);`;
const written = (before: string) =>
  JSON.stringify(
    `<!doctype html><title>后台</title>${before}<form id="article" action="/save" method="post">${fields}<button type="button">发布</button></form>`,
  ).replaceAll('</script', '<\\/script');

// What no word tells: fields whose change sends, an icon, shortcuts; each once by fetch, once by a submit of the form.
const quiet = `
<p><select id="pick-form" onchange="this.form.submit()"><option>草稿</option><option>发布</option></select>
<select id="pick-fetch" onchange="quietly('pick')"><option>草稿</option><option>发布</option></select>
<label style="cursor: pointer"><input type="checkbox" id="tick-form" onchange="this.form.requestSubmit()">发布</label>
<i id="icon" style="display: inline-block; cursor: pointer; width: 30px; height: 30px; background: #9cf"></i>
<button type="button" id="keyed" accesskey="k">发布(Alt+P)</button></p><script>
document.getElementById('icon').addEventListener('click', () => quietly('icon'));
document.getElementById('keyed').addEventListener('click', () => quietly('keyed'));
document.addEventListener('keydown', (event) => {
  if (event.altKey && event.key === 'p') quietly('alt-p');
  if (event.key === 'Enter' && event.target.name === 'title') { event.preventDefault(); quietly('entered'); }
  if (event.key === 'F8') document.getElementById('article').submit();
});</script>`;

/** `/ways` all of them · `/layer` the form in a layer with its button around it · `/framed` the body in a frame whose keys the page hears first, `/framed-after` after the guard · `/rewritten` the whole page written anew, its clicks heard before anyone can, `/rewritten-open` after `document.open()`, `/rewritten-trusted` before it and only those of a person · `/foreign` beside a frame of another site · `/untitled` no title to read · `/quiet` ways that no word tells. */
export const waysPages: Pages = {
  '/ways': `<form id="article" action="/save" method="post">${fields}${ways}</form>${script}`,
  '/inner': `<form id="article" action="/save" method="post">${fields}</form>${script}`,
  '/layer': `<div class="layui-layer"><iframe src="/inner" width="800" height="420"></iframe><a id="foot" href="javascript:;" onclick="frames[0].document.getElementById('article').submit()">发布</a></div>${script}`,
  '/framed': framed('inner'),
  '/framed-after': framed('inner.document'),
  '/rewritten': `<script>setTimeout(() => {
    document.write(${written(`<script>${clicks}</script>`)});
    document.close();
  }, 300);</script>`,
  '/rewritten-open': `<script>setTimeout(() => {
    document.open();
    document.write(${written('')});
    document.close();
    ${clicks}
  }, 300);</script>`,
  '/rewritten-trusted': `<script>setTimeout(() => {
    document.write(${written(`<script>${trusted}</script>`)});
    document.close();
  }, 300);</script>`,
  '/foreign': `<form id="article" action="/save" method="post">${fields}<button type="submit">发布</button><iframe src="http://elsewhere.test/" width="400" height="200"></iframe></form>${script}`,
  '/quiet': `<form id="article" action="/save" method="post">${fields}${quiet}</form>${script}`,
  '/untitled': `<form action="/save" method="post"><div class="w-e-text" contenteditable="true" style="width: 500px; height: 120px">正文</div><button type="submit">发布</button></form>`,
};
