// The ways to publish that the matrix tries: what stands in the form's bar, and what a person does with it.
import { type HeldBy, type WayId, ways } from '../../lib/review/ways.ts';

export type Trigger = {
  id: string;
  /** What it is called in `lib/review/ways.ts`. */
  way: WayId;
  /** By what it is held, where that is not what its way says. */
  by?: HeldBy;
  zh: string;
  en: string;
  /** The control, known to the test as `#act`. */
  control: string;
  /** Bound by script, as frameworks do. */
  handler?: { on: string; call: 'send' | 'fetch' | 'xhr' | 'request' };
  act: 'click' | 'enter' | 'space' | 'enter-title' | 'ctrl-enter' | 'ctrl-s';
  /** It needs a form that is submitted. */
  form?: true;
  /** It stands outside the form's document. */
  outside?: 'foot' | 'sibling';
};

const button = (words: string) => `<button type="button" id="act">${words}</button>`;
const plain = { control: button('发布'), handler: { on: 'click', call: 'send' } } as const;

/** In the order of the table in README.md. */
export const triggers: Trigger[] = [
  {
    id: 'submit-button',
    way: 'submit-button',
    zh: '提交按钮',
    en: 'submit button',
    control: '<button type="submit" id="act">发布</button>',
    act: 'click',
    form: true,
  },
  {
    id: 'image-button',
    way: 'image-button',
    zh: '图片按钮',
    en: 'image button',
    control: '<input type="image" id="act" alt="发布" src="/dot.gif" width="60" height="24">',
    act: 'click',
    form: true,
  },
  {
    id: 'link-button',
    way: 'link-button',
    zh: '链接调用 form.submit()',
    en: 'link calling form.submit()',
    control: `<a id="act" href="javascript:office.sync(),document.getElementById('article').submit()">发布</a>`,
    act: 'click',
    form: true,
  },
  {
    id: 'jquery-submit',
    way: 'submit-button',
    zh: 'jQuery .submit()',
    en: 'jQuery .submit()',
    control: `<input type="button" id="act" value="提交" onclick="jQuery('#article').submit()">`,
    act: 'click',
    form: true,
  },
  {
    id: 'drawn-div',
    way: 'drawn-button',
    zh: '脚本画的方块',
    en: 'drawn box',
    control: '<span style="display: inline-block"><div id="act" style="cursor: pointer">发布</div></span>',
    handler: { on: 'click', call: 'send' },
    act: 'click',
  },
  {
    id: 'table-cell',
    way: 'drawn-button',
    zh: '表格单元格',
    en: 'table cell',
    control:
      '<table style="display: inline-table"><tr><td id="act" style="cursor: pointer">发布</td></tr></table>',
    handler: { on: 'click', call: 'send' },
    act: 'click',
  },
  {
    id: 'mousedown',
    way: 'press-handler',
    zh: '按下鼠标即发',
    en: 'on mousedown',
    control: button('发布'),
    handler: { on: 'mousedown', call: 'send' },
    act: 'click',
  },
  {
    id: 'pointerdown',
    way: 'press-handler',
    zh: '按下指针即发',
    en: 'on pointerdown',
    control: button('发布'),
    handler: { on: 'pointerdown', call: 'send' },
    act: 'click',
  },
  {
    id: 'enter-in-field',
    way: 'enter-in-field',
    // The browser presses the form's first button.
    by: 'click',
    zh: '标题框回车',
    en: 'Enter in the title',
    control: '<button type="submit" id="act">发布</button>',
    act: 'enter-title',
    form: true,
  },
  {
    id: 'enter-on-button',
    way: 'enter-on-button',
    // The browser makes a click of it.
    by: 'click',
    zh: '按钮上回车',
    en: 'Enter on the button',
    ...plain,
    act: 'enter',
  },
  {
    id: 'space-on-button',
    way: 'enter-on-button',
    zh: '画出的按钮上空格',
    en: 'Space on a drawn button',
    control: '<span id="act" role="button" tabindex="0">发布</span>',
    handler: { on: 'keydown', call: 'send' },
    act: 'space',
  },
  {
    id: 'ctrl-enter',
    way: 'ctrl-enter',
    zh: '正文 Ctrl+Enter',
    en: 'Ctrl+Enter in the body',
    ...plain,
    act: 'ctrl-enter',
  },
  {
    id: 'ctrl-s',
    way: 'ctrl-s',
    // Beside 保存草稿 the key is the page's own: what it sends is held.
    by: 'script',
    zh: '正文 Ctrl+S',
    en: 'Ctrl+S in the body',
    ...plain,
    act: 'ctrl-s',
    form: true,
  },
  {
    id: 'timer-submit',
    way: 'script-submit',
    zh: '图标延时 form.submit()',
    en: 'form.submit() by a timer',
    control: `<img id="act" src="/dot.gif" width="24" height="24" style="cursor: pointer" onclick="setTimeout(() => office.send(), 150)">`,
    act: 'click',
    form: true,
  },
  {
    id: 'form-submit',
    way: 'form-submit',
    zh: '图标 requestSubmit()',
    en: 'icon calling requestSubmit()',
    control: '<img id="act" src="/dot.gif" width="24" height="24" style="cursor: pointer">',
    handler: { on: 'click', call: 'request' },
    act: 'click',
    form: true,
  },
  {
    id: 'fetch-button',
    way: 'fetch-button',
    zh: 'fetch 按钮',
    en: 'fetch button',
    control: button('立即发布'),
    handler: { on: 'click', call: 'fetch' },
    act: 'click',
  },
  {
    id: 'xhr-button',
    way: 'fetch-button',
    zh: 'XHR 按钮',
    en: 'XHR button',
    control: button('确认发布'),
    handler: { on: 'click', call: 'xhr' },
    act: 'click',
  },
  {
    id: 'send-for-review',
    way: 'send-for-review',
    zh: '送审',
    en: 'send for review',
    ...plain,
    control: button('送审'),
    act: 'click',
  },
  {
    id: 'sign-off',
    way: 'sign-off',
    zh: '签发',
    en: 'sign off',
    ...plain,
    control: button('签发'),
    act: 'click',
  },
  {
    id: 'save-and-publish',
    way: 'save-and-publish',
    zh: '保存并发布',
    en: 'save and publish',
    ...plain,
    control: button('保存并发布'),
    act: 'click',
  },
  {
    id: 'update-published',
    way: 'update-published',
    zh: '更新已发布',
    en: 'update',
    ...plain,
    control: button('更新'),
    act: 'click',
  },
  {
    id: 'scheduled',
    way: 'scheduled',
    zh: '定时发布',
    en: 'schedule',
    ...plain,
    control: button('定时发布'),
    act: 'click',
  },
  {
    id: 'foot-bar',
    way: 'foot-bar',
    zh: '上层底栏按钮',
    en: 'foot bar above',
    control: button('保存发布'),
    act: 'click',
    outside: 'foot',
  },
  {
    id: 'other-frame',
    way: 'other-frame',
    zh: '另一框架的按钮',
    en: 'button in another frame',
    control: button('发布'),
    act: 'click',
    outside: 'sibling',
  },
];

/** Those that are tried where all would take too long. */
export const mainTriggers = [
  'submit-button',
  'timer-submit',
  'enter-in-field',
  'ctrl-enter',
  'fetch-button',
].map((id) => triggers.find((one) => one.id === id) as Trigger);

/** By what the guard holds it: what its way says, or what the browser makes of it. */
export function heldBy({ by, way }: Trigger): HeldBy {
  return by ?? ways.find(({ id }) => id === way)?.by ?? 'none';
}
