// Which selectors an anchor may hold: those that a page answers at once, for they also come out of files.

/**
 * True for tags, ids, classes, attributes and `:nth-of-type`, stepped down by `>`, and by at most three blanks. `:has()`,
 * lists and `*` are none: a page of thousands of elements would stand still each time its draft is read.
 */
export function isPlainSelector(selector: string): boolean {
  const bare = selector
    .replace(/\\(?:[0-9a-f]{1,6}\s?|[^\n])/gi, 'x')
    .replace(/"[^"\n]*"|'[^'\n]*'/g, 'x')
    .replace(/:(?:nth-of-type|nth-child)\(\d{1,4}\)/g, '')
    .replace(/[~|^$*]=/g, '=')
    .replace(/\s*>\s*/g, '>')
    .trim();
  return !/[*:,~+|]/.test(bare) && (bare.match(/\s+/g)?.length ?? 0) <= 3;
}
