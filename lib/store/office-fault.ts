// What is wrong with a part of a 后台识别方案, in words that name the form and the field.
import type * as v from 'valibot';
import type { OfficeField, Words } from '../model.ts';

/** `forms.0.fields.title.read` → 第 1 个表单“标题”的“read”是 …，不合规定。 */
export function faultOf(issue: v.BaseIssue<unknown>): Words {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const [part, nth] = path;
  const place = typeof nth === 'number' ? parts[String(part)] : undefined;
  const field = part === 'forms' ? path.slice(2).find(isFieldName) : undefined;
  const words = field && fieldWords[field];
  const last = path.at(-1) ?? '';
  const received = issue.received.slice(0, 40);
  const missing = issue.received === 'undefined';
  const extra = issue.expected === 'never';
  const zh = `${place ? `第 ${Number(nth) + 1} ${place.zh}` : ''}${words ? `“${words.zh}”` : ''}`;
  return {
    zh: missing
      ? `${zh}缺少“${last}”。`
      : extra
        ? `${zh}多出“${last}”，这个版本的值守不认得。`
        : `${zh && `${zh}的`}“${last}”是 ${received}，不合规定。`,
    en: `${place ? `${place.en} ${Number(nth) + 1}, ` : ''}${words ? `${words.en}: ` : ''}"${last}" ${missing ? 'is missing.' : extra ? 'is not known to this Zhishou.' : `is ${received}, which does not fit.`}`,
  };
}

function isFieldName(key: unknown): key is OfficeField {
  return typeof key === 'string' && key in fieldWords;
}

const parts: Record<string, Words> = {
  forms: { zh: '个表单', en: 'form' },
  columns: { zh: '条栏目对应', en: 'column line' },
  triggers: { zh: '个发布动作', en: 'trigger' },
};

const fieldWords: Record<OfficeField, Words> = {
  title: { zh: '标题', en: 'title' },
  body: { zh: '正文', en: 'body' },
  column: { zh: '栏目', en: 'column' },
  contentSource: { zh: '来源', en: 'source' },
  author: { zh: '作者', en: 'author' },
  publishedOn: { zh: '发布日期', en: 'publication date' },
  documentNumber: { zh: '文号', en: 'document number' },
  abstract: { zh: '摘要', en: 'abstract' },
  attachments: { zh: '附件', en: 'attachments' },
};
