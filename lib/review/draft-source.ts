// Source views of editors: HTML in a text area or a code editor that stands in the place of the body.
import type { Words } from '../model.ts';
import type { Body } from './draft-bodies.ts';
import { isShown } from './draft-labels.ts';

/** Said where only a code editor shows the text: lines out of sight are not in the page. */
export const sourceView: Words = {
  zh: '正文正处于源代码视图，读不到。请切回可视化编辑，或人工核对。',
  en: 'The body is in source view and cannot be read. Switch back to visual editing, or check by hand.',
};

/**
 * What stands in the place of a body that is out of sight: its source, or a code editor that cannot be read. Undefined
 * for one that is hidden with its whole tab: it is still the body.
 */
export function sourceInstead(hidden: HTMLElement): Body | 'unreadable' | undefined {
  let around = hidden.parentElement;
  while (around && !isShown(around)) around = around.parentElement;
  for (
    let level = 0;
    around && level < 3 && around.tagName !== 'FORM';
    level++, around = around.parentElement
  ) {
    const area = Array.from(around.querySelectorAll('textarea')).find(
      (candidate) => isShown(candidate) && isSource(candidate),
    );
    if (area) return { kind: 'source', root: area, holder: area, keepLines: false };
    if (Array.from(around.querySelectorAll(codeEditors)).some(isShown)) return 'unreadable';
  }
  return undefined;
}

/** The source view of an editor with a page of its own (FCKeditor, eWebEditor, TRS): nearly all of that page. */
export function filledBySource({ body, documentElement }: Document): Body[] {
  const [area, ...more] = Array.from(body.querySelectorAll('textarea')).filter(isShown);
  if (!area || more.length) return [];
  const fills =
    area.clientWidth > documentElement.clientWidth * 0.6 &&
    area.clientHeight > documentElement.clientHeight * 0.4;
  return fills || isSource(area) ? [{ kind: 'source', root: area, holder: area, keepLines: false }] : [];
}

/** A source view known by its make. */
export function sourceArea(document: Document): Body | undefined {
  const area = Array.from(document.querySelectorAll<HTMLTextAreaElement>(sourceAreas)).find(isShown);
  return area && { kind: 'source', root: area, holder: area, keepLines: false };
}

/** Why a body cannot be read that is written in a code editor from the start (Markdown); undefined where there is none. */
export function codeAlone(document: Document): Words | undefined {
  const all = Array.from(document.querySelectorAll<HTMLElement>(codeEditors));
  return all.some((editor) => isShown(editor) && editor.clientHeight >= 80) ? codeView : undefined;
}

const codeView: Words = {
  zh: '正文写在代码编辑器（如 Markdown）里，屏幕外的行读不到。请人工核对正文。',
  en: 'The body is written in a code editor (such as Markdown); lines out of sight cannot be read. Check it by hand.',
};

const sourceAreas =
  'textarea.ke-edit-textarea, textarea.cke_source, textarea.tox-textarea, textarea.wp-editor-area, textarea.editor-post-text-editor, textarea.SourceField, textarea.fr-code, textarea.note-codable, .ck-source-editing-area textarea';
const codeEditors = '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor';

function isSource(area: HTMLTextAreaElement): boolean {
  return area.matches(sourceAreas) || /<\/?[a-z][^>]*>/i.test(area.value);
}
