// What a control is called: by its own words, else by what is said of it elsewhere.
import { rootAround } from './draft-deep.ts';
import type { ControlWords } from './triggers.ts';

const handlers = ['onclick', 'onmousedown', 'onmouseup', 'ondblclick'];

/** A control as it shows itself; what others say of it counts only where it says nothing. */
export function describe(element: Element): ControlWords {
  const attr = (name: string) => element.getAttribute(name) ?? '';
  const isInput = element.tagName === 'INPUT';
  const href = attr('href');
  const own = [
    isInput ? ((element as HTMLInputElement).value ?? '') : shortText(element),
    attr('aria-label'),
    attr('title'),
    attr('alt'),
    element.querySelector('img[alt]')?.getAttribute('alt') ?? '',
  ].filter((words) => words.trim());
  return {
    words: own.length > 0 ? own : saidElsewhere(element),
    names: [attr('name'), attr('id')],
    code: handlers.map(attr).find(Boolean) || (/^javascript:/i.test(href) ? href : ''),
  };
}

/** The text of a control; of a box of many parts none, for that is no button: its text is not even put together. */
export function shortText(element: Element): string {
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

// A label, what stands beside it for readers of screens, a tip, and what only the style sheet writes.
function saidElsewhere(element: Element): string[] {
  const { labels } = element as HTMLInputElement;
  return [
    ...named(element, 'aria-labelledby'),
    ...Array.from(element.matches('input, button') ? (labels ?? []) : [], shortText),
    ...named(element, 'aria-describedby'),
    ...['::before', '::after'].map((part) => written(element, part)),
  ].filter((words) => words.trim());
}

function named(element: Element, by: string): string[] {
  const ids = (element.getAttribute(by) ?? '').split(/\s+/).filter(Boolean);
  return ids
    .map((id) => element.ownerDocument.getElementById(id))
    .flatMap((one) => (one ? shortText(one) : []));
}

function written(element: Element, part: string): string {
  const content = element.ownerDocument.defaultView?.getComputedStyle(element, part).content ?? '';
  return /^(["']).*\1$/.test(content) ? content.slice(1, -1) : '';
}
