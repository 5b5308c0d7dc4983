// Controls that a script draws in place of a select or an input: which element is the whole of one, and what it shows.
import { allIn } from './draft-deep.ts';
import { oneLine } from './draft-text.ts';

/** The whole of the drawn control an element belongs to, or undefined for a plain field. */
export function widgetOf(element: Element): Element | undefined {
  return element.closest(roots) ?? undefined;
}

/** All drawn controls below a scope, the outermost of each. */
export function widgetsIn(scope: ParentNode): Element[] {
  return allIn(scope, roots).filter((root) => !root.parentElement?.closest(roots));
}

/** The words a drawn control shows as chosen or typed; several with 、between; `''` for none (its placeholder is not chosen). */
export function widgetText(root: Element): string {
  const parts = Array.from(root.querySelectorAll(shown))
    .filter((part) => !part.matches(waiting) && !part.closest(lists))
    .map((part) => oneLine(part.textContent ?? ''));
  const words = [...new Set(parts.filter(Boolean))];
  if (words.length) return words.map(lastStep).join('、');
  const typed = Array.from(root.querySelectorAll<HTMLInputElement>(typedIn)).find((input) =>
    input.value.trim(),
  );
  return typed ? lastStep(oneLine(typed.value)) : '';
}

/** True for what a script leaves of the field it replaced: hidden, and no longer told what is typed. */
export function isReplaced(element: Element): boolean {
  const next = element.nextElementSibling;
  if (!next) return false;
  if (element.matches('.textbox-f, .combo-f')) return next.matches('.textbox, .combo');
  return element.tagName === 'INPUT' && next.matches('.layui-form-select');
}

/** True for a drawn select whose original still knows what is chosen (layui, select2, chosen). */
export function isTwin(root: Element): boolean {
  return root.previousElementSibling?.tagName === 'SELECT';
}

/** Names that a drawn control goes by: it sends its value under another input's name, and the field it replaced stands before it. */
export function namesIn(root: Element): string[] {
  const inside = Array.from(root.querySelectorAll('input'), (input) => input.name);
  const before = root.previousElementSibling;
  const replaced = before && isReplaced(before) ? before : undefined;
  const told = ['name', 'textboxname', 'comboname', 'id'].map((name) => replaced?.getAttribute(name) ?? '');
  return [...inside, ...told, root.id];
}

// Seen 2026-11 in the markup of: layui 2.5–2.13 and its treeSelect and xm-select plug-ins, EasyUI 1.4–1.10, Element UI 2 and
// Plus, Ant Design 3–5 (Vue and React), View UI, Arco, Naive, TDesign, vue-treeselect, select2, chosen.
const roots = [
  '.layui-form-select',
  '.layui-cascader',
  'xm-select',
  'span.textbox',
  'span.combo',
  '.el-select',
  '.el-cascader',
  '.el-tree-select',
  '.ant-select',
  '.ant-cascader-picker',
  '.ivu-select',
  '.ivu-cascader',
  '.arco-select',
  '.arco-cascader',
  '.n-base-selection',
  '.t-select__wrap',
  '.vue-treeselect',
  '.select2-container',
  '.chosen-container',
].join(', ');

const shown = [
  '.ant-select-selection-item',
  '.ant-select-selection-selected-value',
  '.ant-select-selection__choice__content',
  '.ant-cascader-picker-label',
  '.el-select__selected-item',
  '.el-select__tags-text',
  '.el-cascader__tags .el-tag > span',
  '.ivu-select-selected-value',
  '.ivu-tag-text',
  '.ivu-cascader-label',
  '.arco-select-view-value',
  '.arco-tag-content',
  '.n-base-selection-input__content',
  '.n-base-selection-overlay__wrapper',
  '.vue-treeselect__single-value',
  '.vue-treeselect__multi-value-label',
  '.select2-selection__rendered',
  '.select2-chosen',
  '.chosen-single > span',
  '.search-choice > span',
  '.xm-label .label-content',
  '.xm-label .xm-label-block > span',
].join(', ');

// A placeholder stands in the same place as the words that are chosen.
const waiting =
  '.is-transparent, .el-select__placeholder.is-transparent, .el-select__input-wrapper, .is-placeholder, .n-base-selection-placeholder, .ivu-select-placeholder, .chosen-default, .select2-selection__placeholder, [class*=placeholder]:not(.el-select__placeholder)';
const lists = '.el-select-dropdown, .ant-select-dropdown, .ivu-select-dropdown, dl, .chosen-drop, .xm-body';
const typedIn =
  'input.textbox-text, input.el-input__inner, input.layui-input, .layui-select-title input, input.ivu-input, input.ivu-select-input, input.t-input__inner, input.arco-input, input[readonly], input[type=text]';

// 政务公开 / 财政信息: a choice in steps is known by its last one.
function lastStep(text: string): string {
  return text.split(/\s+[/>›»]\s+/).at(-1) ?? text;
}
