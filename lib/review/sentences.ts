// Sentences and paragraphs of a draft: what a verdict and an answer are bound to.

/** A paragraph and where it starts in the text. */
export type Paragraph = { text: string; at: number };

/** How far a sentence reaches at most to either side of its quote: text without any stop stays bounded. */
const reach = 300;
const stops = new Set('。！？!?；;\n\r');

/**
 * The sentence (or sentences) that `text.slice(at, at + length)` stands in, trimmed.
 * A sentence ends at 。！？； or at the end of its paragraph.
 */
export function sentenceAt(text: string, at: number, length = 0): string {
  return text.slice(startOf(text, at), endOf(text, at + length)).trim();
}

/** The non-empty paragraphs of a text, as they stand. */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') found.push({ text: line, at });
    at += line.length + 1;
  }
  return found;
}

/** Words without what editors change by themselves: kinds and numbers of blanks, invisible characters. */
export function settled(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function startOf(text: string, at: number): number {
  const limit = Math.max(0, at - reach);
  let start = Math.min(at, text.length);
  while (start > limit && !stops.has(text.charAt(start - 1))) start -= 1;
  return start;
}

function endOf(text: string, from: number): number {
  const limit = Math.min(text.length, from + reach);
  let end = from;
  while (end < limit && !stops.has(text.charAt(end))) end += 1;
  return end < text.length && text.charAt(end) !== '\n' ? end + 1 : end;
}
