// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cleared } from '../../../lib/messages.ts';
import type { LearnedTrigger } from '../../../lib/model.ts';
import { type Guard, openGuard } from '../../../lib/review/guard.ts';
import { mayPublish } from '../../../lib/review/guard-gap.ts';
import type { Held, Released } from '../../../lib/review/guard-post.ts';
import { hear, type Seen, seenOf, submitAsked } from '../../../lib/review/guard-seen.ts';

const cleared: Cleared = { title: '标题一', text: '正文一', column: '规划信息', abstract: '' };

const fields = `
  标题 <input name="title" value="标题一">
  栏目 <select name="catid"><option value="5" selected>├─规划信息</option></select>
  <div class="w-e-text" contenteditable="true"><p>正文一</p></div>`;

let life: AbortController;
let guard: Guard;
let held: Held[];
let released: Released[];
let gone: string[];

// Nothing is laid out here: whatever stands in the page counts as shown.
beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
  life?.abort();
  life = new AbortController();
  [held, released, gone] = [[], [], []];
  guard = openGuard({
    window,
    onHeld: (one) => held.push(one),
    onReleased: (one) => released.push(one),
    onStayed: ({ words, why }) => gone.push(why === 'menu' ? `${words} ▾` : words),
  });
  hear(window, (event) => guard.see(seenOf(event)), life.signal);
});

/** Draws the page and counts what reaches the element by its own handler. */
const page = (controls: string, around = (inside: string) => `<form id="f">${inside}</form>`) => {
  document.body.innerHTML = around(`${fields}${controls}`);
  const reached: string[] = [];
  for (const element of document.querySelectorAll('[data-on]')) {
    for (const type of (element.getAttribute('data-on') ?? '').split(' ')) {
      element.addEventListener(type, (event) => {
        reached.push(type);
        event.preventDefault();
      });
    }
  }
  return reached;
};
const get = (selector: string) => document.querySelector(selector) as HTMLElement;
const click = (selector: string, init: MouseEventInit = {}) =>
  get(selector).dispatchEvent(
    trusted(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init })),
  );
const press = (selector: string, type: string) =>
  get(selector).dispatchEvent(
    trusted(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true })),
  );
const key = (selector: string, init: KeyboardEventInit, type = 'keydown') =>
  get(selector).dispatchEvent(
    trusted(new KeyboardEvent(type, { bubbles: true, cancelable: true, composed: true, ...init })),
  );
const trusted = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const asked = () => new CustomEvent(submitAsked, { bubbles: true, cancelable: true, composed: true });
const ask = (selector = 'form') => get(selector).dispatchEvent(asked());
const write = (text: string) => {
  get('.w-e-text').innerHTML = `<p>${text}</p>`;
};

