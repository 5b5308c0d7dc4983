// Back offices of many makes, as far as their forms go: faithful markup of each, and layui itself from npm. For tests only.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export type FormsOffice = { port: number; origin: string; close(): void };

/** Every page below by its path; `/layui/…` are the files of the package. */
export async function startFormsOffice(): Promise<FormsOffice> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://office.test');
    if (pathname.startsWith('/layui/')) {
      const file = path.resolve('node_modules/layui/dist', pathname.slice(7));
      response.setHeader(
        'content-type',
        file.endsWith('.css') ? 'text/css' : 'text/javascript; charset=utf-8',
      );
      return response.end(readFileSync(file));
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>后台</title>${pages[pathname] ?? ''}`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port, origin: `http://office.test:${port}`, close };
}

const body = (text = '现将有关情况予以公示。') =>
  `<div class="w-e-text" contenteditable="true" style="width: 600px; height: 160px; border: 1px solid"><p>${text}</p></div>`;
const publish = '<p><button type="submit" id="btn-publish">发布</button></p>';

// The title is called by another name here, and what is called 标题 is something else.
const misleading = `<form onsubmit="return false">
<p>主题词 <input name="x1" value="关于开展秋季防火工作的通知" style="width: 400px"></p>
<p>标题 <input name="x2" value="样式一" style="width: 400px"></p>
<p>供 <input name="x3" value="旗林草局"></p>
<p>栏目 <select name="lm"><option value="">请选择</option><option value="1" selected>养老服务</option></select></p>
${body()}${publish}</form>`;

const elItem = (label: string, inner: string) =>
  `<div class="el-form-item"><label class="el-form-item__label">${label}</label><div class="el-form-item__content">${inner}</div></div>`;
const antItem = (label: string, id: string, inner: string) =>
  `<div class="ant-form-item"><div class="ant-form-item-label"><label for="${id}">${label}</label></div><div class="ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content">${inner}</div></div></div></div>`;

