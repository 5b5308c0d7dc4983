// Reads the live document of a content script: tree only, never layout, and it changes nothing.
import type { Day } from '../model.ts';
import type { Page, PageNode } from './page.ts';
import { beginsWithDigit, breaking, endsWithDigit, fold, keptText, mostText, silent } from './text.ts';

/** A node of a live page. What nodes do stands once, in `view`: a list of 2,000 rows has 10,000 of them. */
type LiveNode = PageNode & { element: Element; page: LivePage; said?: string };
type LivePage = { nodeOf(element: Element): PageNode };

/**
 * The page as it stands now, scripts' work included. A later change of the document shows through here and there (short
 * texts are kept), so take a new page for a new reading.
 */
export function livePage(document: Document, url: string = document.URL, seen?: Day): Page {
  const nodes = new WeakMap<Element, PageNode>();
  const page: LivePage = {
    nodeOf(element) {
      const known = nodes.get(element);
      if (known) return known;
      const node = { __proto__: view, tag: element.localName, element, page } as unknown as LiveNode;
      nodes.set(element, node);
      return node;
    },
  };
  return {
    url,
    seen,
    root: page.nodeOf(document.documentElement),
    // A document of its own: nothing in it runs and nothing is fetched, unlike innerHTML.
    parse: (fragment) => page.nodeOf(new DOMParser().parseFromString(fragment, 'text/html').body),
  };
}

/** The live element of a node that came from `livePage`. */
export function elementOf(node: PageNode): Element | undefined {
  return (node as Partial<LiveNode>).element;
}

/** The node of an element of that page's document. */
export function nodeIn({ root }: Page, element: Element): PageNode {
  return (root as LiveNode).page.nodeOf(element);
}

const view: Omit<PageNode, 'tag'> & ThisType<LiveNode> = {
  text() {
    if (this.said !== undefined) return this.said;
    const text = fold(textOf(this.element));
    if (text.length < keptText) this.said = text;
    return text;
  },
  raw() {
    return this.element.textContent ?? '';
  },
  attr(name) {
    return this.element.getAttribute(name) ?? undefined;
  },
  all(selector) {
    return Array.from(this.element.querySelectorAll(selector), this.page.nodeOf);
  },
  first(selector) {
    return wrap(this, this.element.querySelector(selector));
  },
  parent() {
    return wrap(this, this.element.parentElement);
  },
  children() {
    return Array.from(this.element.children, this.page.nodeOf);
  },
};

function wrap({ page }: LiveNode, element: Element | null): PageNode | undefined {
  return element ? page.nodeOf(element) : undefined;
}

function textOf(parent: Node): string {
  if (!(parent as Element).firstElementChild) return (parent.textContent ?? '').slice(0, mostText);
  let text = '';
  let [edge, number] = [false, false];
  for (let node = parent.firstChild; node && text.length < mostText; node = node.nextSibling) {
    const tag = (node as Element).localName;
    if (tag ? silent.has(tag) : node.nodeType !== 3) continue;
    const own = tag ? textOf(node) : (node as Text).data.slice(0, mostText);
    const block = tag !== undefined && breaking.test(tag);
    if (block) text += ` ${own} `;
    else text += (edge || tag) && number && beginsWithDigit(own) ? ` ${own}` : own;
    edge = tag !== undefined;
    number = !block && endsWithDigit(own);
  }
  return text;
}
