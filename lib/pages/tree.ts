// Where elements stand to each other.
import type { PageNode } from './page.ts';

/** The element and what it stands in, outermost last. */
export function* upwards(node: PageNode): Generator<PageNode> {
  for (let at: PageNode | undefined = node; at; at = at.parent()) yield at;
}

/** True for the element itself, too. */
export const isInside = (node: PageNode, box: PageNode) => [...upwards(node)].includes(box);

/** How deep the nearest common ancestor stands: the deeper, the closer the two belong together. */
export function commonDepth(one: PageNode, other: PageNode): number {
  const line = [...upwards(other)].reverse();
  return Math.max(...[...upwards(one)].map((node) => line.indexOf(node)));
}

/** True where the element stands behind the other one in the page, or in it. */
export function follows(node: PageNode, other: PageNode): boolean {
  const line = [...upwards(other)].reverse();
  const own = [...upwards(node)].reverse();
  const at = own.findIndex((one, depth) => one !== line[depth]);
  const [one, two] = [own[at], line[at]];
  if (!one) return false;
  if (!two) return true;
  const beside = one.parent()?.children() ?? [];
  return beside.indexOf(one) > beside.indexOf(two);
}

/** Tag and class, without what only numbers, stripes, files or chooses among the rows. Cells and items are alike whatever their class. */
export function shapeOf(node: PageNode): string {
  if (/^(?:li|tr|article|d[dlt])$/.test(node.tag)) return node.tag;
  const names = node.attr('class');
  return names ? `${node.tag}.${plainNames(names)}` : `${node.tag}.`;
}

function plainNames(names: string): string {
  const known = plain.get(names);
  if (known !== undefined) return known;
  const made = names
    .slice(0, 1000)
    .split(/\s+/)
    .filter((name) => !passing.test(name))
    .join('.');
  if (plain.size >= 500) plain.clear();
  plain.set(names, made);
  return made;
}

/** Rows are of few classes. */
const plain = new Map<string, string>();
const passing =
  /\d$|^(?:odd|even|first|last|on|show|visible|selected|hide|hidden|(?:\w+-)?(?:active|current)|cur\w*|f?[lr]|(?:pull-|float-)?(?:left|right))$|^(?:post|category|tag|status|format)-/;
