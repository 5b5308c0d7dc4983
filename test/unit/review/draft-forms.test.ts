// @vitest-environment happy-dom
// Fields of any form: replaced controls, date pickers, upload lists, and the look-alikes that must lose.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/model.ts';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';

// Nothing is laid out here: whatever stands in the page counts as shown unless it says display:none.
beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('[style*="display:none"]') ? [] : [{}]) as unknown as DOMRectList;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});

const rich = '<div contenteditable="true" class="w-e-text"><p>第一段</p></div>';

function draftIn(html: string): Draft {
  document.body.innerHTML = html;
  const place = placeIn(document);
  const report = place && readDraft(place);
  if (report?.state !== 'read') throw new Error(`not read: ${report?.why.zh ?? 'no form'}`);
  return report.draft;
}
const formWith = (fields: string) =>
  draftIn(`<form><p>标题 <input name="title" value="t"></p>${fields}${rich}</form>`);

const elItem = (label: string, inner: string) =>
  `<div class="el-form-item"><label class="el-form-item__label">${label}</label><div class="el-form-item__content">${inner}</div></div>`;
const antItem = (label: string, id: string, inner: string) =>
  `<div class="ant-row ant-form-item"><div class="ant-col ant-form-item-label"><label for="${id}" title="${label}">${label}</label></div><div class="ant-col ant-form-item-control"><div class="ant-form-item-control-input"><div class="ant-form-item-control-input-content">${inner}</div></div></div></div>`;

const reactSelect = (chosen: string) =>
  `<div><label for="c-2">栏目<span> (可选)</span></label></div><div class="css-b6"><span role="log" aria-live="polite"><span>option 规划信息, selected.</span></span><div class="css-1o"><div class="css-v">${chosen}<div class="css-i" data-value=""><input id="c-2" role="combobox" aria-haspopup="true" type="text" value=""></div></div><div class="css-w"><div aria-hidden="true"><svg></svg></div></div></div></div>`;

