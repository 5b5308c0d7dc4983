// The text of a live document as a reader takes it, and the way back from a place in it to the document.

/** Where a stretch of the text stands in the document. */
type Run = { node: Text; from: number; at: number; length: number };

/** Text with paragraphs separated by `\n`, cells by `\t`, and the runs it was put together from, in order. */
export type LiveText = { text: string; runs: Run[] };

/**
 * Reads the text below a node: blocks and `<br>` → `\n`, cells of a row → `\t`, blanks folded to one, zero-width
 * characters left out. Touches no layout and no style; text that is hidden goes out with the article and is read too.
 * `keepLines`: line feeds in the text count (editors that set white-space: pre-wrap).
 */
export function liveText(root: Node, keepLines = false): LiveText {
  const state: State = { parts: [], runs: [], length: 0, gap: 0, inRow: false, fresh: false };
  walk(root, state, keepLines);
  return { text: state.parts.join(''), runs: state.runs };
}

/** The range of `length` characters from `at` in the document, or undefined where the text has no such place. */
export function rangeAt(live: LiveText, at: number, length: number): Range | undefined {
  const end = at + Math.max(length, 1);
  const first = live.runs.find((run) => run.at + run.length > at);
  const last = live.runs.findLast((run) => run.at < end);
  if (!first || !last || first.at >= end) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from + Math.max(0, at - first.at));
  range.setEnd(last.node, last.from + Math.min(last.length, end - last.at));
  return range;
}

/** One line of text: blanks folded, zero-width characters out. */
export function oneLine(text: string): string {
  return text.replace(unseen, '').replace(blanks, ' ').trim();
}

// What stands between the last piece and the next: nothing, a blank, a cell border, a line break.
type Gap = 0 | 1 | 2 | 3;
type State = {
  parts: string[];
  runs: Run[];
  length: number;
  gap: Gap;
  /** Something of the current table row was read. */
  inRow: boolean;
  /** A cell was just entered: the paragraph Word puts into it is not a new line. */
  fresh: boolean;
};

const blanks = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+/g;
// Zero-width spaces, joiners of no meaning, direction marks, soft hyphens; not U+202F and U+180B–E, which Mongolian needs.
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const pieces =
  /([\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u205f\u3000]+)|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;
const skipped = /^(?:script|style|template|noscript|head|button|select|textarea|svg|math)$/i;
const blocks =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|table|caption|thead|tbody|tfoot|tr|blockquote|pre|section|article|header|footer|aside|main|nav|address|figure|figcaption|form|fieldset|center|details|summary|hr|br|body)$/i;

function walk(node: Node, state: State, keepLines: boolean): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) readText(child as Text, state, keepLines);
    else if (child.nodeType === 1) readElement(child as Element, state, keepLines);
  }
}

function readElement(element: Element, state: State, keepLines: boolean): void {
  const tag = element.localName;
  if (tag === 'textarea' && element.matches(sourceBlock)) readSource(element as HTMLTextAreaElement, state);
  if (skipped.test(tag) || isHandle(element)) return;
  if (tag === 'td' || tag === 'th') {
    readCell(element, state, keepLines);
    return;
  }
  const block = blocks.test(tag);
  if (block) breakLine(state);
  if (tag === 'tr') state.inRow = false;
  walk(element, state, keepLines || tag === 'pre');
  if (block) breakLine(state);
}

// A handle to drag a block by, drawn into the text by its editor (Strapi 5.12, 2026-11): no part of the article.
function isHandle(element: Element): boolean {
  return element.getAttribute('role') === 'button' && element.closest('[contenteditable=false]') !== null;
}

// WordPress 6.1, 2026-11: blocks that are written as HTML, and any block seen as HTML; no place in it can be shown.
const sourceBlock = '.block-editor-plain-text, .block-editor-block-list__block-html-textarea';

function readSource({ value }: HTMLTextAreaElement, state: State): void {
  const { text } = liveText(new DOMParser().parseFromString(value, 'text/html').body);
  if (!text) return;
  const words = state.length ? `\n${text}` : text;
  state.parts.push(words);
  state.length += words.length;
  state.gap = 3;
}

function readCell(cell: Element, state: State, keepLines: boolean): void {
  if (state.inRow) state.gap = 2;
  state.fresh = true;
  walk(cell, state, keepLines);
  state.fresh = false;
}

function breakLine(state: State): void {
  if (!state.fresh) state.gap = 3;
}

function readText(node: Text, state: State, keepLines: boolean): void {
  const data = node.data;
  let from = 0;
  for (const piece of data.matchAll(pieces)) {
    put(node, from, piece.index, state);
    from = piece.index + piece[0].length;
    if (!piece[1]) continue;
    if (keepLines && piece[1].includes('\n')) breakLine(state);
    else if (state.gap === 0) state.gap = 1;
  }
  put(node, from, data.length, state);
}

function put(node: Text, from: number, to: number, state: State): void {
  if (from >= to) return;
  if (state.length && state.gap) {
    state.parts.push(state.gap === 3 ? '\n' : state.gap === 2 ? '\t' : ' ');
    state.length += 1;
  }
  state.parts.push(node.data.slice(from, to));
  state.runs.push({ node, from, at: state.length, length: to - from });
  state.length += to - from;
  state.gap = 0;
  state.inRow = true;
  state.fresh = false;
}
