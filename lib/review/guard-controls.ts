// The control an event is about, and what it does.
import { describe, shortText } from './control-words.ts';
import { controlMeans, type Does, leadsToForm, meaningOf, namesForm } from './triggers.ts';

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
  const inner = elements.slice(0, at < 0 ? 3 : at).find((part) => {
    const does = meaningOf(shortText(part));
    return does && !isChoice(part) && (element ?? isPressable(part, does));
  });
  if (element && (!inner || isNative(element))) return { element, ...whatDoes(element) };
  // A bare <div>发布</div> with a handler bound by script: known only by its words and how it looks.
  return inner && { element: inner, ...whatDoes(inner) };
}

/** What an element does, and the words to call it by. */
export function whatDoes(element: Element): { does: Does | undefined; words: string } {
  const control = describe(element);
  const words = control.words[0] ?? '';
  const does = element.matches(firstStep) || element.closest(chosen) ? 'other' : controlMeans(control);
  if (does === 'other' && namesForm(words) && isSender(element)) return { does: 'make', words };
  if (does === 'publish' && leadsToForm(words) && isEntry(element)) return { does: 'other', words };
  return { does, words };
}

// [新闻发布] is what some forms are sent by.
function isSender(element: Element): boolean {
  const { form, type } = element as HTMLButtonElement;
  return element.matches('button, input') && !!form && /^(?:submit|image)$/.test(type);
}

// 发布文章 in a menu or on a tab leads to the form; it does not send it.
function isEntry(element: Element): boolean {
  if (element.closest('form')) return false;
  return leadsElsewhere(element) || !!element.closest(menus);
}

const menus = 'li, nav, [role=navigation], [role=tablist], [role=menubar], .sidebar, .breadcrumb';

// WordPress 6.1, 2026-11: the first 发布 only opens the box with the second one, which publishes.
const firstStep = '.editor-post-publish-panel__toggle[aria-expanded]';

// 权威发布 in a tree of columns or in the list that a drawn select unfolds is chosen, no deed. Seen 2026-11: zTree, jsTree,
// EasyUI, layui, Element, Ant Design, View UI, Arco, chosen, select2, xm-select.
const chosen =
  '[role=treeitem], [role=option], .ztree, .jstree, .easyui-tree, .layui-tree, .el-tree, .ant-tree, .ant-select-tree, .ivu-tree, .el-select-dropdown, .el-cascader-node, .el-cascader-menu, .ant-select-dropdown, .ant-cascader-menu, .ivu-select-dropdown, .arco-select-dropdown, .layui-form-select dl, .chosen-results, .select2-results, .xm-body, .combobox-item, .combo-panel';

/** True for controls the keyboard turns into a click by itself. */
export function isNative(element: Element): boolean {
  return element.matches('button, summary, a[href], input');
}

/** True for a link to another page, without code of its own. */
export function leadsElsewhere(control: Element): boolean {
  const href = control.tagName === 'A' && control.getAttribute('href');
  return !!href && !/^(?:#|javascript:)/i.test(href.trim()) && !control.hasAttribute('onclick');
}

const buttons = 'button, input[type=submit], input[type=button], input[type=image]';

/** Controls of a document that may publish, for "is there a better-named one". */
export const controlSelector = `${buttons}, a, summary, [role=button], [role=menuitem], [onclick], [onmousedown], [onmouseup], [ondblclick]`;

// 状态：○草稿 ○发布 is a field of the form; what the form is sent by is held.
function isChoice(part: Element): boolean {
  if (part.closest('[role=radio], [role=checkbox], .layui-form-radio, .layui-form-checkbox')) return true;
  const label = part.closest('label');
  const input = label?.htmlFor
    ? label.ownerDocument.getElementById(label.htmlFor)
    : label?.querySelector('input');
  return /^(?:radio|checkbox)$/.test(input?.getAttribute('type') ?? '');
}

function isElement(target: EventTarget): target is HTMLElement {
  return (target as Node).nodeType === 1;
}

function isControl(element: HTMLElement): boolean {
  if (element.tagName === 'LABEL') return !!(element as HTMLLabelElement).control?.matches(buttons);
  return element.tagName !== 'BODY' && element.tagName !== 'FORM' && element.matches(controlSelector);
}

// Boxes that are called buttons, whatever pointer their style shows.
const drawnButtons =
  ':is(div, span, td, li, i, b, em, label):is([class~=btn], [class^="btn-"], [class*=" btn-"], [class$="-btn"], [class*="-btn "], [class~=button], [class$="-button"], [class*="-button "])';

/** True where the pointer shows a hand, or a box is called a button. */
export function hasHand(element: Element): boolean {
  if (element.matches(drawnButtons)) return true;
  return element.ownerDocument.defaultView?.getComputedStyle(element).cursor === 'pointer';
}

// A hand over it, an element of the page's own making, or, where it says 发布, a box of a button's size that is set off.
function isPressable(element: Element, does: Does): boolean {
  if (hasHand(element) || element.localName.includes('-')) return true;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style || does !== 'publish' || element.matches('h1, h2, h3, h4, h5, h6, legend, th, dt, caption'))
    return false;
  const { width } = element.getBoundingClientRect();
  const setOff =
    !/^(?:transparent|rgba\(.*, 0\)|)$/.test(style.backgroundColor) ||
    Number.parseFloat(style.borderTopWidth) > 0;
  return width > 0 && width < widest && (setOff || element.localName === 'li');
}

/** A heading with a colour of its own is wider, CSS px. */
const widest = 200;
