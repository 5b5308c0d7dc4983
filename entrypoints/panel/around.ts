// Hears what may bring something under the panel: dialogs that open, things that scroll, windows that change their size.

/** Several changes at once are one look, ms. */
const together = 150;

/**
 * Calls `act` soon after something changed in one of these windows; `changed` says whether elements came or went.
 * Text that is typed is none of it. `frames`: those on the way to the form, whose coming into sight matters.
 */
export function watchAround(
  windows: Window[],
  frames: Element[],
  own: Element,
  isArticle: (node: Node) => boolean,
  act: (changed: boolean) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let elements = false;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const came = elements;
      elements = false;
      if (!signal.aborted) act(came);
    }, together);
  };
  const observer = new MutationObserver((records) => {
    const outside = records.filter(({ target }) => target !== own && !isArticle(target));
    elements ||= outside.some(({ type }) => type === 'childList');
    if (outside.length > 0) soon();
  });
  for (const window of windows) {
    observer.observe(window.document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['class', 'style', 'open', 'hidden', 'aria-hidden', 'aria-modal'],
    });
    for (const type of ['focusin', 'scroll', 'resize', 'fullscreenchange'])
      window.addEventListener(type, soon, { capture: true, passive: true, signal });
  }
  const sight = new IntersectionObserver(soon);
  for (const frame of frames) sight.observe(frame);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    sight.disconnect();
    clearTimeout(timer);
  });
}
