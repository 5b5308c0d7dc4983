// Editors whose boxes are low: one that grows with its text, or a small box for every paragraph and none that holds them
// all (Editor.js 2.31, 2026-11).
import { codeEditors } from './draft-code.ts';
import { allIn } from './draft-deep.ts';
import { isShown } from './draft-shown.ts';

/** The element that holds all blocks of one editor, or undefined where nothing is drawn like one. */
export function blockSurface(document: Document): HTMLElement | undefined {
  const all = allIn(document, blocks).filter(isBlock);
  let here = all[0];
  while (here && !all.every((block) => here?.contains(block))) here = here.parentElement ?? undefined;
  if (!here || !isOwn(here)) return undefined;
  // An empty editor is one line of a surface that will hold more.
  for (
    let above = here.parentElement;
    here.clientHeight < tall && above && isOwn(above);
    above = above.parentElement
  )
    here = above;
  return here;
}

function isOwn(surface: HTMLElement): boolean {
  return !surface.matches('body, form') && !surface.querySelector(fields);
}

const blocks = '[contenteditable]:is(div, p, li, h1, h2, h3, h4, h5, h6, blockquote, figcaption, pre)';
const tall = 80;
const wide = 300;
// What is asked for among the blocks belongs to no text.
const fields = 'input:not([type=hidden], [type=file]), select, textarea, button[type=submit]';

function isBlock(box: HTMLElement): boolean {
  if (
    !box.isContentEditable ||
    box.closest(`[aria-hidden=true], [role=toolbar], [aria-multiline=false], ${codeEditors}`)
  )
    return false;
  return box.offsetWidth >= wide && isShown(box);
}
