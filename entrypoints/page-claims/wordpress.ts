// The categories of the article open in WordPress' block editor, from the page's own store: nothing is asked of the server.

type Store = {
  getEditedPostAttribute(name: string): unknown;
  getCachedResolvers(): Record<string, Asked | undefined>;
  getEntityRecords(...args: unknown[]): unknown;
  getEntityRecord(...args: unknown[]): unknown;
};
type Asked = { forEach(act: (state: unknown, args: unknown[]) => void): void };
type Term = { id?: unknown; name?: unknown };

/** JSON of the chosen categories, `[number, name?]` each; a name is there where the editor has it already. WordPress 6.1, 2026-11. */
export function categoriesOf(): string | undefined {
  const { wp } = globalThis as { wp?: { data?: { select(store: string): Store | undefined } } };
  const chosen = wp?.data?.select('core/editor')?.getEditedPostAttribute('categories');
  const kept = wp?.data?.select('core');
  if (!Array.isArray(chosen) || !kept) return undefined;
  const names = namesIn(kept);
  return JSON.stringify(chosen.map((id) => (names.has(id) ? [id, names.get(id)] : [id])));
}

// Whatever was not asked for before would be asked of the server: only lists that are there are looked into. They are
// noted first: the store puts a list that is looked into behind all others, and a walk over them would never end.
function namesIn(kept: Store): Map<unknown, unknown> {
  const { getEntityRecords: lists, getEntityRecord: single } = kept.getCachedResolvers();
  const terms = [
    ...thereIn(lists).flatMap((args) => (kept.getEntityRecords(...args) as Term[] | undefined) ?? []),
    ...thereIn(single).flatMap((args) => (kept.getEntityRecord(...args) as Term | undefined) ?? []),
  ];
  return new Map(terms.map(({ id, name }) => [id, name]));
}

function thereIn(asked: Asked | undefined): unknown[][] {
  const there: unknown[][] = [];
  asked?.forEach((state, args) => {
    if (isThere(state) && args[0] === 'taxonomy' && args[1] === 'category') there.push(args);
  });
  return there;
}

// `false` (it is not under way any more) up to WordPress 5.9.
function isThere(state: unknown): boolean {
  return state === false || (state as { status?: unknown } | undefined)?.status === 'finished';
}
