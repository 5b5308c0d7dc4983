// The passages of a draft that are read for words and numbers: its title and its body.
import type { CheckInput, Found } from './check.ts';

export type Passage = { field: 'title' | 'text'; text: string };

/** Title and body, in the order in which a reader meets them. */
export function passages(input: CheckInput): Passage[] {
  return [
    { field: 'title', text: input.draft.title },
    { field: 'text', text: input.text },
  ];
}

/** Findings of one reader over title and body. */
export function inPassages(
  input: CheckInput,
  read: (text: string, field: Passage['field']) => Found[],
): Found[] {
  return passages(input).flatMap(({ field, text }) =>
    read(text, field).map((found) => ({ ...found, field: found.field ?? field })),
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
