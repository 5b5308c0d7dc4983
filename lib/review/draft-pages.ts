// Forms that write a whole page in one plain text area (wikis, Markdown): known by the preview they offer beside saving.
import { isPublics } from './draft-letter.ts';
import { isShown } from './draft-shown.ts';
import { controlSelector, whatDoes } from './guard-controls.ts';

/**
 * True for a form that offers a preview of what it saves, and is none that the public writes. Letters and comments are
 * sent without one. Seen 2026-11 in DokuWiki and MediaWiki, whose forms have neither title, column nor source.
 */
export function writesPage(form: HTMLFormElement | undefined): boolean {
  if (!form || isPublics(form)) return false;
  const does = new Set(
    Array.from(form.querySelectorAll<HTMLElement>(controlSelector))
      .filter(isShown)
      .map((control) => whatDoes(control).does),
  );
  return does.has('preview') && (does.has('save') || does.has('submit') || does.has('publish'));
}
