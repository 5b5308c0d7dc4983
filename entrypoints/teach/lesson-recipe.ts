// The recipe that a lesson comes to, and the proof that it reads what was shown.
import type { TeachContext } from '../../lib/messages.ts';
import type { Recipe } from '../../lib/model.ts';
import { columnHeading } from '../../lib/pages/heading.ts';
import type { Page } from '../../lib/pages/page.ts';
import { openShape, patternFor, withoutAnchor } from '../../lib/pages/recipe-address.ts';
import type { Candidate } from '../../lib/pages/recipe-candidate.ts';
import { readRecipeRows } from '../../lib/pages/recipe-read.ts';
import { squeeze } from '../../lib/pages/text.ts';
import { type Lesson, shownIn } from './lesson.ts';

/** The recipe as it would be saved. `id` is used for a new one; one that is for the same columns is replaced. */
export function recipeFrom(
  page: Page,
  lesson: Lesson,
  context: TeachContext,
  id: string,
): Recipe | undefined {
  const candidate = shownIn(lesson);
  if (!candidate) return undefined;
  const { parts, rows } = candidate;
  const url = lesson.column && lesson.column === context.column ? context.url : withoutAnchor(page.url);
  const scope: Recipe['scope'] = lesson.shared
    ? { kind: 'pages', pattern: patternFor(url) }
    : { kind: 'column', url };
  const before = context.recipe && sameScope(context.recipe.scope, scope) ? context.recipe : undefined;
  const dates = rows.filter(({ printed }) => printed).length;
  return {
    format: 1,
    id: before?.id ?? id,
    name:
      lesson.name.trim().slice(0, 200) || lesson.column || columnHeading(page)[0] || new URL(url).pathname,
    scope,
    ...parts,
    ...(lesson.shared && sharedParts(page, candidate, url)),
    taught: { at: '1970-01-01T00:00:00.000Z', by: '', url, rows: rows.length, dates },
  };
}

/** Other columns bear other names, and their articles lie in other folders. */
function sharedParts(
  page: Page,
  { parts }: Candidate,
  url: string,
): Pick<Recipe, 'list' | 'address' | 'pager'> {
  const { heading } = parts.list;
  const own = heading && columnHeading(page).map(squeeze).includes(heading) ? { heading: '*' } : {};
  return {
    list: { ...parts.list, ...own },
    // Counted pages that name this column lead nowhere from another one.
    pager:
      parts.pager.kind === 'address' && /^\/|\?/.test(parts.pager.pattern)
        ? { kind: 'auto', found: false }
        : parts.pager,
    ...(parts.address && { address: openShape(parts.address, url, patternFor(url)) }),
  };
}

const sameScope = (one: Recipe['scope'], other: Recipe['scope']) =>
  JSON.stringify(one) === JSON.stringify(other);

/** True where the recipe, read anew, gives exactly the rows that were shown. */
export function holds(page: Page, recipe: Recipe, { rows }: Candidate): boolean {
  const { reading } = readRecipeRows(page, recipe, { first: true });
  return (
    reading.state === 'read' &&
    reading.rows.map((row) => row.url).join('\n') === rows.map((row) => row.url).join('\n')
  );
}
