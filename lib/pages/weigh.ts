// Weighs the groups of a page against each other, and against there being no list at all.
import type { Page } from './page.ts';
import type { Group } from './runs.ts';
import { isPart } from './sign-places.ts';
import { bias, type SignName, signsOf, weights } from './signs.ts';

/** A group and the sum of what its signs say, in natural logarithms of odds against there being no list (0); `named` bears the column's own name. */
export type Weighed = { group: Group; sum: number; named: boolean };

/** All of them, the weightiest first. */
export function weighed(page: Page, groups: Group[]): Weighed[] {
  const all = groups.map((group) => {
    const signs = signsOf(page, group, groups);
    return { group, sum: sumOf(signs), named: signs.ownName > 0 };
  });
  return all.sort((a, b) => b.sum - a.sum);
}

function sumOf(signs: Record<SignName, number>): number {
  const all = Object.entries(signs) as [SignName, number][];
  return all.reduce((sum, [name, value]) => sum + weights[name] * value, bias);
}

/** A first that is less than so much likelier than a rival is in a tie with it. */
const tie = Math.log(1.6);
/** One that is less than so much likelier than another part of the same box is but one of several parts. */
const parts = Math.log(3);

/**
 * How surely the first is the column's list, 0 … 1: its odds among all others and `none`, those of there being no list; in
 * a tie less than half. What shows the same articles once more, with pictures or under another heading, is no other list.
 */
export function chance([best, ...others]: Weighed[], none = 1): number {
  if (!best) return 0;
  const own = new Set(best.group.rows.map(({ url }) => url));
  const strange = others.filter(
    ({ group: { rows } }) => rows.filter(({ url }) => own.has(url)).length * 2 < rows.length,
  );
  const odds = (sum: number) => Math.exp(Math.max(-30, Math.min(30, sum)));
  const against = strange.reduce((all, { sum }) => all + odds(sum), none);
  const part = odds(best.sum) / (odds(best.sum) + against);
  const tied = strange.some(
    ({ sum, group }) => best.sum - sum < (!best.named && isPart(best.group, group) ? parts : tie),
  );
  return Math.round((tied ? Math.min(0.49, part) : part) * 100) / 100;
}
