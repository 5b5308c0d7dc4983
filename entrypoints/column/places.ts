// Finds the rows of this page again that the background read from its HTML.
import type { Row, RowPlace } from '../../lib/model.ts';

/**
 * The element of each row, in order; undefined where none shows it. A place counts only while the link there still leads
 * where the row does; where the page moved since, the row's own link is looked up and stands for the row.
 */
export function elementsAt(document: Document, rows: Row[], places: RowPlace[]): (Element | undefined)[] {
  const links = document.querySelectorAll('a[href]');
  let byAddress: Map<string | undefined, Element> | undefined;
  const lookUp = (url: string) => {
    byAddress ??= new Map(Array.from(links, (link) => [addressOf(link), link] as const).reverse());
    return byAddress?.get(url);
  };
  return rows.map(({ url }, index) => {
    const place = places[index];
    if (!place || place === 'undrawn') return undefined;
    const link = links[place.link];
    return link && addressOf(link) === url ? above(link, place.up) : lookUp(url);
  });
}

/** True where the page has a link to each of them. */
export function showsAll(document: Document, rows: Row[]): boolean {
  const shown = new Set(Array.from(document.querySelectorAll('a[href]'), addressOf));
  return rows.every(({ url }) => shown.has(url));
}

// Not `link.href`: in a GBK page the browser writes a query's Chinese in GBK, the reader writes it in UTF-8.
function addressOf(link: Element): string | undefined {
  try {
    return new URL(link.getAttribute('href') ?? '', link.baseURI).href;
  } catch {
    return undefined;
  }
}

function above(link: Element, steps: number): Element {
  let element = link;
  for (let up = 0; up < steps && element.parentElement; up++) element = element.parentElement;
  return element;
}
