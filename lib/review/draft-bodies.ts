// The body editors of an article form: frames, editable boxes, source views and plain text areas.
import type { Words } from '../model.ts';
import { blockSurface } from './draft-blocks.ts';
import { codeText } from './draft-code.ts';
import { allIn } from './draft-deep.ts';
import { documentIn, isEditorDocument } from './draft-frames.ts';
import { type Field, fieldsOf } from './draft-labels.ts';
import { isShown } from './draft-shown.ts';
import { codeAlone, filledBySource, isOfCode, sourceArea, sourceInstead } from './draft-source.ts';
import { type LiveText, liveText, oneLine } from './draft-text.ts';
import { isWrittenTitle, titleField } from './draft-title.ts';

/** One body: where its text is, and the element of the form's own document that stands for it. */
export type Body = {
  /** rich: live editable content · source: HTML in a text area · code: in a code editor · plain: text in a text area. */
  kind: 'rich' | 'source' | 'code' | 'plain';
  root: HTMLElement;
  holder: HTMLElement;
  /** Its white space is kept (white-space: pre-wrap). */
  keepLines: boolean;
  /** It is made of small boxes, which a line for a comment may be as well. */
  blocks?: true;
  /** It stands in a frame within a frame (eWebEditor): it belongs to this document only if the title does. */
  nested?: boolean;
  /** All that is written in a code editor, as the page's script said when the body was found. */
  code?: string;
  /** A person pointed at it. */
  told?: true;
};

/** Bodies found, and what of the form cannot be read. */
export type Bodies = { found: Body[]; trouble?: Words };

/** All bodies of a document; same-origin frames that have no title of their own are searched too, `depth` levels down. */
export function bodiesIn(document: Document, depth = 3): Bodies {
  const framed = framedBodies(document, depth);
  const boxes = editableBoxes(document);
  const found = [...framed.found, ...boxes.found];
  const trouble = framed.trouble ?? boxes.trouble;
  if (found.length || trouble) return { found, trouble };
  const text = sourceArea(document) ?? plainArea(document);
  if (text) return { found: [text] };
  const surface = blockSurface(document);
  if (surface)
    return { found: [{ kind: 'rich', root: surface, holder: surface, keepLines: false, blocks: true }] };
  const foreign = foreignEditor(document);
  if (foreign) return { found: [], trouble: foreign };
  const code = codeAlone(document);
  return 'zh' in code ? { found: [], trouble: code } : { found: code };
}

/** True for a body that is an editor even without a title beside it: a frame of its own, or a known make. */
export function isSureBody({ kind, holder, root, nested, told }: Body): boolean {
  if (told) return true;
  return kind === 'rich' && !nested && (holder.tagName === 'IFRAME' || root.matches(known));
}

/** True for a text area that is called something other than the body: 摘要, 备注, SEO. */
export function notBodyField({ caption, names }: Pick<Field, 'caption' | 'names'>): boolean {
  return notBodyCaption.test(caption) || names.some((name) => notBodyName.test(name));
}

/** The live text of a body. Source text is parsed apart, without running or fetching anything. */
export function bodyText(body: Body): LiveText {
  if (body.kind === 'rich') return liveText(body.root, body.keepLines);
  if (body.kind === 'code') return { text: codeText(body.code ?? ''), runs: [] };
  const value = (body.root as HTMLTextAreaElement).value;
  if (body.kind === 'plain') return { text: plainText(value), runs: [] };
  return { text: liveText(new DOMParser().parseFromString(value, 'text/html').body).text, runs: [] };
}

const known =
  '.ql-editor, .w-e-text, [data-slate-editor], [data-lexical-editor], .public-DraftEditor-content, .ck-editor__editable, .is-root-container, .ProseMirror, .mce-content-body, .cke_editable, .fr-element, .note-editable, .trix-content, [role=textbox][aria-multiline=true]';
// Paste bins and titles are editable too.
const notBody =
  '.ql-clipboard, #cke_pastebin, .ke-paste, #baidu_pastebin, [id*=pastebin], h1, h2, span, th, a, input, [aria-multiline=false], .cm-content';
const bodyName = /^(?:\w*content|body|neirong|zhengwen|text|detail|details|article|articlebody|message|nr)$/;
const bodyCaption =
  /正文|内容|全文|原文|^(?:稿件|新闻|报道|文字)?详情$|^(?:(?:article|story|main|page|news) )?(?:content|body|text|copy|details)(?: (?:copy|text|content))?$/i;
const notBodyName =
  /summary|abstract|keyword|description|zhaiyao|intro|remark|note|seo|meta|memo|reason|opinion/;
