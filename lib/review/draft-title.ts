// The title field of an article form, told from search boxes, SEO titles and rows of batch forms.
import { allIn } from './draft-deep.ts';
import { isInSearch, isOfList } from './draft-filters.ts';
import { type Field, fieldOf, fieldsOf, isField, isTick, trimCaption } from './draft-labels.ts';
import { isShown } from './draft-shown.ts';

/** The best title field of a scope, or undefined. `anchor` is the body editor; a title stands in its form, before it. */
export function titleField(scope: ParentNode, anchor: Element | undefined): HTMLElement | undefined {
  const shown = titlesIn(scope, anchor).filter(({ element }) => isShown(element));
  return (filledTwin(shown) ?? shown[0])?.element;
}

/** The best title that needs nothing beside it to be believed and stands out of sight, or undefined. */
export function titleOutOfSight(scope: ParentNode, anchor: Element): HTMLElement | undefined {
  const all = titlesIn(scope, anchor).map(({ element }) => element);
  return all.find((element) => !isShown(element) && isSureTitle(element));
}

function titlesIn(scope: ParentNode, anchor: Element | undefined): Scored[] {
  const fields = fieldsOf(scope).filter(({ element }) => element.tagName !== 'SELECT');
  const editable = allIn(scope, editableTitles)[0] ?? writtenTitle(scope);
  return fields
    .map((field) => ({ element: field.element as HTMLElement, score: titleScore(field, fields, anchor) }))
    .concat(editable ? [{ element: editable, score: 60 }] : [])
    .filter(({ score }) => score >= 40)
    .sort((a, b) => b.score - a.score);
}

type Scored = { element: HTMLElement; score: number };

// 汉文标题 beside 蒙文标题: the Chinese one is the title, but where it is left empty.
function filledTwin([first, ...more]: Scored[]): Scored | undefined {
  const title = first && asField(first.element);
  if (!title || !inLanguage.test(title.caption) || title.element.value.trim()) return undefined;
  return more.find(({ element }) => {
    const other = asField(element);
    return !!other && inLanguage.test(other.caption) && !!other.element.value.trim();
  });
}

function asField(element: HTMLElement): Field | undefined {
  return isField(element) ? fieldOf(element) : undefined;
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

/** True for a line of a drawn editor that is called the title. */
export function isWrittenTitle(element: HTMLElement): boolean {
  return saidIn.some((name) => titleCaption.test(trimCaption(element.getAttribute(name) ?? '')));
}

/** True for a title that needs no editor beside it to be believed: labelled or named exactly. */
export function isSureTitle(element: HTMLElement): boolean {
  if (!isField(element)) return true;
  const { caption, placeholder, names } = fieldOf(element);
  return (
    titleCaption.test(caption) || titleCaption.test(placeholder) || names.some((name) => titleName.test(name))
  );
}

const titleCaption = new RegExp(
  [
    '^(?:请?(?:在?(?:此处?|这里|这儿|下方))?(?:输入|填写|添加|写))?(?:您的|您要发布的|要发布的)?(?:文章|信息|稿件|新闻|内容|发布|主|公文|文件|文档|通知|公告|政策|资讯|图文|正|动态|报道|简讯|消息|推文|完整|大){0,2}的?(?:标题|题名|题目)(?:名称|文字|内容)?$',
    '^(?:信息|文件|文章|政策|标题|公文|新闻|稿件|公告|通知)名称$|^(?:稿|文|大)题$|^主标$|^(?:篇|稿|文章|稿件|新闻)名$',
    '^(?:汉[文语]?|中文)标题$',
    '^(?:(?:please )?(?:enter|add|type|write|give)(?: in)? )?(?:the |a |your )?(?:article |post |news |story |page |content |item |main |notice |document |release )?(?:title|headline|heading)(?: here| text)?$',
  ].join('|'),
  'i',
);

// Of several languages the Chinese title counts most.
const inLanguage =
  /^(?:汉[文语]?|中文|蒙古?[文语]?|藏[文语]|维[文语]|哈[文语]|朝鲜?[文语]|民[文语]|英[文语]|俄[文语]|日[文语]|外[文语])标题$/;
const inAnother = /^(?!汉|中)..?.?标题$/;
// 名称 names an article only where a catalogue of what is disclosed asks for it.
const ofCatalogue =
  /^(?:索引号?|文号|发文字号|公开(?:方式|目录|日期|属性|形式|类别)|发文机关|发布机构|主题词|体裁分类|主题分类)$/;

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

// A line of a drawn editor that says by its placeholder that it is the title.
function writtenTitle(scope: ParentNode): HTMLElement | undefined {
  const lines = scope.querySelectorAll<HTMLElement>('[contenteditable]:not([contenteditable=false])');
  return Array.from(lines).find(isWrittenTitle);
}

const saidIn = ['placeholder', 'data-placeholder', 'aria-placeholder', 'aria-label', 'data-ph'];

// What a letter calls 主题 an office's system may, too: only beside an editor.
const asksSubject = /^(?:主题|事由|subject)$/i;

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
  else if (inLanguage.test(caption) && inAnother.test(caption)) score += 50;
  else if (caption === '名称' && anchor && all.filter((other) => ofCatalogue.test(other.caption)).length >= 2)
    score += 55;
  else if (titleCaption.test(placeholder)) score += 50;
  else if (anchor && asksSubject.test(caption)) score += 40;
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
