// The control an event is about, and what it does.
import { rootAround } from './draft-deep.ts';
import { type ControlWords, controlMeans, type Does, meaningOf } from './triggers.ts';

/** A control as the guard sees it. */
export type Control = { element: HTMLElement; does: Does | undefined; words: string };

/**
 * The clickable thing an event is about: nearest in its path, across open shadow roots. Inside a clickable box the
 * words under the pointer decide (a bar of several buttons with one handler).
 */
export function controlIn(path: EventTarget[]): Control | undefined {
  const elements = path.filter(isElement);
  const at = elements.findIndex(isControl);
  const element = elements[at];
  const inner = elements
    .slice(0, at < 0 ? 3 : at)
    .find((part) => meaningOf(shortText(part)) && !isChoice(part) && (element ?? hasHand(part)));
  if (element && (!inner || isNative(element))) return { element, ...whatDoes(element) };
  // A bare <div>发布</div> with a handler bound by script: known only by its words and the hand over it.
  return inner && { element: inner, ...whatDoes(inner) };
}

/** What an element does, and the words to call it by. */
export function whatDoes(element: Element): { does: Does | undefined; words: string } {
  const control = describe(element);
  const words = control.words[0] ?? '';
  return {
    does: element.matches(firstStep) || element.closest(chosen) ? 'other' : controlMeans(control),
    words,
  };
}

// WordPress 6.1, 2026-11: the first 发布 only opens the box with the second one, which publishes.
const firstStep = '.editor-post-publish-panel__toggle[aria-expanded]';

// 权威发布 in a tree of columns or in the list that a drawn select unfolds is chosen, no deed. Seen 2026-11: zTree, jsTree,
// EasyUI, layui, Element, Ant Design, View UI, Arco, chosen, select2, xm-select.
const chosen =
  '[role=treeitem], .ztree, .jstree, .easyui-tree, .layui-tree, .el-tree, .ant-tree, .ant-select-tree, .ivu-tree, .el-select-dropdown, .el-cascader-node, .el-cascader-menu, .ant-select-dropdown, .ant-cascader-menu, .ivu-select-dropdown, .arco-select-dropdown, .layui-form-select dl, .chosen-results, .select2-results, .xm-body, .combobox-item, .combo-panel';

/** True for controls the keyboard turns into a click by itself. */
export function isNative(element: Element): boolean {
  return element.matches('button, summary, a[href], input');
}

/** True for a link to another page, without code of its own. */
export function leadsElsewhere(control: Element): boolean {
  const href = control.tagName === 'A' && control.getAttribute('href');
  return !!href && !/^(?:#|javascript:)/i.test(href.trim()) && !control.hasAttribute('onclick');
}

/** Controls of a document that may publish, for "is there a better-named one". */
export const controlSelector =
  'button, a, input[type=submit], input[type=button], input[type=image], [role=button], [onclick], [onmousedown], [onmouseup], [ondblclick]';

const handlers = ['onclick', 'onmousedown', 'onmouseup', 'ondblclick'];

function describe(element: Element): ControlWords {
  const attr = (name: string) => element.getAttribute(name) ?? '';
  const isInput = element.tagName === 'INPUT';
  const href = attr('href');
  return {
    words: [
      isInput ? ((element as HTMLInputElement).value ?? '') : shortText(element),
      attr('aria-label'),
      attr('title'),
      attr('alt'),
      element.querySelector('img[alt]')?.getAttribute('alt') ?? '',
    ].filter((words) => words.trim()),
    names: [attr('name'), element.id],
    code: handlers.map(attr).find(Boolean) || (/^javascript:/i.test(href) ? href : ''),
  };
}

// 状态：○草稿 ○发布 is a field of the form; what the form is sent by is held.
function isChoice(part: Element): boolean {
  if (part.closest('[role=radio], [role=checkbox], .layui-form-radio, .layui-form-checkbox')) return true;
  const label = part.closest('label');
  const input = label?.htmlFor
    ? label.ownerDocument.getElementById(label.htmlFor)
    : label?.querySelector('input');
  return /^(?:radio|checkbox)$/.test(input?.getAttribute('type') ?? '');
}

// A box of many parts is no button; its text is not even put together.
function shortText(element: Element): string {
  if (element.childElementCount > 8) return '';
  const text = (element.textContent ?? '') + slotted(element);
  return text.length > 200 ? '' : text.trim().replace(/\s+/g, ' ');
}

// <sl-button>发布</sl-button>: the button is the component's, its words stand outside of it.
function slotted(element: Element): string {
  if (!rootAround(element)) return '';
  const slots = Array.from(element.querySelectorAll('slot')).flatMap((slot) => slot.assignedNodes());
  return slots.map(({ textContent }) => textContent ?? '').join(' ');
}

function isElement(target: EventTarget): target is HTMLElement {
  return (target as Node).nodeType === 1;
}

function isControl(element: HTMLElement): boolean {
  return element.tagName !== 'BODY' && element.tagName !== 'FORM' && element.matches(controlSelector);
}

// Boxes that are called buttons, whatever pointer their style shows.
const drawnButtons =
  ':is(div, span, td, li, i, b, em, label):is([class~=btn], [class^="btn-"], [class*=" btn-"], [class$="-btn"], [class*="-btn "], [class~=button], [class$="-button"], [class*="-button "])';

function hasHand(element: Element): boolean {
  if (element.matches(drawnButtons)) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}
