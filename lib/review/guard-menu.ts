// Controls that only open a menu (发布 ▾ with 立即发布 and 定时发布 in it): opening it sends nothing.
import { isShown } from './draft-shown.ts';

/** True for a control that says of itself that it opens a menu, and has not yet. Decap 3.16, Bootstrap, Element, Ant; 2026-11. */
export function opensMenu(control: Element): boolean {
  const trigger = triggerOf(control);
  return !!trigger && !isOpen(trigger);
}

/** True where the menu of that control stands open. One that was taken out of the page opened none that is known of. */
export function hasOpened(control: Element): boolean {
  const trigger = triggerOf(control);
  return !!trigger?.isConnected && isOpen(trigger);
}

/** So long a page may take to draw its menu, ms. */
export const menuTakes = 400;

// A dialog is no menu: what opens one may as well have sent something.
const triggers =
  '[aria-haspopup=true], [aria-haspopup=menu], [aria-haspopup=listbox], [aria-haspopup=list], [data-toggle=dropdown], [data-bs-toggle=dropdown], .ant-dropdown-trigger, .x-btn-menu, .x-btn-arrow';
// 提交 ▾
const pointsDown = /[▾▼▿▽⏷⌄˅∨🔽]\s*$/u;
// Seen 2026-11: Ext 3, Bootstrap, Element, Ant Design, layui, View UI.
const menus =
  '.x-menu, .dropdown-menu, .el-dropdown-menu, .ant-dropdown, .layui-dropdown, .ivu-dropdown-menu';

function triggerOf(control: Element): Element | undefined {
  return control.closest(triggers) ?? (pointsDown.test(control.textContent ?? '') ? control : undefined);
}

function isOpen(trigger: Element): boolean {
  if (trigger.getAttribute('aria-expanded') === 'true') return true;
  if ([trigger, trigger.parentElement].some((part) => part?.matches('.open, .show, .ant-dropdown-open')))
    return true;
  // One that says nothing of itself while it stands open: its menu hangs somewhere in the page.
  if (trigger.matches('[aria-haspopup], [data-toggle], [data-bs-toggle], .ant-dropdown-trigger'))
    return false;
  return Array.from(trigger.ownerDocument.querySelectorAll(menus)).some(isInSight);
}

// Ext only lets its menus be seen or not; they take up room all the time.
function isInSight(menu: Element): boolean {
  return isShown(menu) && menu.ownerDocument.defaultView?.getComputedStyle(menu).visibility === 'visible';
}
