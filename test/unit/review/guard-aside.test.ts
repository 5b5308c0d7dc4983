// @vitest-environment happy-dom
// Presses beside the release: what turns away from the form, what is chosen and what only adds a row.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openGuard } from '../../../lib/review/guard.ts';
import { hear, seenOf, submitAsked } from '../../../lib/review/guard-seen.ts';

let life: AbortController;
let held: string[];

// Nothing is laid out here: whatever stands in the page counts as shown.
beforeEach(() => {
  Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 400, 30);
  life = new AbortController();
  held = [];
  const guard = openGuard({
    window,
    onHeld: ({ words }) => held.push(words),
    onReleased: () => {},
    onStayed: () => {},
  });
  hear(window, (event) => guard.see(seenOf(event)), life.signal);
});
afterEach(() => life.abort());

const trusted = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const get = (selector: string) => document.querySelector(selector) as HTMLElement;
const init = { bubbles: true, cancelable: true, composed: true };
const page = (controls: string, beside = '') => {
  document.body.innerHTML = `${beside}<form>标题 <input name="title" value="标题一">
    来源 <input name="source"><textarea name="content">正文一</textarea>${controls}</form>`;
};
const click = (selector = '#x') => get(selector).dispatchEvent(trusted(new MouseEvent('click', init)));
const key = (init2: KeyboardEventInit) =>
  get('[name=title]').dispatchEvent(trusted(new KeyboardEvent('keydown', { ...init, ...init2 })));
const sendsByScript = () => get('form').dispatchEvent(new CustomEvent(submitAsked, init));

describe('a form that a script sends after a press', () => {
  it.each([
    ['返回 on a picture in a link', '<a href="javascript:fh()"><img id="x" alt="返回"></a>', 0],
    ['查询 of WebForms', `<a id="x" href="javascript:__doPostBack('q','')">查询</a>`, 0],
    ['上传', '<input id="x" type="button" value="上传">', 0],
    ['历史版本 in a cell', '<table><tr><td id="x" onclick="go()">历史版本</td></tr></table>', 0],
    ['a picture that says nothing', '<a href="javascript:go()"><img id="x"></a>', 1],
    ['上报 on a picture', '<img id="x" alt="上报" onclick="sb()">', 2],
  ])('%s', (_, html, times) => {
    page(html);
    click();
    sendsByScript();
    expect(held).toHaveLength(times);
  });

  it('is held where a key came after 返回', () => {
    page('<a id="x" href="javascript:fh()">返回</a>');
    click();
    key({ key: 'F9' });
    sendsByScript();
    expect(held).toHaveLength(1);
  });
});

describe('添加 and 修改 at the foot of a form', () => {
  it.each([
    ['the only button', '<input id="x" type="submit" value=" 修 改 ">', 1],
    ['the only button, by script', '<input id="x" type="button" value="添加" onclick="check()">', 1],
    [
      'beside 保存: a row, a file',
      '<input id="x" type="button" value="添加"><input type="submit" value="保存">',
      0,
    ],
    [
      'beside 发布 in a bar of its own',
      '<button id="x" type="button">添加</button>',
      0,
      '<button>发布</button>',
    ],
    ['添加附件', '<input id="x" type="button" value="添加附件">', 0],
  ])('%s', (_, html, times, beside = '') => {
    page(html, beside);
    click();
    expect(held).toHaveLength(times);
  });
});

describe('a column that is called 发布', () => {
  it.each([
    ['in a tree', '<ul class="ztree"><li><a id="x" href="javascript:;">权威信息发布厅发布</a></li></ul>'],
    [
      'in a drawn list',
      '<ul class="el-select-dropdown"><li id="x" style="cursor:pointer">数据发布</li></ul>',
    ],
    ['in a tree by its role', '<div role="treeitem" id="x" onclick="">政府信息上报</div>'],
  ])('%s is chosen, not pressed', (_, html) => {
    page(html);
    click();
    expect(held).toEqual([]);
  });
});

describe('a button of the article’s own form, and of a box beside it', () => {
  it.each([
    ['终审', '<button id="x" type="button">终审</button>', 1],
    ['同 意', '<input id="x" type="button" value="同 意">', 1],
    ['终审 as an entry of a menu', '', 0, '<ul><li><a id="x" href="javascript:;">终审</a></li></ul>'],
    ['推送, which asks where to', '<button id="x" type="button">推送</button>', 0],
    ['提交 below a comment', '', 0, '<div><input placeholder="写评论"><button id="x">提交</button></div>'],
    [
      '发送 below a message',
      '',
      0,
      '<div><textarea placeholder="输入消息"></textarea><button id="x">发送</button></div>',
    ],
    ['发送 at the foot', '<button id="x" type="button">发送</button>', 1],
    ['a cell that acts on the press', '<table><tr><td id="x" onmousedown="go()">发布</td></tr></table>', 1],
    ['a box that is called a button', '<div id="x" class="op-btn">送审</div>', 1],
  ])('%s', (_, html, times, beside = '') => {
    page(html, beside);
    click();
    expect(held).toHaveLength(times);
  });
});
