// Lists that are broken into groups: by year, every five rows, a table row of several titles.
import type { PageNode } from './page.ts';
import { headingBeside } from './recipe-heading.ts';
import { shapeOf, upwards } from './tree.ts';

/** Where rows stand: `depth` steps below `list`, of these shapes. */
export type Place = { list: PageNode; depth: number; shapes: string[] };

/** A row stands no deeper below its list, and a title no deeper in its row. */
export const deepest = { row: 3, link: 10 };

/** From below the box down to the link. */
export const wayTo = (link: PageNode, box: PageNode): PageNode[] => {
  const way: PageNode[] = [];
  for (const node of upwards(link)) {
    if (node === box) break;
    way.unshift(node);
  }
  return way;
};

/** Groups of one list stand one after another without a heading of their own, or one that only names a year or a month. */
export function joins({ list }: Place, row: PageNode, other: PageNode): boolean {
  const [one, two] = [wayTo(row, list), wayTo(other, list)];
  if (one[0] === two[0]) return true;
  const groups = list
    .children()
    .filter((node) => shapeOf(node) === shapeOf(one[0] as PageNode) && node.first('a'));
  // What stands over the first group stands over the whole list, unless it stands inside the group.
  return groups.every((group, at) =>
    headingsOf(group, one.length - 1, at === 0).every((words) => calendar.test(words)),
  );
}

const calendar = /^[\d年月日.\-/季度上下半第一二三四]*$/;

/** Headings between a group's outside and its rows. */
function headingsOf(group: PageNode, deep: number, first: boolean): string[] {
  const words = first ? [] : headingBeside(group, 1);
  let node: PageNode | undefined = group;
  for (let step = 0; step < deep; step++) {
    const inner: PageNode | undefined = node
      ?.children()
      .findLast(
        (child) => child.first('a') && child.children().length > 0 && !/^(?:h\d|dt)$/.test(child.tag),
      );
    if (inner && step < deep - 1) words.push(...headingBeside(inner, 1));
    node = inner;
  }
  return words;
}

/** The list together with like lists beside it: rows parted by spacers every five, a table row of several titles. */
export function widened(
  { list, depth, shapes }: Place,
  row: PageNode,
): { place: Place; surely: boolean } | undefined {
  const over = list.parent();
  if (!over || depth >= deepest.row || /^(?:body|html)$/.test(over.tag)) return undefined;
  const holdsRow = (node: PageNode) =>
    node
      .children()
      .some((child) => shapeOf(child) === shapeOf(row) && (child.tag === 'a' || child.first('a')));
  const like = over
    .children()
    .filter((node) => shapeOf(node) === shapeOf(list) && (depth > 1 || holdsRow(node)));
  if (like.length < 2) return undefined;
  const place = { list: over, depth: depth + 1, shapes };
  const headed = like.some((node) => headingBeside(node, 1).length > 0);
  return { place, surely: !headed && (list.tag === 'tr' || adjacent(over, like)) };
}

/** Nothing but spacers stands between them. */
function adjacent(over: PageNode, like: PageNode[]): boolean {
  const all = over.children();
  const [from, to] = [all.indexOf(like[0] as PageNode), all.indexOf(like.at(-1) as PageNode)];
  return all.slice(from, to).every((node) => like.includes(node) || (!node.text() && !node.first('a')));
}