describe('what is held', () => {
  it.each([
    ['a button', '<button type="button" id="x" data-on="click">发布</button>'],
    ['a link', '<a href="javascript:;" id="x" data-on="click">发布</a>'],
    ['an input button', '<input type="button" id="x" value="保存并发布" data-on="click">'],
    ['a box with a handler', '<div onclick="" id="x" data-on="click">签发</div>'],
    ['a bare box under the hand', '<span style="cursor:pointer" id="x" data-on="click">发布</span>'],
    ['添加 that sends the form', '<input type="submit" id="x" value="添加文章" data-on="click">'],
    ['修改 where nothing else is offered', '<button type="button" id="x" data-on="click">修改</button>'],
    ['a submit button 新闻发布', '<button id="x" data-on="click">新闻发布</button>'],
    ['同意 in the article’s form', '<button type="button" id="x" data-on="click">同意</button>'],
    ['a summary', '<details><summary id="x" data-on="click">发布</summary></details>'],
    ['a label', '<input type="button" id="b" hidden><label for="b" id="x" data-on="click">发布</label>'],
    ['a button by its label', '<input type="button" id="x" data-on="click"><label for="x">发布</label>'],
    [
      'a tip',
      '<button type="button" id="x" aria-describedby="t" data-on="click"></button><i id="t">发布</i>',
    ],
    [
      'what stands beside',
      '<i id="t">发布</i><button type="button" id="x" aria-labelledby="t" data-on="click"></button>',
    ],
    ['an element of the page’s own making', '<x-button id="x" data-on="click">发布</x-button>'],
    [
      'the layer that 下一步 opened',
      '</form><div role="dialog"><textarea name="zhaiyao"></textarea><button type="button" id="x" data-on="click">确认发布</button></div><form>',
    ],
    ['提交 in the article’s form', '<button type="button" id="x" data-on="click">提交</button>'],
    ['保存 where nothing better is offered', '<button type="button" id="x" data-on="click">保存</button>'],
  ])('%s', (_, html) => {
    const reached = page(html);
    click('#x');
    expect(reached).toEqual([]);
    expect(held).toHaveLength(1);
    expect(held[0]?.report).toMatchObject({ state: 'read', draft: cleared });
    expect(released).toEqual([]);
  });

  it('is every part of the press, so that no handler on the way down or up publishes', () => {
    const reached = page(
      '<button type="button" id="x" data-on="pointerdown mousedown mouseup click">发布</button>',
    );
    for (const type of ['pointerdown', 'mousedown', 'mouseup']) press('#x', type);
    click('#x');
    expect(reached).toEqual([]);
    expect(held).toHaveLength(1);
  });

  it('is a press that began elsewhere and is let go over 发布, of which no click would tell', () => {
    const reached = page('<a id="menu">操作</a><a href="#" id="x" data-on="pointerup mouseup">发布</a>');
    press('#menu', 'pointerdown');
    press('#x', 'pointerup');
    press('#x', 'mouseup');
    expect(reached).toEqual([]);
    expect(held).toHaveLength(1);
  });

  it('is the middle button on a link, which opens another tab', () => {
    page('<a href="/publish?id=1" id="x">发布</a>');
    const middle = { button: 1, bubbles: true, cancelable: true, composed: true };
    expect(get('#x').dispatchEvent(trusted(new MouseEvent('auxclick', middle)))).toBe(false);
    expect(held).toHaveLength(1);
  });

  it('is what a picture without words sends a moment after 保存草稿', () => {
    page('<button type="button" id="d">保存草稿</button><i id="x"></i>');
    click('#d');
    click('#x');
    expect(ask()).toBe(false);
  });

  it('is a scripted submit of the article’s own form', () => {
    page('');
    expect(ask()).toBe(false);
    expect(held).toHaveLength(1);
  });

  it('is Ctrl+Enter, with all that the key still sends', () => {
    const reached = page('<p id="log"></p>');
    document.body.addEventListener('keyup', () => reached.push('keyup'), { signal: life.signal });
    expect(key('.w-e-text', { key: 'Enter', ctrlKey: true })).toBe(false);
    key('.w-e-text', { key: 'Enter', ctrlKey: true }, 'keyup');
    expect(held[0]?.words).toBe('Ctrl+Enter');
    expect(reached).toEqual([]);
  });

  it('is Ctrl+Enter alone: a key whose release went to the panel is pressed anew by the next press', () => {
    const reached = page('');
    get('.w-e-text').addEventListener('keydown', (event) => reached.push(event.key));
    key('.w-e-text', { key: 'Enter', ctrlKey: true });
    key('.w-e-text', { key: 'Enter' });
    key('.w-e-text', { key: 'Enter' }, 'keyup');
    key('.w-e-text', { key: 'Enter' });
    expect(reached).toEqual(['Enter', 'Enter']);
    expect(held).toHaveLength(1);
  });

  it('is Ctrl+S where no draft can be kept', () => {
    page('<button type="button">更新</button>');
    expect(key('.w-e-text', { key: 's', ctrlKey: true })).toBe(false);
  });

  it.each<[string, string, KeyboardEventInit, string]>([
    [
      'in its words',
      '<button type="button">发 布（ Alt + s ）</button>',
      { key: 'ß', code: 'KeyS', altKey: true },
      'Alt+S',
    ],
    ['in its title', '<a href="javascript:;" title="快捷键 F9">送审</a>', { key: 'F9' }, 'F9'],
    [
      'for a reader of screens',
      '<button type="button" aria-keyshortcuts="Control+Shift+P">发布</button>',
      { key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true },
      'Ctrl+Shift+P',
    ],
    [
      'though 保存草稿 stands beside it',
      '<button type="button">发布(Ctrl+S)</button><button type="button">保存草稿</button>',
      { key: 's', ctrlKey: true },
      'Ctrl+S',
    ],
  ])('is a key that is written on what publishes, %s', (_, html, init, words) => {
    page(html);
    expect(key('.w-e-text', init)).toBe(false);
    expect(held.map((one) => one.words)).toEqual([words]);
  });

  it('is Enter on a control that is no button', () => {
    page('<div role="button" tabindex="0" id="x">发布</div>');
    expect(key('#x', { key: 'Enter' })).toBe(false);
    expect(held[0]?.words).toBe('发布');
  });

  it('is reported once for a double click', () => {
    page('<button type="button" id="x">发布</button>');
    click('#x');
    click('#x');
    expect(held).toHaveLength(1);
  });
});

