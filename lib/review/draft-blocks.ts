// Block editors: every paragraph is a small editable box of its own, and no box holds them all (Editor.js 2.31, 2026-11).
import { isShown } from './draft-shown.ts';

/** The element that holds all blocks of one editor, or undefined where nothing is drawn like one. */
export function blockSurface(document: Document): HTMLElement | undefined {
  const all = Array.from(document.querySelectorAll<HTMLElement>(blocks)).filter(isBlock);
  let here = all[0]?.parentElement;
  while (here && !(here.clientHeight >= tall && all.every((block) => here?.contains(block))))
    here = here.parentElement;
  if (!here || here.matches('body, form') || here.querySelector(fields)) return undefined;
  return here;
}

const blocks = '[contenteditable]:is(div, p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre)';
const tall = 80;
const wide = 300;
// What is asked for among the blocks belongs to no text.
const fields = 'input:not([type=hidden], [type=file]), select, textarea, button[type=submit]';

function isBlock(box: HTMLElement): boolean {
  if (!box.isContentEditable || box.closest('[aria-hidden=true], [role=toolbar], [aria-multiline=false]'))
    return false;
  return box.offsetWidth >= wide && isShown(box);
}
