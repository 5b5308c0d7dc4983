// Notes a title that already stands in the column.
import type { Check } from '../check.ts';
import { fold } from '../numbers.ts';

/** Titles are the same when they differ only in blanks, punctuation and width of signs. */
function bare(title: string): string {
  return fold(title).replace(/[\s\p{P}\p{S}]/gu, '');
}

export default {
  title: { zh: '栏目内没有同题稿件', en: 'No article of the same title in the column' },
  basis: {
    zh: '奈政公开办字〔2022〕3号；《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）',
    en: 'Notice 奈政公开办字〔2022〕3号; Inspection Indicators for Government Websites (国办秘函〔2019〕19号)',
  },
  strength: 'note',
  find: ({ draft, titlesInColumn }) => {
    const title = bare(draft.title);
    const same = title && titlesInColumn.find((before) => bare(before) === title);
    if (!same) return [];
    return [
      {
        field: 'title',
        quote: draft.title,
        at: 0,
        message: {
          zh: `本栏目已有同题稿件《${same}》，请核对是否重复发布。`,
          en: `The column already carries “${same}”. Check that this is no repeat.`,
        },
      },
    ];
  },
  examples: {
    pass: [
      { draft: { title: '2026年第二季度空气质量公报' }, titlesInColumn: ['2026年第一季度空气质量公报'] },
      { draft: { title: '' }, titlesInColumn: [''] },
      { draft: { title: '关于停水的通知' }, titlesInColumn: ['关于停水的通知（二）'] },
    ],
    fail: [
      { draft: { title: '关于停水的通知' }, titlesInColumn: ['其他', '关于停水的通知'] },
      { draft: { title: '关于“停水”的通知 ' }, titlesInColumn: ['关于停水的通知'] },
      { draft: { title: '２０２６年统计公报' }, titlesInColumn: ['2026年统计公报'] },
    ],
  },
} satisfies Check;
