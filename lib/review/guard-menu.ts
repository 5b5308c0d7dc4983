// Controls that only open a menu (发布 ▾ with 立即发布 and 定时发布 in it): opening it sends nothing.

/** True for a control that says of itself that it opens a menu, and has not yet. Decap 3.16, Bootstrap, Element, Ant; 2026-11. */
export function opensMenu(control: Element): boolean {
  const trigger = control.closest(triggers);
  return !!trigger && !isOpen(trigger);
}

/** True where the menu of that control stands open. One that was taken out of the page opened none that is known of. */
export function hasOpened(control: Element): boolean {
  const trigger = control.closest(triggers);
  return !!trigger?.isConnected && isOpen(trigger);
}

/** So long a page may take to draw its menu, ms. */
export const menuTakes = 400;

// A dialog is no menu: what opens one may as well have sent something.
const triggers =
  '[aria-haspopup=true], [aria-haspopup=menu], [aria-haspopup=listbox], [aria-haspopup=list], [data-toggle=dropdown], [data-bs-toggle=dropdown], .ant-dropdown-trigger';

function isOpen(trigger: Element): boolean {
  if (trigger.getAttribute('aria-expanded') === 'true') return true;
  return [trigger, trigger.parentElement].some((part) => part?.matches('.open, .show, .ant-dropdown-open'));
}
