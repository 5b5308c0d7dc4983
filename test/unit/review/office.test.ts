// @vitest-environment happy-dom
// What a recipe says about a form: addresses, anchors that outlive a small redesign, ready-made forms, the column map.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldAnchor, OfficeField, OfficeRecipe, ReadyOffice } from '../../../lib/model.ts';
import { placeIn, readDraft } from '../../../lib/review/draft.ts';
import { titleIn } from '../../../lib/review/draft-heading.ts';
import { knowOffice } from '../../../lib/review/office.ts';
import { columnKeysIn, fits, foldersIn, patternOf } from '../../../lib/review/office-address.ts';
import { anchorFor, find, meantBy, read } from '../../../lib/review/office-anchor.ts';
import data from '../../../public/data/offices.json';
import { spent } from '../spent.ts';

const ready = data as ReadyOffice[];
const here = () => window.location.href;
const rich = '<div contenteditable="true" class="w-e-text"><p>第一段</p></div>';

beforeEach(() => {
  document.body.innerHTML = '';
  Element.prototype.getClientRects = function (this: Element) {
    return (this.closest('[style*="display:none"]') ? [] : [{}]) as unknown as DOMRectList;
  };
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});
afterEach(() => knowOffice({ ready: [] }));

describe('an address is known by', () => {
  it.each([
    ['its path without numbers', '/content/edit/modelid/1/id/25.html', '/content/edit/modelid/*/id/*.html'],
    [
      'the parameter that chooses the page',
      '/admin.php?p=/Content/mod/id/5&t=9',
      '/admin.php?p=/Content/mod/id/*',
    ],
    ['the route behind the #', '/#/article/edit/12?channel=3', '/#/article/edit/*'],
    ['a path without the session', '/wcm/edit.jsp;jsessionid=AB12?ChannelId=3', '/wcm/edit.jsp'],
    ['names with a version in them', '/wcm6/v2/edit.do', '/wcm6/v2/edit.do'],
    ['a made-up name as any', '/doc/5f3a9c0b1d2e4f60/edit', '/doc/*/edit'],
  ])('%s', (_, address, pattern) => {
    expect(patternOf(`http://office.test${address}`)).toBe(pattern);
    expect(fits(pattern, `http://office.test${address}`)).toBe(true);
  });

  it.each([
    ['/content/edit/*.html', '/content/add/5.html'],
    ['/content/edit/*', '/content/edit/5/more'],
    ['/a.b', '/axb'],
    ['/a*b*b', '/axb'],
    ['/*ab*', '/ba'],
    ['', '/'],
  ])('%s is not %s', (pattern, address) => {
    expect(fits(pattern, `http://office.test${address}`)).toBe(false);
  });

  it('a pattern of many * out of a file is judged at once', () => {
    const judged = () => {
      expect(fits(`/${'*a'.repeat(200)}`, `http://office.test/${'a'.repeat(199)}b`)).toBe(false);
      expect(fits(`/${'*a'.repeat(200)}`, `http://office.test/${'xa'.repeat(200)}`)).toBe(true);
    };
    expect(spent(judged)).toBeLessThan(200);
  });

  it.each([
    ['?ChannelId=123&DocumentId=0', [{ param: 'ChannelId', value: '123' }]],
    ['?i_cataid=45', [{ param: 'i_cataid', value: '45' }]],
    ['/content/add/catid/7.html', [{ param: 'catid', value: '7' }]],
    ['/#/edit?columnId=9', [{ param: 'columnId', value: '9' }]],
    ['?catid=0&id=5', []],
    ['?title=栏目', []],
  ])('%s calls its column', (address, keys) => {
    expect(columnKeysIn(`http://office.test/${address.replace(/^\//, '')}`)).toEqual(keys);
  });
});

