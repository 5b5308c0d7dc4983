// Holds a draft without a title.
import type { Check } from '../check.ts';

/** What editors print in an empty title. */
const placeholder = /^(?:无标题|未命名|标题|新建文章|请(?:输入|填写)(?:文章|信息)?标题)?[.…]*$/;

export default {
  title: { zh: '有标题', en: 'Has a title' },
  basis: {
    zh: '奈政公开办字〔2022〕3号附《信息发布审核单》“信息标题”栏',
    en: 'Notice 奈政公开办字〔2022〕3号, review form, field “信息标题”',
  },
  strength: 'hold',
  find: ({ draft }) => {
    if (!placeholder.test(draft.title.trim())) return [];
    return [
      {
        field: 'title',
        message: { zh: '没有标题，请填写信息标题。', en: 'There is no title. Fill it in.' },
      },
    ];
  },
  examples: {
    pass: [
      { draft: { title: '关于春季植树造林的通知' } },
      { draft: { title: '标题新闻' } },
      { draft: { title: '无标题音乐会' } },
    ],
    fail: [{ draft: { title: '' } }, { draft: { title: '　 ' } }, { draft: { title: '请输入标题' } }],
  },
} satisfies Check;