describe('what passes', () => {
  it.each([
    ['保存草稿', '<button type="button" id="x" data-on="click">保存草稿</button>'],
    ['预览', '<button type="button" id="x" data-on="click">预览</button>'],
    [
      '保存 beside 发布',
      '<button type="button">发布</button><button type="button" id="x" data-on="click">保存</button>',
    ],
    ['a button of the editor', '<button type="button" id="x" title="加粗" data-on="click"></button>'],
    ['取消发布', '<button type="button" id="x" data-on="click">取消发布</button>'],
    ['a menu entry', '<a href="/add" id="x" data-on="click">信息发布</a>'],
    ['发布文章 in a menu', '</form><ul><li><a href="#" id="x" data-on="click">发布文章</a></li></ul><form>'],
    ['发布信息 that leads elsewhere', '</form><a href="/add" id="x" data-on="click">发布信息</a><form>'],
    [
      '添加 beside a line of its own',
      '<input name="tag"><button type="button" id="x" data-on="click">添加</button>',
    ],
    ['编辑 beside 保存', '<button>保存</button><button type="button" id="x" data-on="click">编辑</button>'],
    ['移动', '<button type="button" id="x" data-on="click">移动</button>'],
    [
      'an option of a drawn field',
      '<div role="option" style="cursor:pointer" id="x" data-on="click">发布</div>',
    ],
    [
      '发布 of a comment',
      '</form><form><p>评论</p><textarea name="c"></textarea><button type="button" id="x" data-on="click">发布</button></form><form>',
    ],
    [
      '提交 of a layer of no known make',
      '</form><div style="position:fixed;z-index:999"><input type="file"><button type="button" id="x" data-on="click">提交</button></div><form>',
    ],
    [
      '确定 of a dialog',
      '</form><div class="ke-dialog"><input type="button" id="x" value="确定" data-on="click"></div><form>',
    ],
    [
      '提交 of another form',
      '</form><form><button type="button" id="x" data-on="click">提交</button></form><form>',
    ],
  ])('%s', (_, html) => {
    const reached = page(html);
    click('#x');
    expect(reached).toEqual(['click']);
    expect(held).toEqual([]);
  });

  it.each([
    ['keeps a draft beside 保存草稿', '保存草稿', '发布', []],
    ['changes what is public where no draft is offered', '预览更改', '更新', ['保存']],
  ])('a 保存 out of sight, which Enter presses, %s', (_, minor, major, expected) => {
    page(
      `<button id="x" data-on="click">保存</button><button>${minor}</button><button name="save">${major}</button>`,
    );
    get('#x').getClientRects = () => [] as unknown as DOMRectList;
    click('#x');
    expect(held.map(({ words }) => words)).toEqual(expected);
  });

  it.each<[string, string, KeyboardEventInit]>([
    ['that is written nowhere', '<button type="button">发布</button>', { key: 'F9' }],
    [
      'that is written on what shows a preview',
      '<button type="button">预览(Alt+S)</button>',
      { key: 's', altKey: true },
    ],
    [
      'that is another than the one written',
      '<button type="button">发布(Alt+S)</button>',
      { key: 's', altKey: true, shiftKey: true },
    ],
    [
      'that puts in what was copied',
      '<button type="button">发布(Ctrl+V)</button>',
      { key: 'v', ctrlKey: true },
    ],
    ['that writes', '<button type="button" title="F9 or f">发布</button>', { key: 'f' }],
  ])('is a key %s', (_, html, init) => {
    page(html);
    expect(key('.w-e-text', init)).toBe(true);
    expect(held).toEqual([]);
  });

  it.each([
    [
      'a choice',
      '<label style="cursor:pointer"><input type="radio"><span id="x" style="cursor:pointer">发布</span></label>',
    ],
    ['a tick', '<input type="checkbox" id="box"><label for="box" id="x" style="cursor:pointer">发布</label>'],
    ['a drawn choice', '<div class="layui-form-radio" style="cursor:pointer"><div id="x">发布</div></div>'],
  ])('is %s of the form: what sends it is held', (_, html) => {
    page(`${html}<button type="submit">保存</button>`);
    click('#x');
    expect(held).toEqual([]);
    expect(ask()).toBe(false);
    expect(held).toHaveLength(1);
  });

  it('is not Ctrl+S beside 切换为草稿: the article is public', () => {
    page('<button type="button">切换为草稿</button><button type="button">更新</button>');
    key('.w-e-text', { key: 's', ctrlKey: true });
    expect(held.map(({ words }) => words)).toEqual(['Ctrl+S']);
  });

  it('is 发布 in a page without an article', () => {
    document.body.innerHTML =
      '<button id="x">发布</button><form><input name="title"><button>提交</button></form>';
    expect(click('#x')).toBe(true);
    expect(held).toEqual([]);
  });

  it('is the submit of an upload or a search beside the article', () => {
    page('', (inside) => `<form id="f">${inside}</form><form id="up"><input type="file" name="file"></form>`);
    expect(ask('#up')).toBe(true);
  });

  it('is the scripted submit that follows 保存草稿, and no other', () => {
    page('<button type="button" id="d">保存草稿</button><button type="button" id="x">发布</button>');
    click('#d');
    expect(ask()).toBe(true);
    click('#x');
    expect(ask()).toBe(false);
  });

  it('is no scripted submit later than that, however often something without known words is pressed', () => {
    const clock = vi.spyOn(performance, 'now');
    clock.mockReturnValue(1_000_000);
    page('<button type="button" id="d">保存草稿</button><button type="button" id="x">☺</button>');
    click('#d');
    for (const after of [10_000, 14_000, 16_000]) {
      clock.mockReturnValue(1_000_000 + after);
      click('#x');
    }
    expect(ask()).toBe(false);
    clock.mockRestore();
  });

  it('is not the button pressed by hand after it, whose words say nothing', () => {
    page('<button type="button" id="d">预览</button><button type="submit" id="x">GO</button>');
    click('#d');
    click('#x');
    const sent = new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: get('#x') });
    expect(get('form').dispatchEvent(trusted(sent))).toBe(false);
    expect(held).toHaveLength(1);
  });

  it('is Ctrl+S beside 保存草稿, and typing', () => {
    page('<button type="button">保存草稿</button>');
    expect(key('.w-e-text', { key: 's', ctrlKey: true })).toBe(true);
    expect(key('.w-e-text', { key: 'Enter' })).toBe(true);
    expect(key('input[name=title]', { key: 'a' })).toBe(true);
  });

  it('is Ctrl+Enter that only confirms a word of the input method', () => {
    page('');
    expect(key('.w-e-text', { key: 'Enter', ctrlKey: true, isComposing: true })).toBe(true);
  });
});