const pages: Record<string, string> = {
  '/': '<p>首页</p>',
  '/misleading': misleading,
  '/misleading/redesigned': misleading
    .replace('<p>主题词 <input name="x1"', '<p>别的 <input name="x0"></p><div><p>主题词 <input name="y1"')
    .replace('400px"></p>', '400px"></p></div>'),
  '/shell': '<iframe src="/shell/inner" width="1000" height="600"></iframe>',
  '/shell/inner': '<iframe src="/misleading" width="960" height="560"></iframe>',
  '/titleless': `<form onsubmit="return false"><p>主题词 <input name="x1" value="关于防火的通知" style="width: 400px"></p>${body()}<iframe id="ueditor_0" width="600" height="120"></iframe>${publish}</form><script>
    const editor = document.querySelector('iframe').contentDocument; editor.designMode = 'on'; editor.body.innerHTML = '<p>正文</p>';</script>`,
  '/numbered': `<form onsubmit="return false"><p>标题 <input name="title" value="编号栏目的稿件" style="width: 400px"></p><p>来源 <input name="source" value="旗财政局"></p>${body()}${publish}</form>`,
  '/crumb': `<p>您当前的位置：<a href="#">首页</a> &gt;&gt; <a href="#">政务公开</a> &gt;&gt; 养老服务 &gt;&gt; <b>新增信息</b></p><form onsubmit="return false"><p>标题 <input name="title" value="编号栏目的稿件" style="width: 400px"></p><p>来源 <input name="source" value="旗财政局"></p>${body()}${publish}</form>`,
  '/foreign-words': `<form onsubmit="return false"><p>标题 <input name="title" value="别名栏目的稿件" style="width: 400px"></p><p>栏目 <select name="lm"><option value="9" selected>养老</option></select></p>${body()}${publish}</form>`,
  '/closing': `<div id="dialog">${misleading}</div><script>addEventListener('keydown', (event) => event.key === 'Escape' && document.getElementById('dialog').remove())</script>`,
  '/layui': `<link rel="stylesheet" href="/layui/css/layui.css"><form class="layui-form" style="width: 800px" onsubmit="return false">
<div class="layui-form-item"><label class="layui-form-label">标题</label><div class="layui-input-block"><input name="title" class="layui-input" value="layui 里的稿件"></div></div>
<div class="layui-form-item"><label class="layui-form-label">栏目</label><div class="layui-input-block"><select name="lm" lay-filter="lm"><option value="">请选择</option><option value="1">养老服务</option><option value="2">社会救助</option></select></div></div>
<div class="layui-form-item"><label class="layui-form-label">发布时间</label><div class="layui-input-block"><input id="when" class="layui-input"></div></div>
<div class="layui-form-item"><label class="layui-form-label">附件</label><div class="layui-input-block"><table class="layui-table"><tbody id="uploadList"><tr><td>名单.xlsx</td><td>12kb</td></tr></tbody></table></div></div>
${body()}${publish}</form><script src="/layui/layui.js"></script><script>layui.use(['form', 'laydate'], () => { layui.form.render(); layui.laydate.render({ elem: '#when', type: 'datetime', value: '2026-11-22 09:00:00' }); document.title = 'ready'; })</script>`,
  '/element': `<form class="el-form" onsubmit="return false">${elItem('标题', '<div class="el-input"><input class="el-input__inner" value="Element 里的稿件" style="width: 400px"></div>')}${elItem('所属栏目', '<div class="el-cascader"><div class="el-input el-input--suffix"><input type="text" readonly class="el-input__inner" value="政务公开 / 养老服务"></div></div>')}${elItem('信息来源', '<div class="el-select"><div class="el-select__wrapper"><div class="el-select__selection"><div class="el-select__selected-item el-select__input-wrapper is-hidden"><input type="text" class="el-select__input"></div><div class="el-select__selected-item el-select__placeholder"><span>旗民政局</span></div></div></div></div>')}${elItem('发布日期', '<div class="el-date-editor el-input"><div class="el-input__wrapper"><input class="el-input__inner" value="2026-11-22"></div></div>')}${elItem('摘要', '<div class="el-textarea"><textarea class="el-textarea__inner">要点</textarea></div>')}${elItem('附件', '<ul class="el-upload-list"><li class="el-upload-list__item"><a class="el-upload-list__item-name">名单.xlsx</a></li></ul>')}${body()}${publish}</form>`,
  '/ant': `<form class="ant-form" onsubmit="return false">${antItem('标题', 'f_title', '<input id="f_title" class="ant-input" value="Ant 里的稿件" style="width: 400px">')}${antItem('栏目', 'f_col', '<div class="ant-select ant-tree-select"><div class="ant-select-selector"><span class="ant-select-selection-search"><input id="f_col" type="search" role="combobox" class="ant-select-selection-search-input"></span><span class="ant-select-selection-item" title="养老服务">养老服务</span></div></div>')}${antItem('来源', 'f_src', '<input id="f_src" class="ant-input" value="旗民政局">')}${antItem('发布日期', 'f_date', '<div class="ant-picker"><div class="ant-picker-input"><input id="f_date" readonly value="2026-11-22"></div></div>')}${body()}${publish}</form>`,
  '/easyui': `<form onsubmit="return false"><table><tr><td>标题：</td><td><input class="easyui-textbox textbox-f" style="display:none" textboxname="title"><span class="textbox" style="width: 400px; display: inline-block"><input type="text" class="textbox-text" value="EasyUI 里的稿件" style="width: 390px"><input type="hidden" class="textbox-value" name="title" value="旧标题"></span></td></tr><tr><td>栏目：</td><td><input class="easyui-combotree combo-f textbox-f" style="display:none" textboxname="channelId"><span class="textbox combo"><input type="text" class="textbox-text" readonly value="养老服务"><input type="hidden" class="textbox-value" name="channelId" value="31"></span></td></tr><tr><td>来源：</td><td><input name="source" value="旗民政局"></td></tr></table>${body()}${publish}</form>`,
  '/frames/form': `<form onsubmit="return false"><p>标题 <input name="title" value="框架里的稿件" style="width: 400px"></p><p>来源 <input name="source" value="旗民政局"></p>${body()}${publish}</form>`,
  '/frames/tree': '<div id="tree"><p>当前栏目：<b id="now">养老服务</b></p></div>',
  '/wp-admin/post.php': `<form id="post" onsubmit="return false"><input id="title" name="post_title" value="经典编辑器的稿件" style="width: 400px"><ul id="categorychecklist"><li><label><input type="checkbox" name="post_category[]" value="2" checked> 养老服务</label></li><li><label><input type="checkbox" name="post_category[]" value="3"> 社会救助</label></li></ul>${body()}<input type="submit" id="publish" value="发布"></form>`,
  '/wp-admin/post-new.php': `<div class="block-editor"><h1 class="editor-post-title__input" contenteditable="true" style="width: 400px">区块编辑器的稿件</h1><div class="is-root-container" style="min-height: 100px"><p contenteditable="true">正文一段。</p></div><label><input type="checkbox" class="editor-post-taxonomies__hierarchical-terms-choice" value="1" checked>养老服务</label><button class="editor-post-publish-button">发布</button></div>`,
  '/admin/content/add/modelid/1.html': `<form onsubmit="return false"><p>栏目 <select id="select" name="catid"><option value="7" selected>&nbsp;├─ 养老服务</option></select> <select id="select"></select></p><p>标题 <input name="title" value="YzmCMS 的稿件" style="width: 400px"></p><p>来源 <input name="copyfrom" list="l" value="旗民政局"></p><p>编辑 <input name="nickname" value="甲"></p><p>时间 <input name="inputtime" value="2026-11-22"></p>${body()}<div class="footer_btn"><button name="dosubmit">保存发布</button></div></form>`,
  '/admin.php': `<form><select name="scode"><option value="9" selected>社会救助</option></select><input name="keyword"><button>搜索</button></form><form id="edit" onsubmit="return false"><p>栏目 <select name="scode"><option value="7" selected>养老服务</option></select></p><p>标题 <input name="title" value="PbootCMS 的稿件" style="width: 400px"></p><p>来源 <input name="source" value="本站"></p><p>作者 <input name="author" value="甲"></p><p>时间 <input name="date" value="2026-11-22"></p>${body()}<button lay-submit>立即提交</button></form><form><select name="scode"><option value="8" selected>涉农补贴</option></select></form>`,
  '/dede/article_add.php': `<form name="form1" onsubmit="return false"><p>文章标题：<input name="title" value="DedeCMS 的稿件" style="width: 400px"> 简略标题：<input name="shorttitle" value="短"></p><p>来源 <input name="source" value="旗民政局"> 作者 <input name="writer" value="甲"></p><p>主栏目 <select name="typeid"><option value="5" selected>养老服务</option></select> 副栏目 <select name="typeid2"><option value="6" selected>社会救助</option></select></p><p>发布时间 <input name="pubdate" value="2026-11-22"></p>${body()}<input type="image" alt="发布"></form>`,
  '/wcm/document_addedit.jsp': `<form onsubmit="return false"><input type="hidden" name="ObjectId" value="0"><p><input id="DocTitle" name="DocTitle" max_len="200" value="TRS 的稿件" style="width: 400px"><span id="TitleCount">6</span></p><p><input name="DocSourceName" value="旗民政局"> <input name="DocRelTime" value="2026-11-22 09:00"></p>${body()}<table><tr><td id="btns_td"><a href="javascript:;">保存并发布</a></td></tr></table></form>`,
  '/ss-admin/cms/editor/': `<div class="el-form">${elItem('标题', '<div class="el-input"><input name="Title" class="el-input__inner" value="SSCMS 的稿件" style="width: 400px"></div>')}${elItem('作者', '<div class="el-input"><input name="Author" class="el-input__inner" value="甲"></div>')}${elItem('来源', '<div class="el-input"><input name="Source" class="el-input__inner" value="旗民政局"></div>')}<textarea name="Content" style="display:none"></textarea>${body()}</div><div class="el-collapse"><input class="el-input__inner" placeholder="选择内容添加时间" value="2026-11-22"><p>同时转移到</p>${elItem('栏目', '<div class="el-cascader"><div class="el-input"><input readonly class="el-input__inner" value="首页 / 社会救助"></div></div>')}</div><button>保 存</button>`,
  '/publiccms/': `<div class="pageContent"><form class="pageForm" action="cmsContent/save.do?navTabId=1" onsubmit="return false"><dl><dt>分类：</dt><dd><input name="categoryId" type="hidden" value="5"><input readonly name="categoryName" value="养老服务"></dd></dl><dl><dt>标题：</dt><dd><input name="title" value="PublicCMS 的稿件" style="width: 400px"><label><input name="isCopied" type="checkbox">转载</label></dd></dl><dl><dt>来源：</dt><dd><input name="source" value="旗民政局"></dd></dl><dl><dt>作者：</dt><dd><input name="author" value="甲"></dd></dl><dl><dt>描述：</dt><dd><textarea name="description">要点</textarea></dd></dl><dl style="display:none"><dt>发布日期：</dt><dd><input name="publishDate" value="2026-11-22"></dd></dl>${body()}<button type="submit">保存</button></form></div>`,
};

pages['/frames'] =
  '<frameset cols="220,*"><frame name="menu" src="/frames/tree"><frame name="main" src="/frames/form"></frameset>';
