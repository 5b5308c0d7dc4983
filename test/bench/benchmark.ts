// What a benchmark is: it measures side by side in one run and answers with figures, each beside its goal.
import type { Built } from './build.ts';

export type Benchmark = {
  /** What it costs whom, in one line. */
  title: string;
  run(given: Given): Promise<Figure[]>;
};

export type Given = {
  built: Built;
  /** Fewer rounds: the same figures, less sure. */
  quick: boolean;
};

/** One measured number. Nothing fails when a goal is missed: the number is printed as it is. */
export type Figure = {
  /** Number of the goal, where there is one. */
  goal?: `P${number}`;
  what: string;
  unit: '×' | 'ms' | 'kB' | '';
  /** Median over the rounds; of ratios, the median of the ratios of each round. */
  reached: number;
  /** The same from the best of all rounds. */
  best?: number;
  /** At most this is wanted; absent where a number is only reported. */
  target?: number;
  /** The numbers behind a ratio, in words. */
  behind?: string;
};
