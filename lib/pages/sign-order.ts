// Which list follows the column's name, and which stands next to the pager.
import { isAside } from './boxes.ts';
import { nameMarks } from './names.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import type { Group } from './runs.ts';
import { commonDepth, follows } from './tree.ts';

/** Asked once for the groups that are weighed together. */
function oncePerGroups<T>(find: (page: Page, groups: Group[]) => T) {
  const found = new WeakMap<Group[], { is: T }>();
  return (page: Page, groups: Group[]): T => {
    const known = found.get(groups) ?? { is: find(page, groups) };
    found.set(groups, known);
    return known.is;
  };
}

/** The lists that come first behind the column's own name, wherever it stands by itself. */
export const firstBehindName = oncePerGroups(
  (page, groups): Set<PageNode> =>
    new Set(nameMarks(page).flatMap((name) => firstBehind(page, name, groups)?.list ?? [])),
);

/** The list closest to the pager; of several as close, the last before it, else the first behind it. */
export const nextToPager = oncePerGroups((page, groups): Group | undefined => {
  const paging = pager(page);
  const lists = paging ? groups.filter((group) => isListlike(group) && !isAside(page, group.list)) : [];
  if (!paging || !lists.length) return undefined;
  const depths = lists.map(({ list }) => commonDepth(list, paging));
  const deepest = Math.max(...depths);
  const closest = inOrder(lists.filter((_group, at) => depths[at] === deepest));
  return closest.findLast(({ list }) => follows(paging, list)) ?? closest[0];
});

const firstBehind = (page: Page, mark: PageNode, groups: Group[]): Group | undefined =>
  inOrder(
    groups.filter((group) => isListlike(group) && follows(group.list, mark) && !isAside(page, group.list)),
  )[0];

const inOrder = (groups: Group[]) => groups.sort((a, b) => (follows(a.list, b.list) ? 1 : -1));

/** No menu: rows with dates, or titles as long as titles are. */
const isListlike = ({ rows, dated }: Group) =>
  dated > 1 ||
  (rows.length > 2 && rows.reduce((sum, { title }) => sum + title.length, 0) > rows.length * 8) ||
  (dated === 1 && rows.length === 1);