describe('an address puts the article into', () => {
  it.each([
    ['doku.php?id=caizheng:yusuan&do=edit', [{ param: 'id', value: 'caizheng' }]],
    ['doku.php?id=xxgk:caizheng:yusuan', [{ param: 'id', value: 'xxgk:caizheng' }]],
    ['index.php?title=财政信息/预算公告&action=edit', [{ param: 'title', value: '财政信息' }]],
    ['index.php?title=预算公告&action=edit', []],
    ['edit?id=25', []],
    ['edit?id=2026/11', []],
    ['edit?name=09:30', []],
    ['edit?page=http://office.test/a', []],
    ['index.php?r=content/create', []],
    ['edit?from=/list/5', []],
  ])('%s', (address, keys) => {
    expect(foldersIn(`http://office.test/${address}`)).toEqual(keys);
  });
});

const pointAt = (selector: string, field: OfficeField) => {
  const pointed = document.querySelector(selector);
  if (!pointed) throw new Error(selector);
  return anchorFor(meantBy(pointed, field), field);
};
const readAgain = (anchor: FieldAnchor, html: string) => {
  document.body.innerHTML = html;
  const found = find(document, anchor);
  return found && read(found);
};

describe('a heading that was pointed at as the title', () => {
  it.each([
    ['创建“第三季度预算”', '第三季度预算'],
    ['正在编辑“第三季度预算”（章节）', '第三季度预算'],
    ['编辑文章：第三季度预算', '第三季度预算'],
    ['修改《政务公开条例》', '政务公开条例'],
    ['Editing Third quarter (section)', 'Third quarter'],
    ['Edit page: Third quarter', 'Third quarter'],
    ['编辑部关于“开放日”的公告', '编辑部关于“开放日”的公告'],
    ['修改预算法的决定', '修改预算法的决定'],
    ['Edit distance in practice', 'Edit distance in practice'],
    ['', ''],
  ])('%s is called %s', (heading, title) => {
    expect(titleIn(document.createElement('h1'), heading)).toBe(title);
  });

  it('is taken word for word where it was typed', () => {
    expect(titleIn(document.createElement('input'), '编辑：改一改')).toBe('编辑：改一改');
  });
});

describe('what was pointed at once', () => {
  const row = (label: string, inner: string) => `<tr><td>${label}</td><td>${inner}</td></tr>`;
  const page = (inner: string) => `<div id="main"><table><tbody>${inner}</tbody></table></div>`;
  it.each([
    [
      'is found again',
      '<input name="f_1" value="甲">',
      page(row('甲字段', '<input name="f_1" value="乙">')),
      '乙',
    ],
    [
      'after its row moved',
      '<input name="f_1">',
      page(row('别的', '<input name="f_0">') + row('甲字段', '<input name="f_1" value="乙">')),
      '乙',
    ],
    [
      'after its name changed',
      '<input name="f_1">',
      page(row('甲字段', '<input name="g_1" value="乙">')),
      '乙',
    ],
    [
      'by the words beside it when all else changed',
      '<input name="f_1">',
      `<p>甲字段 <input name="g" value="乙"></p><p>丙 <input name="h"></p>`,
      '乙',
    ],
    ['not as another field that took its place', '<input>', page(row('丙', '<input value="丁">')), undefined],
    [
      'a choice is its words',
      '<select name="s"><option value="1">一</option></select>',
      page(row('甲字段', '<select name="s"><option value="2" selected>├─ 乙</option></select>')),
      '乙',
    ],
    ['text is its text', '<span>甲</span>', page(row('甲字段', '<span> 乙 </span>')), '乙'],
  ])('%s', (_, before, after, text) => {
    document.body.innerHTML = page(row('甲字段', before));
    const anchor = pointAt('td:last-child > *', 'contentSource');
    expect(anchor.selectors.length).toBeGreaterThan(0);
    expect(readAgain(anchor, after)).toBe(text);
  });

  it('is found by its class where a notice above it shifts every count (DokuWiki)', () => {
    const page = (notice: string) =>
      `<div id="content"><div>${notice}<div class="pageId"><span>caizheng:yusuan</span></div><div class="page"><textarea></textarea></div></div></div>`;
    document.body.innerHTML = page('');
    const anchor = pointAt('.pageId > span', 'title');
    expect(readAgain(anchor, page('<div class="error"><span>页面已锁定</span></div>'))).toBe(
      'caizheng:yusuan',
    );
  });

  it('by a class alone is believed only with the words beside it', () => {
    const page = (label: string) => `<div class="row-box">${label} <span class="value-box">甲</span></div>`;
    document.body.innerHTML = page('文号');
    const anchor = pointAt('span', 'documentNumber');
    expect(readAgain(anchor, page('文号'))).toBe('甲');
    expect(readAgain(anchor, page('索引号'))).toBeUndefined();
  });

  it('is the control that was drawn, from wherever in it the hand pointed', () => {
    document.body.innerHTML =
      '<label>栏目</label><div><select name="catid" style="display:none"><option value="5" selected>财政信息</option></select><div class="layui-form-select"><div class="layui-select-title"><input class="layui-input" value="财政信息"><i></i></div></div></div>';
    const anchor = pointAt('i', 'column');
    expect(anchor).toMatchObject({
      read: 'chosen',
      selectors: expect.arrayContaining(['select[name="catid"]']),
    });
  });

  it('is all boxes of one name', () => {
    const boxes = (on: number) =>
      [1, 2]
        .map(
          (n) =>
            `<label><input type="checkbox" name="lm" value="${n}" ${n === on ? 'checked' : ''}>栏目${n}</label>`,
        )
        .join('');
    document.body.innerHTML = boxes(1);
    const anchor = pointAt('input', 'column');
    expect(anchor.read).toBe('ticked');
    expect(readAgain(anchor, boxes(2))).toBe('栏目2');
  });

  it('keeps no id that was made up for one visit', () => {
    document.body.innerHTML = '<div><input id="el-id-5234-77" value="x"></div>';
    expect(pointAt('input', 'title').selectors.join()).not.toContain('5234');
  });
});

