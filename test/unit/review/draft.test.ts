// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';
import { liveText, oneLine, rangeAt } from '../../../lib/review/draft-text.ts';

// Nothing is laid out here: whatever stands in the page counts as shown unless it says display:none.
beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('[style*="display:none"]') ? [] : [{}]) as unknown as DOMRectList;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});

const textIn = (html: string, keepLines = false) => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return liveText(root, keepLines);
};

describe('text of a live document', () => {
  it.each([
    ['<p>一</p><p>二</p>', '一\n二'],
    ['一<br>二', '一\n二'],
    ['<div>一<div>二</div>三</div>', '一\n二\n三'],
    ['<p>身份证<b>1101</b><i>0119</i></p>', '身份证11010119'],
    ['<p>&nbsp;&nbsp;一&nbsp;&nbsp;二　</p>', '一 二'],
    ['<p>绝\u200b密\ufeff</p>', '绝密'],
    ['<p></p><p><br></p><p>一</p><p></p>', '一'],
    ['一\n   二', '一 二'],
    ['<pre>一\n二</pre>', '一\n二'],
    ['<p>一<script>x</script><style>y</style>二</p>', '一二'],
    ['<p>一<span style="display:none">二</span></p>', '一二'],
    [
      '<table><tr><td>姓名</td><td>电话</td></tr><tr><td>甲</td><td>138</td></tr></table>',
      '姓名\t电话\n甲\t138',
    ],
    ['<table><tr><td><p>姓名</p></td><td><p>电话</p></td></tr></table><p>完</p>', '姓名\t电话\n完'],
    ['<table><tr><td></td><td>一</td></tr><tr><td></td><td>二</td></tr></table>', '一\n二'],
    ['<ul><li>一</li><li>二</li></ul>', '一\n二'],
    ['ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ', 'ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ'],
    [
      '<p>一</p><textarea class="block-editor-plain-text">&lt;b&gt;二&lt;/b&gt;</textarea><p>三</p>',
      '一\n二\n三',
    ],
    ['<p>一</p><textarea>二</textarea>', '一'],
  ])('%s', (html, text) => expect(textIn(html).text).toBe(text));

  it('keeps line feeds where the editor does', () => {
    expect(textIn('一\n二', true).text).toBe('一\n二');
  });

  it('leads back from any place in the text to the same characters', () => {
    const live = textIn(
      '<p>甲 &nbsp;<b>乙\u200b丙</b></p><table><tr><td>丁</td><td><p>戊己</p></td></tr></table>',
    );
    expect(live.text).toBe('甲 乙丙\n丁\t戊己');
    for (const quote of ['甲', '乙', '丙', '乙丙', '丁', '戊己', '己']) {
      const range = rangeAt(live, live.text.indexOf(quote), quote.length);
      expect(oneLine(range?.toString() ?? '')).toBe(quote);
    }
    expect(rangeAt(live, live.text.length, 1)).toBeUndefined();
  });
});

const rich = '<div contenteditable="true" class="w-e-text"><p>第一段</p><p>第二段</p></div>';

/** The draft read from a form with a rich body. */
const read = (fields: string, around = (inside: string) => `<form>${inside}</form>`) => {
  document.body.innerHTML = around(`${fields}${rich}`);
  const place = placeIn(document);
  const report = place && readDraft(place);
  return report?.state === 'read' ? report.draft : report;
};
const draftOf = (fields: string) => {
  const draft = read(fields);
  if (!draft || 'state' in draft) throw new Error('not read');
  return draft;
};

