// The column chosen in an article form.
import { ownFields } from './draft-filters.ts';
import { groupOf, tickWords } from './draft-groups.ts';
import {
  best,
  chosenText,
  cleanOption,
  type Field,
  type FieldElement,
  fieldsOf,
  isPrompt,
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
  if (ticked.length) return ticked.map(({ element }) => tickWords(element)).join('、');
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
  /^(?:所属|发布|信息|文章|主|选择|所在|目标|归属|报送|上报|投稿|已选|当前|推送|存放|网站|刊登|刊发|公开(?=栏目|目录))*(?:栏目|频道|栏目名称|目录|分类目录|分类|类别|[板版]块|专栏)$|^(?:column|categor(?:y|ies)|section|channel)s?$/i;

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

// 发布到: ☑ 信息公开; 网站, 微信, 微博 are no columns.
const goesTo = /^(?:发布|推送|同步|投稿)[到至]$/;
const outlets = /网站|微信|微博|客户端|app|移动|手机|头条|抖音|短信|pc/i;

// Gutenberg's hierarchical terms have no name: the box around them says what they are (2026-11, WordPress 6.1).
function isColumnTick(field: Field): boolean {
  if (field.names.some((name) => columnName.test(name) || /categor(?:y|ies)$/.test(name))) return true;
  const inside = '[class*=hierarchical-terms], [id*=category], [class*=column-tree], [class*=lanmu]';
  return !!field.element.closest(inside) || isOfColumnGroup(field.element);
}

// Boxes to tick under one label: 栏目 ☑ 要闻 ☐ 公告.
function isOfColumnGroup(tick: FieldElement): boolean {
  const { caption, ticks } = groupOf(tick);
  if (columnCaption.test(caption)) return true;
  return goesTo.test(caption) && !ticks.some((one) => outlets.test(tickWords(one)));
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
    if (holdsControl(cell) || (next && holdsControl(next)) || isHeading(cell, next)) continue;
    const shown = value || oneLine(next?.textContent ?? '');
    if (shown && shown.length <= 30) return isPrompt(shown) ? '' : cleanOption(shown);
  }
  return '';
}

// 栏目 | 状态 | 操作 above a list: the next cell is another heading.
function isHeading(cell: Element, next: Element | null): boolean {
  if (cell.closest('thead, [role=columnheader]')) return true;
  return next?.tagName === cell.tagName && headings.test(trimCaption(next.textContent ?? ''));
}

const headings =
  /^(?:状态|操作|标题|序号|排序|排列|时间|日期|作者|来源|点击(?:量|数)?|浏览(?:量|数)?|类型|部门|单位|编辑|审核|(?:发布|更新|录入|创建)(?:时间|日期|人|者)?)$/;

// The options of a select are no words that are shown.
function holdsControl(element: Element): boolean {
  const controls = 'select, input:not([type=hidden]), textarea, button';
  return element.matches(controls) || !!element.querySelector(controls);
}

function splitLabel(text: string): [string, string] {
  const at = text.search(/[:：]/);
  return at < 0 ? [trimCaption(text), ''] : [trimCaption(text.slice(0, at)), oneLine(text.slice(at + 1))];
}
