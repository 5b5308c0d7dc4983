// Ways back to an element that was pointed at: selectors by what it is called, by its class, by its place.
import { isField, isTick } from './draft-labels.ts';

/** Selectors that lead to that element now, surest first; of one box of several, to all of them. */
export function waysTo(element: Element): string[] {
  const { ownerDocument: document } = element;
  const tag = element.localName;
  const form = element.closest('form');
  const within = form?.id && isLasting(form.id) ? `form#${CSS.escape(form.id)} ` : '';
  const named = attributes.flatMap((name) => {
    const value = element.getAttribute(name);
    return value && value.length <= 100 ? [`${tag}[${name}=${quoted(value)}]`] : [];
  });
  const group = isField(element) && isTick(element);
  const id = !group && element.id && isLasting(element.id) ? [`#${CSS.escape(element.id)}`] : [];
  const ways = [...id, ...named.flatMap((way) => (within ? [within + way, way] : [way]))];
  const sure = ways.filter((way) => group || all(document, way).length === 1);
  sure.push(...byClass(element).filter((way) => all(document, way).length === 1));
  const path = pathTo(element);
  // Through tags such as <o:p> no path leads.
  return all(document, path).includes(element) ? [...sure, path] : sure;
}

/** True for a way that counts elements or knows no more than a class: it may lead elsewhere one day. */
export function isUnsure(selector: string): boolean {
  return selector.includes(':nth-') || !/[#[]/.test(selector);
}

/** What a selector leads to; one written by hand may be none. */
export function all(document: Document, selector: string): Element[] {
  try {
    return Array.from(document.querySelectorAll(selector));
  } catch {
    return [];
  }
}

const attributes = ['name', 'data-field', 'data-name', 'lay-filter', 'aria-label', 'placeholder'];

// Numbers made up for one visit lead nowhere the next time.
function isLasting(id: string): boolean {
  return id.length <= 80 && !/\d{3,}|^(?:el-id|rc_|rc-|_easyui|radix|mui|:)/.test(id);
}

// What has neither id nor name is known by its class, or by that of the box around it: `.pageId > span` (DokuWiki, 2026-11).
function byClass(element: Element): string[] {
  const named = (one: Element | null) => Array.from(one?.classList ?? []).filter(isLastingClass)[0];
  const own = named(element);
  const around = named(element.parentElement);
  const tag = element.localName;
  return [...(own ? [`${tag}.${own}`] : []), ...(around ? [`.${around} > ${tag}`] : [])];
}

// No states, no names made up by a build.
function isLastingClass(name: string): boolean {
  return (
    /^[a-z][a-z_-]{2,40}$/i.test(name) &&
    !/active|focus|hover|open|select|current|hidden|show|invalid|error|dirty/i.test(name) &&
    !/^(?:css|jss|sc|svelte|ng|v)-/i.test(name)
  );
}

// Step by step down from the nearest element with a lasting id.
function pathTo(element: Element): string {
  const steps: string[] = [];
  for (let here: Element | null = element; here && steps.length < 12; here = here.parentElement) {
    if (here !== element && here.id && isLasting(here.id)) {
      steps.unshift(`#${CSS.escape(here.id)}`);
      break;
    }
    const alike = Array.from(here.parentElement?.children ?? []).filter(
      (other) => other.localName === here?.localName,
    );
    steps.unshift(`${here.localName}:nth-of-type(${alike.indexOf(here) + 1})`);
  }
  return steps.join(' > ');
}

function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\a ')}"`;
}
