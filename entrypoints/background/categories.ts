// What a site that is portal and back office in one calls its columns by number, as its own addresses said when they were read.
import type { SiteColumn } from '../../lib/model.ts';

/** Numbers of categories to columns; one that two columns go by is left out. WordPress, 2026-11: its REST interface, or `?cat=`. */
export function categoriesOf(origin: string, columns: SiteColumn[]): Record<string, string> {
  const named = new Map<string, Set<string>>();
  for (const { column, site, url, lastRead } of columns) {
    if (site !== origin) continue;
    for (const number of new Set([url ?? '', ...(lastRead?.pages ?? [])].flatMap(numberIn)))
      named.set(number, (named.get(number) ?? new Set()).add(column));
  }
  return Object.fromEntries(
    [...named].flatMap(([number, [column, other]]) => (column && !other ? [[number, column]] : [])),
  );
}

// `…/wp-json/wp/v2/posts?categories[terms]=5` as it is asked here, `…?categories=5`, `/?rest_route=/wp/v2/posts&categories=5`, `/?cat=5`.
function numberIn(address: string): string[] {
  if (!/^https?:\/\/[^/]/.test(address)) return [];
  const { pathname, searchParams } = new URL(address);
  const route = searchParams.get('rest_route') ?? pathname;
  const number = /\/wp\/v2\/posts\/?$/.test(route)
    ? (searchParams.get('categories[terms]') ?? searchParams.get('categories'))
    : pathname === '/' && searchParams.get('cat');
  return number && /^\d{1,9}$/.test(number) ? [number] : [];
}
