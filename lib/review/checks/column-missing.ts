// Holds a draft for which no column is chosen.
import type { Check } from '../check.ts';

/** What an empty column select shows, after drawing is taken away. */
const placeholder = /^(?:请?选择.*|未选择.*|栏目|所属栏目|全部栏目|无|null|undefined)?$/i;

export default {
  title: { zh: '已选发布栏目', en: 'A column is chosen' },
  basis: {
    zh: '奈政公开办字〔2022〕3号附《信息发布审核单》“发布栏目”栏',
    en: 'Notice 奈政公开办字〔2022〕3号, review form, field “发布栏目”',
  },
  strength: 'hold',
  find: ({ draft }) => {
    if (!placeholder.test(draft.column.replace(/[\s\-—─=.…>|│├└]/g, ''))) return [];
    return [
      {
        field: 'column',
        message: { zh: '没有选择发布栏目，请选择。', en: 'No column is chosen. Choose one.' },
      },
    ];
  },
  examples: {
    pass: [
      { draft: { column: '规划信息' } },
      { draft: { column: '├ 选址公示' } },
      { draft: { column: '无障碍服务' } },
    ],
    fail: [
      { draft: { column: '' } },
      { draft: { column: '--请选择栏目--' } },
      { draft: { column: '选择栏目…' } },
    ],
  },
} satisfies Check;