const notBodyCaption =
  /摘要|导语|导读|简介|概述|提要|要点|关键|描述|备注|意见|说明|理由|SEO|summary|excerpt|keyword|description/i;

// WordPress 6.1, 2026-11: the preview of a tablet draws a classic block as a grey bar.
const withoutText = '.is-root-container [data-type="core/freeform"]:not(:has([contenteditable]))';
const classicBlock: Words = {
  zh: '正文里有“经典”区块，这种视图不显示它的文字，读不到。请切回桌面视图。',
  en: 'The body has a classic block whose text this view does not show; it cannot be read. Go back to the desktop view.',
};

function framedBodies(document: Document, depth: number): Bodies {
  const found: Body[] = [];
  let trouble: Words | undefined;
  for (const frame of allIn(document, 'iframe')) {
    const inner = documentIn(frame);
    if (!inner) continue;
    if (isEditorDocument(inner)) {
      const source = isShown(frame) ? undefined : sourceInstead(frame);
      if (source && 'zh' in source) trouble = source;
      else found.push(source ?? { kind: 'rich', root: rootOf(inner), holder: frame, keepLines: false });
      if (inner.querySelector(withoutText)) trouble ??= classicBlock;
    } else if (depth > 0 && inner.body && !titleField(inner, undefined)) {
      const below = bodiesIn(inner, depth - 1);
      // A plain text area down there is a search box or a comment, unless it is all there is: a source view.
      const bodies = below.found.filter((body) => body.kind !== 'plain');
      const all = bodies.length ? bodies : filledBySource(inner);
      found.push(...all.map((body) => ({ ...body, holder: frame, nested: true })));
      if (!all.length) trouble ??= below.trouble;
    }
  }
  return { found, trouble };
}

function editableBoxes(document: Document): Bodies {
  const boxes = allIn(document, `[contenteditable], ${known}`).filter(
    (box) => isBodyBox(box) && !box.parentElement?.closest('.is-root-container, .ck-editor__editable'),
  );
  const found: Body[] = [];
  let trouble: Words | undefined;
  for (const root of boxes.filter((box) => !boxes.some((other) => other !== box && other.contains(box)))) {
    const source = isShown(root) ? undefined : sourceInstead(root);
    const keepLines = root.matches('.ql-editor, [data-slate-editor]');
    if (source && 'zh' in source) trouble = source;
    else found.push(source ?? { kind: 'rich', root, holder: root, keepLines });
  }
  return { found, trouble };
}

function isBodyBox(box: HTMLElement): boolean {
  if (box.matches(notBody) || box.closest('[aria-hidden=true], .ql-clipboard')) return false;
  if (box.matches('.is-root-container')) return true;
  if (box.getAttribute('contenteditable') === 'false' || !box.isContentEditable) return false;
  if (box.matches(known)) return true;
  return box.clientHeight >= (box.matches('td') ? 120 : 80) && !isWrittenTitle(box);
}

function rootOf(document: Document): HTMLElement {
  return document.querySelector<HTMLElement>('.is-root-container') ?? document.body;
}

function plainArea(document: Document): Body | undefined {
  const areas = fieldsOf(document).filter(
    ({ element, names, caption }) =>
      element.tagName === 'TEXTAREA' &&
      isShown(element) &&
      !isOfCode(element) &&
      !notBodyField({ caption, names }) &&
      (bodyCaption.test(caption) || names.some((name) => bodyName.test(name)) || element.clientHeight >= 200),
  );
  const area = areas.sort((a, b) => b.element.clientHeight - a.element.clientHeight)[0]?.element;
  return area && { kind: 'plain', root: area, holder: area, keepLines: true };
}

// A large frame of another site inside the form of a title: an editor that the browser keeps closed to us.
function foreignEditor(document: Document): Words | undefined {
  const frame = Array.from(document.querySelectorAll<HTMLIFrameElement>('form iframe')).find(
    (candidate) => !documentIn(candidate) && candidate.clientHeight >= 150 && candidate.clientWidth >= 300,
  );
  if (!frame) return undefined;
  const host = hostOf(frame.src);
  return {
    zh: `正文编辑框来自另一个网站${host && `（${host}）`}，浏览器不允许读取。请人工核对正文。`,
    en: `The body editor belongs to another site${host && ` (${host})`}; the browser does not let it be read. Check the body by hand.`,
  };
}

function hostOf(address: string): string {
  try {
    return new URL(address).host;
  } catch {
    return '';
  }
}

function plainText(value: string): string {
  return value.split(/\r?\n/).map(oneLine).filter(Boolean).join('\n');
}
