// The other fields of an article form: source, author, date, document number, abstract.
import { ownFields } from './draft-filters.ts';
import { best, chosenText, type Field, type FieldElement, fieldsOf, isTick, rank } from './draft-labels.ts';

/** The fields that a draft has besides title, column and body. */
export type FieldName = keyof typeof captions;

/** The field whose label or name fits best, or undefined. */
export function namedField(scope: ParentNode, name: FieldName): FieldElement | undefined {
  if (name === 'abstract' && keepsHistory(scope)) return undefined;
  const fields = fieldsOf(scope).filter(
    (field) => !isTick(field.element) && !notField[name]?.test(field.caption || field.placeholder),
  );
  const known = (field: Field) => rank(field, captions[name], names[name]);
  const found = best(ownFields(scope, fields.filter(known)), known)?.element;
  // Where a form asks for no author, its editor is who wrote.
  if (found || name !== 'author') return found;
  return best(fields, (field) => rank(field, editorCaption, editorName))?.element;
}

/** What stands in that field, `''` where there is none. */
export function textField(scope: ParentNode, name: FieldName): string {
  const element = namedField(scope, name);
  return element ? chosenText(element) : '';
}

// 摘要 beside 这是一次小编辑 is a note on the edit. MediaWiki 1.39 (without the tick where nobody is logged in), 2026-11.
function keepsHistory(scope: ParentNode): boolean {
  return fieldsOf(scope).some(({ element, caption, names }) =>
    isTick(element) ? minor.test(caption) : names.includes('wpsummary'),
  );
}

const minor = /小编辑|细微|[微小]+修改|小改动|minor/i;

const captions = {
  contentSource:
    /^(?:信息|稿件|文章|内容|新闻|消息|转载)?来源(?:单位|部门|名称|网站)?$|^稿源$|^(?:供稿|来稿)(?:单位|部门)$|^(?:content ?)?source$/i,
  author: /^(?:文章|信息|稿件)?作者(?:姓名|\/编辑)?$|^撰稿人?$|^供稿人$|^author$/i,
  publishedOn:
    /^(?:发布|发稿|公开|显示|刊发|上网|发表|信息|文章)?(?:日期|时间)$|^(?:publish(?:ed)?(?: on| date)?|date)$/i,
  documentNumber: /^(?:发文)?(?:字号|文号)$|^(?:发文|文件)编号$|^document number$/i,
  abstract:
    /^(?:文章|信息|内容|稿件|新闻)?(?:摘要|简介|导读|导语|概述|概要|提要|描述)$|^(?:abstract|summary|excerpt|description)$/i,
};

const names = {
  contentSource: /^(?:\w*source|copyfrom|laiyuan|ly|origin|comefrom|newsfrom|sourcename)$/,
  author: /^(?:\w*author|writer|zuozhe)$/,
  publishedOn:
    /^(?:(?:pub|publish|release|post|input|add|create|show|display|issue)\w*(?:date|time|on)|\w*deploytime|fbsj|fbrq|fabushijian|docreltime|docpubtime|date)$/,
  documentNumber: /^(?:wenhao|wh|fwzh|fawenzihao|(?:doc|document|file)(?:no|num|number))$/,
  abstract:
    /^(?:\w*abstract|\w*summary|excerpt|zhaiyao|zy|intro|introduction|description|desc|digest|docdesc)$/,
};

const editorCaption = /^(?:责任)?编辑$|^责编$|^编者$|^(?:录入|发布|信息)(?:员|人)$|^editor$/i;
const editorName = /^(?:editor|bianji|zrbj|zebianji|nickname|inputer)$/;

// What the name or the label alone would take for another field.
const notField: Partial<Record<FieldName, RegExp>> = {
  publishedOn: /成文|印发|下线|撤稿|结束|截止|失效|定时|置顶|开始|更新|修改|unpublish|expire/i,
  // 编辑摘要 of a wiki is a note on the edit, read by who looks at the history.
  abstract: /栏目|关键词|图片|附件|编辑|修[改订]|变更|更新|\b(?:edit|change|revision)/i,
  contentSource: /链接|地址|url/i,
};
