// Signs that a control stands in a list that somebody manages: cheap, asked only when a control that may publish is used.
import { leadsElsewhere } from './guard-controls.ts';
import { type Does, meaningOf } from './triggers.ts';

/** Rows of lists, whatever draws them; and the boxes by which rows are chosen. */
export const rowSelector = 'tr, [role=row], li';
export const tickSelector =
  ':is(tr, [role=row], li) :is([type=checkbox], [role=checkbox], [class*=checkbox])';

/** WordPress 6.1, 2026-11: the row that opens under an article's own, for one or for many. */
export const quickEdit = '.inline-edit-row';

/** True for a line of a quick edit, in which Enter sends it. */
export function isQuickEdited(element: Element): boolean {
  return element.matches(`${quickEdit} :is(input, select)`);
}

/** True where the control may publish articles of a list, by its place alone: worth the desk's closer look. */
export function mayList(control: HTMLElement, does: Does): boolean {
  if (control.closest(quickEdit)) return does === 'submit' || does === 'save';
  if (does === 'submit' || does === 'save')
    return chosenDeed(control) !== undefined || madePublic(control).length > 0;
  if (does !== 'publish' && does !== 'list') return false;
  if (managedRow(control)) return true;
  return !leadsElsewhere(control) && !!control.ownerDocument.querySelector(tickSelector);
}

/**
 * The row a control acts on: one with a box to tick, or with 编辑, 删除 beside it. A menu has neither; one that hangs from
 * a row acts on that.
 */
export function managedRow(control: Element): HTMLElement | undefined {
  return ofRow(control) ?? ofRow(openerOf(control));
}

function ofRow(control: Element | undefined): HTMLElement | undefined {
  const row = control?.closest<HTMLElement>(rowSelector);
  if (!row || row.querySelector(rowSelector)) return undefined;
  return row.querySelector('[type=checkbox]') || manages.test(row.textContent ?? '') ? row : undefined;
}

// 更多 ▾ of a row: kits draw its menu at the end of the page. Which row it is of is said by the one opener that stands open.
function openerOf(control: Element): Element | undefined {
  if (!control.closest(menus)) return undefined;
  const open = Array.from(control.ownerDocument.querySelectorAll(openers));
  const rows = new Set(open.map((one) => one.closest(rowSelector)));
  return rows.size === 1 ? open[0] : undefined;
}

// Element Plus, Ant Design, Bootstrap; 2026-11.
const menus = '[role=menu], .el-dropdown-menu, .ant-dropdown-menu, .dropdown-menu, .ivu-dropdown-menu';
const openers =
  ':is(tr, [role=row]) :is([aria-haspopup][aria-expanded=true], .ant-dropdown-open, .open > .dropdown-toggle)';

/** The words of what is chosen beside a button: 批量操作 [发布] 应用. Undefined where that publishes nothing. */
export function chosenDeed(control: Element): string | undefined {
  const select = control.parentElement?.querySelector('select');
  const words = select?.selectedOptions[0]?.textContent?.trim() ?? '';
  const does = meaningOf(words);
  return does === 'publish' || does === 'list' ? words : undefined;
}

/**
 * Rows of the form of this button in which somebody set an article to 已发布, or ticked 发布, since the page came: what
 * saves the form publishes them (Django's lists, 2026-11).
 */
export function madePublic(control: Element): HTMLElement[] {
  const form = (control as HTMLButtonElement).form ?? control.closest('form');
  const fields = form?.querySelectorAll(':is(tr, [role=row]) :is(select, input)') ?? [];
  const rows = Array.from(fields)
    .filter(isMade)
    .flatMap((field) => field.closest<HTMLElement>(rowSelector) ?? []);
  return [...new Set(rows)];
}

function isMade(field: Element): boolean {
  const { type, checked, name } = field as HTMLInputElement;
  if (type === 'checkbox') return checked && !field.hasAttribute('checked') && publicName.test(name);
  const { selectedIndex, options } = field as HTMLSelectElement;
  const before = Array.from(options ?? []).findIndex((option) => option.hasAttribute('selected'));
  if (!options || selectedIndex === Math.max(0, before)) return false;
  return madeWords.test(options[selectedIndex]?.textContent?.trim() ?? '');
}

const publicName = /publish|public|online|release|fabu|gongkai|shangxian/i;
const madeWords =
  /^(?:已?(?:发布|公开|上线|签发|终审)|(?:审核|终审)?(?:已?通过)|published?|public|live|approved)$/i;
const manages = /编辑|修改|删除|Edit|Delete/;
