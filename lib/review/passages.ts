// The passages of a draft that are read for words and numbers: title, abstract and body, each taken apart once.
import type { CheckInput, Found } from './check.ts';
import { type Chain, longChains } from './numbers.ts';

/** `chains` are the numbers of the text that are long enough to be private. */
export type Passage = { field: 'title' | 'abstract' | 'text'; text: string; chains: Chain[] };

/** Title, abstract and body, in the order in which a reader meets them. */
export const passages = once((input): Passage[] => {
  const { title, abstract } = input.draft;
  return [
    { field: 'title', text: title, chains: longChains(title) },
    ...(abstract ? [{ field: 'abstract' as const, text: abstract, chains: longChains(abstract) }] : []),
    { field: 'text', text: input.text, chains: longChains(input.text) },
  ];
});

/** Findings of one reader over all passages. */
export function inPassages(input: CheckInput, read: (passage: Passage) => Found[]): Found[] {
  return passages(input).flatMap((passage) =>
    read(passage).map((found) => ({ ...found, field: passage.field })),
  );
}

/** Reads something once per input: several checks share the numbers of one draft. */
export function once<Result>(read: (input: CheckInput) => Result): (input: CheckInput) => Result {
  const kept = new WeakMap<CheckInput, { result: Result }>();
  return (input) => {
    const before = kept.get(input);
    if (before) return before.result;
    const result = read(input);
    kept.set(input, { result });
    return result;
  };
}
