// Marks in the editor without a single change to its document: highlights over ranges, or a frame drawn beside it.
import type { Mark } from '../messages.ts';
import type { OfficeField } from '../model.ts';
import { bodyTexts, type Place, scopeOf } from './draft.ts';
import { columnElement } from './draft-column.ts';
import { type FieldName, namedField } from './draft-fields.ts';
import { rangeAt } from './draft-text.ts';
import { toldForm } from './office.ts';

/** A place in the draft as the panel names it. */
export type Spot = { field: string; quote: string; at: number };

/** What a mark stands on: characters of a body, or a whole field. */
export type Target = { range: Range; element: Element } | { range?: undefined; element: Element };

/** Where a spot of the draft stands in the page, or undefined when it is no longer there. */
export function targetOf(place: Place, { field, quote, at }: Spot): Target | undefined {
  if (field !== 'text') return fieldTarget(place, field);
  for (const { body, live, start } of bodyTexts(place)) {
    const found = nearestIn(live.text, quote, at - start);
    if (found === undefined) continue;
    const range = rangeAt(live, found, quote.length);
    return range ? { range, element: elementOf(range) } : { element: body.root };
  }
  return undefined;
}

/** Marks all findings quietly, in place of those marked before. Returns how many could be marked in the text. */
export function markAll(place: Place, marks: Mark[]): number {
  clearMarks(place);
  const texts = bodyTexts(place);
  const ranges = marks.flatMap((mark) => {
    const home = texts.find(({ live, start }) => mark.at >= start && mark.at < start + live.text.length);
    const range =
      mark.field === 'text' && home ? rangeAt(home.live, mark.at - home.start, mark.length) : undefined;
    return range && mark.length ? [{ name: `zhishou-${mark.strength}`, range }] : [];
  });
  return ranges.filter(({ name, range }) => highlight(name, range)).length;
}

/** Takes every mark off again. */
export function clearMarks(place: Place): void {
  for (const document of new Set(place.bodies.map((body) => body.root.ownerDocument))) {
    const registry = registryOf(document);
    for (const name of Object.keys(colours)) registry?.delete(name);
  }
}

/** Puts one range into a highlight of its document; false where the browser has none for it. */
export function highlight(name: string, range: Range): boolean {
  const document = range.startContainer.ownerDocument;
  const registry = document && registryOf(document);
  if (!registry || !document || !dress(document)) return false;
  const known = registry.get(name);
  if (known) known.add(range);
  else registry.set(name, new Highlight(range));
  return true;
}

/** Takes one highlight off. */
export function unhighlight(document: Document, name: string): void {
  registryOf(document)?.delete(name);
}

const colours: Record<string, string> = {
  'zhishou-hold': 'text-decoration: underline wavy #b42318; background-color: #fdecea; color: #1f2933',
  'zhishou-ask': 'text-decoration: underline wavy #8a4b00; background-color: #fff4e0; color: #1f2933',
  'zhishou-note': 'text-decoration: underline dotted #1e5496',
  'zhishou-here': 'background-color: #ffd54a; color: #1f2933',
};

const dressed = new WeakMap<Document, CSSStyleSheet>();

// A constructed style sheet is no node and no byte of the document; the editor's own save does not see it.
function dress(document: Document): boolean {
  const sheet = dressed.get(document);
  if (sheet && document.adoptedStyleSheets.includes(sheet)) return true;
  try {
    const View = document.defaultView as (Window & { CSSStyleSheet: typeof CSSStyleSheet }) | null;
    if (!View) return false;
    const own = new View.CSSStyleSheet();
    own.replaceSync(
      Object.entries(colours)
        .map(([name, rule]) => `::highlight(${name}) { ${rule} }`)
        .join('\n'),
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, own];
    dressed.set(document, own);
    return true;
  } catch {
    return false;
  }
}

function registryOf(document: Document): HighlightRegistry | undefined {
  const view = document.defaultView as (Window & { CSS?: { highlights?: HighlightRegistry } }) | null;
  return typeof Highlight === 'function' ? view?.CSS?.highlights : undefined;
}

function fieldTarget(place: Place, field: string): Target | undefined {
  const told = toldForm(place.document).field(field as OfficeField)?.elements[0];
  if (told && field !== 'title') return { element: told };
  const scope = scopeOf(place);
  if (field === 'title') return place.title && { element: place.title };
  const element = field === 'column' ? columnElement(scope) : namedField(scope, field as FieldName);
  return element && { element };
}

// The occurrence of the quote nearest to where it stood: a few characters may have been typed before it since.
function nearestIn(text: string, quote: string, at: number): number | undefined {
  if (!quote) return undefined;
  const after = text.indexOf(quote, Math.max(0, at));
  const before = text.lastIndexOf(quote, Math.max(0, at));
  if (after < 0 && before < 0) return undefined;
  if (after < 0) return before;
  return before < 0 || after - at <= at - before ? after : before;
}

function elementOf(range: Range): Element {
  return range.startContainer.parentElement as Element;
}
