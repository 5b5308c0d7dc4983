// 信息发布审核单 as the notice prints it: thirteen fields in their order, each with its printed label.
import type { ReviewForm } from '../../model.ts';
import type { Block, Report } from '../report.ts';

/** A filled form and the government it is printed for. */
export type ReviewFormRecords = { form: ReviewForm; government: string };

/** Field and label, in the order of the notice's form. */
export const reviewFormFields: { field: keyof ReviewForm; label: string }[] = [
  { field: 'submittedOn', label: '报送时间' },
  { field: 'clerk', label: '信息员' },
  { field: 'phone', label: '电话' },
  { field: 'title', label: '信息标题' },
  { field: 'unit', label: '报送单位' },
  { field: 'sourceKind', label: '信息来源' },
  { field: 'column', label: '发布栏目' },
  { field: 'publishAt', label: '要求发布时间' },
  { field: 'unitOpinion', label: '稿件提供单位审核意见' },
  { field: 'leaderOpinion', label: '网站分管领导审核' },
  { field: 'siteOpinion', label: '网站审核意见' },
  { field: 'publisher', label: '信息发布人' },
  { field: 'publishedOn', label: '发布日期' },
];

/** `奈曼旗人民政府门户网站信息发布审核单` */
export function reviewFormHeading(government: string): string {
  return `${government}门户网站信息发布审核单`;
}

/** The line of 信息来源 with its one tick: `自拟（√）  转载（　）  其他（　）`. */
export function sourceLine(kind: ReviewForm['sourceKind']): string {
  const kinds = [
    ['own', '自拟'],
    ['repost', '转载'],
    ['other', '其他'],
  ] as const;
  return kinds.map(([one, label]) => `${label}（${one === kind ? '√' : '　'}）`).join('  ');
}

export default {
  title: { zh: '信息发布审核单', en: 'Release review form' },
  build({ form, government }): Block[] {
    return [
      { kind: 'heading', text: reviewFormHeading(government) },
      {
        kind: 'table',
        head: ['栏', '内容'],
        rows: reviewFormFields.map(({ field, label }) => [
          label,
          field === 'sourceKind' ? sourceLine(form.sourceKind) : form[field],
        ]),
      },
    ];
  },
} satisfies Report<ReviewFormRecords>;
