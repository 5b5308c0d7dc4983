// Whether an element can be seen.

/** True where the element takes up room on the screen, and not beyond its left edge. Asks for layout. */
export function isShown(element: Element): boolean {
  if (!element.getClientRects().length) return false;
  const { right, width, height } = element.getBoundingClientRect();
  return right + (element.ownerDocument.defaultView?.scrollX ?? 0) > 0 && width > 1 && height > 1;
}
