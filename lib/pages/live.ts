// Reads the live document of a content script: tree only, never layout, and it changes nothing.
import type { Page, PageNode } from './page.ts';
import { breaking, fold, silent } from './text.ts';

const elements = new WeakMap<PageNode, Element>();

/**
 * The page as it stands now, scripts' work included. Nodes are views: a later change of the document shows through,
 * so take a new page for a new reading.
 */
export function livePage(document: Document, url: string = document.URL): Page {
  const nodes = new WeakMap<Element, PageNode>();
  const nodeOf = (element: Element): PageNode => {
    const known = nodes.get(element);
    if (known) return known;
    const node: PageNode = {
      tag: element.localName,
      text: () => fold(textOf(element)),
      raw: () => element.textContent ?? '',
      attr: (name) => element.getAttribute(name) ?? undefined,
      all: (selector) => Array.from(element.querySelectorAll(selector), nodeOf),
      first: (selector) => wrap(element.querySelector(selector)),
      parent: () => wrap(element.parentElement),
      children: () => Array.from(element.children, nodeOf),
    };
    nodes.set(element, node);
    elements.set(node, element);
    return node;
  };
  const wrap = (element: Element | null) => (element ? nodeOf(element) : undefined);
  return {
    url,
    root: nodeOf(document.documentElement),
    // A document of its own: nothing in it runs and nothing is fetched, unlike innerHTML.
    parse: (fragment) => nodeOf(new DOMParser().parseFromString(fragment, 'text/html').body),
  };
}

/** The live element of a node that came from `livePage`. */
export function elementOf(node: PageNode): Element | undefined {
  return elements.get(node);
}

function textOf(parent: Node): string {
  let text = '';
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) text += (node as Text).data;
    const tag = (node as Element).localName;
    if (!tag || silent.has(tag)) continue;
    text += breaking.test(tag) ? ` ${textOf(node)} ` : textOf(node);
  }
  return text;
}
