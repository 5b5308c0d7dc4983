// Reads a page from its text alone, for the background, which has no DOM: parse5 builds the tree a browser would build.
import { type AnyNode, type Document, type Element, isTag, isText, type Text } from 'domhandler';
import { textContent } from 'domutils';
import { html as names, parse, type TreeAdapter } from 'parse5';
import { adapter, type Htmlparser2TreeAdapterMap } from 'parse5-htmlparser2-tree-adapter';
import type { Day, UnreadableReason } from '../model.ts';
import type { Page, PageNode } from './page.ts';
import { indexOf } from './parsed-index.ts';
import { beginsWithDigit, breaking, endsWithDigit, fold, keptText, mostText, silent } from './text.ts';

/** Limits of one page: characters, elements, and depth. Chromium, too, nests no deeper than 512. */
const most = { characters: 5 * 1024 * 1024, elements: 100_000, depth: 512 };

/**
 * The page in `html` as served from `url` on the day `seen`. Throws nothing: what is too large, too deep or not HTML at all gives a page
 * with an empty root and `refused`.
 */
export function parsedPage(html: string, url: string, seen?: Day): Page {
  const refused = refusal(html);
  const document = refused ? undefined : tree(html);
  const empty = () => tree('') as Document;
  return {
    url,
    seen,
    root: rootOf(document ?? empty(), 'html'),
    refused: refused ?? (document ? undefined : 'too-large'),
    cut: closes(html) && !/<\/(?:body|html|frameset)\s*>/i.test(html.slice(-20_000)),
    // Scripts are off in a document made by DOMParser, which is what the live page uses for fragments.
    parse: (fragment) =>
      rootOf((fragment.length > most.characters ? undefined : tree(fragment, false)) ?? empty(), 'body'),
  };
}

/** Who leaves out the end of the head leaves out the page's, too: it proves nothing. */
const closes = (html: string) => /<\/head\s*>/i.test(html.slice(0, 200_000));

function refusal(html: string): UnreadableReason | undefined {
  if (html.length > most.characters) return 'too-large';
  if (html.slice(0, 2000).includes('\0') || (html.trim() && !/<[a-z!]/i.test(html.slice(0, 100_000))))
    return 'not-html';
}

/** The tree, or undefined where it would grow over the limits. */
function tree(html: string, scriptingEnabled = true): Document | undefined {
  try {
    return parse<Htmlparser2TreeAdapterMap>(html, { treeAdapter: measured(), scriptingEnabled });
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

class TooLarge extends Error {}

/**
 * parse5's adapter that stops when the tree grows too large or too deep while it is being built: 100,000 nested
 * elements would take it 20 seconds. Template contents stay outside the tree, as in a browser.
 */
function measured(): TreeAdapter<Htmlparser2TreeAdapterMap> {
  let elements = 0;
  const depth = new Map<object, number>();
  const contents = new WeakMap<object, Document>();
  const sink = (parent: object, child: AnyNode) => {
    if (!isTag(child)) return;
    const deep = (depth.get(parent) ?? 0) + 1;
    if (deep > most.depth) throw new TooLarge();
    depth.set(child, deep);
  };
  return {
    ...adapter,
    createElement(tag, namespace, attributes) {
      if (++elements > most.elements) throw new TooLarge();
      return adapter.createElement(tag, namespace, attributes);
    },
    appendChild(parent, child) {
      sink(parent, child);
      adapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      sink(parent, child);
      adapter.insertBefore(parent, child, reference);
    },
    setTemplateContent: (template, content) => void contents.set(template, content),
    getTemplateContent: (template) => contents.get(template) ?? adapter.createDocumentFragment(),
  };
}

function rootOf(document: Document, tag: 'html' | 'body'): PageNode {
  const quirksMode = adapter.getDocumentMode(document) === names.DOCUMENT_MODE.QUIRKS;
  const index = indexOf(document, quirksMode);
  const nodes = new Map<Element, PageNode>();
  const nodeOf = (element: Element): PageNode => {
    const known = nodes.get(element);
    if (known) return known;
    let said: string | undefined;
    // Rows ask what stands beside them, each of them: put together once.
    let below: PageNode[] | undefined;
    const node: PageNode = {
      tag: element.name,
      text: () => {
        if (said !== undefined) return said;
        const text = fold(textOf(element));
        if (text.length < keptText) said = text;
        return text;
      },
      raw: () => textContent(element),
      attr: (name) => element.attribs[name],
      all: (selector) => index.all(selector, element).map(nodeOf),
      first: (selector) => wrap(index.first(selector, element)),
      parent: () => (element.parent && isTag(element.parent) ? nodeOf(element.parent) : undefined),
      children: () => {
        below ??= element.children.filter(isTag).map(nodeOf);
        return below;
      },
    };
    nodes.set(element, node);
    return node;
  };
  const wrap = (element: Element | undefined) => (element ? nodeOf(element) : undefined);
  const html = document.children.find(isTag) as Element;
  return nodeOf(tag === 'html' ? html : (html.children.filter(isTag)[1] ?? html));
}

/** Two numbers that only an element's edge parts are two: a date, and a count beside it. */
function textOf(parent: Element): string {
  let text = '';
  let [edge, number] = [false, false];
  for (const node of parent.children) {
    if (text.length >= mostText) break;
    const inner = isTag(node);
    if (inner ? silent.has(node.name) : !isText(node)) continue;
    const own = inner ? textOf(node) : (node as Text).data.slice(0, mostText);
    if (inner && breaking.test(node.name)) text += ` ${own} `;
    else text += (edge || inner) && number && beginsWithDigit(own) ? ` ${own}` : own;
    edge = inner;
    number = !(inner && breaking.test(node.name)) && endsWithDigit(own);
  }
  return text;
}
