// Fields of a form and what they are known by: the words of their names, labels and placeholders.
import { captionBeside, type FieldElement, isField, trimCaption } from './draft-captions.ts';
import { allIn, rootAround, rootsOnce } from './draft-deep.ts';
import { oneLine } from './draft-text.ts';
import { isReplaced, isTwin, namesIn, widgetOf, widgetsIn, widgetText } from './draft-widgets.ts';
import { tokensOf } from './triggers.ts';

export { captionBeside, type FieldElement, isField, trimCaption } from './draft-captions.ts';

/** What a field is known by: words of its name and id, its label, its placeholder. */
export type Field = { element: FieldElement; names: string[]; caption: string; placeholder: string };

/** Fields of a form or document that a person fills in, each drawn control once. */
export function fieldsOf(scope: ParentNode): Field[] {
  const fields = kept?.get(scope) ?? readFields(scope);
  kept?.set(scope, fields);
  return fields;
}

/** Reads the fields of each scope only once while `act` runs, which must change nothing in the page. */
export function atOnce<T>(act: () => T): T {
  if (kept) return act();
  kept = new Map();
  try {
    return rootsOnce(act);
  } finally {
    kept = undefined;
  }
}

/** Sets aside what was read while `act` lets the page's own scripts run. */
export function apart<T>(act: () => T): T {
  const before = kept;
  kept = undefined;
  try {
    return act();
  } finally {
    kept = before;
  }
}

let kept: Map<ParentNode, Field[]> | undefined;

function readFields(scope: ParentNode): Field[] {
  const drawn = new Set(widgetsIn(scope).flatMap((root) => speakerOf(root) ?? []));
  return allIn<FieldElement>(scope, 'input, select, textarea')
    .filter((element) => drawn.has(element) || (!unfilled.test(element.type) && isPlain(element)))
    .map(fieldOf);
}

/** A field with all it is known by. Reads no layout. */
export function fieldOf(element: FieldElement): Field {
  const drawn = element.tagName === 'SELECT' ? undefined : widgetOf(element);
  const all = [element.name, element.id, ...(drawn ? namesIn(drawn) : []), ...componentNames(element)];
  const names = all.flatMap((name) => [...tokensOf(name), tokensOf(name).join('')]);
  return {
    element,
    names: names.filter(Boolean),
    caption: captionBeside(element),
    placeholder: trimCaption(element.getAttribute('placeholder') ?? ''),
  };
}

// <sl-input name="title">: the component is what its author named; one with many fields is an application.
function componentNames(element: Element): string[] {
  const root = rootAround(element);
  if (!root || root.querySelectorAll('input, select, textarea').length > 2) return [];
  return [root.host.getAttribute('name') ?? '', root.host.id];
}

/** How well a field fits: its label counts more than its name, 栏目 more than 分类; 0 where neither fits. */
export function rank(field: Field, captions: RegExp, names: RegExp): number {
  const select = field.element.tagName === 'SELECT' ? 1 : 0;
  const named = field.names.some((name) => names.test(name)) ? 2 : 0;
  const labelled = captions.test(field.caption) || captions.test(field.placeholder) ? 4 : 0;
  // 栏目 outranks 分类: a form may have both.
  const plainly = labelled && /栏目|频道|column/i.test(field.caption) ? 2 : 0;
  return named || labelled ? named + labelled + plainly + select : 0;
}

/** The item with the most points, the first of equals; undefined where none has any. */
export function best<T>(all: T[], score: (item: T) => number): T | undefined {
  let found: T | undefined;
  let top = 0;
  for (const item of all) {
    const points = score(item);
    if (points > top) [found, top] = [item, points];
  }
  return found;
}

/** Text of a title field or heading as it stands now. */
export function fieldText(element: HTMLElement): string {
  return oneLine(isField(element) ? element.value : (element.textContent ?? ''));
}

/** What is typed, or the words of what is chosen; `''` for 请选择. */
export function chosenText(element: FieldElement): string {
  const drawn = element.tagName !== 'SELECT' && widgetOf(element);
  if (drawn) return isPrompt(widgetText(drawn)) ? '' : cleanOption(widgetText(drawn));
  if (element.tagName !== 'SELECT') return oneLine(element.value) || besideCombo(element);
  const options = Array.from((element as HTMLSelectElement).selectedOptions).filter(isReal);
  return options.map((option) => cleanOption(option.textContent ?? '')).join('、');
}

// A box to search in that shows what was chosen beside it, of no make that is known: by its role (react-select, 2026-11).
function besideCombo(element: FieldElement): string {
  if (!element.matches('input[role=combobox], input[aria-haspopup=listbox]')) return '';
  const caption = captionBeside(element);
  let here = element.parentElement;
  for (let level = 0; here && level < 3 && isItsOwn(here); level++, here = here.parentElement) {
    const leaves = Array.from(here.querySelectorAll('*')).filter(
      (part) => !part.firstElementChild && !part.closest(notChosen) && precedes(part, element),
    );
    const words = leaves
      .map((part) => cleanOption(part.textContent ?? ''))
      .filter((said) => said && !isPrompt(said) && trimCaption(said) !== caption);
    if (words.length) return [...new Set(words)].join('、');
  }
  return '';
}

function isItsOwn(box: Element): boolean {
  return (
    !box.querySelector('label') &&
    box.querySelectorAll('input:not([type=hidden]), select, textarea').length < 2
  );
}

// What comes after the box counts letters (0 / 50) or unfolds the list.
function precedes(part: Element, element: Element): boolean {
  return (part.compareDocumentPosition(element) & 4) > 0;
}

const notChosen =
  '[aria-live], [role=log], [role=listbox], [role=option], [aria-hidden=true], button, [class*=placeholder], [id*=placeholder]';

/** True for check boxes and radio buttons. */
export function isTick(element: FieldElement): boolean {
  return element.type === 'checkbox' || element.type === 'radio';
}

/** An option's words without the drawing of its tree: `│ ├─ 规划信息` → 规划信息. */
export function cleanOption(text: string): string {
  return oneLine(text)
    .replace(/^[\s\u2500-\u257f|`~·*>»+\-—–_.└├│]+/, '')
    .replace(/[\s\-—_]+$/, '');
}

const unfilled = /^(?:hidden|password|submit|button|image|reset|file|color|range)$/;

// 请选择, --选择栏目-- and options without a value (0, -1) choose nothing; 1 is the first column of many a CMS.
function isReal(option: HTMLOptionElement): boolean {
  const text = cleanOption(option.textContent ?? '');
  return !!text && !/^(?:-1|0)?$/.test(option.value.trim()) && !isPrompt(text);
}

/** True for words that stand where nothing is chosen: 请选择, 未选择. */
export function isPrompt(text: string): boolean {
  return /^(?:请?(?:点击)?选择|[未尚][未没]?选|暂未|不限|全部|无$|choose|select|please|none$|not (?:chosen|selected))/i.test(
    cleanOption(text),
  );
}

function isPlain(element: FieldElement): boolean {
  return !isReplaced(element) && (element.tagName === 'SELECT' || !widgetOf(element));
}

// The input that stands for a drawn control: what is seen of it rather than the number it sends.
function speakerOf(root: Element): FieldElement | undefined {
  if (isTwin(root) || root.querySelector('select')) return undefined;
  const inputs = Array.from(root.querySelectorAll<HTMLInputElement>('input, textarea'));
  return inputs.find((input) => input.type !== 'hidden') ?? inputs[0];
}
