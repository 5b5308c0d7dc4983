// Turns an example of a check into the input it stands for.

import type { Draft, DutyTable } from '../../../lib/model.ts';
import type { CheckExample, CheckInput } from '../../../lib/review/check.ts';

export const today = '2026-03-20';

export const table: DutyTable = {
  id: 'test',
  title: '对照表',
  government: '奈曼旗人民政府',
  source: { issuer: '旗政务公开办', document: '通知', documentNumber: '奈政公开办字〔2022〕3号' },
  sections: ['重点领域信息公开'],
  units: [],
  notes: [],
  duties: [],
  doubts: [],
};

export const draft: Draft = {
  url: 'http://127.0.0.1/edit?id=1',
  title: '',
  text: '',
  column: '',
  contentSource: '',
  author: '',
  publishedOn: '',
  documentNumber: '',
  abstract: '',
  attachments: [],
};

/** A string stands for the body of a draft. */
export function inputOf(example: string | Partial<CheckExample>): CheckInput {
  const part = typeof example === 'string' ? { draft: { text: example } } : example;
  const whole = { ...draft, ...part.draft };
  return { table, duties: [], titlesInColumn: [], today, ...part, draft: whole, text: whole.text };
}