describe('the title', () => {
  it.each([
    ['by name', '<input name="title" value="标题甲">'],
    ['by a name within another', '<input name="info[title]" value="标题甲">'],
    ['by its label', '<label for="x">文章标题<b>*</b>：</label><input id="x" value="标题甲">'],
    [
      'by the cell before it',
      '<table><tr><th>标　题：</th><td><input name="f_12" value="标题甲"></td></tr></table>',
    ],
    ['by its placeholder', '<input placeholder="请输入标题" value="标题甲">'],
    ['in pinyin', '<input name="bt" value="标题甲">'],
    ['in a text area', '<textarea placeholder="添加标题" name="n1">标题甲</textarea>'],
    ['after a short title', '<input name="shorttitle" value="短"><input name="title" value="标题甲">'],
    [
      'beside a subtitle',
      '<p>标题 <input name="a1" value="标题甲"></p><p>副标题 <input name="a2" value="乙"></p>',
    ],
    [
      'beside an SEO title',
      '<p>SEO标题 <input name="seotitle" value="乙"></p><p>标题 <input name="t" value="标题甲"></p>',
    ],
    ['with blanks and zero-width characters out', '<input name="title" value=" 标题\u200b甲\u00a0">'],
  ])('is found %s', (_, html) => expect(draftOf(html).title).toBe('标题甲'));

  it.each([
    ['a search box', '<div class="search"><input name="title" value="x"></div>'],
    [
      'rows of a batch form',
      '<input name="title[]" value="a"><input name="title[]" value="b"><input name="title[]" value="c">',
    ],
    ['a title in another form', '</form><form><input name="title" value="x"></form><form>'],
    ['a hidden one', '<input name="title" value="x" style="display:none">'],
  ])('is not %s', (_, html) => {
    expect(read(html)).toMatchObject({
      state: 'unreadable',
      why: { zh: expect.stringContaining('没有找到标题框') },
    });
  });
});

describe('a form whose body cannot be found', () => {
  const form = (more: string, fields = '标题 <input name="title" value="标题甲">') =>
    `<form>${fields}栏目 <select name="catid"><option value="5" selected>规划信息</option></select>来源 <input name="source" value="本站"><textarea name="summary"></textarea>${more}</form>`;

  it.each([
    ['in an editor of an unknown kind', '<new-editor></new-editor>', '没有找到正文编辑框'],
    ['in a Markdown editor', '<div class="CodeMirror"><pre># 正文</pre></div>', '代码编辑器'],
  ])('is said to be unreadable: %s', (_, body, why) => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(300);
    document.body.innerHTML = form(body);
    const place = placeIn(document);
    expect(place && readDraft(place)).toMatchObject({
      state: 'unreadable',
      why: { zh: expect.stringContaining(why) },
    });
  });

  it.each([
    ['the search above a list', form('<button>查 询</button>')],
    [
      'a link of the neighbours',
      '<form>标题 <input name="title"> 分类 <select name="catid"></select> 链接 <input name="url"><textarea name="summary"></textarea></form>',
    ],
  ])('is no article form: %s', (_, html) => {
    document.body.innerHTML = html;
    expect(placeIn(document)).toBeUndefined();
  });
});

describe('an editor of the page in its source view', () => {
  const form = (source: string) =>
    `<form><input name="title" value="标题甲"><div class="editor"><div class="ck-editor__editable" contenteditable="true" style="display:none"><p>旧文</p></div>${source}</div></form>`;

  it.each([
    [
      'CKEditor 5',
      '<div class="ck-source-editing-area"><textarea>&lt;p>新文&lt;/p></textarea></div>',
      '新文',
    ],
    ['Summernote', '<textarea class="note-codable">新文</textarea>', '新文'],
    ['any that shows HTML', '<textarea>&lt;div>新文&lt;/div></textarea>', '新文'],
    ['a tab that is not in front', '', '旧文'],
  ])('is read from what is shown: %s', (_, source, text) => {
    document.body.innerHTML = form(source);
    const place = placeIn(document);
    expect(place && readDraft(place)).toMatchObject({ state: 'read', draft: { text } });
  });

  it.each(['CodeMirror', 'cm-editor', 'monaco-editor', 'ace_editor'])(
    'is said to be unreadable in %s, which holds only the lines in sight',
    (name) => {
      document.body.innerHTML = form(`<div class="${name}"><pre>&lt;p>新文&lt;/p></pre></div>`);
      const place = placeIn(document);
      expect(place && readDraft(place)).toMatchObject({
        state: 'unreadable',
        why: { zh: expect.stringContaining('源代码视图') },
      });
    },
  );
});

