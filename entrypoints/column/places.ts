// Finds the rows of this page again that the background read from its text.
import type { RowPlace } from '../../lib/pages/placed.ts';

/**
 * The element of each row, in order; undefined where it is not drawn (yet). A place counts only while the link there still
 * leads where the row does; where the page moved since, the row's own link is looked up and stands for the row.
 */
export function elementsAt(
  document: Document,
  rows: { url: string; place?: RowPlace }[],
): (Element | undefined)[] {
  const links = document.querySelectorAll('a[href]');
  let byAddress: Map<string | undefined, Element> | undefined;
  const lookUp = (url: string) => {
    const known = byAddress ?? new Map(Array.from(links, (link) => [addressOf(link), link] as const).reverse());
    byAddress = known;
    return known.get(url);
  };
  return rows.map(({ url, place }) => {
    const link = place && links[place.link];
    return link && addressOf(link) === url ? above(link, place.up) : lookUp(url);
  });
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
