// Names the groups of a page that could be its list and were not taken for it, so that a person can choose.
import type { OtherList } from './adapter.ts';
import { rankedGroups } from './lists.ts';
import { boxHeading } from './names.ts';
import type { Page, PageNode } from './page.ts';
import type { Group } from './runs.ts';

/** At most `most` lists, best first, none of which holds a node in `taken`. */
export function otherLists(page: Page, taken: (PageNode | undefined)[], most: number): OtherList[] {
  const gone = new Set(taken);
  const left = rankedGroups(page).filter(
    ({ rows }) => rows.length > 0 && !rows.some(({ node }) => gone.has(node)),
  );
  return left.slice(0, most).map(toOther);
}

function toOther({ list, rows, dated }: Group): OtherList {
  const heading = boxHeading(list);
  return {
    ...(heading && { heading }),
    titles: rows.map(({ title }) => title),
    nodes: rows.map(({ node }) => node),
    dated,
  };
}
