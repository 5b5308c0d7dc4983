// Every way to publish that is known by name: what it is called, and by what the guard holds it, if it can.
import type { Words } from '../model.ts';

/**
 * By what a way is held: the click, the press of the pointer before it, keys, the submit, the page's own
 * `form.submit()` (needs the script of the page's world), a click in a list of articles. `none`: 未覆盖, only found
 * afterwards, when the article stands on the portal without a ledger entry.
 */
export type HeldBy = 'click' | 'press' | 'key' | 'submit' | 'script' | 'list' | 'none';

export type Way = { id: string; words: Words; by: HeldBy };

/** The ways, in the order in which they are told. Their ids are what tests and the README call them by. */
export const ways = [
  way('submit-button', 'click', '提交按钮', 'submit button'),
  way('image-button', 'click', '图片按钮', 'image button'),
  way('link-button', 'click', '链接按钮', 'link used as a button'),
  way('drawn-button', 'click', '脚本画出的方块、表格单元格', 'box or table cell drawn by script'),
  way('press-handler', 'press', '按下即发布的按钮', 'button that publishes on the press'),
  way('fetch-button', 'click', '不经表单、由脚本发送的按钮', 'button that sends by fetch or XHR'),
  way('send-for-review', 'click', '送审、报审', 'sending for review'),
  way('sign-off', 'click', '签发、审核通过', 'signing off, approving'),
  way('save-and-publish', 'click', '保存并发布', 'save and publish'),
  way('update-published', 'click', '更新已发布的稿件', 'updating a published article'),
  way('scheduled', 'click', '定时发布', 'scheduled publishing, when it is set'),
  way('foot-bar', 'click', '弹层底栏里的按钮', 'button in the foot bar of a layer'),
  way('other-frame', 'click', '旁边框架里的按钮', 'button in a frame beside the form'),
  way('enter-in-field', 'submit', '在标题等输入框里按回车', 'Enter in a field'),
  way('enter-on-button', 'key', '在按钮上按回车或空格', 'Enter or space on a button'),
  way('ctrl-enter', 'key', 'Ctrl+Enter', 'Ctrl+Enter'),
  way('ctrl-s', 'key', 'Ctrl+S', 'Ctrl+S'),
  way('shown-shortcut', 'key', '写在发布按钮上的快捷键', 'a shortcut written on what publishes'),
  way('form-submit', 'submit', '表单提交', 'submit of the form'),
  way('script-submit', 'script', '页面脚本直接提交表单', 'form.submit() by a script of the page'),
  way('learned', 'click', '教过的方式', 'taught'),
  way('list-row', 'list', '列表里逐篇发布、审核、移动、推送', 'publishing or moving from a list, one by one'),
  way(
    'list-batch',
    'list',
    '列表里批量发布、审核、移动、推送',
    'publishing or moving from a list, in a batch',
  ),
  way('quick-edit', 'list', '列表里的快速编辑', 'quick edit in a list'),
  way(
    'list-switch',
    'none',
    '列表里没有字的开关、看不出属于哪一行的下拉菜单、拖到“发布”栏里',
    'switches without words, menus that do not tell their row, and dragging, in a list',
  ),
  way(
    'wordless-icon',
    'none',
    '没有字、只有蒙古文等我们不认识的文字、写着别的意思（编辑、同步、生效）的按钮和图标，由脚本发送（没有教过的）',
    'a button or icon without words, with words in Mongolian or another script unknown to us, or that says something else (edit, sync, take effect), that sends by script (not taught)',
  ),
  way(
    'field-change',
    'none',
    '下拉框、开关、勾选框一改，脚本就发送（提交表单的拦得下）',
    'a field whose change a script sends at once (submits of the form are held)',
  ),
  way(
    'page-shortcut',
    'none',
    '页面脚本自己听的键：没有写明的快捷键、输入框里的回车，由脚本发送（没有教过的；提交表单的拦得下）',
    'keys that a script of the page hears: a shortcut written nowhere, Enter in a field, that send by script (not taught; submits of the form are held)',
  ),
  way(
    'foreign-frame',
    'none',
    '别的网站的框架、网页隔离（sandbox）的框架、另开的窗口里的按钮',
    'button in a frame of another site or of a page’s sandbox, or in another window',
  ),
  way(
    'page-own-send',
    'none',
    '页面不等人按就自己发送（鼠标移过、定时脚本）',
    'the page sending by itself, without a press (on mouseover, by its own timer)',
  ),
  way('server-timer', 'none', '服务器到点自动发布', 'a timer on the server'),
  way('elsewhere', 'none', '手机、别的电脑、别的浏览器', 'a phone, another computer, another browser'),
  way('interface', 'none', '采集、接口、自动推送', 'collectors, interfaces, automatic pushes'),
] as const satisfies readonly Way[];

export type WayId = (typeof ways)[number]['id'];

/** What a way is called. */
export function wayWords(id: WayId): Words {
  return ways.find((one) => one.id === id)?.words ?? { zh: id, en: id };
}

function way<Id extends string>(id: Id, by: HeldBy, zh: string, en: string) {
  return { id, by, words: { zh, en } };
}
