// Ways to publish that were taught: finding the control or key again, and the anchors by which it will be found.
import type { LearnedTrigger } from '../model.ts';
import { oneLine } from './draft-text.ts';
import type { Pressed, Seen } from './guard-seen.ts';

/** A taught control as it stands in the page. */
export type Taught = { element: HTMLElement; trigger: LearnedTrigger };

/**
 * The taught control that an event goes to, the innermost; undefined where it goes to none. One that publishes nothing is
 * believed only as long as it is called what it was called then: its anchors may lead to another button one day.
 */
export function taughtControl(path: EventTarget[], learned: LearnedTrigger[]): Taught | undefined {
  if (learned.length === 0) return undefined;
  const elements = path.filter((target): target is HTMLElement => (target as Node).nodeType === 1);
  const document = elements[0]?.ownerDocument;
  if (!document) return undefined;
  const found = learned
    .filter((trigger) => trigger.kind === 'click' && trigger.frame === addressOf(document))
    .flatMap((trigger) => {
      const element = taughtIn(document, trigger);
      if (!element || !elements.includes(element)) return [];
      return trigger.publishes || wordsFor(element) === trigger.words ? { element, trigger } : [];
    });
  return found.sort((a, b) => elements.indexOf(a.element) - elements.indexOf(b.element))[0];
}

/** The control of a document that a taught way stands for: its surest anchor that leads to exactly one. */
export function taughtIn(document: Document, { selectors }: LearnedTrigger): HTMLElement | undefined {
  for (const selector of selectors) {
    const all = allOf(document, selector);
    if (all.length === 1) return all[0];
  }
  return undefined;
}

/** The taught key that was pressed; one taught of a field (Enter) counts in that field alone. */
export function taughtKey(seen: Seen, learned: LearnedTrigger[]): LearnedTrigger | undefined {
  const { key } = seen;
  if (!key || learned.length === 0) return undefined;
  return learned.find(
    (trigger) =>
      trigger.kind === 'key' && trigger.key === comboOf(key) && isIn(trigger, seen.path[0] as Node),
  );
}

function isIn(trigger: LearnedTrigger, pressed: Node): boolean {
  if (trigger.key !== 'Enter') return true;
  const document = pressed.ownerDocument;
  return !!document && trigger.frame === addressOf(document) && taughtIn(document, trigger) === pressed;
}

/** `Ctrl+Shift+Enter`, `F9`. */
export function comboOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = key.length === 1 ? key.toUpperCase() : key;
  return [ctrlKey && 'Ctrl', metaKey && 'Meta', altKey && 'Alt', shiftKey && 'Shift', name]
    .filter(Boolean)
    .join('+');
}

/** Where a document stands, without the numbers that name one article: `/content/edit/*`. */
export function addressOf(document: Document): string {
  const path = document.defaultView?.location.pathname ?? '';
  return path.startsWith('/') ? path.replace(/\d+/g, '*').slice(0, 400) : '/';
}

/** Selectors that lead to this element now, the surest first. None holds words of an article. */
export function anchorsOf(element: Element): string[] {
  const tag = element.tagName.toLowerCase();
  const by = (name: string) => {
    const value = element.getAttribute(name);
    return value && value.length <= 200 ? [`${tag}[${name}="${CSS.escape(value)}"]`] : [];
  };
  const own = [
    ...(element.id && !/\d{4}/.test(element.id) ? [`#${CSS.escape(element.id)}`] : []),
    ...['name', 'onclick', 'lay-event', 'lay-filter', 'data-action', 'data-event', 'src', 'class'].flatMap(
      by,
    ),
  ];
  const document = element.ownerDocument;
  const sure = own.filter((selector) => fits(selector) && allOf(document, selector).length === 1);
  return [...sure, pathTo(element)].filter(fits).slice(0, 12);
}

/** What a person calls a control: its words, else where it stands. */
export function wordsFor(element: Element): string {
  const said = [
    element.textContent,
    ...['value', 'alt', 'title', 'aria-label'].map((name) => element.getAttribute(name)),
  ];
  const words = said.map((one) => oneLine(one ?? '')).find((one) => one && one.length <= 40);
  return words ?? `<${element.tagName.toLowerCase()}${element.id ? ` #${element.id}` : ''}>`.slice(0, 60);
}

// What a stored recipe may hold.
function fits(selector: string): boolean {
  return selector.length <= 500 && !/[<{}]/.test(selector);
}

function allOf(document: Document, selector: string): HTMLElement[] {
  try {
    return Array.from(document.querySelectorAll<HTMLElement>(selector)).slice(0, 2);
  } catch {
    return [];
  }
}

function pathTo(element: Element): string {
  const steps: string[] = [];
  for (let here: Element | null = element; here && here.tagName !== 'BODY'; here = here.parentElement) {
    if (here !== element && here.id && !/\d{4}/.test(here.id))
      return [`#${CSS.escape(here.id)}`, ...steps].join(' > ');
    const tag = here.tagName.toLowerCase();
    const same = Array.from(here.parentElement?.children ?? []).filter(
      (one) => one.tagName === here?.tagName,
    );
    steps.unshift(same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(here) + 1})` : tag);
  }
  return ['body', ...steps].join(' > ');
}
