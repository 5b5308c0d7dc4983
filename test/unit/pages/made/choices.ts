// Chance that is the same by the same seed.

export type Choices = ReturnType<typeof choices>;

/** mulberry32: small, and the same everywhere. */
export function choices(seed: number) {
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const from = (least: number, most: number) => least + upTo(most - least);
  const of = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const chance = (part: number) => next() < part;
  /** A thing now and then, else nothing. */
  const maybe = (part: number, make: () => string) => (chance(part) ? make() : '');
  return { chance, of, upTo, from, maybe };
}
