// The title field of an article form, told from search boxes, SEO titles and rows of batch forms.
import { isInSearch, isOfList } from './draft-filters.ts';
import { type Field, fieldOf, fieldsOf, isField, isTick } from './draft-labels.ts';
import { isShown } from './draft-shown.ts';

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

/**
 * True for the form of a column, a menu or a template, which has no article's title but a body of its own: 栏目名称 to be
 * typed, and what only such forms ask for.
 */
export function isOfColumn(scope: ParentNode): boolean {
  const fields = fieldsOf(scope);
  const named = fields.some(
    ({ element, caption, placeholder }) =>
      element.tagName === 'INPUT' &&
      !isTick(element) &&
      !(element as HTMLInputElement).readOnly &&
      columnsName.test(caption || placeholder),
  );
  return named && fields.filter(({ caption }) => ofColumns.test(caption)).length >= 2;
}

const columnsName =
  /^(?:栏目|频道|分类|类别|目录|单页|菜单|节点)(?:名称|名|标题)$|^请?输入(?:栏目|频道|分类)名称$/;
const ofColumns =
  /^(?:上级|父级|父)(?:栏目|频道|分类|目录|节点)?$|^(?:栏目|频道|分类)(?:类型|模型|图片|目录|别名|排序|关键词|描述|SEO标题)$|模板|^排序|^英文名|^目录名|^每页|^SEO标题$|^是否(?:显示|导航|隐藏)|^绑定/;

/** True for a title that needs no editor beside it to be believed: labelled or named exactly. */
export function isSureTitle(element: HTMLElement): boolean {
  if (!isField(element)) return true;
  const { caption, placeholder, names } = fieldOf(element);
  return (
    titleCaption.test(caption) || titleCaption.test(placeholder) || names.some((name) => titleName.test(name))
  );
}

const titleCaption =
  /^(?:文章|信息|稿件|新闻|内容|主|公文|文件|文档|通知|公告|政策|资讯|图文|正)?(?:标题|题名|题目)$|^(?:信息|文件|文章|政策|标题|公文)名称$|^(?:请?(?:在此)?(?:输入|填写|添加))?(?:文章|信息|稿件|新闻)?标题$|^(?:(?:enter|add) )?(?:article |post |news )?(?:title|headline)$/i;

const notTitleCaption =
  /副|短标题|简短标题|手机标题|列表标题|首页标题|栏目标题|SEO|颜色|引题|肩题|链接|搜索|检索|查询|关键|页面|导航|附|图|来源|search|filter|short|sub/i;

// The form of a column, whose name is sent as `title`; a page of its own (单页) does have a title.
const namesColumn = /^(?:栏目|频道|分类|类别|目录|菜单|节点)(?:名称|名)$/;

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
  if (
    notTitleCaption.test(caption) ||
    namesColumn.test(caption) ||
    field.names.some((name) => notTitleName.test(name))
  )
    return 0;
  let score = 0;
  if (titleCaption.test(caption)) score += 60;
  else if (titleCaption.test(placeholder)) score += 50;
  if (field.names.some((name) => titleName.test(name))) score += 45;
  else if (field.names.some((name) => name.endsWith('title') || name === 'subject')) score += 30;
  if (!score || isInSearch(element)) return 0;
  // Rows of a batch form.
  if (all.filter((other) => other.element.name && other.element.name === element.name).length > 2) return 0;
  const form = element.form;
  const around = anchor?.closest('form');
  if ((!around || form !== around) && isOfList(element)) score -= 60;
  if (!anchor) return score;
  if (around && form !== around) return form ? 0 : score - 15;
  if (around) score += 15;
  if (element.compareDocumentPosition(anchor) & 4) score += 10;
  if (element.offsetWidth >= 200) score += 5;
  return score + nearness(element, anchor);
}

// A page without forms: the filter above the list stands farther from the body than the title of the article.
function nearness(element: Element, anchor: Element): number {
  let steps = 0;
  for (let here = anchor.parentElement; here && !here.contains(element); here = here.parentElement)
    steps += 1;
  return Math.max(0, 8 - steps);
}
