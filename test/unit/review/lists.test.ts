// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { whatDoes } from '../../../lib/review/guard-controls.ts';
import { attemptOn, clicked, keyed } from '../../../lib/review/guard-events.ts';
import { mayPublish } from '../../../lib/review/guard-gap.ts';
import { seenOf } from '../../../lib/review/guard-seen.ts';

beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
});

/** What a click on `#x` would publish, as the guard sees it at once and as the desk judges it. */
function pressed(html: string): { kept: boolean; titles: string[] | undefined; words: string | undefined } {
  document.body.innerHTML = html;
  // What somebody chose since the page came.
  for (const chosen of document.querySelectorAll<HTMLSelectElement>('[data-set] select'))
    chosen.selectedIndex = 1;
  let seen: ReturnType<typeof seenOf> | undefined;
  const life = new AbortController();
  window.addEventListener(
    'click',
    (event) => {
      seen = seenOf(event);
    },
    { capture: true, signal: life.signal },
  );
  document
    .querySelector('#x')
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
  life.abort();
  if (!seen) throw new Error('No #x.');
  const attempt = clicked(seen);
  return {
    kept: mayPublish(seen, window),
    titles: attempt?.listed?.titles,
    words: attempt?.action.words,
  };
}

const articles = (inside: { row?: string; bar?: string; ticked?: string } = {}) => `
<form>${inside.bar ?? ''}<table><thead><tr><th><input type="checkbox"></th><th>标题</th><th>栏目</th><th>发布时间</th><th>状态</th><th>操作</th></tr></thead><tbody>
<tr><td><input type="checkbox" ${inside.ticked ?? ''}></td><td><a href="/edit?id=1" title="关于高龄津贴发放的公示全文标题">关于高龄津贴发放...</a></td><td>财政信息</td><td>2026-11-20</td><td>未审核</td><td><a href="/edit?id=1">编辑</a> ${inside.row ?? ''}</td></tr>
<tr><td><input type="checkbox"></td><td><a href="/edit?id=2">第二篇稿件的标题写在这里</a></td><td>财政信息</td><td>2026-11-19</td><td>已发布</td><td><a href="/edit?id=2">编辑</a></td></tr>
</tbody></table></form>`;
const first = '关于高龄津贴发放的公示全文标题';

describe('in a list of articles', () => {
  it.each([
    ['发布 of a row', articles({ row: '<a href="javascript:;" id="x">发布</a>' }), [first]],
    [
      'a link that publishes by its address',
      articles({ row: '<a href="/publish?id=1" id="x">发布</a>' }),
      [first],
    ],
    ['审核通过 of a row', articles({ row: '<button type="button" id="x">审核通过</button>' }), [first]],
    ['推送 of a row', articles({ row: '<span onclick="push(1)" id="x">推送</span>' }), [first]],
    [
      '批量发布 of what is ticked',
      articles({ bar: '<button type="button" id="x">批量发布</button>', ticked: 'checked' }),
      [first],
    ],
    [
      '批量移动 of what is ticked',
      articles({ bar: '<a href="javascript:;" id="x">批量移动</a>', ticked: 'checked' }),
      [first],
    ],
    [
      'a deed chosen in a select',
      articles({
        bar: '<div><select><option>批量操作</option><option selected>批量审核</option></select><input type="submit" value="应用" id="x"></div>',
        ticked: 'checked',
      }),
      [first],
    ],
    [
      'drawn boxes of layui, headings in a table of their own',
      `<button type="button" id="x">发布</button><div class="layui-table-view"><table><thead><tr><th>标题</th><th>栏目</th></tr></thead></table>
       <table><tbody><tr><td><div class="layui-form-checkbox layui-form-checked"></div>${first}</td><td>财政信息</td></tr>
       <tr><td><div class="layui-form-checkbox"></div>第二篇稿件的标题</td><td>财政信息</td></tr></tbody></table></div>`,
      [first],
    ],
    [
      'a grid whose chosen row has a class only',
      `<a href="javascript:;" id="x">批量签发</a><div class="datagrid-view"><div class="datagrid-header"><table><tr><td>标题</td><td>栏目</td></tr></table></div>
       <table><tr class="datagrid-row datagrid-row-selected"><td>${first}</td><td>财政信息</td></tr></table><input type="checkbox"></div>
       <ul><li><input type="checkbox" checked></li></ul>`,
      [first],
    ],
    [
      'a menu drawn at the end of the page that hangs from a row',
      `${articles({ row: '<button type="button" aria-haspopup="list" aria-expanded="true">更多</button>' })}
       <div><ul class="el-dropdown-menu" role="menu"><li role="menuitem" style="cursor: pointer" id="x">立即发布</li></ul></div>`,
      [first],
    ],
    [
      'a state set to 已发布 in a row, saved by the button of the list',
      articles({
        row: '<select><option selected>草稿</option><option>已发布</option></select>',
        bar: '<input type="submit" value="保存" id="x">',
      }).replace('<form>', '<form data-set>'),
      [first],
    ],
    [
      'the quick edit of WordPress',
      '<table><tr class="inline-edit-row"><td><input name="post_title" value="快速编辑的稿件"><select name="_status"><option value="draft">草稿</option><option value="publish" selected>已发布</option></select><button type="button" class="save" id="x">更新</button></td></tr></table>',
      ['快速编辑的稿件'],
    ],
    [
      'the bulk edit of WordPress',
      '<table><tr class="inline-edit-row"><td><div id="bulk-titles"><ul><li class="ntdelitem"><button><span>Remove “甲”: from Bulk Edit</span></button><span class="ntdeltitle">甲</span></li></ul></div><select name="_status"><option value="publish" selected>已发布</option></select><input type="submit" value="更新" id="x"></td></tr></table>',
      ['甲'],
    ],
  ])('%s is held and names its articles', (_, html, titles) => {
    const seen = pressed(html);
    expect(seen.kept).toBe(true);
    expect(seen.titles).toEqual(titles);
  });

  it('takes no switch that is on for a chosen row', () => {
    const shown = '<span class="el-switch"><input type="checkbox" role="switch" checked></span>';
    const bar = '<button type="button" id="x">批量发布</button>';
    const all = articles({ bar, ticked: 'checked' }).replace('第二篇稿件的标题写在这里', `$&${shown}`);
    expect(pressed(all).titles).toEqual([first]);
  });

  it('calls a chosen deed by its own words', () => {
    const bar =
      '<div><select><option selected>批量发布</option></select><input type="submit" value="应用" id="x"></div>';
    expect(pressed(articles({ bar, ticked: 'checked' })).words).toBe('批量发布');
  });

  it('tells unknown articles from none: rows chosen in a way nobody knows', () => {
    const drawn = articles({ bar: '<a href="javascript:;" id="x">批量发布</a>' })
      .replaceAll('<input type="checkbox" >', '<i class="tick" role="checkbox"></i>')
      .replaceAll('<input type="checkbox">', '<i class="tick" role="checkbox"></i>');
    expect(pressed(drawn).titles).toEqual([]);
  });
});

