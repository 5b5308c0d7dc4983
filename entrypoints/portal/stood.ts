// What a page showed when a person last pressed something in it: a page may draw first, and change its address then.

/** The links that stood there, resolved. Undefined where nothing was pressed within `followsMs`: the move follows from something else. */
export type Stood = () => string[] | undefined;

/** A page may ask the server before it draws, ms. */
const followsMs = 15_000;

/** Takes the links down at each press of a person, as they are written; they are resolved only if the page moves. */
export function watchPresses(document: Document): Stood {
  let stood: { links: string[]; base: string; at: number } | undefined;
  const takeDown = ({ isTrusted }: Event) => {
    if (!isTrusted) return;
    const links = Array.from(document.links, (link) => link.getAttribute('href') ?? '');
    stood = { links, base: document.baseURI, at: performance.now() };
  };
  document.addEventListener('click', takeDown, { capture: true, passive: true });
  return () => {
    if (!stood || performance.now() - stood.at > followsMs) return undefined;
    const { links, base } = stood;
    return links.flatMap((link) => resolved(link, base));
  };
}

function resolved(link: string, base: string): string[] {
  try {
    return [new URL(link, base).href];
  } catch {
    return [];
  }
}
