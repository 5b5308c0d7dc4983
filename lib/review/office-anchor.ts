// Anchors of fields: from an element that was pointed at to several ways of finding it again, and back.
import type { FieldAnchor, FieldReading, OfficeField } from '../model.ts';
import { captionBeside, chosenText, fieldOf, fieldsOf, isField, isTick } from './draft-labels.ts';
import { isShown } from './draft-shown.ts';
import { liveText, oneLine } from './draft-text.ts';
import { tickedWords } from './draft-trees.ts';
import { isTwin, widgetOf, widgetText } from './draft-widgets.ts';
import { all, isUnsure, waysTo } from './office-ways.ts';

/** Where an anchor leads: one element, or the boxes that are ticked together. */
export type Anchored = { elements: [Element, ...Element[]]; anchor: FieldAnchor };

/**
 * The element an anchor leads to in a document, or undefined. `strictly`: only where the words beside it agree as well
 * (a form of the same office at another address). A way that counts elements is believed only with those words.
 */
export function find(document: Document, anchor: FieldAnchor, strictly = false): Anchored | undefined {
  const agrees = (element: Element) => !anchor.caption || captionBeside(element) === anchor.caption;
  for (const selector of anchor.selectors) {
    const hits = all(document, selector);
    const counted = strictly || isUnsure(selector);
    if (strictly && !anchor.caption) break;
    const right = counted ? hits.filter(agrees) : hits;
    const [first, ...rest] = right;
    if (!first) continue;
    if (anchor.read === 'ticked') return { elements: [first, ...rest], anchor };
    const one = rest.length === 0 ? first : onlyOne(right.filter(isShown));
    if (one) return { elements: [one], anchor };
  }
  const named = anchor.caption ? fieldsOf(document).filter(({ caption }) => caption === anchor.caption) : [];
  const one = onlyOne(named)?.element;
  return one && { elements: [one], anchor };
}

/** What stands there now; `''` for nothing. */
export function read({ elements, anchor }: Anchored): string {
  const [element] = elements;
  if (anchor.read === 'attribute') return oneLine(element.getAttribute(anchor.attribute ?? '') ?? '');
  if (anchor.read === 'ticked') return tickedIn(elements);
  if (isField(element)) return isTick(element) ? tickedIn(elements) : chosenText(element);
  const drawn = widgetOf(element);
  return drawn ? widgetText(drawn) : oneLine(liveText(element).text);
}

/** What is meant by an element pointed at: its field, the drawn control it is part of, the list it stands in. */
export function meantBy(pointed: Element, field: OfficeField): Element {
  const drawn = widgetOf(pointed);
  if (drawn) return (isTwin(drawn) ? drawn.previousElementSibling : fieldInside(drawn)) ?? drawn;
  const label = pointed.closest('label');
  if (label?.control) return label.control;
  if (isField(pointed)) return pointed;
  const editable = pointed.closest('[contenteditable=true], [contenteditable=""]');
  if (editable && field !== 'attachments') return editable;
  if (field === 'attachments')
    return pointed.closest('table, ul, ol, [class*=list], [class*=List]') ?? pointed;
  const tree =
    field === 'column' && pointed.closest('.ztree, .jstree, .tree, .el-tree, .ant-tree, [role=tree]');
  if (tree) return tree;
  const inside = fieldsOf(pointed);
  return inside.length === 1 ? (inside[0]?.element ?? pointed) : pointed;
}

/** Several ways back to that element, surest first. */
export function anchorFor(element: Element, field: OfficeField): FieldAnchor {
  const ways = waysTo(element);
  return {
    selectors: [...new Set(ways)].slice(0, 6),
    caption: captionBeside(element).slice(0, 60),
    read: readingOf(element, field),
  };
}

function readingOf(element: Element, field: OfficeField): FieldReading {
  if (isField(element) && isTick(element)) return 'ticked';
  if (element.tagName === 'SELECT' || widgetOf(element)) return 'chosen';
  if (isField(element)) return 'value';
  const ticks = element.querySelector('input[type=checkbox], input[type=radio]');
  return field === 'column' && (ticks || element.matches(treeish)) ? 'ticked' : 'text';
}

const treeish = '.ztree, .jstree, .tree, .el-tree, .ant-tree, [role=tree]';

function tickedIn(elements: Element[]): string {
  const words = elements.flatMap((element) => {
    if (isField(element)) return (element as HTMLInputElement).checked ? [fieldOf(element).caption] : [];
    const ticks = fieldsOf(element).filter((field) => isTick(field.element));
    const on = ticks.filter((field) => (field.element as HTMLInputElement).checked);
    return ticks.length ? on.map((field) => field.caption) : [tickedWords(element)];
  });
  return words.filter(Boolean).join('、');
}

function fieldInside(root: Element): Element | undefined {
  const inputs = Array.from(root.querySelectorAll('input'));
  return inputs.find((input) => input.type !== 'hidden') ?? inputs[0];
}

function onlyOne<T>(items: T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