describe('a column chosen in a drawn control', () => {
  it.each([
    ['react-select', reactSelect('<div class="css-s">财政信息</div>'), '财政信息'],
    [
      'react-select with nothing chosen',
      reactSelect('<div class="css-p-placeholder">随便写点什么</div>'),
      '',
    ],
    [
      'react-select of several',
      reactSelect(
        '<div class="css-m"><div>财政信息</div><button>×</button></div><div class="css-m"><div>规划信息</div></div>',
      ),
      '财政信息、规划信息',
    ],
    [
      'layui: the hidden original',
      '<div class="layui-form-item"><label class="layui-form-label">栏目</label><div class="layui-input-block"><select name="cate" style="display:none"><option value="">请选择</option><option value="5" selected>财政信息</option></select><div class="layui-unselect layui-form-select"><div class="layui-select-title"><input type="text" placeholder="请选择" value="旧的字" readonly class="layui-input layui-unselect"></div><dl><dd>规划信息</dd></dl></div></div></div>',
      '财政信息',
    ],
    [
      'layui treeSelect: the drawn text, not the number',
      '<div class="layui-form-item"><label class="layui-form-label">所属栏目</label><div class="layui-input-block"><input type="text" id="tree" name="catid" value="27" style="display:none"><div class="layui-unselect layui-form-select layui-tree-select"><div class="layui-select-title"><input class="layui-input" readonly value="财政信息"></div></div></div></div>',
      '财政信息',
    ],
    [
      'EasyUI combotree',
      '<tr><td>栏目：</td><td><input class="easyui-combotree combo-f textbox-f" style="display:none" textboxname="channelId"><span class="textbox combo"><span class="textbox-addon"><a class="textbox-icon"></a></span><input type="text" class="textbox-text validatebox-text" readonly value="财政信息"><input type="hidden" class="textbox-value" name="channelId" value="31"></span></td></tr>',
      '财政信息',
    ],
    [
      'EasyUI combobox without a label',
      '<input class="combobox-f combo-f textbox-f" style="display:none" textboxname="catid"><span class="textbox combo"><input type="text" class="textbox-text" value="财政信息"><input type="hidden" class="textbox-value" name="catid" value="31"></span>',
      '财政信息',
    ],
    [
      'Element UI select',
      elItem(
        '发布栏目',
        '<div class="el-select"><div class="el-input el-input--suffix"><input type="text" readonly autocomplete="off" placeholder="请选择" class="el-input__inner" value="财政信息"><span class="el-input__suffix"></span></div></div>',
      ),
      '财政信息',
    ],
    [
      'Element UI cascader: the last step',
      elItem(
        '所属栏目',
        '<div class="el-cascader"><div class="el-input el-input--suffix"><input type="text" readonly class="el-input__inner" value="政务公开 / 重点领域 / 财政信息"></div></div>',
      ),
      '财政信息',
    ],
    [
      'Element Plus select',
      elItem(
        '栏目',
        '<div class="el-select"><div class="el-select__wrapper"><div class="el-select__selection"><div class="el-select__selected-item el-select__input-wrapper is-hidden"><input type="text" class="el-select__input" value=""></div><div class="el-select__selected-item el-select__placeholder"><span>财政信息</span></div></div></div></div>',
      ),
      '财政信息',
    ],
    [
      'nothing while Element Plus shows its placeholder',
      elItem(
        '栏目',
        '<div class="el-select"><div class="el-select__wrapper"><div class="el-select__selection"><div class="el-select__selected-item el-select__input-wrapper"><input type="text" class="el-select__input" value=""></div><div class="el-select__selected-item el-select__placeholder is-transparent"><span>请选择栏目</span></div></div></div></div>',
      ),
      '',
    ],
    [
      'Ant Design select',
      antItem(
        '栏目',
        'form_item_catid',
        '<div class="ant-select ant-select-single"><div class="ant-select-selector"><span class="ant-select-selection-search"><input id="form_item_catid" type="search" role="combobox" readonly value="" class="ant-select-selection-search-input"></span><span class="ant-select-selection-item" title="财政信息">财政信息</span></div></div>',
      ),
      '财政信息',
    ],
    [
      'nothing while Ant Design shows its placeholder',
      antItem(
        '栏目',
        'form_item_catid',
        '<div class="ant-select ant-tree-select"><div class="ant-select-selector"><span class="ant-select-selection-search"><input id="form_item_catid" type="search" value=""></span><span class="ant-select-selection-placeholder">请选择</span></div></div>',
      ),
      '',
    ],
    [
      'Ant Design 3 without any input',
      '<div class="ant-form-item"><div class="ant-form-item-label"><label>栏目</label></div><div class="ant-form-item-control-wrapper"><div class="ant-select"><div class="ant-select-selection"><div class="ant-select-selection-selected-value">财政信息</div></div></div></div></div>',
      '财政信息',
    ],
    [
      'select2: the hidden original',
      '<p>栏目 <select name="catid" class="select2-hidden-accessible"><option value="0">请选择</option><option value="5" selected>├─财政信息</option></select><span class="select2 select2-container"><span class="select2-selection__rendered">├─财政信息</span><input class="select2-search__field"></span></p>',
      '财政信息',
    ],
    [
      'chosen: the hidden original',
      '<p>栏目 <select name="catid" style="display:none"><option value="5" selected>财政信息</option></select><div class="chosen-container"><a class="chosen-single"><span>财政信息</span></a><div class="chosen-drop"><input class="chosen-search-input" value="规"></div></div></p>',
      '财政信息',
    ],
    [
      'xm-select',
      '<div class="layui-form-item"><label class="layui-form-label">栏目</label><div class="layui-input-block" id="cate"><xm-select><input class="xm-select-default" type="hidden" name="category" value="5"><div class="xm-label single-row"><div class="scroll"><div class="label-content"><div class="xm-label-block"><span>财政信息</span></div></div></div></div></xm-select></div></div>',
      '财政信息',
    ],
    [
      'View UI',
      '<div class="ivu-form-item"><label class="ivu-form-item-label">栏目</label><div class="ivu-form-item-content"><div class="ivu-select"><div class="ivu-select-selection"><input type="hidden" value="5"><div><span class="ivu-select-selected-value">财政信息</span></div></div></div></div></div>',
      '财政信息',
    ],
    [
      'a zTree beside the fields',
      '<div><div>栏目：</div><ul id="colTree" class="ztree"><li><a><span class="node_name">政务公开</span></a><ul><li><a class="curSelectedNode"><span class="node_name">财政信息</span></a></li></ul></li></ul></div>',
      '财政信息',
    ],
    [
      'ticked leaves of a zTree, not their branch',
      '<ul id="channelTree" class="ztree"><li><span class="button chk checkbox_true_full"></span><a><span class="node_name">政务公开</span></a><ul><li><span class="button chk checkbox_true_full"></span><a><span class="node_name">财政信息</span></a></li></ul></li></ul>',
      '财政信息',
    ],
    [
      'jsTree',
      '<div>所属栏目</div><div id="t1" class="jstree"><ul role="tree"><li><a class="jstree-anchor jstree-clicked">财政信息</a></li></ul></div>',
      '财政信息',
    ],
    [
      'not a tree of departments',
      '<div>部门</div><ul id="deptTree" class="ztree"><li><a class="curSelectedNode"><span>办公室</span></a></li></ul>',
      '',
    ],
    [
      'not a tree of the menu',
      '<div class="menu"><ul id="columnTree" class="ztree"><li><a class="curSelectedNode"><span>内容管理</span></a></li></ul></div>',
      '',
    ],
  ])('%s', (_, html, column) => expect(formWith(html).column).toBe(column));
});

