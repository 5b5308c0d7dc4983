// @vitest-environment happy-dom
// Forms of offices' own making: what they call their fields, two scripts, columns to tick, tabs, steps and a status.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/model.ts';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';
import { trimCaption } from '../../../lib/review/draft-captions.ts';
import { crumbIn } from '../../../lib/review/draft-crumbs.ts';
import { isKeptAsDraft } from '../../../lib/review/draft-status.ts';

// Nothing is laid out here: whatever stands in the page counts as shown unless it says display:none.
beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('[style*="display:none"]') ? [] : [{}]) as unknown as DOMRectList;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});

const rich = '<div contenteditable="true" class="w-e-text"><p>第一段</p></div>';

function read(): Draft | undefined {
  const place = placeIn(document);
  const report = place && readDraft(place);
  return report?.state === 'read' ? report.draft : undefined;
}
function draftIn(html: string): Draft | undefined {
  document.body.innerHTML = html;
  return read();
}
const formWith = (fields: string) =>
  draftIn(`<form><p>标题 <input name="title" value="t"></p>${fields}${rich}</form>`);

describe('a caption', () => {
  it.each([
    ['ᠭᠠᠷᠴᠠᠭ (ᠬᠢᠲᠠᠳ)汉文标题', '汉文标题'],
    ['标题 / Title *', '标题'],
    ['来源 Source：', '来源'],
    ['SEO标题', 'SEO标题'],
    ['SEO 标题', 'SEO 标题'],
    ['来源 URL', '来源 URL'],
    ['1. 标题', '标题'],
    ['一、标题', '标题'],
    ['标题【必填】', '标题'],
    ['标题 必填', '标题'],
    ['请输入标题，最多50字', '请输入标题'],
    ['Enter headline here…', 'Enter headline here'],
    ['ᠭᠠᠷᠴᠠᠭ', 'ᠭᠠᠷᠴᠠᠭ'],
  ])('%s → %s', (printed, words) => expect(trimCaption(printed)).toBe(words));
});

describe('a title', () => {
  const named = (label: string) =>
    draftIn(`<table><tr><td>${label}</td><td><input value="甲"></td></tr></table>${rich}`);
  it.each([
    '信息题目',
    '稿件名称',
    '公告标题',
    '文章主标题',
    '大标题',
    '标题内容',
    '主题',
    '事由',
    'Story headline',
  ])('is called %s', (label) => expect(named(label)?.title).toBe('甲'));
  it.each(['副标题', '短标题', '列表标题', '文件名', '名称', '页面标题'])(
    'is not what is called %s',
    (label) => expect(named(label)).toBeUndefined(),
  );
  it.each([
    ['请在这里输入标题（5～40 个字）', '<input placeholder="请在这里输入标题（5～40 个字）" value="甲">'],
    ['a line of the editor', '<div contenteditable="true" data-placeholder="请输入标题">甲</div>'],
    ['Enter headline here…', '<textarea rows="1" placeholder="Enter headline here…">甲</textarea>'],
  ])('says so by its placeholder: %s', (_, html) =>
    expect(draftIn(`<div>${html}${rich}</div>`)?.title).toBe('甲'),
  );

  it('is called 名称 where a catalogue asks for 索引号 and 文号', () => {
    const catalogue =
      '<p>索 引 号：<input value="0115"></p><p>名　　称：<input value="甲"></p><p>文　　号：<input></p>';
    expect(draftIn(`<form>${catalogue}${rich}</form>`)?.title).toBe('甲');
  });
  it.each([
    ['both: the Chinese one', '汉题', 'ᠮᠣᠩᠭᠣᠯ', '汉题'],
    ['the Mongolian one alone', '', 'ᠮᠣᠩᠭᠣᠯ', 'ᠮᠣᠩᠭᠣᠯ'],
  ])('stands in two languages: %s', (_, chinese, mongolian, title) => {
    const fields = `<p>蒙文标题 <input value="${mongolian}"></p><p>汉文标题 <input value="${chinese}"></p>`;
    expect(draftIn(`<div>${fields}${rich}</div>`)?.title).toBe(title);
  });
});