const recipe = (
  fields: Partial<Record<OfficeField, FieldAnchor>>,
  more: Partial<OfficeRecipe> = {},
): OfficeRecipe => ({
  version: 1,
  origin: window.location.origin,
  name: '',
  forms: [{ address: patternOf(here()), fields }],
  columns: [],
  triggers: [],
  at: '2026-11-22T00:00:00Z',
  ...more,
});
const anchor = (selector: string, part: Partial<FieldAnchor> = {}): FieldAnchor => ({
  selectors: [selector],
  caption: '',
  read: 'value',
  ...part,
});
const draftIn = (html: string) => {
  document.body.innerHTML = html;
  const place = placeIn(document);
  const report = place && readDraft(place);
  return report?.state === 'read' ? report.draft : undefined;
};

describe('a recipe of this office', () => {
  const form = `<form><p>主题词 <input name="x1" value="标题甲"></p><p>标题 <input name="title" value="别的"></p><p>供稿 <input name="x2" value="农牧局"></p>${rich}</form>`;

  it('is believed before any scoring', () => {
    knowOffice({ recipe: recipe({ title: anchor('[name=x1]'), contentSource: anchor('[name=x2]') }), ready });
    expect(draftIn(form)).toMatchObject({
      title: '标题甲',
      contentSource: '农牧局',
      recipe: { taught: ['title', 'contentSource'] },
    });
  });

  it('gives way to scoring where it leads nowhere', () => {
    knowOffice({ recipe: recipe({ title: anchor('[name=gone]') }), ready });
    expect(draftIn(form)).toMatchObject({ title: '别的' });
    expect(draftIn(form)).not.toHaveProperty('recipe');
  });

  it('says that a field is empty, rather than let another one speak for it', () => {
    knowOffice({ recipe: recipe({ contentSource: anchor('[name=x9]') }), ready });
    expect(
      draftIn(form.replace('</form>', '来源 <input name="source" value="错"><input name="x9"></form>')),
    ).toMatchObject({ contentSource: '' });
  });

  it('does not break on a selector that is none', () => {
    knowOffice({ recipe: recipe({ title: anchor('[[') }), ready });
    expect(draftIn(form)).toMatchObject({ title: '别的' });
  });

  it('serves another form of the same office only where the words beside the field agree', () => {
    const elsewhere = (caption: string) => ({
      ...recipe({}),
      forms: [{ address: '/other', fields: { title: anchor('[name=x1]', { caption }) } }],
    });
    knowOffice({ recipe: elsewhere('主题词'), ready });
    expect(draftIn(form)?.title).toBe('标题甲');
    knowOffice({ recipe: elsewhere('别的词'), ready });
    expect(draftIn(form)?.title).toBe('别的');
    knowOffice({ recipe: elsewhere(''), ready });
    expect(draftIn(form)?.title).toBe('别的');
  });
});

