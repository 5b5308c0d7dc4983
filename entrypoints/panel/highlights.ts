// Marks in the editor without a single change to its document: highlights over ranges.
import { rootAround } from '../../lib/review/draft-deep.ts';
import { isGone } from '../../lib/review/draft-frames.ts';
import type { Highlighted } from '../../lib/review/marks.ts';

/** Marks in documents, all of one kind at a time. */
export type Highlights = {
  /** In place of those marked before. */
  mark(all: Highlighted[]): void;
  /** Takes every mark off again. */
  clear(): void;
};

export function openHighlights(): Highlights {
  const marked = new Set<Document>();
  const clear = () => {
    for (const document of marked) for (const name of Object.keys(colours)) unhighlight(document, name);
    marked.clear();
  };
  return {
    clear,
    mark(all) {
      clear();
      for (const { name, range } of all) {
        const { ownerDocument } = range.startContainer;
        if (ownerDocument && highlight(name, range)) marked.add(ownerDocument);
      }
    },
  };
}

/** Puts one range into a highlight of its document; false where the browser has none for it. */
export function highlight(name: string, range: Range): boolean {
  const document = range.startContainer.ownerDocument;
  const registry = document && registryOf(document);
  if (!registry || !document || !dress(rootAround(range.startContainer) ?? document, document)) return false;
  const known = registry.get(name);
  if (known) known.add(range);
  else registry.set(name, new Highlight(range));
  return true;
}

/** Takes one highlight off; a document whose frame is gone has none. */
export function unhighlight(document: Document, name: string): void {
  if (!isGone(document)) registryOf(document)?.delete(name);
}

const colours: Record<string, string> = {
  'zhishou-hold': 'text-decoration: underline wavy #b42318; background-color: #fdecea; color: #1f2933',
  'zhishou-ask': 'text-decoration: underline wavy #8a4b00; background-color: #fff4e0; color: #1f2933',
  'zhishou-note': 'text-decoration: underline dotted #1e5496',
  'zhishou-here': 'background-color: #ffd54a; color: #1f2933',
};

const dressed = new WeakMap<DocumentOrShadowRoot, CSSStyleSheet>();

// A constructed style sheet is no node and no byte of the document; the editor's own save does not see it.
function dress(root: DocumentOrShadowRoot, document: Document): boolean {
  const sheet = dressed.get(root);
  if (sheet && root.adoptedStyleSheets.includes(sheet)) return true;
  try {
    const View = document.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
    if (!View) return false;
    const own = new View.CSSStyleSheet();
    own.replaceSync(
      Object.entries(colours)
        .map(([name, rule]) => `::highlight(${name}) { ${rule} }`)
        .join('\n'),
    );
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, own];
    dressed.set(root, own);
    return true;
  } catch {
    return false;
  }
}

function registryOf(document: Document): HighlightRegistry | undefined {
  const view = document.defaultView as (Window & { CSS?: { highlights?: HighlightRegistry } }) | null;
  return typeof Highlight === 'function' ? view?.CSS?.highlights : undefined;
}
