// An article that is listed at another address than before is the same article: it is not counted a second time.
import type { Article } from '../model.ts';
import { isCalled } from './alike.ts';
import { dateOf } from './day.ts';
import type { View } from './plan.ts';

/**
 * What is known, with articles that moved under the address they have now: their former address is not listed any more,
 * and a new row has their title and their day. So it is where a site is rebuilt, or where a list and the data behind it
 * write addresses in two ways.
 */
export function withMoved(view: View): Map<string, Article> {
  const { stage, known } = view;
  const listed = new Set(stage.rows.map(({ url }) => url));
  const fresh = stage.rows.filter(({ url }) => !known.has(url));
  const away = [...known.values()].filter(
    (article) => article.shown && !listed.has(article.url) && !article.byHand && !article.goneSince,
  );
  const made = new Map(known);
  for (const row of away.length > 0 ? fresh : []) {
    const on = dateOf(row, view)?.on;
    const at = away.findIndex((article) => article.shown?.on === on && isCalled(article, row));
    const [former] = at < 0 ? [] : away.splice(at, 1);
    if (!former) continue;
    made.delete(former.url);
    made.set(row.url, { ...former, url: row.url });
  }
  return made;
}
