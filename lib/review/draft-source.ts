// Source views of editors: HTML in a text area or a code editor that stands in the place of the body.
import type { Words } from '../model.ts';
import type { Body } from './draft-bodies.ts';
import { codeBody, codeEditors } from './draft-code.ts';
import { allIn } from './draft-deep.ts';
import { isShown } from './draft-shown.ts';

/**
 * What stands in the place of a body that is out of sight: its source, or why that cannot be read. Undefined for one that
 * is hidden with its whole tab: it is still the body.
 */
export function sourceInstead(hidden: HTMLElement): Body | Words | undefined {
  let around = hidden.parentElement;
  while (around && !isShown(around)) around = around.parentElement;
  for (
    let level = 0;
    around && level < 3 && around.tagName !== 'FORM';
    level++, around = around.parentElement
  ) {
    const area = Array.from(around.querySelectorAll('textarea')).find(
      (candidate) => isShown(candidate) && isSource(candidate) && !isOfCode(candidate),
    );
    if (area) return { kind: 'source', root: area, holder: area, keepLines: false };
    const code = Array.from(around.querySelectorAll<HTMLElement>(codeEditors)).find(isShown);
    if (code) return codeBody(code);
  }
  return undefined;
}

/** The source view of an editor with a page of its own (FCKeditor, eWebEditor, TRS): nearly all of that page. */
export function filledBySource({ body, documentElement }: Document): Body[] {
  const areas = Array.from(body.querySelectorAll('textarea'));
  const [area, ...more] = areas.filter((one) => isShown(one) && !isOfCode(one));
  if (!area || more.length) return [];
  const fills =
    area.clientWidth > documentElement.clientWidth * 0.6 &&
    area.clientHeight > documentElement.clientHeight * 0.4;
  return fills || isSource(area) ? [{ kind: 'source', root: area, holder: area, keepLines: false }] : [];
}

/** A source view known by its make. */
export function sourceArea(document: Document): Body | undefined {
  const area = allIn<HTMLTextAreaElement>(document, sourceAreas).find(isShown);
  return area && { kind: 'source', root: area, holder: area, keepLines: false };
}

/** Bodies that are written in a code editor from the start (Markdown), or why one of them cannot be read. */
export function codeAlone(document: Document): Body[] | Words {
  const all = allIn(document, codeEditors);
  const bodies = all.filter((editor) => isShown(editor) && editor.clientHeight >= 80).map(codeBody);
  const why = bodies.find((body) => 'zh' in body);
  return (why as Words | undefined) ?? (bodies as Body[]);
}

/** True for the hidden field into which a code editor lets type. */
export function isOfCode(area: Element): boolean {
  return area.closest(codeEditors) !== null;
}

const sourceAreas =
  'textarea.ke-edit-textarea, textarea.cke_source, textarea.tox-textarea, textarea.wp-editor-area, textarea.editor-post-text-editor, textarea.SourceField, textarea.fr-code, textarea.note-codable, .ck-source-editing-area textarea';

function isSource(area: HTMLTextAreaElement): boolean {
  return area.matches(sourceAreas) || /<\/?[a-z][^>]*>/i.test(area.value);
}