describe('the title', () => {
  it.each([
    [
      'of an EasyUI text box, whose name went to a hidden input',
      '<form><input class="easyui-textbox textbox-f" style="display:none" textboxname="title" value="旧"><span class="textbox"><input type="text" class="textbox-text" value="标题甲"><input type="hidden" class="textbox-value" name="title" value="旧"></span>$</form>',
    ],
    [
      'in a page without forms, not the filter above the list',
      '<div class="filter"><span>标题</span><input value="找"><button>查询</button></div><div class="el-dialog"><div><span>标题</span><div class="el-input"><input class="el-input__inner" value="标题甲"></div></div>$</div>',
    ],
    [
      'not the SEO title of the same form',
      '<form><p>SEO标题 <input name="seo[title]" value="乙"></p><p>标题 <input name="subject" value="标题甲"></p>$</form>',
    ],
    [
      'not a short title or a subtitle',
      '<form><p>短标题 <input name="stitle" value="乙"></p><p>副标题 <input name="fubiaoti" value="丙"></p><p>信息标题 <input name="x1" value="标题甲"></p>$</form>',
    ],
    [
      'not of a log-in form left open over the page',
      '<form><p>标题 <input name="title" value="乙"></p><input type="password"></form><form><p>标题 <input name="title" value="标题甲"></p>$</form>',
    ],
    [
      'not the rows of a batch form',
      '<form><input name="title" value="一"><input name="title" value="二"><input name="title" value="三"></form><form><p>标题 <input name="info_title" value="标题甲"></p>$</form>',
    ],
    ['called 信息名称', '<form><p>信息名称 <input name="f1" value="标题甲"></p>$</form>'],
  ])('%s', (_, html) => expect(draftIn(html.replace('$', rich)).title).toBe('标题甲'));
});

