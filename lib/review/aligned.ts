// Two rows of paragraphs laid beside each other: what stayed, what came, what went.

/** More pairs than this are not aligned one by one: everything between is gone there and new here. */
const mostPairs = 4_000_000;

/** What is not as it was, by its place now: `changed` stands where another stood. */
export type Fresh = { place: number; how: 'new' | 'changed' };

/**
 * What is new, and the places, from 0, of what is gone. Beginning and end alike are left aside; between them the longest
 * common sequence. What is gone where something new stands was changed; what is new beyond that is new.
 */
export function align(was: string[], now: string[]): { fresh: Fresh[]; gone: number[] } {
  let head = 0;
  while (head < was.length && head < now.length && was[head] === now[head]) head += 1;
  let tail = 0;
  while (
    tail < was.length - head &&
    tail < now.length - head &&
    was[was.length - 1 - tail] === now[now.length - 1 - tail]
  )
    tail += 1;
  const left = was.slice(head, was.length - tail);
  const right = now.slice(head, now.length - tail);
  const pairs = left.length * right.length > mostPairs ? [] : common(left, right);
  const fresh: Fresh[] = [];
  const gone: number[] = [];
  let [i, j] = [0, 0];
  for (const [nextLeft, nextRight] of [...pairs, [left.length, right.length] as const]) {
    const lost = nextLeft - i;
    for (; i < nextLeft; i += 1) gone.push(head + i);
    for (let n = 0; j < nextRight; j += 1, n += 1)
      fresh.push({ place: head + j, how: n < lost ? 'changed' : 'new' });
    [i, j] = [nextLeft + 1, nextRight + 1];
  }
  return { fresh, gone };
}

function common(a: string[], b: string[]): [number, number][] {
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j]
          ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
