// Finds elements of a parsed page by selector without walking it for every question: by tag, and by the place in the page.
import { compile } from 'css-select';
import { type AnyNode, type Document, type Element, isTag } from 'domhandler';

export type ElementIndex = {
  /** Elements below `element` that the selector means, in the page's order. */
  all(selector: string, element: Element): Element[];
  first(selector: string, element: Element): Element | undefined;
};

/** An index of a tree that will not change any more. In quirks mode class names match whatever their case. */
export function indexOf(document: Document, quirksMode: boolean): ElementIndex {
  const { order, places, byTag } = numbered(document);
  // Places of the elements below one that bear that tag.
  const below = (tag: string | undefined, { from, to }: Place) => {
    const at = tag === undefined ? undefined : (byTag.get(tag) ?? []);
    return at ? { at, next: firstAfter(at, from), to } : { at: undefined, next: from + 1, to };
  };
  const query = (selector: string, element: Element, most: number): Element[] => {
    const { matches, tags } = questionOf(selector, quirksMode);
    const place = places.get(element) as Place;
    const found: number[] = [];
    for (const tag of tags) {
      let { at, next, to } = below(tag, place);
      for (let got = 0; got < most; next++) {
        const here = at ? at[next] : next;
        if (here === undefined || here > to) break;
        if (!matches(order[here] as Element)) continue;
        found.push(here);
        got += 1;
      }
    }
    if (tags.length > 1) found.sort((a, b) => a - b);
    return found.map((here) => order[here] as Element);
  };
  return {
    all: (selector, element) => query(selector, element, Number.POSITIVE_INFINITY),
    first: (selector, element) => query(selector, element, 1)[0],
  };
}

/** An element's own number in the page's order, and that of the last one below it. */
type Place = { from: number; to: number };

function numbered(document: Document) {
  const order: Element[] = [];
  const places = new Map<Element, Place>();
  const byTag = new Map<string, number[]>();
  const visit = (element: Element) => {
    const place = { from: order.length, to: 0 };
    places.set(element, place);
    const alike = byTag.get(element.name);
    if (alike) alike.push(place.from);
    else byTag.set(element.name, [place.from]);
    order.push(element);
    for (const child of element.children) if (isTag(child)) visit(child);
    place.to = order.length - 1;
  };
  for (const child of document.children) if (isTag(child)) visit(child);
  return { order, places, byTag };
}

function firstAfter(sorted: number[], than: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) > than) high = middle;
    else low = middle + 1;
  }
  return low;
}

type Question = { matches: (element: Element) => boolean; tags: (string | undefined)[] };

const asked = { quirks: new Map<string, Question>(), plain: new Map<string, Question>() };

/** Selectors are ours and few: each is compiled once. */
function questionOf(selector: string, quirksMode: boolean): Question {
  const known = asked[quirksMode ? 'quirks' : 'plain'];
  const made = known.get(selector);
  if (made) return made;
  const matches = compile<AnyNode, Element>(selector, { quirksMode });
  const question = { matches, tags: tagsOf(selector) };
  known.set(selector, question);
  return question;
}

/** The tags that a selector's elements bear, each once; `[undefined]` where they may bear any. */
function tagsOf(selector: string): (string | undefined)[] {
  // `[name="a, b"]` and `:not(p, q)` say nothing of the element's own tag.
  const bare = selector.replace(/\[[^[\]]*\]/g, '').replace(/\([^()]*\)/g, '');
  if (/[[\]()"'\\]/.test(bare)) return [undefined];
  const tags = bare.split(',').map(
    (one) =>
      /^[a-z][\w-]*/i.exec(
        one
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '',
      )?.[0],
  );
  return tags.includes(undefined) ? [undefined] : [...new Set(tags.map((tag) => tag?.toLowerCase()))];
}
