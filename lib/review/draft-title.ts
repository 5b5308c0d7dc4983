// The title field of an article form, told from search boxes, SEO titles and rows of batch forms.
import {
  type Field,
  type FieldElement,
  fieldOf,
  fieldsOf,
  isField,
  isShown,
  isTick,
} from './draft-labels.ts';

/** The best title field of a scope, or undefined. `anchor` is the body editor; a title stands in its form, before it. */
export function titleField(scope: ParentNode, anchor: Element | undefined): HTMLElement | undefined {
  const fields = fieldsOf(scope).filter(({ element }) => element.tagName !== 'SELECT');
  const editable = scope.querySelector<HTMLElement>(editableTitles);
  const scored = fields
    .map((field) => ({ element: field.element as HTMLElement, score: titleScore(field, fields, anchor) }))
    .concat(editable ? [{ element: editable, score: 60 }] : [])
    .filter(({ score }) => score >= 40)
    .sort((a, b) => b.score - a.score);
  return scored.find(({ element }) => isShown(element))?.element;
}

/** True for a title that needs no editor beside it to be believed: labelled or named exactly. */
export function isSureTitle(element: HTMLElement): boolean {
  if (!isField(element)) return true;
  const { caption, placeholder, names } = fieldOf(element);
  return (
    titleCaption.test(caption) || titleCaption.test(placeholder) || names.some((name) => titleName.test(name))
  );
}

const titleCaption =
  /^(?:文章|信息|稿件|新闻|内容|主|公文|文件|正)?(?:标题|题名|题目)$|^(?:请?(?:在此)?(?:输入|填写|添加))?(?:文章|信息|稿件|新闻)?标题$|^(?:(?:enter|add) )?(?:article |post |news )?(?:title|headline)$/i;

const notTitleCaption =
  /副|短标题|SEO|颜色|引题|肩题|链接|搜索|检索|查询|关键|页面|导航|附|图|来源|search|filter|short|sub/i;

const titleName =
  /^(?:(?:article|news|info|doc|post|content|info|vc|f|txt|text|c)?title|bt|biaoti|wzbt|xxbt|headline)$/;

const notTitleName =
  /^(?:seo|sub|short|fu|meta|search|query|keywords?|kw|tag|pic|img|link|file|color|style|page|site|alt|batch|nav|alias|\w*(?:sub|short|seo|fu|page|pic|img|link|list|second|vice)title|titlecolor|titlestyle)$/;

// Gutenberg 6.1 and later; Ghost writes its title into a textarea with a placeholder.
const editableTitles =
  'h1.editor-post-title__input, h1[contenteditable=true], .editor-post-title [contenteditable=true]';

function titleScore(field: Field, all: Field[], anchor: Element | undefined): number {
  const { element, caption, placeholder } = field;
  if (element.disabled || isTick(element) || /^(?:search|date|number|time|email|url)$/.test(element.type))
    return 0;
  if (notTitleCaption.test(caption) || field.names.some((name) => notTitleName.test(name))) return 0;
  if (
    inSearch(element) ||
    all.filter((other) => other.element.name && other.element.name === element.name).length > 2
  )
    return 0;
  let score = 0;
  if (titleCaption.test(caption)) score += 60;
  else if (titleCaption.test(placeholder)) score += 50;
  if (field.names.some((name) => titleName.test(name))) score += 45;
  else if (field.names.some((name) => name.endsWith('title') || name === 'subject')) score += 30;
  if (!score || !anchor) return score;
  const form = element.form;
  const around = anchor.closest('form');
  if (around && form !== around) return form ? 0 : score - 15;
  if (around) score += 15;
  if (element.compareDocumentPosition(anchor) & 4) score += 10;
  if (element.offsetWidth >= 200) score += 5;
  return score;
}

function inSearch(element: FieldElement): boolean {
  return !!element.closest('[role=search], [class*=search], [id*=search], [class*=query]');
}