describe('the column map', () => {
  const columns = [
    { param: 'ChannelId', value: '123', column: '财政信息' },
    { param: '', value: '财政', column: '财政信息' },
  ];
  it.each([
    ['a number in a hidden field', '<input type="hidden" name="ChannelId" value="123">', '财政信息'],
    ['one that was not told', '<input type="hidden" name="ChannelId" value="124">', ''],
    ['other words of the form', '<p>栏目 <input readonly name="colname" value="财政"></p>', '财政信息'],
    [
      'words of the form before an older number',
      '<p>栏目 <input readonly name="colname" value="规划信息"></p><input type="hidden" name="ChannelId" value="123">',
      '规划信息',
    ],
  ])('%s', (_, html, column) => {
    knowOffice({ recipe: recipe({}, { columns }), ready });
    expect(draftIn(`<form><p>标题 <input name="title" value="t"></p>${html}${rich}</form>`)?.column).toBe(
      column,
    );
  });

  it('is told what the back office calls the column by', () => {
    const draft = draftIn(
      `<form><p>标题 <input name="title" value="t"></p><input type="hidden" name="info[catid]" value="7">${rich}</form>`,
    );
    expect(draft?.columnKeys).toEqual([{ param: 'info[catid]', value: '7' }]);
  });
});

describe('ready-made forms', () => {
  beforeEach(() => knowOffice({ ready }));

  it('keeps the category of WordPress’ block editor while its panel is closed, and knows none that was never seen', () => {
    const editor =
      '<h1 class="editor-post-title__input" contenteditable="true">标题甲</h1><div class="is-root-container"><p contenteditable="true">正文</p></div><ul><li><a href="#">分类目录</a></li><li><a href="#">标签</a></li></ul>';
    const panel = (checked: string) =>
      `<label><input type="checkbox" class="editor-post-taxonomies__hierarchical-terms-choice" value="1" ${checked}>财政信息</label>`;
    const seen = ['', panel('checked'), '', panel(''), ''].map((open) => draftIn(editor + open)?.column);
    expect(seen).toEqual(['', '财政信息', '财政信息', '', '']);
  });

  it.each([
    [
      'WordPress 经典编辑器',
      `<form id="post"><input id="title" name="post_title" value="标题甲"><ul id="categorychecklist"><li><label><input type="checkbox" name="post_category[]" value="2" checked> 财政信息</label></li><li><label><input type="checkbox" name="post_category[]" value="3"> 规划信息</label></li></ul>${rich}<input type="submit" id="publish" value="发布"></form>`,
      { title: '标题甲', column: '财政信息' },
    ],
    [
      'WordPress 区块编辑器',
      '<div><h1 class="editor-post-title__input" contenteditable="true">标题甲</h1><div class="is-root-container"><p contenteditable="true">正文</p></div><div><label><input type="checkbox" class="editor-post-taxonomies__hierarchical-terms-choice" value="1" checked>财政信息</label></div></div>',
      { title: '标题甲', column: '财政信息' },
    ],
    [
      'YzmCMS',
      `<form onsubmit="return checkall()"><select id="select" name="catid"><option value="7" selected>&nbsp;├─ 财政信息</option></select><input name="title" value="标题甲"><input name="copyfrom" value="财政局"><input name="nickname" value="甲"><input name="inputtime" value="2026-11-22"><select id="select"></select>${rich}<button name="dosubmit">保存发布</button></form>`,
      {
        title: '标题甲',
        column: '财政信息',
        contentSource: '财政局',
        author: '甲',
        publishedOn: '2026-11-22',
      },
    ],
    [
      'PbootCMS',
      `<form><select name="scode"><option value="9" selected>搜索里的</option></select><input name="keyword"></form><form id="edit"><select name="scode"><option value="7" selected>财政信息</option></select><input name="title" value="标题甲"><input name="source" value="本站"><input name="author" value="甲"><input name="date" value="2026-11-22">${rich}</form><form><select name="scode"><option value="8" selected>移动到</option></select></form>`,
      { title: '标题甲', column: '财政信息', contentSource: '本站', author: '甲', publishedOn: '2026-11-22' },
    ],
    [
      'DedeCMS',
      `<form name="form1"><input name="title" value="标题甲"><input name="shorttitle" value="短"><select name="typeid"><option value="5" selected>财政信息</option></select><select name="typeid2"><option value="6" selected>副栏目</option></select><input name="source" value="财政局"><input name="writer" value="甲"><input name="pubdate" value="2026-11-22">${rich}</form>`,
      {
        title: '标题甲',
        column: '财政信息',
        contentSource: '财政局',
        author: '甲',
        publishedOn: '2026-11-22',
      },
    ],
    [
      'TRS WCM',
      `<form><input type="hidden" name="ChannelId" value="123"><input id="DocTitle" name="DocTitle" max_len="200" value="标题甲"><span id="TitleCount">3</span><input name="DocSourceName" value="财政局"><input name="DocRelTime" value="2026-11-22 09:00"><div id="btns_td"></div>${rich}</form>`,
      {
        title: '标题甲',
        column: '',
        contentSource: '财政局',
        publishedOn: '2026-11-22 09:00',
        columnKeys: [{ param: 'ChannelId', value: '123' }],
      },
    ],
    [
      'PublicCMS',
      `<form class="pageForm" action="cmsContent/save.do"><dl><dt>分类：</dt><dd><input name="categoryId" type="hidden" value="5"><input readonly name="categoryName" value="财政信息"></dd></dl><dl><dt>标题：</dt><dd><input name="title" value="标题甲"></dd></dl><dl style="display:none"><dt>来源：</dt><dd><input name="source" value="财政局"></dd></dl><input name="author" value="甲"><textarea name="description">要点</textarea><input name="publishDate" value="2026-11-22">${rich}</form><form class="pageForm" action="cmsCategory/save.do"><input name="title" value="别的"></form>`,
      {
        title: '标题甲',
        column: '财政信息',
        contentSource: '财政局',
        author: '甲',
        abstract: '要点',
        publishedOn: '2026-11-22',
      },
    ],
  ])('%s', (name, html, fields) => {
    expect(draftIn(html)).toMatchObject({ ...fields, recipe: { office: { zh: name } } });
  });

  it('a form that has only some of the signs is read as any other', () => {
    const draft = draftIn(
      `<form><p>标题 <input name="title" value="标题甲"></p><p>来源 <input name="from" value="财政局"></p><select name="catid"><option value="7" selected>财政信息</option></select>${rich}</form>`,
    );
    expect(draft).toMatchObject({ title: '标题甲', column: '财政信息', contentSource: '财政局' });
    expect(draft).not.toHaveProperty('recipe');
  });

  it('a field that the form has renamed is found as in any form', () => {
    const draft = draftIn(
      `<form><select name="catid"><option value="7" selected>财政信息</option></select><p>文章标题 <input name="biaoti" value="标题甲"></p><input name="copyfrom" value="财政局"><button name="dosubmit"></button>${rich}</form>`,
    );
    expect(draft).toMatchObject({ title: '标题甲', contentSource: '财政局' });
  });

  it('each has a source, a date, and signs that its own fields stand beside', () => {
    for (const office of ready) {
      expect([
        office.id,
        /^20\d\d-\d\d$/.test(office.seen),
        JSON.stringify(office.source).length > 5,
      ]).toEqual([office.id, true, true]);
      expect(office.signs.length).toBeGreaterThan(1);
      for (const selector of [...office.signs, ...Object.values(office.fields).flat()])
        expect(() => document.querySelector(selector)).not.toThrow();
    }
    expect(new Set(ready.map(({ id }) => id)).size).toBe(8);
  });
});
