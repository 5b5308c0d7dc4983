// When a column is read in another way than before, what the former way took for its articles by mistake is let go.
import { dayOf } from '../duties/days.ts';
import type { Article, Recipe } from '../model.ts';
import { address } from '../pages/addresses.ts';
import { hasShape, sharedShape } from '../pages/recipe-address.ts';
import type { Stage } from '../store/jobs.ts';
import { readSince, type View } from './plan.ts';
import { wantedMonths } from './tally.ts';

/** How a column is read now: `via` names the recipe and its edition, and is absent for the built-in readers. */
export type Reader = { via?: string; shape?: string };

/** The reader of a finished stage. */
export function readerOf(
  { adapter, url, rows }: Pick<Stage, 'adapter' | 'url' | 'rows'>,
  recipe?: Recipe,
): Reader {
  if (adapter === 'recipe' && recipe)
    return { via: `${recipe.id}@${recipe.taught.at}`, ...(recipe.address && { shape: recipe.address }) };
  const shape = sharedShape(
    rows.map((row) => row.url),
    address(url)?.origin ?? '',
  )?.shape;
  return shape ? { shape } : {};
}

/** The article as this reader has seen it. */
export function seenBy({ via: _, ...article }: Article, { via }: Reader): Article {
  return via ? { ...article, via } : article;
}

/**
 * What is known without the former reader's mistakes: articles that it found, that this one does not list, and that have
 * another address than those which it lists; or, where addresses tell nothing, that ought to stand on the list as far as
 * it was read. What a person entered or placed stays, and so do months that are over: the site may have been rebuilt since,
 * and what was read of them is all there is.
 */
export function withoutMistakes(
  known: Map<string, Article>,
  view: Omit<View, 'known'>,
  reader: Reader,
): Map<string, Article> {
  const { stage } = view;
  const listed = new Set(stage.rows.map((row) => row.url));
  const since = readSince({ ...view, known });
  const origin = address(stage.url)?.origin ?? '';
  const [month] = wantedMonths(stage.today);
  const mistaken = (article: Article) => {
    if ((article.shown?.on ?? dayOf(article.firstSeen)) < `${month}-01`) return false;
    if (listed.has(article.url) || article.byHand || article.line || article.via === reader.via) return false;
    if (reader.shape && address(article.url)?.origin === origin)
      return !hasShape(article.url, reader.shape, origin);
    return article.shown !== undefined && (since === undefined || article.shown.on >= since);
  };
  return new Map([...known].filter(([, article]) => !mistaken(article)));
}