describe('the column', () => {
  it.each([
    [
      'the chosen option without tree drawing',
      '<select name="catid"><option value="0">请选择</option><option value="5" selected>&nbsp;&nbsp;│&nbsp;├─ 规划信息</option></select>',
      '规划信息',
    ],
    [
      'of the last level',
      '<select name="catid"><option value="5" selected>　　└─财政信息</option></select>',
      '财政信息',
    ],
    [
      'the first of a CMS, whose number is 1',
      '<select name="catid"><option value="">请选择</option><option value="1" selected>养老服务</option></select>',
      '养老服务',
    ],
    [
      'nothing where none is chosen',
      '<select name="catid"><option value="0" selected>≡ 请选择栏目 ≡</option><option value="5">规划信息</option></select>',
      '',
    ],
    [
      'by its label',
      '<label>发布栏目：<select name="x9"><option value="7" selected>统计信息</option></select></label>',
      '统计信息',
    ],
    [
      'the last step of two',
      '<p>栏目 <select name="column1"><option value="1" selected>政务公开</option></select><select name="column2"><option value="3" selected>规划信息</option></select></p>',
      '规划信息',
    ],
    [
      'the ticked one of a tree',
      '<label><input type="checkbox" name="post_category[]" value="1">通知</label><label><input type="checkbox" name="post_category[]" value="2" checked>规划信息</label>',
      '规划信息',
    ],
    [
      'the chosen radio',
      '<label><input type="radio" name="catid" value="2" checked> 规划信息</label>',
      '规划信息',
    ],
    [
      'shown as text beside a hidden field',
      '<table><tr><td>所属栏目：</td><td>规划信息<input type="hidden" name="catid" value="5"></td></tr></table>',
      '规划信息',
    ],
    [
      'shown in a read-only box',
      '<p>所属栏目 <input readonly name="colname" value="规划信息"><input type="hidden" name="colid" value="9"></p>',
      '规划信息',
    ],
    ['unknown where only its number is there', '<input type="hidden" name="catid" value="5">', ''],
    [
      'not the class beside it',
      '<p>分类 <select name="kind"><option value="1" selected>原创</option></select></p><p>栏目 <select name="lm"><option value="2" selected>规划信息</option></select></p>',
      '规划信息',
    ],
  ])('is %s', (_, html, column) =>
    expect(draftOf(`<p>标题 <input name="title" value="t"></p>${html}`).column).toBe(column),
  );
});

describe('the other fields', () => {
  it('are told apart by label and name', () => {
    const draft = draftOf(`<table>
      <tr><td>标题</td><td><input name="title" value="t"></td></tr>
      <tr><td>信息来源</td><td><input name="f3" value=" 发改委 "></td><td>作者</td><td><input name="f4" value="科室"></td></tr>
      <tr><td>发文字号</td><td><input name="f5" value="奈政发〔2026〕3号"></td></tr>
      <tr><td>发布日期</td><td><input name="f6" value="2026-11-22 09:00"></td></tr>
      <tr><td>成文日期</td><td><input name="f7" value="2026-11-01"></td></tr>
      <tr><td>附件</td><td><div class="attach-list"><a href="/f/1.pdf">名单.pdf</a> <a href="#">删除</a></div></td></tr>
    </table>`);
    expect(draft).toMatchObject({
      contentSource: '发改委',
      author: '科室',
      documentNumber: '奈政发〔2026〕3号',
      publishedOn: '2026-11-22 09:00',
      attachments: ['名单.pdf'],
      text: '第一段\n第二段',
    });
  });
  it('are empty where there are none', () => {
    expect(draftOf('<input name="title" value="t">')).toMatchObject({
      contentSource: '',
      author: '',
      publishedOn: '',
    });
  });
});

