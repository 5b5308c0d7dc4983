// What the place of a list in its page says for or against its being the column's.
import { asideNames, asideTag, isBehind, isExcerpt, isPutAway, saysAside } from './boxes.ts';
import { bearsOwnName, boxHeading } from './names.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import type { Group } from './runs.ts';
import { firstBehindName, nextToPager } from './sign-order.ts';
import { commonDepth, isInside, shapeOf, upwards } from './tree.ts';

/** What is asked of a group's place, each 0 … 1; `groups` are all that are weighed. */
export function placeSigns(page: Page, group: Group, groups: Group[]) {
  const { list, box, rows } = group;
  const nodes = rows.map(({ node }) => node);
  return {
    ownName: bearsOwnName(page, list) ? 1 : 0,
    underName: firstBehindName(page, groups).has(list) ? 1 : 0,
    sideName: saysAside(page, list) ? 1 : 0,
    asideTag: asideTag(list) ? 1 : 0,
    asideNames: Math.min(1, asideNames(page, list)),
    excerpt: isExcerpt(page, box, nodes) ? 1 : 0,
    hidden: isPutAway(list) ? 1 : 0,
    behind: isBehind(list) ? 1 : 0,
    inMain: isInMain(list) ? 1 : 0,
    twins: Math.min(1, twins(group, groups) / 2),
    ...pagerSigns(page, group, groups),
  };
}

/** A list of the same make beside it in one box, under a heading of its own. */
export const isPart = (group: Group, other: Group): boolean =>
  other.list !== group.list &&
  other.rows.length > 1 &&
  other.dated > 0 === group.dated > 0 &&
  other.list.parent() === group.list.parent() &&
  shapeOf(other.list) === shapeOf(group.list) &&
  boxHeading(other.list) !== boxHeading(group.list);

function isInMain(list: PageNode): boolean {
  for (const node of upwards(list)) if (node.tag === 'main' || node.attr('role') === 'main') return true;
  return false;
}

/** How the pager stands to the list: in its box or beside it; next to it of all lists; closer to another one. */
function pagerSigns(page: Page, { list, box }: Group, groups: Group[]) {
  const paging = pager(page);
  if (!paging) return { pagerBeside: 0, pagerNext: 0, pagerElsewhere: 0 };
  const next = nextToPager(page, groups);
  return {
    pagerBeside: isInside(paging, box) || paging.parent() === box.parent() ? 1 : 0,
    pagerNext: next?.list === list ? 1 : 0,
    pagerElsewhere: next && commonDepth(list, paging) < commonDepth(next.list, paging) ? 1 : 0,
  };
}

/** Lists of other articles that stand in boxes of the same make, or show as many rows: the boxes of a home page. */
function twins({ list, box, rows, dated }: Group, groups: Group[]): number {
  const own = new Set(rows.map(({ url }) => url));
  const make = `${shapeOf(list)} ${shapeOf(box)}`;
  return groups.filter(
    (other) =>
      other.list !== list &&
      other.rows.length > 1 &&
      other.rows.length * 2 > rows.length &&
      other.rows.length < rows.length * 2 &&
      other.dated > 0 === dated > 0 &&
      (`${shapeOf(other.list)} ${shapeOf(other.box)}` === make ||
        (rows.length > 2 && other.rows.length === rows.length)) &&
      other.rows.filter(({ url }) => own.has(url)).length * 2 < other.rows.length,
  ).length;
}
