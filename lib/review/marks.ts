// Where in the editor stands what the review found.
import type { Mark } from '../messages.ts';
import type { OfficeField } from '../model.ts';
import { bodyTexts, type Place } from './draft.ts';
import { columnElement } from './draft-column.ts';
import { type FieldName, namedField } from './draft-fields.ts';
import { scopeOf } from './draft-scope.ts';
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

/** A finding's place in a text of the editor, and the highlight it gets. */
export type Highlighted = { name: string; range: Range };

/** Where these findings stand in the texts; those in fields or gone since are left out. */
export function highlightsOf(place: Place, marks: Mark[]): Highlighted[] {
  const texts = bodyTexts(place);
  return marks.flatMap((mark) => {
    const home = texts.find(({ live, start }) => mark.at >= start && mark.at < start + live.text.length);
    const range =
      mark.field === 'text' && home ? rangeAt(home.live, mark.at - home.start, mark.length) : undefined;
    return range && mark.length ? [{ name: `zhishou-${mark.strength}`, range }] : [];
  });
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
