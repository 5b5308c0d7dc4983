// Code editors (CodeMirror, Monaco, Ace): they draw only the lines in sight, their page's script knows all of them.
import type { Words } from '../model.ts';
import { claimOf } from './claims.ts';
import type { Body } from './draft-bodies.ts';
import { liveText, oneLine } from './draft-text.ts';

/** CodeMirror up to 5, CodeMirror 6, Monaco, Ace. 2026-11 */
export const codeEditors = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';

/** The body a code editor holds, or why it cannot be read. */
export function codeBody(editor: HTMLElement): Body | Words {
  const code = claimOf(editor, 'text');
  if (code === undefined) return untold;
  if (!agrees(editor, code)) return contradicted;
  return { kind: 'code', root: editor, holder: editor, keepLines: false, code };
}

/** What a reader takes of written code: of HTML its text, of Markdown its lines. Parsed apart, nothing of it runs. */
export function codeText(code: string): string {
  const isMarkup = /<(?:p|div|section|article|h[1-6]|li|td)\b[^<>]*>/i.test(code);
  // A < that opens no tag would take all that follows out of sight.
  const markup = isMarkup ? code : code.replace(/<(?!\/?[a-z][^<>]*>)/gi, '&lt;');
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  return liveText(body, !isMarkup).text;
}

const untold: Words = {
  zh: '正文正处于源代码视图或代码编辑器，页面上只画出看得见的几行，页面的脚本也没有说出全文，读不到。请切回可视化编辑，或人工核对。',
  en: 'The body is in source view or a code editor: only the lines in sight are drawn, and the page’s script did not tell the rest. Switch back to visual editing, or check by hand.',
};

const contradicted: Words = {
  zh: '正文在代码编辑器里，页面脚本说的全文和看得见的几行对不上，读不到。请切回可视化编辑，或人工核对。',
  en: 'The body is in a code editor, and what the page’s script tells of it is not what its visible lines say. Switch back to visual editing, or check by hand.',
};

// Lines as they are drawn: CodeMirror 2 to 4 · 5 · 6, Monaco, Ace. 2026-11
const lines =
  '.CodeMirror-lines pre:not(.CodeMirror-cursor, .CodeMirror-placeholder), .cm-line, .view-line, .ace_line';
// What is drawn among them and is not written: folds, placeholders, signs for blanks, suggestions.
const drawn =
  '.CodeMirror-widget, .cm-invalidchar, [contenteditable=false], .cm-placeholder, .cm-specialChar, .mtkoverflow, .mtkw, .mtkz, .ghost-text-decoration, .ace_fold, .ace_invisible, .ace_placeholder';

// The page may be in error over its own editor: every line that can be seen must stand in what it tells.
function agrees(editor: HTMLElement, code: string): boolean {
  const all = packed(code);
  return Array.from(editor.querySelectorAll(lines))
    .filter((line) => !line.closest('.CodeMirror-measure'))
    .flatMap(piecesOf)
    .map(packed)
    .every((piece) => piece.length < 4 || all.includes(piece));
}

function piecesOf(node: Node): string[] {
  const pieces = [''];
  const walk = (at: Node) => {
    for (const child of at.childNodes) {
      if (child.nodeType === 3) pieces.push((pieces.pop() ?? '') + (child as Text).data);
      else if (child.nodeType !== 1) continue;
      else if ((child as Element).matches(drawn)) pieces.push('');
      else walk(child);
    }
  };
  walk(node);
  return pieces;
}

function packed(text: string): string {
  return oneLine(text).replace(/\s+/g, '');
}
