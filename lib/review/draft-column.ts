// The column chosen in an article form.
import { ownFields } from './draft-filters.ts';
import {
  best,
  chosenText,
  cleanOption,
  type Field,
  type FieldElement,
  fieldsOf,
  isTick,
  rank,
  trimCaption,
} from './draft-labels.ts';
import { isShown } from './draft-shown.ts';
import { oneLine } from './draft-text.ts';
import { treeText } from './draft-trees.ts';

/** Text of the chosen column without tree drawing; `''` where none is chosen or shown. */
export function columnOf(scope: ParentNode): string {
  const fields = fieldsOf(scope);
  const chosen = columnField(scope, fields);
  const words = chosen && withFollowers(chosen, fields);
  // A box that shows nothing, or only the number that is sent, may stand beside the words.
  if (chosen && words && !/^[\d,]+$/.test(words)) return words;
  if (chosen?.element.tagName === 'SELECT') return '';
  const ticked = fields.filter((field) => isTick(field.element) && isColumnTick(field) && isTicked(field));
  if (ticked.length) return ticked.map((field) => cleanOption(field.caption)).join('、');
  return treeText(scope, columnCaption) || shownBeside(scope, columnCaption);
}

/** The field the column is chosen in, or undefined. */
export function columnElement(scope: ParentNode): FieldElement | undefined {
  return columnField(scope, fieldsOf(scope))?.element;
}

function columnField(scope: ParentNode, fields: Field[]): Field | undefined {
  const known = (field: Field) => rank(field, columnCaption, columnName);
  const ranked = fields.filter((field) => known(field) > 0 && !isTick(field.element));
  // Select boxes drawn anew by a script (layui, select2) keep the value in the hidden original.
  return best(ownFields(scope, ranked), (field) => known(field) + (isShown(field.element) ? 0.5 : 0));
}

const columnCaption =
  /^(?:所属|发布|信息|文章|主|选择|所在|目标|归属)*(?:栏目|频道|栏目名称|目录|分类目录|分类|类别)$|^(?:column|categor(?:y|ies)|section|channel)s?$/i;

const columnName =
  /^(?:catid|cat|category|categories|categoryid|categoryids|categoryname|cateid|cate|cataid|icataid|catalogid|catalogname|typeid|column|columnid|colid|columnname|channel|channelid|channelname|chnlid|lanmu|lanmuid|lanmuname|lmid|lmmc|nodeid|nodename|classid|cid|scode|sectionid|section)$/;

// A column chosen in steps (一级栏目 → 二级栏目): the last select of the row that has something chosen.
function withFollowers(field: Field, all: Field[]): string {
  if (field.element.tagName !== 'SELECT') return cleanOption(chosenText(field.element));
  const row = field.element.closest('td, li, dd, p, div');
  const steps = all.filter(
    (step) =>
      step.element.tagName === 'SELECT' &&
      row?.contains(step.element) &&
      (!step.caption || step.caption === field.caption),
  );
  const texts = steps.map(({ element }) => chosenText(element)).filter(Boolean);
  return (steps.length > 1 ? texts.at(-1) : undefined) ?? chosenText(field.element);
}

function isTicked(field: Field): boolean {
  return (field.element as HTMLInputElement).checked;
}

// Gutenberg's hierarchical terms have no name: the box around them says what they are (2026-11, WordPress 6.1).
function isColumnTick(field: Field): boolean {
  if (field.names.some((name) => columnName.test(name) || /categor(?:y|ies)$/.test(name))) return true;
  return !!field.element.closest(
    '[class*=hierarchical-terms], [id*=category], [class*=column-tree], [class*=lanmu]',
  );
}

// 分类目录 as an entry of a menu, or as a heading that opens what is below it: what comes next is another such entry.
const leads = 'a[href], button, summary, [aria-expanded]';

// 所属栏目：规划信息 printed as plain text beside a hidden field.
function shownBeside(scope: ParentNode, caption: RegExp): string {
  for (const cell of scope.querySelectorAll('td, th, dt, label, span, div, li')) {
    if (cell.children.length > 2) continue;
    const text = cell.textContent ?? '';
    if (text.length > 40) continue;
    const [label, value] = splitLabel(text);
    if (!caption.test(label) || (!value && cell.querySelector(leads))) continue;
    const next = cell.nextElementSibling;
    if (holdsControl(cell) || (next && holdsControl(next))) continue;
    const shown = value || oneLine(next?.textContent ?? '');
    if (shown && shown.length <= 30) return cleanOption(shown);
  }
  return '';
}

// The options of a select are no words that are shown.
function holdsControl(element: Element): boolean {
  const controls = 'select, input:not([type=hidden]), textarea, button';
  return element.matches(controls) || !!element.querySelector(controls);
}

function splitLabel(text: string): [string, string] {
  const at = text.search(/[:：]/);
  return at < 0 ? [trimCaption(text), ''] : [trimCaption(text.slice(0, at)), oneLine(text.slice(at + 1))];
}