describe('fields of a list beside the form', () => {
  const form = `<form><p>标题 <input name="title" value="t"></p>${rich}</form>`;
  it.each([
    [
      'a search form',
      '<form><select name="catid"><option value="9" selected>规划信息</option></select><input name="kw"><button>搜索</button></form>',
    ],
    [
      'a batch form',
      '<form><select name="scode"><option value="8" selected>规划信息</option></select><button>批量移动</button></form>',
    ],
    [
      'a filter without a form',
      '<div><span>来源</span><input value="别的"><button>查 询</button></div><div><span>栏目</span><select><option value="3" selected>规划信息</option></select><button>查询</button></div>',
    ],
  ])('%s does not say the column or the source of the article', (_, html) => {
    expect(draftIn(html + form)).toMatchObject({ column: '', contentSource: '' });
  });

  it('fields outside of the form that belong to no list do (side panels)', () => {
    const side =
      '<aside><p>栏目 <select name="catid"><option value="9" selected>规划信息</option></select></p></aside>';
    expect(draftIn(form + side).column).toBe('规划信息');
  });

  it('a button that resets does not make a list of the form', () => {
    const head =
      '<div><input name="title" value="t"><button type="reset">重置</button><button>检索</button></div>';
    expect(draftIn(`<form><div>${head}</div>${rich}</form>`).title).toBe('t');
  });
});

describe('what is no article', () => {
  it.each([
    [
      'the form of a column',
      '<form><p>上级栏目 <select><option>政务公开</option></select></p><p>栏目名称 <input name="catname" value="财政信息"></p><p>SEO标题 <input name="seotitle"></p><p>列表模板 <input name="tpl"></p>$</form>',
    ],
    [
      'a letter to the mayor',
      '<form>标题 <input name="title"> 姓名 <input name="xm"> 内容 <textarea name="content"></textarea></form>',
    ],
    [
      'a comment',
      '<form><p>昵称 <input name="nick"></p><textarea name="content" placeholder="评论"></textarea></form>',
    ],
  ])('%s', (_, html) => {
    document.body.innerHTML = html.replace('$', rich);
    expect(placeIn(document)).toBeUndefined();
  });

  it('is not said of an article whose form shows the name of its column', () => {
    const draft = formWith(
      '<p>栏目名称 <input readonly name="columnName" value="财政信息"></p><p>排序 <input name="sort"></p><p>文章模板 <input name="tpl"></p>',
    );
    expect(draft).toMatchObject({ title: 't', column: '财政信息' });
  });
});

describe('one plain text area that a whole page is written in', () => {
  const form = (fields: string) =>
    `<h1>编辑“第三季度预算”</h1><form><textarea name="text">正文</textarea>${fields}</form>`;
  const save = '<button type="submit">保存页面</button>';
  const preview = '<input type="submit" value="显示预览">';

  it.each([
    ['has a preview beside its 保存', `摘要 <input name="summary"> ${save}${preview}`, true],
    ['has nothing but its 保存', save, false],
    ['has a preview that nobody sees', `${save}<span style="display:none">${preview}</span>`, false],
    ['is a comment that asks for a code', `${save}${preview} 验证码 <input name="code">`, false],
    ['is a letter', `${save}${preview} 您的姓名 <input name="xm"> 联系电话 <input name="tel">`, false],
  ])('%s: held as an article without a title or not', (_, fields, held) => {
    document.body.innerHTML = form(fields);
    const place = placeIn(document);
    expect(place && readDraft(place)).toEqual(
      held ? expect.objectContaining({ state: 'unreadable', lacks: 'title' }) : undefined,
    );
  });

  it('beside a title of its own is read, though nothing asks for column or source', () => {
    expect(
      draftIn(
        `<form>标题 <input name="title" value="t"> 内容 <textarea name="content">正文</textarea>${save}${preview}</form>`,
      ),
    ).toMatchObject({
      title: 't',
      text: '正文',
    });
  });
});

