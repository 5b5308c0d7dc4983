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
  return found ?? lessSure(scope, name);
}

// Where nothing better stands in the form: 发文时间 for the day, 责任编辑 for who wrote, 发文机关 for the source.
function lessSure(scope: ParentNode, name: FieldName): FieldElement | undefined {
  const fields = fieldsOf(scope).filter((field) => !isTick(field.element));
  const own = (known: (field: Field) => number) =>
    best(ownFields(scope, fields.filter(known)), known)?.element;
  if (name === 'author') return own((field) => rank(field, editorCaption, editorName));
  if (name === 'contentSource') return own(({ caption }) => (issuer.test(caption) ? 1 : 0));
  if (name !== 'publishedOn') return undefined;
  return own((field) => {
    if (updated.test(field.caption)) return field.names.some((one) => names.publishedOn.test(one)) ? 1 : 0;
    return sentOn.test(field.caption || field.placeholder) ? 2 : 0;
  });
}

/** What stands in that field, `''` where there is none. */
export function textField(scope: ParentNode, name: FieldName): string {
  const element = namedField(scope, name);
  if (!element) return '';
  const text = chosenText(element);
  return name === 'publishedOn' && aYear.test(text) ? dayInBoxes(element) : text;
}

// [2026]年[11]月[22]日: one date in three boxes; a year alone is none.
function dayInBoxes(year: FieldElement): string {
  const boxes = Array.from(year.parentElement?.querySelectorAll<FieldElement>(boxOfDate) ?? []);
  const [y, month, day] = boxes.slice(boxes.indexOf(year)).map((box) => chosenText(box).replace(/\D+$/, ''));
  const isOne = [month, day].every((part) => /^\d{1,2}$/.test(part ?? ''));
  return isOne ? `${y}年${month}月${day}日` : '';
}

const aYear = /^(?:19|20)\d{2}年?$/;
const boxOfDate = 'input:not([type=hidden]), select';

// 摘要 beside 这是一次小编辑 is a note on the edit. MediaWiki 1.39 (without the tick where nobody is logged in), 2026-11.
function keepsHistory(scope: ParentNode): boolean {
  return fieldsOf(scope).some(({ element, caption, names }) =>
    isTick(element) ? minor.test(caption) : names.includes('wpsummary'),
  );
}

const minor = /小编辑|细微|[微小]+修改|小改动|minor/i;

const captions = {
  contentSource:
    /^(?:信息|稿件|文章|内容|新闻|消息|转载)?来源(?:单位|部门|名称|网站)?$|^稿源$|^(?:供稿|来稿|报送|提供|信息提供)(?:单位|部门)$|^信源$|^来自$|^转自$|^摘自$|^出处$|^(?:content |news )?source$|^credit$/i,
  author:
    /^(?:文章|信息|稿件)?作者(?:姓名|\/编辑)?$|^(?:撰|拟|供|写|投)稿人?$|^起草人$|^(?:本报)?记者$|^通讯员$|^撰文$|^author$|^by-?line$|^written by$|^reporter$/i,
  publishedOn:
    /^(?:发布|发稿|公开|显示|刊发|上网|发表|信息|文章)?(?:日期|时间)$|^(?:publish(?:ed)?(?: on| date| at)?|(?:publication|release|posting|go-live) date|date(?: ?line)?)$/i,
  documentNumber: /^(?:发文)?(?:字号|文号)$|^(?:发文|文件)编号$|^document number$/i,
  abstract:
    /^(?:文章|信息|内容|稿件|新闻)?(?:摘要|简介|导读|导语|概述|概要|提要|描述)$|^(?:abstract|summary|excerpt|description|standfirst|teaser|deck)$/i,
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

const issuer = /^发文(?:机关|单位)$/;
// A document's own day (成文, 生成) is none of them.
const sentOn =
  /^(?:发文|报送|上报|填报|供稿|投稿|签发|登载|刊登|报道|录入|添加)(?:日期|时间)$|^请?选择(?:发布)?(?:日期时间|日期|时间)$/;
const updated = /^(?:更新|修改)(?:日期|时间)$/;

const editorCaption = /^(?:责任)?编辑$|^责编$|^编者$|^(?:录入|发布|信息)(?:员|人)$|^editor$/i;
const editorName = /^(?:editor|bianji|zrbj|zebianji|nickname|inputer)$/;

// What the name or the label alone would take for another field.
const notField: Partial<Record<FieldName, RegExp>> = {
  publishedOn: /成文|印发|下线|撤稿|结束|截止|失效|定时|置顶|开始|更新|修改|unpublish|expire/i,
  // 编辑摘要 of a wiki is a note on the edit, read by who looks at the history.
  abstract: /栏目|关键词|图片|附件|编辑|修[改订]|变更|更新|\b(?:edit|change|revision)/i,
  contentSource: /链接|地址|url/i,
};