describe('a column', () => {
  it.each([
    [
      '报送类别',
      '<p>报送类别 <select><option value="1" selected>工作动态<option value="2">经验交流</select></p>',
      '工作动态',
    ],
    ['公开目录', '<p>公开目录：<input readonly value="就业创业"></p>', '就业创业'],
    ['公开类别 is none', '<p>公开类别 <select><option value="1" selected>主动公开</select></p>', ''],
    ['未选择 is none', '<p><span>已选栏目</span><span>未选择</span></p>', ''],
    [
      'ticked under one label, in two scripts',
      '<div><div><span>ᠪᠦᠯᠦᠭ</span>栏目</div><div><label><input type="checkbox" name="lm" checked> ᠮᠡᠳᠡᠭᠡ 要闻</label> <label><input type="checkbox" name="lm"> ᠵᠠᠷᠯᠠᠯ 公告</label></div></div>',
      '要闻',
    ],
    [
      'ticked, the words after the box',
      '<table><tr><td>发布到</td><td><div><input type="checkbox" name="t" checked>财政信息<br><input type="checkbox" name="t">公示公告<br></div></td></tr></table>',
      '财政信息',
    ],
    [
      'channels that are no columns',
      '<table><tr><td>发布到</td><td><input type="checkbox" name="t" checked>网站 <input type="checkbox" name="t">微信</td></tr></table>',
      '',
    ],
    ['headings of a list are none', '<table><tr><th>标题</th><th>栏目</th><th>状态</th></tr></table>', ''],
  ])('%s', (_, html, column) => expect(formWith(html)?.column).toBe(column));
});

describe('source, author and day', () => {
  it.each([
    ['报送单位', '<p>报送单位 <input readonly value="县发改局"></p>', { contentSource: '县发改局' }],
    ['来自', '<p>来自 <input value="某镇"></p>', { contentSource: '某镇' }],
    ['发文机关, where none is named', '<p>发文机关 <input value="甲局"></p>', { contentSource: '甲局' }],
    [
      '来源 before 发文机关',
      '<p>发文机关 <input value="甲局"></p><p>来源 <input value="乙报"></p>',
      { contentSource: '乙报' },
    ],
    [
      'Credit and byline',
      '<label>Credit<input value="Office"></label><label>Byline<input value="Li"></label>',
      { contentSource: 'Office', author: 'Li' },
    ],
    ['拟稿人', '<p>拟稿人 <input value="张"> 核稿人 <input value="王"></p>', { author: '张' }],
    ['记者', '<dl><dt>记者</dt><dd><input value="张"></dd></dl>', { author: '张' }],
    ['报送日期', '<p>报送日期 <input value="2026年11月22日"></p>', { publishedOn: '2026年11月22日' }],
    [
      '发布时间 before 发文日期',
      '<p>发文日期 <input value="2026-01-02"></p><p>发布时间 <input value="2026-11-22"></p>',
      { publishedOn: '2026-11-22' },
    ],
    [
      '更新时间 that is sent as inputtime',
      '<p>更新时间 <input name="inputtime" value="2026-11-22"></p>',
      { publishedOn: '2026-11-22' },
    ],
    ['更新时间 alone', '<p>更新时间 <input value="2026-11-22"></p>', { publishedOn: '' }],
    ['生成日期, a document’s own', '<p>生成日期 <input value="2026-11-20"></p>', { publishedOn: '' }],
    [
      'three boxes',
      '<dl><dt>签发时间</dt><dd><input value="2026">年<input value="11">月<input value="22">日</dd></dl>',
      { publishedOn: '2026年11月22日' },
    ],
    ['a year alone', '<p>日期 <input value="2026"></p>', { publishedOn: '' }],
  ])('%s', (_, html, draft) => expect(formWith(html)).toMatchObject(draft));
});

describe('a plain text area', () => {
  const plain = (buttons: string) =>
    draftIn(`<form><p>标题 <input value="甲"></p><p>内容 <textarea>文</textarea></p>${buttons}</form>`);
  it('is an article’s where it is sent up or kept as a draft', () =>
    expect(plain('<button>送审</button><button>存草稿</button>')?.title).toBe('甲'));
  it.each([
    '<button>提交</button>',
    '<button>发表留言</button><button>存草稿</button>',
    '<button>送审</button>',
  ])('is none by %s', (buttons) => expect(plain(buttons)).toBeUndefined());
});