describe('the abstract', () => {
  it.each([
    ['by label', '<p>摘要 <textarea name="f9">要点</textarea></p>', '要点'],
    ['by name', '<textarea name="zhaiyao">要点</textarea>', '要点'],
    [
      'of WordPress',
      '<label for="excerpt">摘要</label><textarea name="excerpt" id="excerpt">要点</textarea>',
      '要点',
    ],
    ['called 内容简介', '<p>内容简介：<input name="f8" value="要点"></p>', '要点'],
    ['is no 编辑摘要 of a wiki', '<label>编辑摘要 <input name="summary" value="改错字"></label>', ''],
    [
      'is no 摘要 beside 这是一次小编辑',
      '<label for="s">摘要：</label><input id="s" name="summary" value="改错字"><input type="checkbox" id="m"><label for="m">这是一次小编辑</label>',
      '',
    ],
    [
      'is no note on an edit in MediaWiki',
      '<label>摘要： <input name="wpSummary" value="改错字"></label>',
      '',
    ],
    ['is no key words', '<p>关键词 <input name="keywords" value="词"></p>', ''],
  ])('%s', (_, html, abstract) => expect(formWith(html).abstract).toBe(abstract));
});

describe('the date', () => {
  it.each([
    [
      'laydate',
      '<p>发布时间 <input class="layui-input" id="test5" lay-key="1" value="2026-11-22 09:00:00"></p>',
    ],
    ['My97', '<p>发布日期 <input class="Wdate" onfocus="WdatePicker()" value="2026-11-22 09:00:00"></p>'],
    [
      'Element UI',
      elItem(
        '发布日期',
        '<div class="el-date-editor el-input el-date-editor--datetime"><input type="text" class="el-input__inner" value="2026-11-22 09:00:00"></div>',
      ),
    ],
    [
      'Element Plus',
      elItem(
        '发布日期',
        '<div class="el-input el-date-editor"><div class="el-input__wrapper"><span class="el-input__prefix"></span><input class="el-input__inner" value="2026-11-22 09:00:00"></div></div>',
      ),
    ],
    [
      'Ant Design',
      antItem(
        '发布日期',
        'form_item_date',
        '<div class="ant-picker"><div class="ant-picker-input"><input id="form_item_date" readonly value="2026-11-22 09:00:00"></div></div>',
      ),
    ],
    [
      'beside the day it was signed and the day it is taken down',
      '<p>成文日期 <input name="a" value="2026-01-01"></p><p>下线时间 <input name="unpubtime" value="2027-01-01"></p><p>发布时间 <input name="b" value="2026-11-22 09:00:00"></p>',
    ],
  ])('%s', (_, html) => expect(formWith(html).publishedOn).toBe('2026-11-22 09:00:00'));
});

describe('a box that proposes words', () => {
  it.each([
    [
      'whatever stands after it',
      '<p>来源 <span><input name="source" role="combobox" aria-haspopup="listbox"><span>0 / 50</span></span></p>',
    ],
    [
      'though its name stands in a box of its own',
      '<div><span>来源：</span><div><input name="source" role="combobox"></div></div>',
    ],
    [
      'though another field stands before it',
      '<div><span>文号</span><input name="wenhao"><b>〔2026〕</b><input name="source" role="combobox"></div>',
    ],
  ])('is empty where nothing was typed, %s', (_, html) => expect(formWith(html).contentSource).toBe(''));
});

describe('author and editor', () => {
  it.each([
    [
      'the author where both are asked for',
      '<p>编辑 <input name="e" value="乙"></p><p>作者 <input name="a" value="甲"></p>',
    ],
    ['the editor where only he is', '<p>责任编辑 <input name="e" value="甲"></p>'],
    ['作者/编辑', '<p>作者/编辑 <input name="e" value="甲"></p>'],
  ])('%s', (_, html) => expect(formWith(html).author).toBe('甲'));
});