describe('a form that a script sends into a hidden frame', () => {
  const quiet = (inside = '', action = '/save') =>
    page(
      inside,
      (all) =>
        `<form id="f" target="t" action="${action}">${all}</form><iframe name="t" srcdoc=" "></iframe>`,
    );
  const hidden = () => {
    Element.prototype.getClientRects = function (this: Element) {
      return (this.tagName === 'IFRAME' ? [] : [{}]) as unknown as DOMRectList;
    };
  };
  const picture = '<img id="x">';
  it.each([
    ['its address says autosave', () => quiet(picture, '/article/autoSave'), true],
    ['a field says draft', () => quiet(`${picture}<input type="hidden" name="status" value="draft">`), true],
    ['a field says yes to it', () => quiet(`${picture}<input type="hidden" name="isDraft" value="1">`), true],
    ['a field says no to it', () => quiet(`${picture}<input type="hidden" name="isDraft" value="0">`), false],
    [
      'a field names its author, or the draft it once was',
      () =>
        quiet(
          `${picture}<input type="hidden" name="author" value="王"><input type="hidden" name="draft_id" value="55">`,
        ),
      false,
    ],
    ['it speaks of publishing as well', () => quiet(picture, '/autosave?then=publish'), false],
    ['a hand has just pressed something', () => quiet(picture), false],
  ])('%s', (_, draw, passes) => {
    hidden();
    draw();
    click('#x');
    expect(ask()).toBe(passes);
  });

  it('passes without a word where no hand pressed anything, and not into a frame in sight', () => {
    hidden();
    quiet();
    expect(ask()).toBe(true);
    Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
    expect(ask()).toBe(false);
  });
});