describe('tabs and steps', () => {
  const tabs =
    '<div><div id="a" style="display:none"><p>标题 <input value="甲"></p></div><div id="b">BODY</div></div>';
  it('the title is read in another tab than the body', () =>
    expect(draftIn(`<form>${tabs.replace('BODY', rich)}</form>`)?.title).toBe('甲'));
  it('not in a layer that is closed', () =>
    expect(draftIn(tabs.replace('id="a"', 'class="el-dialog"').replace('BODY', rich))).toBeUndefined());

  const look = (shown: string) => {
    draftIn(
      `<div><div id="a"><p>标题 <input value="第三季度预算"></p>${rich}</div><div>${shown}</div></div>`,
    );
    document.getElementById('a')?.setAttribute('style', 'display:none');
    return read();
  };
  it('a form that its page shows for a last look is still there', () =>
    expect(look('<h3>第三季度预算</h3>')).toMatchObject({ title: '第三季度预算', text: '第一段' }));
  it.each([
    ['another page of the same document', '<h3>系统设置</h3>'],
    ['the list that it went into', '<table><tr><td>第三季度预算</td><td>编辑 删除</td></tr></table>'],
  ])('not in %s', (_, shown) => expect(look(shown)).toBeUndefined());
});

describe('a status that keeps what is sent as a draft', () => {
  const radio = (words: string, other: string) =>
    `<form><fieldset><legend>状态</legend><label><input type="radio" name="s" checked> ${words}</label> <label><input type="radio" name="s"> ${other}</label></fieldset></form>`;
  it.each([
    ['radio 草稿', radio('草稿', '发布'), true],
    ['radio 发布', radio('发布', '草稿'), false],
    ['radio 待审', radio('待审', '草稿'), false],
    ['select 未发布', '<form>发布状态 <select><option value="1" selected>未发布</select></form>', true],
    ['是否发布 否', '<form>是否发布 <select><option value="2" selected>否</select></form>', true],
    ['是否置顶 否', '<form>是否置顶 <select><option value="2" selected>否</select></form>', false],
    ['文件夹 草稿', '<form>存放位置 <select><option value="2" selected>草稿</select></form>', false],
  ])('%s → %s', (_, html, kept) => {
    document.body.innerHTML = html;
    expect(isKeptAsDraft(document.querySelector('form') as HTMLFormElement, false)).toBe(kept);
  });

  it.each([
    ['保存', true, true],
    ['提交', false, false],
  ])('☐ 立即发布 left unticked, by %s → %s', (_, saves, kept) => {
    document.body.innerHTML = '<form><label><input type="checkbox"> 立即发布</label></form>';
    expect(isKeptAsDraft(document.querySelector('form') as HTMLFormElement, saves)).toBe(kept);
  });
});

describe('what the page around says of the column', () => {
  it.each([
    ['您当前的位置：首页 > 政务公开 > 招考录用 > 新增信息', '招考录用'],
    ['后台首页 » 乡镇动态 » 白音塔拉镇 » 添加内容', '白音塔拉镇'],
    ['主站点>信息公开>财政信息', '财政信息'],
    ['内容管理 > 稿件管理 > 新建稿件', ''],
    ['关于印发《办法》的通知', ''],
  ])('%s → %s', (printed, crumb) => {
    const draft = formWith(`<input type="hidden" name="lmbh" value="7">`);
    document.body.insertAdjacentHTML('afterbegin', `<p>${printed.replaceAll('>', '&gt;')}</p>`);
    expect(draft?.column).toBe('');
    expect(crumbIn(document)).toBe(crumb);
  });

  it('is offered where the form sends but a number, and is never the column', () => {
    const html = `<p>当前位置：首页 &gt; 财政信息 &gt; 新增</p><form><p>标题 <input name="title" value="t"></p><input type="hidden" name="catid" value="7">${rich}</form>`;
    expect(draftIn(html)).toMatchObject({
      column: '',
      columnKeys: [{ param: 'catid', value: '7' }],
      columnSaid: ['财政信息'],
    });
  });

  it('is what the column is called by where nothing else is sent', () => {
    const html = `<p>首页 » 财政信息 » 新增</p><form><p>标题 <input name="title" value="t"></p>${rich}</form>`;
    expect(draftIn(html)).toMatchObject({ column: '', columnKeys: [{ param: '位置', value: '财政信息' }] });
  });
});

describe('mail inside the office', () => {
  const mail = (more: string) =>
    `<form><p>收件人 <input></p><p>主题 <input value="甲"></p>${more}${rich}</form>`;
  it('is no article', () => {
    document.body.innerHTML = mail('');
    expect(placeIn(document)).toBeUndefined();
  });
  it('is one where it asks for a column', () =>
    expect(draftIn(mail('<p>栏目 <select><option value="1" selected>要闻</select></p>'))).toMatchObject({
      title: '甲',
      column: '要闻',
    }));
});