describe('attachments', () => {
  it.each([
    [
      'a layui upload table',
      '<div class="layui-upload"><table><tbody id="uploadList"><tr><td>名单.xlsx</td><td>12.3kb</td><td>上传成功</td></tr></tbody></table></div>',
    ],
    [
      'WebUploader',
      '<div id="uploader"><div class="file-item thumbnail"><div class="info">名单.xlsx</div></div></div>',
    ],
    [
      'Element UI',
      '<ul class="el-upload-list"><li><a class="el-upload-list__item-name"><i></i>名单.xlsx</a></li></ul>',
    ],
    [
      'Ant Design',
      '<div class="ant-upload-list"><div class="ant-upload-list-item"><span class="ant-upload-list-item-name" title="名单.xlsx">名单.xlsx</span></div></div>',
    ],
    ['a list with number and size', '<ul id="fujianList"><li>1. 名单.xlsx (23 KB) 删除</li></ul>'],
    ['a path in a field', '<p>附件 <input name="f" value="/upload/2026/名单.xlsx"></p>'],
  ])('%s', (_, html) => expect(formWith(html).attachments).toEqual(['名单.xlsx']));

  it('are also what the body links to, pictures apart', () => {
    const body =
      '<div contenteditable="true" class="w-e-text"><p>见<a class="ke-insertfile" href="/u/1.pdf">附件1：名单.pdf</a></p><p><img src="icon.gif"><a href="/u/%E8%A1%A8.docx">点此下载</a></p><a href="/u/1.jpg"><img src="/u/1.jpg"></a><a href="/page.html">页</a></div>';
    const draft = draftIn(`<form><p>标题 <input name="title" value="t"></p>${body}</form>`);
    expect(draft.attachments).toEqual(['附件1：名单.pdf', '表.docx']);
  });
});

it('leaves handles that an editor draws among the paragraphs out of the text', () => {
  const handle = '<div role="button" contenteditable="false"><span>拖动</span></div>';
  const { text } = draftIn(
    `<form><p>标题 <input name="title" value="t"></p><div contenteditable="true" class="w-e-text"><div>${handle}<p>第一段</p></div><p role="button">第二段</p></div></form>`,
  );
  expect(text).toBe('第一段\n第二段');
});

it('knows a field by the element that aria-labelledby names', () => {
  const { title, contentSource } = draftIn(
    `<section><header><h4 id="a">标题</h4><i>必填</i></header><div><input aria-labelledby="a" value="预算执行情况"></div></section>
     <section><header><h4 id="b">来源</h4><i>可不填</i></header><div><input aria-labelledby="b" value="旗财政局"></div></section>${rich}`,
  );
  expect([title, contentSource]).toEqual(['预算执行情况', '旗财政局']);
});

describe('a body of many small boxes', () => {
  const block = (words: string, tag = 'div') =>
    `<div class="ce-block"><${tag} contenteditable="true">${words}</${tag}></div>`;
  const blocks = block('总体情况', 'h2') + block('第一段。') + block('第二段。');
  const form = (inside: string) =>
    `<p>标题 <input placeholder="标题" value="预算执行情况"></p>${inside}<div id="ed"><div class="surface">${blocks}</div></div>`;

  beforeEach(() => {
    for (const [name, of] of [
      ['offsetWidth', () => 600],
      ['clientHeight', ({ className }: HTMLElement) => (className === 'surface' ? 400 : 30)],
    ] as const)
      Object.defineProperty(HTMLElement.prototype, name, {
        configurable: true,
        get(this: HTMLElement) {
          return of(this);
        },
      });
  });

  it('is read whole in the form of an article', () => {
    const { title, text } = draftIn(form('<p>栏目 <select><option>财政信息</option></select></p>'));
    expect([title, text]).toEqual(['预算执行情况', '总体情况\n第一段。\n第二段。']);
  });

  it('is read where the page offers to publish, from a box that is one line high yet', () => {
    const line = '<div><div><div contenteditable="true">只有一行。</div></div></div>';
    const page = `<textarea placeholder="Post title">Budget</textarea>${line}<button>Publish</button>`;
    expect(draftIn(page)).toMatchObject({ title: 'Budget', text: '只有一行。' });
  });

  it('is no article where nothing else of one is asked for', () => {
    document.body.innerHTML = form('');
    expect(placeIn(document)).toBeUndefined();
  });
});