describe('what was cleared', () => {
  it('is one release with the layer that asks once more, however long somebody thinks', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    page('<button type="button" id="x">发布</button>');
    document.body.insertAdjacentHTML(
      'beforeend',
      '<div class="el-message-box">确定发布这篇稿件吗？<button type="button" id="ok">确定</button></div>',
    );
    guard.clear(cleared);
    click('#x');
    now.mockReturnValue(70_000);
    click('#ok');
    expect([released, held]).toEqual([[{ words: '发布', cleared }], []]);
    now.mockReturnValue(300_000);
    click('#ok');
    expect(released.map(({ words }) => words)).toEqual(['发布', '确定']);
    now.mockRestore();
  });

  it('passes straight through, reported once with the submit that follows', () => {
    const reached = page('<button type="button" id="x" data-on="click">发布</button>');
    guard.clear(cleared);
    click('#x');
    expect(ask()).toBe(true);
    expect(reached).toEqual(['click']);
    expect(released).toEqual([{ words: '发布', cleared }]);
    expect(held).toEqual([]);
  });

  it.each([
    ['text', () => write('正文二')],
    ['title', () => (get('input[name=title]') as HTMLInputElement).setAttribute('value', '标题二')],
    [
      'picture',
      () => get('.w-e-text').insertAdjacentHTML('beforeend', '<img src="/upload/1668999912345.jpg">'),
    ],
    ['column', () => (get('option').textContent = '财政信息')],
    [
      'abstract',
      () => get('form').insertAdjacentHTML('beforeend', '<textarea name="summary">机密★10年</textarea>'),
    ],
  ])('is held again when the %s is another one', (_, change) => {
    page('<button type="button" id="x">发布</button>');
    guard.clear(cleared);
    change();
    click('#x');
    expect(held).toHaveLength(1);
    expect(released).toEqual([]);
  });

  it('passes no more when it was taken back', () => {
    page('<button type="button" id="x">发布</button>');
    guard.clear(cleared);
    guard.clear(undefined);
    click('#x');
    expect(held).toHaveLength(1);
  });
});

