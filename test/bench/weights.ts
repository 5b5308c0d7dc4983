// `node test/bench/weights.ts`: fits the weights of the signs, and says how well they do on pages they were not fitted on.
import { createServer } from 'vite';
import type { Sample } from './parts/samples.ts';

/** What was known beforehand; each weight is held near to it, the more the fewer pages speak for another one. */
const known: Record<string, number> = {
  ...{ dated: 1.5, ownName: 1.5, pagerBeside: 1, pagerNext: 1, length: 1, many: 1, below: 0.7, falling: 0.8 },
  ...{ kin: 0.5, underName: 0.5, fullDate: 0.5, words: 0.5, distinct: 0.5, alike: 0.3, dayTitle: 1 },
  ...{ undated: -2, single: -0.7, brief: -1, told: -1, external: -0.6, siblings: -4, twins: -1.5 },
  ...{ sideName: -2, asideTag: -1.5, asideNames: -1.3, excerpt: -6, hidden: -3, behind: -2, nothing: -3 },
  ...{ letters: -9, people: -8, units: -6, search: -7, searched: -3, home: -3 },
  ...{ stray: -3, login: -6, services: -6, office: -3, otherName: -2, hole: -5, read: -4 },
  ...{ articleTags: -3, articleAddress: -3, articleBody: -1.5, articleWords: -1.5 },
};

/** How fast a weight may leave what was known; how much a composed page counts beside a written one. */
const [pull, composedPart] = [0.003, 0.08];

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: { middlewareMode: true, ws: false, hmr: false },
  optimizeDeps: { noDiscovery: true },
});
const { samples } = (await server.ssrLoadModule('/test/bench/parts/samples.ts')) as { samples(): Sample[] };
const all = samples().filter(({ list, groups }) => groups.length && (!list || groups.some(isRight)));
await server.close();
const names = Object.keys(all[0]?.groups[0]?.signs ?? {});

const made = fitted(all);
console.table(Object.fromEntries(names.map((name, at) => [name, round(made[at] ?? 0)])));
console.log('bias', round(made.at(-1) ?? 0));
tell('fitted on all', all, made);
for (const maker of new Set(all.map((one) => one.maker))) {
  const kept = all.filter((one) => one.maker !== maker);
  tell(
    `not fitted on ${maker}`,
    all.filter((one) => one.maker === maker),
    fitted(kept),
  );
}

function isRight({ fit }: { fit: string }): boolean {
  return fit === 'right';
}

/** By gradient, Adam's steps: the likelihood of the right list, or of none, among the page's groups and no list. */
function fitted(pages: Sample[]): number[] {
  const prior = [...names.map((name) => known[name] ?? 0), 0];
  const weights = [...prior.slice(0, -1), -4.7];
  const [slow, fast] = [weights.map(() => 0), weights.map(() => 0)];
  const total = pages.reduce((sum, one) => sum + partOf(one), 0);
  for (let step = 1; step <= 400; step++) {
    const slope = weights.map((weight, at) => (at < names.length ? pull * (weight - (prior[at] ?? 0)) : 0));
    for (const page of pages) addSlope(slope, page, weights, partOf(page) / total);
    slope.forEach((value, at) => {
      slow[at] = 0.9 * (slow[at] ?? 0) + 0.1 * value;
      fast[at] = 0.99 * (fast[at] ?? 0) + 0.01 * value * value;
      const along = (slow[at] ?? 0) / (1 - 0.9 ** step);
      const size = Math.sqrt((fast[at] ?? 0) / (1 - 0.99 ** step));
      weights[at] = (weights[at] ?? 0) - (0.05 * along) / (size + 1e-8);
    });
  }
  return weights;
}

function partOf({ maker }: Sample): number {
  return maker === 'composed' ? composedPart : 1;
}

function addSlope(slope: number[], page: Sample, weights: number[], part: number): void {
  const groups = page.groups.filter(({ fit }) => fit !== 'alike');
  const odds = groups.map(({ signs }) => Math.exp(sumOf(signs, weights)));
  const whole = odds.reduce((sum, one) => sum + one, 1);
  const right = odds.reduce((sum, one, at) => (groups[at]?.fit === 'right' ? sum + one : sum), 0);
  groups.forEach((group, at) => {
    const wanted = page.list && isRight(group) ? (odds[at] ?? 0) / right : 0;
    const over = part * ((odds[at] ?? 0) / whole - wanted);
    names.forEach((name, n) => {
      slope[n] = (slope[n] ?? 0) + over * (group.signs[name] ?? 0);
    });
    slope[names.length] = (slope[names.length] ?? 0) + over;
  });
}

function sumOf(signs: Record<string, number>, weights: number[]): number {
  return names.reduce((sum, name, at) => sum + (weights[at] ?? 0) * (signs[name] ?? 0), weights.at(-1) ?? 0);
}

/** How many pages are won, and the thinnest margins: the chance of what is right. */
function tell(title: string, pages: Sample[], weights: number[]): void {
  const chances = pages.map((page) => {
    const groups = page.groups.filter(({ fit }) => fit !== 'alike');
    const odds = groups.map(({ signs }) => Math.exp(sumOf(signs, weights)));
    const whole = odds.reduce((sum, one) => sum + one, 1);
    const right = odds.reduce((sum, one, at) => (groups[at]?.fit === 'right' ? sum + one : sum), 0);
    return { name: page.name, chance: (page.list ? right : 1) / whole };
  });
  const thin = chances.sort((a, b) => a.chance - b.chance).slice(0, 8);
  const won = chances.filter(({ chance }) => chance >= 0.5).length;
  console.log(
    `${title}: ${won} of ${pages.length}; ${thin.map(({ name, chance }) => `${name} ${round(chance)}`).join(', ')}`,
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