describe('the body', () => {
  const title = '<p>标题 <input name="title" value="t"></p>';
  const bodyOf = (html: string) => {
    document.body.innerHTML = `<form>${title}来源 <input name="copyfrom">${html}</form>`;
    const place = placeIn(document);
    const report = place && readDraft(place);
    return report?.state === 'read' ? report.draft.text : report?.why.zh;
  };
  it('is every editable box, paste bins left out', () => {
    expect(
      bodyOf(
        '<div class="ql-editor" contenteditable="true"><p>一</p></div><div class="ql-clipboard" contenteditable="true">粘</div><div class="w-e-text" contenteditable="true">二</div>',
      ),
    ).toBe('一\n二');
  });
  it('is the text area where nothing richer is there', () => {
    expect(
      bodyOf(
        '<p>摘要 <textarea name="summary">摘</textarea></p><p>正文 <textarea name="content">一 \n\n二</textarea></p>',
      ),
    ).toBe('一\n二');
  });
  it('is live text, not the text area the editor fills in at submit', () => {
    expect(bodyOf(`<textarea name="content" style="display:none">旧</textarea>${rich}`)).toBe(
      '第一段\n第二段',
    );
  });
  it('is the HTML of a source view', () => {
    expect(
      bodyOf('<textarea class="ke-edit-textarea">&lt;p&gt;一&lt;/p&gt;&lt;p&gt;二&lt;/p&gt;</textarea>'),
    ).toBe('一\n二');
  });
  it('is not a comment box without a title', () => {
    document.body.innerHTML = '<form><textarea name="message"></textarea></form>';
    expect(placeIn(document)).toBeUndefined();
  });
});

describe('a page that is no editor', () => {
  it.each([
    '',
    '<form class="search"><input name="title"></form>',
    '<form><input name="user"><input type="password"></form>',
    '<ul><li>发布</li></ul><iframe></iframe>',
    '<form>标题 <input name="title"> 姓名 <input name="xm"> 内容 <textarea name="content"></textarea><button>提交</button></form>',
    '<form>标题 <input name="title"> 分类 <select name="catid"><option>咨询</option></select> 内容 <textarea name="content"></textarea> 验证码 <input name="code"></form>',
  ])('%s', (html) => {
    document.body.innerHTML = html;
    expect(placeIn(document)).toBeUndefined();
  });
});

describe('what the public writes', () => {
  const who = '标题 <input name="title">姓名 <input name="name">联系电话 <input name="tel">';
  it.each([
    ['with a code', '标题 <input name="title">手机号码 <input name="tel">验证码 <input name="code">', false],
    [
      'whose fields say so',
      '标题 <input name="title">写信人 <input name="name">联系电话 <input name="tel">',
      false,
    ],
    ['under a heading that says so', `<h2>旗长信箱</h2>${who}`, false],
    ['whose button says so', `${who}<button>提交留言</button>`, false],
    ['with a button that publishes is none', `<h2>来信选登</h2>${who}<button>发布</button>`, true],
    ['with a button that keeps a draft is none', `<h2>来信选登</h2>${who}<button>保存草稿</button>`, true],
    ['for a column of the site is none', `<h2>来信选登</h2>${who}栏目 <select name="catid"></select>`, true],
    // 招聘、办事指南: an office may name a person and a telephone, too.
    ['is not what only asks for a name and a telephone', who, true],
    ['is not what names a person and is published', `${who}<button>保存并发布</button>`, true],
    ['an article that tells whom to call', '标题 <input name="title">联系电话 <input name="tel">', true],
    [
      'an article with a source and people to call',
      '标题 <input name="title">来源 <input name="source">姓名 <input name="a">联系电话 <input name="tel">',
      true,
    ],
  ])('%s', (_, html, article) => {
    expect(
      read(
        html.replace(/([^<>]+) (<input name="\w+">|<select name="\w+"><\/select>)/g, '<label>$1 $2</label>'),
      ) !== undefined,
    ).toBe(article);
  });

  it('栏目名称 sent as title is no article’s title', () => {
    expect(
      read(
        '<label>栏目名称 <input name="title"></label><label>上级栏目 <input name="pid"></label><label>排序 <input name="sort"></label>',
      ),
    ).toBeUndefined();
  });
});
