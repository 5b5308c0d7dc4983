// The other fields of an article form: source, author, date, document number, attachments.
import { columnElement } from './draft-column.ts';
import { best, chosenText, type FieldElement, fieldsOf, isTick, rank } from './draft-labels.ts';
import { oneLine } from './draft-text.ts';

/** The fields that a draft has besides title, column and body. */
export type FieldName = keyof typeof captions;

/** The field whose label or name fits best, or undefined. */
export function namedField(scope: ParentNode, name: FieldName): FieldElement | undefined {
  const fields = fieldsOf(scope).filter((field) => !isTick(field.element));
  return best(fields, (field) => rank(field, captions[name], names[name]))?.element;
}

/** What stands in that field, `''` where there is none. */
export function textField(scope: ParentNode, name: FieldName): string {
  const element = namedField(scope, name);
  return element ? chosenText(element) : '';
}

/** True where the fields are those of an article; a letter box has title and text too, but asks who writes and for a code. */
export function isArticle(scope: ParentNode): boolean {
  const fields = fieldsOf(scope);
  const guest = fields.some(({ caption, placeholder }) => /验证码|captcha/i.test(caption + placeholder));
  const telling = (['contentSource', 'publishedOn', 'documentNumber'] as const).some((name) =>
    namedField(scope, name),
  );
  return !guest && (telling || !!columnElement(scope));
}

/** Names of files to go out with the article: chosen ones and those already listed. */
export function attachmentsOf(scope: ParentNode): string[] {
  const chosen = Array.from(scope.querySelectorAll<HTMLInputElement>('input[type=file]')).flatMap((input) =>
    Array.from(input.files ?? [], (file) => file.name),
  );
  const listed = Array.from(scope.querySelectorAll(attachmentLinks), (link) =>
    oneLine(link.textContent ?? ''),
  );
  const typed = fieldsOf(scope)
    .filter((field) => /附件/.test(field.caption))
    .map((field) => oneLine(field.element.value));
  return [...new Set([...chosen, ...listed, ...typed].filter((name) => fileName.test(name)))].map(lastPart);
}

const captions = {
  contentSource:
    /^(?:信息|稿件|文章|内容|新闻|消息|转载)?来源(?:单位|部门|名称|网站)?$|^稿源$|^(?:供稿|来稿)(?:单位|部门)$|^(?:content ?)?source$/i,
  author: /^(?:文章|信息)?作者(?:姓名)?$|^撰稿人?$|^author$/i,
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
    /^(?:(?:pub|publish|release|post|input|add|create|show|display|issue)\w*(?:date|time|on)|fbsj|fbrq|docreltime|date)$/,
  documentNumber: /^(?:wenhao|wh|fwzh|fawenzihao|(?:doc|document|file)(?:no|num|number))$/,
  abstract:
    /^(?:\w*abstract|\w*summary|excerpt|zhaiyao|zy|intro|introduction|description|desc|digest|docdesc)$/,
};

const attachmentLinks = '[class*=attach] a, [id*=attach] a, [class*=fujian] a, [id*=fujian] a';

const fileName = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|dps|ofd|rar|zip|7z|txt|csv|jpe?g|png|gif|mp[34])$/i;

function lastPart(name: string): string {
  return name.split(/[\\/]/).at(-1) ?? name;
}
