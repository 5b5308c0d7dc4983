// Joins runs of rows that are one list: broken into several like parents (every five rows, a table a row), or of boxes that are called differently.
import { placeIn } from './agree.ts';
import type { PageNode } from './page.ts';
import type { Holds } from './places.ts';
import type { FoundRow } from './rows.ts';
import { squeeze } from './text.ts';
import { shapeOf } from './tree.ts';

/** Rows of one shape in `list`, or from it as far as `last`; `order` is their place in the page. */
export type Run = {
  list: PageNode;
  last: PageNode;
  shape: string;
  rows: FoundRow[];
  dated: number;
  order: number;
  hidden?: boolean;
};

type Positions = Map<PageNode, { children: PageNode[]; at: Map<PageNode, number> }>;

/** The runs in the page's order, those that belong together in one. */
export function joined(read: Run[], holds: Holds): Run[] {
  const runs: Run[] = [];
  const positions: Positions = new Map();
  const makes = new Map<PageNode, Map<string, Run>>();
  const mixed = new Set<Run>();
  for (const run of read.sort((a, b) => a.order - b.order)) {
    const among = sameMake(makes, run);
    const before = among ?? runs.findLast(({ shape }) => shape === run.shape);
    const alike = before && before.dated > 0 === run.dated > 0 && before.hidden === run.hidden;
    if (before && alike && (among || adjacent(before.last, run.list, holds, positions))) {
      for (const row of run.rows) before.rows.push(row);
      before.dated += run.dated;
      before.last = run.list;
      if (among) mixed.add(among);
    } else runs.push(run);
  }
  for (const run of mixed) inOrder(run);
  return runs;
}

/**
 * The run beside this one that is built alike, whose boxes are called differently: `item on` and `item off`. Each list's
 * first run of a make is kept in `makes`.
 */
function sameMake(makes: Map<PageNode, Map<string, Run>>, run: Run): Run | undefined {
  const [first] = run.rows;
  if (!first || first.node === first.link) return undefined;
  const make = `${first.node.tag} ${run.dated > 0} ${run.hidden} ${placeIn(first.link, first.node)}`;
  const known = makes.get(run.list) ?? new Map<string, Run>();
  makes.set(run.list, known);
  const one = known.get(make);
  if (!one) known.set(make, run);
  return one;
}

function inOrder({ list, rows }: Run): void {
  const at = new Map(list.children().map((child, index) => [child, index]));
  rows.sort((a, b) => (at.get(a.node) ?? 0) - (at.get(b.node) ?? 0));
}

/** Words between two parts of one list: `2026年11月`, `2026`, `11月 (12)`, `11月20日 星期五`. */
const period =
  /^(?:(?:20)?\d\d年?(?:[-./]?\d{1,2}月?)?|\d{1,2}月|(?:20\d\d[年./-])?\d{1,2}[月./-]\d{1,2}日?(?:[(（]?(?:星期|周).[)）]?)?|[A-Z][a-z]{2,8}(?:20\d\d)?)(?:[(（]?(?:共)?\d+[条篇]?[)）]?)?$/;

/** True where nothing but spacers and periods stands between two like elements, or between two like wrappers without other words of their own. */
function adjacent(one: PageNode, other: PageNode, holds: Holds, positions: Positions): boolean {
  for (let a = one, b = other, up = 0; up < 4 && shapeOf(a) === shapeOf(b); up++) {
    const [over, across] = [a.parent(), b.parent()];
    if (!over || !across) return false;
    if (over === across) {
      const children = positions.get(over)?.children ?? over.children();
      const at = positions.get(over)?.at ?? new Map(children.map((child, index) => [child, index]));
      positions.set(over, { children, at });
      return children
        .slice((at.get(a) ?? 0) + 1, at.get(b))
        .every((node) => !holds(node) && silentOr(node.text()));
    }
    if (holds(over) !== holds(a) || holds(across) !== holds(b)) return false;
    if (!addsNothing(over, a) || !addsNothing(across, b)) return false;
    [a, b] = [over, across];
  }
  return false;
}

/** Signs of an icon font are no words. */
function silentOr(words: string): boolean {
  const said = squeeze(words.slice(0, 40).replace(/[\ue000-\uf8ff]/g, ''));
  return !said || period.test(said);
}

/** A wrapper that says no more than what it wraps, or names its period before it. */
function addsNothing(wrapper: PageNode, inner: PageNode): boolean {
  const [words, said] = [wrapper.text(), inner.text()];
  return words === said || (words.endsWith(said) && silentOr(words.slice(0, -said.length)));
}
