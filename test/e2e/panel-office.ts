// Back-office pages in which the panel must find its place: buttons in corners, dialogs, two articles, frames for help.
const article = (name: string, more = '') => `
<form id="article" action="/save" method="post">
<p>标题 <input name="title" value="${name}" style="width: 380px"></p>
<p>栏目 <select name="catid"><option value="1" selected>养老服务</option></select></p>
<p>来源 <input name="copyfrom" value="旗民政局"></p>
<div class="w-e-text" contenteditable="true" style="width: 460px; height: 160px; border: 1px solid #999">公示五个工作日。</div>
${more}
</form>`;

const button = (style: string) =>
  `<button type="submit" form="article" id="btn-publish" style="position: fixed; ${style}">发布</button>`;

const openers = `<p style="margin-left: 400px">
<button type="button" id="open" onclick="openBox()">选图</button>
<button type="button" id="close" onclick="document.querySelector('.layui-layer').remove()">关图</button></p>
<script>function openBox() {
  const box = document.createElement('div');
  box.className = 'layui-layer';
  box.style = 'position: fixed; z-index: 19891014; left: 150px; right: 150px; top: 120px; height: 400px; background: #fff; border: 1px solid';
  box.innerHTML = '<h3>选择图片</h3><button type="button" onclick="this.parentNode.remove()">确定</button>';
  document.body.append(box);
}</script>`;

const helpers = `<iframe name="upload" srcdoc="<form><input type=file name=title><textarea name=content></textarea></form>" style="width:1px;height:1px"></iframe>
<iframe name="timer" src="/tree" style="width:200px;height:60px"></iframe>`;

const tabbed = `<style>iframe{width:760px;height:80vh;border:0}.off{display:none}</style>
<p><button type="button" onclick="turn(0)" id="first">甲稿</button> <button type="button" onclick="turn(1)" id="second">乙稿</button></p>
<iframe src="/one" id="f0"></iframe><iframe src="/two" id="f1" class="off"></iframe>
<script>function turn(n){for (const i of [0,1]) document.getElementById('f'+i).className = i === n ? '' : 'off'}</script>`;

export const panelPages: Record<string, string> = {
  '/corner': article('按钮在右上角', '') + button('top: 8px; right: 8px'),
  '/aside':
    article('右边还有字段的稿件') +
    '<p style="position: absolute; top: 20px; right: 12px">文号 <input name="wenhao"></p>',
  '/dialog': article('会弹窗的稿件', openers + button('top: 8px; left: 600px')),
  '/identity': article(
    '含号码的稿件',
    '<p>身份证号</p><p><button type="submit" id="btn-publish">发布</button></p>',
  ).replace('公示五个工作日。', '公示五个工作日。身份证号11010519491231002X。'),
  '/helpers': article('带辅助框架的稿件', '<p><button type="submit">发布</button></p>') + helpers,
  '/pair': article(
    '汉蒙对照的稿件',
    '<div class="w-e-text" contenteditable="true" style="width: 460px; height: 120px">ᠮᠣᠩᠭᠣᠯ</div><p><button type="submit">发布</button></p>',
  ),
  '/tree': '<ul><li><a href="#">栏目一</a></li></ul>',
  '/one': article('甲稿', '<p><button type="submit">发布</button></p>'),
  '/two': article('乙稿', '<p><button type="submit">发布</button></p>'),
  '/tabbed': tabbed,
  // The tree beside it is narrow: the panel stands in the window of the frameset itself, or in the form's own.
  '/frameset':
    '<frameset rows="60,*"><frame src="/tree"><frameset cols="200,*"><frame src="/tree"><frame name="main" src="/corner"></frameset></frameset>',
};
