// Writes down where an element stands, in two ways that fail independently: by names, and by position.
import type { PlaceInRow } from '../model.ts';
import type { Page, PageNode } from './page.ts';
import { isSelector } from './recipe-grammar.ts';
import { upwards } from './tree.ts';

/** Everything a selector finds; nothing where it is none of ours or the page's parser does not take it. */
export function found(root: PageNode, selector: string): PageNode[] {
  if (!isSelector(selector)) return [];
  try {
    return root.all(selector);
  } catch {
    return [];
  }
}

/** From `top` down to `node`, by position: `div:nth-of-type(2) > ul:nth-of-type(1)`; empty where they are the same. */
export function pathTo(node: PageNode, top: PageNode): string {
  const steps: string[] = [];
  for (let at: PageNode | undefined = node; at && at !== top; at = at.parent()) {
    const { tag } = at;
    const alike = at
      .parent()
      ?.children()
      .filter((child) => child.tag === tag);
    steps.unshift(`${tag}:nth-of-type(${(alike?.indexOf(at) ?? 0) + 1})`);
  }
  return steps.join(' > ');
}

/** The element at such a path below `top`; undefined where the way breaks off. */
export function nodeAt(top: PageNode, path: string): PageNode | undefined {
  let at: PageNode | undefined = top;
  for (const step of path.split(' > ').filter(Boolean)) {
    const [, tag, place] = /^([a-z][\w-]*):nth-of-type\((\d+)\)$/i.exec(step) ?? [];
    at = at?.children().filter((child) => child.tag === tag)[Number(place) - 1];
    if (!at) return undefined;
  }
  return at;
}

/** True where ids and classes can be written without escapes; what looks made up by a program says nothing of the place. */
const speaking = (name: string) =>
  /^[a-z\u00a0-\uffff_][\w\u00a0-\uffff-]*$/i.test(name) && !/\d{3,}/.test(name);

/** States, stripes and counters change from page to page. */
const fleeting =
  /^(?:odd|even|first|last|on|off|active|cur\w*|hover|show|hide|open|clearfix|fl|fr|cf|row|container)$/i;

/** The element by its own id or class names, else by its tag: `#list`, `.news-list`, `ul`. */
function nameOf(node: PageNode): string {
  const id = node.attr('id') ?? '';
  if (speaking(id)) return `#${id}`;
  const names = (node.attr('class') ?? '')
    .split(/\s+/)
    .filter((name) => speaking(name) && !fleeting.test(name));
  return names.length
    ? names
        .slice(0, 2)
        .map((name) => `.${name}`)
        .join('')
    : node.tag;
}

/**
 * A selector by ids and classes that finds `node` and, as far as possible, nothing else: own name first, then names
 * of what is around it, at last its position. Blanks rather than `>`, so that a wrapper put in between does not break it.
 */
export function selectorOf(page: Page, node: PageNode): string {
  let selector = nameOf(node);
  const alone = (tried: string) => {
    const all = found(page.root, tried);
    return all.length === 1 && all[0] === node;
  };
  if (alone(selector)) return selector;
  for (const box of [...upwards(node)].slice(1, 16)) {
    const name = nameOf(box);
    if (!/^[#.]/.test(name)) continue;
    const longer = `${name} ${selector}`;
    if (!isSelector(longer) || found(page.root, longer).length >= found(page.root, selector).length) continue;
    selector = longer;
    if (alone(selector)) return selector;
  }
  const placed = placedIn(node, selector);
  return alone(placed) ? placed : selector;
}

/** The same with the element's position among its like. */
function placedIn(node: PageNode, selector: string): string {
  const step = pathTo(node, node.parent() ?? node);
  const place = /:nth-of-type\(\d+\)$/.exec(step)?.[0] ?? '';
  return `${selector}${place}`;
}

/** Where an element stands in its row. */
export function placeIn(row: PageNode, node: PageNode): PlaceInRow {
  const path = pathTo(node, row);
  const name = nameOf(node);
  return /^\./.test(name) ? { selector: name, path } : { path };
}

/** The element at a place of a row: by its class where that is there once, else by position. */
export function inRow(row: PageNode, { selector, path }: PlaceInRow): PageNode | undefined {
  const named = selector ? found(row, selector) : [];
  if (named.length === 1) return named[0];
  const placed = nodeAt(row, path);
  if (named.length > 1) return named.find((one) => one === placed) ?? named[0];
  return placed;
}
