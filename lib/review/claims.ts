// What only the page's own script knows: asked live, by events, and taken for no more than the page's own word.
import { apart } from './draft-labels.ts';

/** Asked at an element, with what is asked as its detail; cancelled means that someone in the page's world listens. */
export const claimAsked = 'zhishou:claim';

/** The answer, at the same element and within the asking; its detail are the words. */
export const claimMade = 'zhishou:claimed';

/**
 * `text`: of a code editor · `categories`: of WordPress' block editor, JSON · `first-key`, `first-press`: who hears keys or
 * presses at this element first, `page` or `guard`.
 */
export type Asked = 'text' | 'categories' | 'first-key' | 'first-press';

/**
 * What the page says of an element at this moment; undefined where nobody answers (whoever can bring the script that does
 * is told), or does not know. The page may say whatever it likes, as it may draw whatever it likes; it is heard only while
 * it is asked, and an answer sets nothing off.
 */
export function claimOf(element: Element, asked: Asked): string | undefined {
  // Asked again out of an answer: what is being said cannot be known.
  if (asking) return undefined;
  let said: string | undefined;
  const hear = ({ detail }: Event & { detail?: unknown }) => {
    if (typeof detail === 'string' && detail.length <= longest) said ??= detail;
  };
  asking = true;
  element.addEventListener(claimMade, hear);
  try {
    const event = new CustomEvent(claimAsked, {
      bubbles: true,
      cancelable: true,
      composed: true,
      detail: asked,
    });
    if (apart(() => element.dispatchEvent(event))) missIn(element.ownerDocument);
    else missed.delete(element.ownerDocument);
  } finally {
    asking = false;
    element.removeEventListener(claimMade, hear);
  }
  return said;
}

/** Calls `act` when a document has nobody who answers, once until somebody does; until `signal`. */
export function onUnanswered(act: () => void, signal: AbortSignal): void {
  listeners.add(act);
  signal.addEventListener('abort', () => listeners.delete(act));
}

/** As much as a draft may be long. */
const longest = 2_000_000;

let asking = false;
let missed = new WeakSet<Document>();
const listeners = new Set<() => void>();

function missIn(document: Document): void {
  if (missed.has(document)) return;
  missed.add(document);
  for (const act of listeners) act();
}

/** What was missed may be asked for again: the script could not be brought. */
export function forgetMissed(): void {
  missed = new WeakSet();
}