describe('over a list, a layer with an article form', () => {
  const layer = (foot: string) =>
    `${articles({ ticked: 'checked' })}<div class="el-dialog"><div class="el-form"><p>标题 <input value="预算执行情况"></p><p>栏目 <select><option>财政信息</option></select></p>
<div contenteditable="true" class="ProseMirror"><p>全文。</p></div></div><footer>${foot}</footer></div>`;

  it('publishes its own article by the buttons at its foot, whatever is ticked in the list', () => {
    document.body.innerHTML = layer('<button id="x">发布</button>');
    const publish = document.querySelector<HTMLElement>('#x');
    const attempt = publish && attemptOn(publish, 'publish');
    expect([attempt?.listed, attempt?.place?.bodies.length]).toEqual([undefined, 1]);
  });

  it('leaves the list its own where the layer was closed', () => {
    document.body.innerHTML = layer('').replace('class="el-dialog"', 'class="el-dialog" hidden');
    Element.prototype.getClientRects = function () {
      return (this.closest('[hidden]') ? [] : [{}]) as unknown as DOMRectList;
    };
    const batch = document.createElement('button');
    batch.textContent = '批量发布';
    document.body.append(batch);
    expect(attemptOn(batch, 'publish').listed?.titles).toEqual([first]);
  });
});

describe('a layer that asks once more', () => {
  const asked = (words: string, button: string) => {
    document.body.innerHTML = `<div class="form"><p>标题 <input value="预算执行情况"></p><p>栏目 <select><option>财政信息</option></select></p>
<div contenteditable="true" class="ProseMirror"><p>全文。</p></div><button>发布</button></div><div class="ant-popover"><div>${words}</div>${button}</div>`;
    const control = document.querySelector<HTMLElement>('#x');
    const { does } = control ? whatDoes(control) : {};
    return !!(control && does && attemptOn(control, does).place);
  };
  const ok = '<button id="x">确 定</button>';
  it.each([
    ['确定要发布这篇稿件吗？', ok, true],
    ['是否提交审核？', ok, true],
    ['您确认发布该文章？', '<button id="x">确认</button>', true],
    ['选择发布时间 <input value="2026-12-01">', '<button id="x">定时发布</button>', true],
    ['送审意见 <textarea></textarea>', '<button id="x">送审</button>', true],
    ['确定要取消发布吗？', ok, false],
    ['确定要删除这张图片吗？', ok, false],
    ['请先选择发布时间，确定？', ok, false],
    ['另一条通知 <div contenteditable="true">全文</div>', '<button id="x">发布</button>', false],
  ])('%s %s', (words, button, publishes) => {
    expect(asked(words, button)).toBe(publishes);
  });
});

