// The words a field is known by beside its name: its label, what its author named it, or the nearest text before it.
import { rootAround } from './draft-deep.ts';
import { liveText, oneLine } from './draft-text.ts';
import { isReplaced, widgetOf } from './draft-widgets.ts';

export type FieldElement = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The words beside an element: of a field its label, of anything else the nearest text before it. */
export function captionBeside(element: Element): string {
  return isField(element) ? captionOf(element) || captionOfWidget(element) : textBefore(element);
}

/** True for fields of a form, whichever frame they come from. */
export function isField(element: Element): element is FieldElement {
  return /^(?:INPUT|SELECT|TEXTAREA)$/.test(element.tagName);
}

/** A label without stars, colons, remarks in brackets and spacing, in Chinese where it is told in two scripts: `* 标　题：` → 标题. */
export function trimCaption(text: string): string {
  return inChinese(oneLine(text).replace(/[(（[［【〔][^)）\]］】〕]*[)）\]］】〕]/g, ''))
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、．]\s*|^[①-⑳]\s*/, '')
    .replace(
      /(?<=.)(?:[,，;；]\s*(?:不?超过|最多|限|必填|选填|可选|建议|不少于|\d).*|\s+(?:必填|选填|可选|required|optional)|[\s.…。]+)$/i,
      '',
    )
    .replace(/^[*＊※\s]+|[\s*＊※:：]+$/g, '')
    .replace(/^(?:[\u4e00-\u9fff] )+[\u4e00-\u9fff]$/, (spaced) => spaced.replaceAll(' ', ''));
}

// ᠭᠠᠷᠴᠠᠭ 标题, 标题 / Title: the same said twice. SEO标题 and 来源 URL are not.
function inChinese(text: string): string {
  if (!/[\u4e00-\u9fff]/.test(text)) return text;
  return text.replace(beside, '').replace(again, '');
}

const beside = /[\p{Script=Mongolian}\p{Script=Tibetan}\p{Script=Arabic}\p{Script=Yi}\u202f]+/gu;
const again =
  /\s*[/|]?\s*\b(?:(?:article |news )?(?:title|subject|headline|column|category|channel|section|source|author|(?:publish |release )?(?:date|time)|content|body|text|summary|abstract))\s*[*＊:：]*\s*$/i;

function captionOfWidget(element: FieldElement): string {
  const root = element.tagName === 'SELECT' ? undefined : widgetOf(element);
  if (!root) return '';
  const before = root.previousElementSibling;
  return textBefore(before && isReplaced(before) ? before : root);
}

function captionOf(element: FieldElement): string {
  const around = element.labels?.[0];
  const label = around ? trimCaption(liveText(around).text) : '';
  return (
    label ||
    labelledBy(element) ||
    trimCaption(element.getAttribute('aria-label') ?? '') ||
    textBefore(element)
  );
}

// Sveltia CMS 0.221, 2026-11: fields have neither name nor label of their own.
function labelledBy(element: Element): string {
  const [id] = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/);
  const root = element.getRootNode() as Document | ShadowRoot;
  const label = id && root.getElementById?.(id);
  // Of a drawn select it may be what is chosen.
  return label && !element.contains(label) && label.childElementCount < 4
    ? trimCaption(label.textContent ?? '')
    : '';
}

function textBefore(element: Element): string {
  let here: Element | null = element;
  // Component libraries wrap a field in many boxes: those that hold nothing else are climbed too.
  for (let level = 0; here && (level < 4 || (level < 9 && holdsOne(here))); level++) {
    for (let node = here.previousSibling; node; node = node.previousSibling) {
      if (node.nodeType === 1 && holdsField(node as Element)) return '';
      const text = node.nodeType === 8 ? '' : trimCaption(node.textContent ?? '');
      if (text) return text.length <= 20 ? text : '';
    }
    here = here.parentElement ?? rootAround(here)?.host ?? null;
    if (!here || /^(?:FORM|BODY|TABLE|TBODY)$/.test(here.tagName)) return '';
  }
  return '';
}

function holdsOne(element: Element): boolean {
  return element.querySelectorAll('input:not([type=hidden]), select, textarea').length <= 1;
}

function holdsField(element: Element): boolean {
  return isField(element) || !!element.querySelector('input:not([type=hidden]), select, textarea, iframe');
}
