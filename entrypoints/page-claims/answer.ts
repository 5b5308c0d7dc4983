// Hears what is asked of the page's script and says the answer at the same element; nothing of it acts on the page.
import { type Asked, claimAsked, claimMade } from '../../lib/review/claims.ts';
import { codeOf } from './code.ts';
import { firstKey, firstPress } from './first.ts';
import { categoriesOf } from './wordpress.ts';

const answers: Record<Asked, (element: Element) => string | undefined> = {
  text: codeOf,
  categories: categoriesOf,
  'first-key': firstKey,
  'first-press': firstPress,
};

/** Listens in this window from now on; a second call changes nothing. */
export function answerClaims(window: Window): void {
  const { document } = window;
  if (!document.dispatchEvent(new CustomEvent(claimAsked, { cancelable: true }))) return;
  window.addEventListener(
    claimAsked,
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const [element] = event.composedPath();
      const words = answerOf(element as Element, (event as CustomEvent).detail);
      if (words !== undefined) element?.dispatchEvent(new CustomEvent(claimMade, { detail: words }));
    },
    true,
  );
}

// A page's own objects may throw at every touch.
function answerOf(element: Element, asked: unknown): string | undefined {
  try {
    return Object.hasOwn(answers, asked as string) ? answers[asked as Asked](element) : undefined;
  } catch {
    return undefined;
  }
}