describe('Enter in a line of a quick edit', () => {
  const row = (state: string) =>
    `<table><tr class="inline-edit-row"><td><input name="post_title" value="快速编辑的稿件" id="x"><select name="_status"><option value="${state}" selected>状态</option></select></td></tr></table>`;
  const entered = (html: string) => {
    document.body.innerHTML = html;
    let seen: ReturnType<typeof seenOf> | undefined;
    const keep = (event: Event) => {
      seen = seenOf(event);
    };
    window.addEventListener('keydown', keep, { capture: true, once: true });
    const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
    document.querySelector('#x')?.dispatchEvent(enter);
    return seen && { kept: mayPublish(seen, window), titles: keyed(seen)?.listed?.titles };
  };

  it('is held where the article is public', () => {
    expect(entered(row('publish'))).toEqual({ kept: true, titles: ['快速编辑的稿件'] });
  });

  it('passes where it stays a draft', () => {
    expect(entered(row('draft'))?.titles).toBeUndefined();
  });
});

describe('saving a list', () => {
  it('passes where no article was made public in it', () => {
    const row = '<select><option>草稿</option><option selected>已发布</option></select>';
    const all = articles({ row, bar: '<input type="submit" value="保存" id="x">' });
    expect(pressed(all)).toMatchObject({ kept: false, titles: undefined });
  });
});

describe('what passes in lists', () => {
  const people = (control: string) => `
<form>${control}<table><tr><th></th><th>用户名</th><th>姓名</th><th>状态</th></tr>
<tr><td><input type="checkbox" checked></td><td>wang</td><td>王某某</td><td>待审核 <a href="#">编辑</a></td></tr></table></form>`;
  it.each([
    ['nothing ticked', articles({ bar: '<button type="button" id="x">批量发布</button>' })],
    ['查询', articles({ bar: '<button type="submit" id="x">查询</button>', ticked: 'checked' })],
    ['导出', articles({ bar: '<button type="button" id="x">批量导出</button>', ticked: 'checked' })],
    ['删除', articles({ bar: '<button type="button" id="x">批量删除</button>', ticked: 'checked' })],
    ['排序', articles({ bar: '<button type="submit" id="x">更新排序</button>', ticked: 'checked' })],
    ['提交 of a search', articles({ bar: '<button type="submit" id="x">提交</button>', ticked: 'checked' })],
    ['编辑 of a row', articles({ row: '<a href="/edit?id=1" id="x">编辑</a>' })],
    ['取消发布 of a row', articles({ row: '<a href="javascript:;" id="x">取消发布</a>' })],
    [
      'a link to the form for a new article',
      articles({ bar: '<a href="/add" id="x">发布</a>', ticked: 'checked' }),
    ],
    [
      '发布文章 over a list, which leads to an empty form',
      articles({ bar: '<button type="button" onclick="add()" id="x">发布文章</button>', ticked: 'checked' }),
    ],
    [
      '发布 over a list chosen in a way nobody knows',
      articles({ bar: '<button type="button" id="x">发布</button>' }).replaceAll(
        /<input type="checkbox" ?>/g,
        '<i role="checkbox"></i>',
      ),
    ],
    ['approving users', people('<button type="button" id="x">批量审核</button>')],
    [
      'approving comments',
      `<table><tr><th></th><th>评论内容</th><th>所属文章</th></tr><tr><td><input type="checkbox" checked></td><td>写得好</td><td>${first}</td></tr></table><a href="javascript:;" id="x">审核通过</a>`,
    ],
    [
      'moving columns',
      '<table><tr><th>栏目名称</th><th>操作</th></tr><tr><td>财政信息</td><td><a href="#">编辑</a> <a href="javascript:;" id="x">移动</a></td></tr></table>',
    ],
    [
      'quick edit that keeps a draft',
      '<table><tr class="inline-edit-row"><td><input name="post_title" value="草稿"><select name="_status"><option value="draft" selected>草稿</option></select><button type="button" class="save" id="x">更新</button></td></tr></table>',
    ],
    [
      'quick edit of a column',
      '<table><tr class="inline-edit-row"><td><input name="name" value="财政信息"><button type="button" class="save" id="x">更新分类</button></td></tr></table>',
    ],
  ])('%s', (_, html) => {
    expect(pressed(html).titles).toBeUndefined();
  });

  it.each([
    [
      'a menu of a portal',
      '<ul><li><a href="/zcfb/" id="x">政策发布</a></li><li><a href="/">首页</a></li></ul>',
    ],
    [
      'a table of links of an old portal',
      '<table><tr><td><a href="/qwfb/" id="x">权威发布</a></td><td><a href="/xwfb/">新闻</a></td></tr></table>',
    ],
    [
      'a survey form beside a menu',
      '<a href="/fb/" id="x">信息发布</a><table><tr><td><input type="checkbox">满意</td></tr></table>',
    ],
    [
      'a search',
      '<form><select><option>全文</option></select><input type="submit" value="提交" id="x"></form>',
    ],
  ])('in a public page nothing is even kept back: %s', (_, html) => {
    expect(pressed(html).kept).toBe(false);
  });
});
