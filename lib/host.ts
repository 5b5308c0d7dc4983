// The element of ours that stands in a page, with all else in its closed shadow root.

/**
 * Makes it for that document where nobody defined elements: a script of the page that defined this name would run while it is
 * made, take its shadow root or refuse it one. What is defined, or meets it, later learns of no root that was there before.
 */
export function hostNamed(
  document: Document,
  name: `zhishou-${string}`,
): { host: HTMLElement; root: ShadowRoot } {
  const host = new DOMParser().parseFromString('', 'text/html').createElement(name);
  const root = host.attachShadow({ mode: 'closed' });
  return { host: document.adoptNode(host), root };
}
