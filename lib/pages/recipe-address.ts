// Shapes of addresses: of a list's articles, and of the columns that share one layout.
import { anchoredColumn, type Recipe } from '../model.ts';
import { address } from './addresses.ts';

/** Path and query of an address with its numbers left open: `/zwgk/ylfw/#/t#_#.html`. Long random names are open, too. */
function opened(url: string): string[] {
  const made = address(url);
  if (!made) return [];
  return `${made.pathname}${made.search}`.split('/').map((step) => {
    const bare = decoded(step);
    return /^[\da-f]{16,}(?=\.|$)/i.test(bare) ? bare.replace(/^[\da-f]+/i, '*') : bare.replace(/\d+/g, '#');
  });
}

function decoded(step: string): string {
  try {
    // Only to read: a star or a hash of its own would be taken for ours.
    return decodeURIComponent(step).replace(/[*#]/g, '?');
  } catch {
    return step;
  }
}

/**
 * The shape most of these addresses of the page's own site have in common, and how large their share is; undefined where
 * fewer than six in ten are alike.
 */
export function sharedShape(urls: string[], origin: string): { shape: string; share: number } | undefined {
  const own = urls.filter((url) => address(url)?.origin === origin);
  const kinds = new Map<string, string[][]>();
  for (const url of own) {
    const steps = opened(url);
    const kind = `${steps.length} ${ending(steps)}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), steps]);
  }
  const [most] = [...kinds.values()].sort((a, b) => b.length - a.length);
  if (!most?.length || most.length < urls.length * 0.6) return undefined;
  const [first = []] = most;
  const shape = first
    .map((step, at) => (most.every((one) => one[at] === step) ? step : star(step)))
    .join('/');
  return { shape, share: most.length / urls.length };
}

const ending = (steps: string[]) => /\.\w+$/.exec(steps.at(-1)?.split('?')[0] ?? '')?.[0] ?? '';

/** What differs within the last step keeps its ending: `*.html`. */
const star = (step: string) => `*${/\.\w+$/.exec(step.split('?')[0] ?? '')?.[0] ?? ''}`;

/** True for an address of that shape on that origin. */
export function hasShape(url: string, shape: string, origin: string): boolean {
  const made = address(url);
  if (!made || made.origin !== origin) return false;
  const steps = opened(url);
  const wanted = shape.split('/');
  return steps.length === wanted.length && wanted.every((step, at) => fits(step, steps[at] ?? ''));
}

/** `*` stands for anything within the step; the rest is as it is. */
function fits(wanted: string, step: string): boolean {
  const parts = wanted.split('*');
  if (parts.length === 1) return wanted === step;
  let at = 0;
  for (const [place, part] of parts.entries()) {
    const next = place === parts.length - 1 && part ? step.length - part.length : step.indexOf(part, at);
    if (next < at || !step.startsWith(part, next) || (place === 0 && next > 0)) return false;
    at = next + part.length;
  }
  return parts.at(-1) === '' || at === step.length;
}

/** The same shape for columns that differ in one step of the path: that step is open wherever it occurs. */
export function openShape(shape: string, url: string, pattern: string): string {
  const wanted = pattern.split('/');
  const open = new Set(opened(url).filter((step, at) => step && wanted[at]?.includes('*')));
  return shape
    .split('/')
    .map((step, at, all) => (at < all.length - 1 && open.has(step) ? '*' : step))
    .join('/');
}

/**
 * What columns of the same layout may share: the last folder of the path open, or the number in the query or in the
 * file's name where there is one. `/zwgk/ylfw/` → `/zwgk/*` + `/`; `/list.jsp?id=12` → `/list.jsp?id=*`.
 */
export function patternFor(url: string): string {
  const made = address(url);
  if (!made) return '';
  if (/=\d+/.test(made.search)) return `${made.pathname}${made.search.replace(/=\d+/g, '=*')}`;
  const steps = made.pathname.split('/');
  const file = steps.length - 1;
  const plainFile = /^(?:(?:index|default|list|index_\d+)\.\w+)?$/.test(steps[file] ?? '');
  const at = plainFile ? file - 1 : file;
  if (at < 1) return made.pathname;
  steps[at] = plainFile ? '*' : (steps[at] ?? '').replace(/^[^.?]+/, '*');
  return `${steps.join('/')}${made.search}`;
}

/** True where a recipe is for the column at that address. */
export function isFor({ site, scope }: Pick<Recipe, 'site' | 'scope'>, url: string): boolean {
  if (address(url)?.origin !== site) return false;
  if (scope.kind === 'column') return plain(scope.url) === plain(url);
  return fitsPattern(plain(url), plain(`${site}${scope.pattern}`));
}

/** The recipe for the column at that address: its own before a shared one, the newest of several. */
export function recipeFor(recipes: Recipe[], url: string): Recipe | undefined {
  const fitting = recipes.filter((recipe) => isFor(recipe, url));
  const own = (recipe: Recipe) => (recipe.scope.kind === 'column' ? 1 : 0);
  return fitting.sort((a, b) => own(b) - own(a) || (a.taught.at < b.taught.at ? 1 : -1))[0];
}

function fitsPattern(url: string, pattern: string): boolean {
  const [wanted, there] = [pattern.split('/'), url.split('/')];
  return (
    wanted.length === there.length &&
    wanted.every((step, at) => fits(step, there[at] ?? '') && Boolean(there[at]) === Boolean(step))
  );
}

/** What follows `#` names a place in the page, but for the one product that names its columns there. */
export const withoutAnchor = (url: string) => (anchoredColumn.test(url) ? url : url.replace(/#.*$/, ''));

/** `/x/index.html` and `/x/` are one page on every portal product seen. */
function plain(url: string): string {
  if (anchoredColumn.test(url)) return url;
  return withoutAnchor(url).replace(/\/(?:index|default)\.\w+(?=\?|$)/, '/');
}
