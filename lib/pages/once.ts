// Remembers what was found out about a page, for as long as the page is looked at.
import type { Page } from './page.ts';

/** `find`, asked once a page. */
export function oncePerPage<T>(find: (page: Page) => T): (page: Page) => T {
  const found = new WeakMap<Page, { is: T }>();
  return (page) => {
    const known = found.get(page) ?? { is: find(page) };
    found.set(page, known);
    return known.is;
  };
}
