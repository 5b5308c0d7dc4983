// Arithmetic of interleaved rounds: every candidate ran once in each, so each round has a ratio of its own.

/** What each candidate took, one number a round, in the order of the rounds. */
export type Rounds<Name extends string> = Record<Name, number[]>;

/**
 * Runs every candidate once a round, in an order that turns with the round: what disturbs the machine meets each alike.
 * `act` answers with what the candidate took.
 */
export async function interleave<Name extends string>(
  names: readonly Name[],
  rounds: number,
  act: (name: Name, round: number) => Promise<number>,
): Promise<Rounds<Name>> {
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<Name>;
  for (let round = 0; round < rounds; round++) {
    for (const name of turned(names, round)) taken[name].push(await act(name, round));
  }
  return taken;
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1] ?? Number.NaN, sorted[middle] ?? Number.NaN];
  return sorted.length % 2 ? high : (low + high) / 2;
}

export function best(numbers: number[]): number {
  return Math.min(...numbers);
}

/** Median of the ratios of each round. */
export function ratio(above: number[], below: number[]): number {
  return median(above.map((each, round) => each / (below[round] ?? Number.NaN)));
}

/** Median of the differences of each round. */
export function difference(more: number[], less: number[]): number {
  return median(more.map((each, round) => each - (less[round] ?? Number.NaN)));
}

/** `5.2 ms (best 4.8)` */
export function inWords(numbers: number[], unit = 'ms'): string {
  return `${short(median(numbers))} ${unit} (best ${short(best(numbers))})`;
}

/** Two digits that count. */
export function short(number: number): string {
  const size = Math.abs(number);
  return number.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

function turned<T>(list: readonly T[], by: number): T[] {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