describe('going on', () => {
  it('repeats a click once, and no second time', () => {
    const reached = page('<button type="button" id="x" data-on="click">发布</button>');
    click('#x');
    guard.clear(cleared);
    guard.go();
    guard.go();
    expect(reached).toEqual(['click']);
    expect(released).toEqual([{ words: '发布', cleared }]);
  });

  it('repeats the whole press where the press was held', () => {
    const reached = page('<button type="button" id="x" data-on="mousedown click">发布</button>');
    press('#x', 'mousedown');
    click('#x');
    guard.clear(cleared);
    guard.go();
    expect(reached).toEqual(['mousedown', 'click']);
  });

  it('repeats the keys', () => {
    const reached = page('');
    get('.w-e-text').addEventListener('keydown', (event) => {
      const { key: name, ctrlKey } = event as KeyboardEvent;
      reached.push(`${ctrlKey ? 'Ctrl+' : ''}${name}`);
    });
    key('.w-e-text', { key: 'Enter', ctrlKey: true });
    guard.clear(cleared);
    guard.go();
    expect(reached).toEqual(['Ctrl+Enter']);
  });

  it('goes into the body that was built anew where keys were held in the one before', () => {
    const reached = page('');
    key('.w-e-text', { key: 'Enter', ctrlKey: true });
    get('.w-e-text').outerHTML = '<div class="w-e-text" contenteditable="true"><p>正文一</p></div>';
    get('.w-e-text').addEventListener('keydown', (event) => reached.push(event.key));
    guard.clear(cleared);
    guard.go();
    expect(reached).toEqual(['Enter']);
    expect(gone).toEqual([]);
  });

  it('says that it must be pressed again where nothing of it can be looked at any more, and lets that pass', () => {
    const reached = page('<button type="button" id="x" data-on="click">发布</button>');
    click('#x');
    guard.clear(cleared);
    const dead = vi.spyOn(get('#x'), 'getAttribute').mockImplementation(() => {
      throw new TypeError("can't access dead object");
    });
    guard.go();
    dead.mockRestore();
    expect([reached, gone, released]).toEqual([[], ['发布'], []]);
    guard.go();
    click('#x');
    expect(reached).toEqual(['click']);
    expect(held).toHaveLength(1);
  });

  it('goes into the body by the form above where the frame of the keys is a dead object', () => {
    const reached = page('');
    const before = get('.w-e-text');
    key('.w-e-text', { key: 'Enter', ctrlKey: true });
    before.outerHTML = '<div class="w-e-text" contenteditable="true"><p>正文一</p></div>';
    for (const name of ['ownerDocument', 'isConnected', 'nodeType', 'closest'])
      Object.defineProperty(before, name, {
        get() {
          throw new TypeError("can't access dead object");
        },
      });
    get('.w-e-text').addEventListener('keydown', (event) => reached.push(event.key));
    guard.clear(cleared);
    guard.go();
    expect([reached, gone]).toEqual([['Enter'], []]);
  });

  it('holds again what was changed after it was cleared', () => {
    const reached = page('<button type="button" id="x" data-on="click">发布</button>');
    click('#x');
    guard.clear(cleared);
    write('正文二');
    guard.go();
    expect(reached).toEqual([]);
    expect(held).toHaveLength(2);
  });

  it('holds what the page changes in the course of it, before it sends', () => {
    page('<button type="button" id="x">发布</button>');
    const sent: boolean[] = [];
    get('#x').addEventListener('click', () => {
      write('换过的正文');
      const asked = new CustomEvent(submitAsked, { bubbles: true, cancelable: true, composed: true });
      sent.push(get('#f').dispatchEvent(asked));
    });
    click('#x');
    guard.clear(cleared);
    guard.go();
    expect(sent).toEqual([false]);
    expect(held.at(-1)?.report).toMatchObject({ draft: { text: '换过的正文' } });
  });

  it('leaves nothing to do where nothing is held', () => {
    page('<button type="button" id="x">发布</button>');
    guard.clear(cleared);
    guard.go();
    expect(released).toEqual([]);
  });

  it('finds the button that a redraw put in place of the old one', () => {
    page('<p id="box"><button type="button" id="x">发布</button></p>');
    click('#x');
    get('#box').innerHTML = '<button type="button" id="x" data-on="click">发布</button>';
    let clicks = 0;
    get('#x').addEventListener('click', () => (clicks += 1));
    guard.clear(cleared);
    guard.go();
    expect(clicks).toBe(1);
  });

  it('asks for another click where the button is gone; that one passes', () => {
    const reached = page(
      '<p id="box"><button type="button" id="x">发布</button></p><a id="y" href="#" data-on="click">签发</a>',
    );
    click('#x');
    get('#box').innerHTML = '';
    guard.clear(cleared);
    guard.go();
    expect(gone).toEqual(['发布']);
    click('#y');
    expect(reached).toEqual(['click']);
  });

  it('does not send a copy that the page made of an older text', () => {
    page('');
    write('旧文');
    ask();
    write('正文一');
    guard.clear(cleared);
    guard.go();
    expect(gone).toHaveLength(1);
    expect(released).toEqual([]);
  });

  describe('by a timer after a press that no word tells', () => {
    const picture = '<button type="button">发布</button><span id="pic"></span>';
    // After 100 ms the page sends what it has.
    const sending = (how: string) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      page(how);
      const sent: boolean[] = [];
      get('#pic').addEventListener('click', () => setTimeout(() => sent.push(ask()), 100));
      return sent;
    };
    const mended = () => {
      write('正文一');
      guard.clear(cleared);
      guard.go();
    };
    afterEach(() => {
      vi.useRealTimers();
    });

    it('presses it once more where the text was mended, and it sends once', () => {
      const sent = sending(picture);
      write('旧文');
      click('#pic');
      vi.advanceTimersByTime(100);
      expect([sent, held.length]).toEqual([[false], 1]);
      mended();
      vi.advanceTimersByTime(5000);
      expect([sent, gone, released]).toEqual([[false, true], [], [{ words: '', cleared }]]);
      guard.go();
      vi.advanceTimersByTime(5000);
      expect(sent).toHaveLength(2);
    });

    it('holds what it sends then where the text is another one again, and does not ask for another press', () => {
      const sent = sending(picture);
      write('旧文');
      click('#pic');
      vi.advanceTimersByTime(100);
      mended();
      write('又改过');
      vi.advanceTimersByTime(5000);
      expect([sent, gone, released, held.length]).toEqual([[false, false], [], [], 2]);
    });

    it.each([
      ['the press was long ago', picture, () => vi.advanceTimersByTime(2000)],
      ['a key was pressed since', picture, () => key('#pic', { key: 'Enter' })],
      ['it was a press in a tool bar', `<p role="toolbar">${picture}</p>`, () => {}],
      [
        'the form goes into a hidden frame',
        `${picture}<iframe name="away" srcdoc=" "></iframe><input type="hidden" name="dosubmit">`,
        () => {
          get('form').setAttribute('target', 'away');
          get('iframe').getClientRects = () => [] as unknown as DOMRectList;
        },
      ],
    ])('presses nothing where %s', (_, how, since) => {
      const sent = sending(how);
      write('旧文');
      click('#pic');
      since();
      const before = sent.length;
      ask();
      mended();
      expect(gone).toHaveLength(1);
      vi.advanceTimersByTime(5000);
      expect(sent.slice(before).filter(Boolean).length).toBeLessThanOrEqual(1);
    });

    it('asks for another press where it led to nothing', () => {
      sending(picture);
      write('旧文');
      click('#pic');
      vi.advanceTimersByTime(100);
      get('#pic').replaceWith(get('#pic').cloneNode());
      mended();
      expect(gone).toHaveLength(1);
    });
  });

  describe('that only opened a menu', () => {
    const menu =
      '<span role="button" aria-haspopup="true" aria-expanded="false" id="x" tabindex="0">发布</span><button type="button" id="now" data-on="click">立即发布</button>';
    const opening = (opens: boolean) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      const reached = page(menu);
      get('#x').addEventListener('click', () => opens && get('#x').setAttribute('aria-expanded', 'true'));
      return reached;
    };
    afterEach(() => {
      vi.useRealTimers();
    });

    it('is no release, what is chosen in it is one', () => {
      const reached = opening(true);
      click('#x');
      guard.clear(cleared);
      guard.go();
      vi.advanceTimersByTime(1000);
      expect([released, gone]).toEqual([[], ['发布 ▾']]);
      click('#now');
      expect(reached).toEqual(['click']);
      expect(released).toEqual([{ words: '立即发布', cleared }]);
    });

    it.each([
      ['opened none', () => {}],
      ['left the page', () => window.dispatchEvent(new Event('pagehide'))],
    ])('is told as released where it %s', (_, since) => {
      opening(false);
      guard.clear(cleared);
      click('#x');
      expect(released).toEqual([]);
      since();
      vi.advanceTimersByTime(1000);
      expect([released, gone]).toEqual([[{ words: '发布', cleared }], []]);
    });
  });

  describe('with a key by which the page sends the form in the same breath', () => {
    const sending = () => {
      page('<button type="button">保存草稿</button>');
      const sent: boolean[] = [];
      const onKey = (event: KeyboardEvent) => event.ctrlKey && sent.push(ask());
      get('form').addEventListener('keydown', onKey, { signal: life.signal });
      return sent;
    };

    it('presses it once more where the text was mended, and it sends once', () => {
      const sent = sending();
      write('旧文');
      key('.w-e-text', { key: 's', ctrlKey: true });
      expect([sent, held.map(({ words }) => words)]).toEqual([[false], ['Ctrl+S']]);
      write('正文一');
      guard.clear(cleared);
      guard.go();
      expect([sent, gone, released]).toEqual([[false, true], [], [{ words: '', cleared }]]);
      guard.go();
      expect(sent).toHaveLength(2);
    });

    it('says so where that leads to nothing', () => {
      sending();
      write('旧文');
      key('.w-e-text', { key: 's', ctrlKey: true });
      get('form').replaceWith(get('form').cloneNode(true));
      write('正文一');
      guard.clear(cleared);
      guard.go();
      expect([gone, released]).toEqual([['Ctrl+S'], []]);
    });

    it('presses none for a submit that comes later by itself', async () => {
      page('<button type="button">保存草稿</button>');
      write('旧文');
      key('.w-e-text', { key: 's', ctrlKey: true });
      await new Promise((done) => setTimeout(done, 5));
      ask();
      write('正文一');
      guard.clear(cleared);
      guard.go();
      expect(gone).toHaveLength(1);
    });
  });

  it('holds the key itself where it was taught to publish, though 保存草稿 stands beside it', () => {
    page('<button type="button">保存草稿</button>');
    guard.learn([{ kind: 'key', key: 'Ctrl+S', words: 'Ctrl+S', publishes: true } as LearnedTrigger]);
    expect(key('.w-e-text', { key: 's', ctrlKey: true })).toBe(false);
    expect(held.map(({ words }) => words)).toEqual(['Ctrl+S']);
  });
});

