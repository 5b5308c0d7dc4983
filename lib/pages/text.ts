// How the text of an element is told, alike over a live document and over a parsed one.

/** Elements whose text is never shown: programs, styles, and what stands in for them. */
export const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'textarea',
  'head',
  'title',
  'option',
]);

/** Elements that end a line: their text is set off by a blank, as the eye sees it. */
export const breaking =
  /^(?:article|aside|blockquote|br|center|d[dlt]|div|fieldset|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|t[dhr]|table|tbody|ul)$/;

/** Nobody reads further: what is longer is a whole page, or made to hold the reader up. */
export const mostText = 200_000;
/** Texts up to this length are kept for as long as the page is looked at. */
export const keptText = 2000;

/** Short words that begin, or end, with a digit. Long ones are not looked at: they are put together piece by piece. */
export const beginsWithDigit = (words: string) => words.length < 40 && isDigit(words.charCodeAt(0));
export const endsWithDigit = (words: string) =>
  words.length < 40 && isDigit(words.charCodeAt(words.length - 1));

const isDigit = (code: number) => code > 47 && code < 58;

/** White space folded to single blanks. U+202F stays: Mongolian joins its suffixes with it. */
export const fold = (text: string) => text.replace(/[ \t-\r\u00a0\u2000-\u200b\u3000\ufeff]+/g, ' ').trim();

/** Without any white space, for comparing labels and headings that are set with blanks inside (索 引 号). */
export const squeeze = (text: string) => text.replace(/[\s\u200b]+/g, '');

/** Letters and digits only: blanks, signs and width differ between a tag and what is printed. */
export const plain = (text: string) =>
  squeeze(text.normalize('NFKC').replace(/&(?:nbsp|ensp|emsp|quot|ldquo|rdquo|amp|middot);?/g, '')).replace(
    /[^\p{L}\p{N}]/gu,
    '',
  );