describe('a draft that cannot be read', () => {
  const unreadable = '<button type="button" id="x" data-on="click">发布</button>';
  const open = () => {
    const reached = page(unreadable);
    get('input[name=title]').remove();
    for (const node of [...get('form').childNodes]) if (node.nodeType === 3) node.remove();
    return reached;
  };

  it('is held once and goes on at one word', () => {
    const reached = open();
    click('#x');
    expect(held[0]?.report.state).toBe('unreadable');
    guard.go();
    expect(reached).toEqual(['click']);
    expect(released).toEqual([{ words: '发布', cleared: undefined }]);
  });

  it('lets the scripted submit pass that follows from it, and only one', () => {
    open();
    click('#x');
    guard.go();
    expect(ask()).toBe(true);
    expect(ask()).toBe(false);
  });

  it('lets one human click pass after a page that refused the scripted one, and only one', () => {
    const reached = open();
    click('#x');
    guard.go();
    click('#x');
    click('#x');
    expect(reached).toEqual(['click', 'click']);
  });
});

describe('before the desk has come', () => {
  const seen = (act: () => void): Seen[] => {
    life.abort();
    const all: Seen[] = [];
    const stop = new AbortController();
    window.addEventListener('click', (event) => all.push(seenOf(event)), {
      capture: true,
      signal: stop.signal,
    });
    window.addEventListener(submitAsked, (event) => all.push(seenOf(event)), {
      capture: true,
      signal: stop.signal,
    });
    act();
    stop.abort();
    return all;
  };

  it.each([
    ['发布', '<button type="button" id="x">发布</button>', true],
    ['修改, the only way to send a form', '<button type="button" id="x">修改</button>', true],
    ['保存草稿', '<button type="button" id="x">保存草稿</button>', false],
    ['a link to elsewhere', '<a href="/x" id="x">新闻</a>', false],
  ])('%s is kept back or not', (_, html, kept) => {
    page(html);
    const [one] = seen(() => click('#x'));
    expect(one && mayPublish(one, window)).toBe(kept);
  });

  it('nothing is kept back where nobody writes', () => {
    document.body.innerHTML = '<button id="x">发布</button>';
    const [one] = seen(() => click('#x'));
    expect(one && mayPublish(one, window)).toBe(false);
  });

  it('what was kept back is judged late: held, or done again', () => {
    const reached = page('<button type="button" id="x" data-on="click">发布</button>');
    const [one] = seen(() => click('#x'));
    if (!one) throw new Error('not seen');
    guard.takeOver(one);
    expect(held).toHaveLength(1);
    reached.length = 0;
    guard.clear(cleared);
    guard.takeOver(one);
    expect(reached).toEqual(['click']);
  });

  it('what was kept back and is gone by then must be pressed again, which is said', () => {
    page('<button type="button" id="x">发布</button>');
    const [one] = seen(() => click('#x'));
    if (!one) throw new Error('not seen');
    get('#x').setAttribute('disabled', '');
    guard.clear(cleared);
    guard.takeOver(one);
    expect(gone).toEqual(['发布']);
  });
});
