// Notes a source that is missing, or that leads to no unit of the duty table.
import type { Check } from '../check.ts';

/** What fills the field and says nothing: a reader and the count by unit both need the unit's name. */
const saysNothing = /^(?:本站|本网|本站原创|原创|网络|互联网|转载|未知|佚名|其他|无|暂无|admin|不详)$/i;

export default {
  title: { zh: '已填信息来源', en: 'The source is given' },
  basis: {
    zh: '《政府网站发展指引》（国办发〔2017〕47号）；奈政公开办字〔2022〕3号附《信息发布审核单》“信息来源”栏',
    en: 'Guidelines for Government Websites (国办发〔2017〕47号); notice 奈政公开办字〔2022〕3号, field “信息来源”',
  },
  strength: 'note',
  find: ({ draft, unit }) => {
    const source = draft.contentSource.trim();
    if (source === '') {
      const message = {
        zh: '没有填写信息来源，请填写来稿单位。',
        en: 'The source is empty. Fill in the unit.',
      };
      return [{ field: 'contentSource', message }];
    }
    if (unit !== undefined) return [];
    const at = draft.contentSource.indexOf(source);
    const message = saysNothing.test(source)
      ? {
          zh: `信息来源“${source}”看不出来稿单位，请写明。`,
          en: `The source “${source}” names no unit. Name it.`,
        }
      : {
          zh: `信息来源“${source}”不是对照表中的单位，暂不能判定保障部门；转载上级或者媒体稿件的不必处理。`,
          en: `“${source}” is no unit of the duty table, so its owner is unknown. Nothing to do for a repost.`,
        };
    return [{ field: 'contentSource', quote: source, at, message }];
  },
  examples: {
    pass: [
      { unit: '财政局', draft: { contentSource: '奈曼旗财政局' } },
      { unit: '医疗保障局', draft: { contentSource: '医保局' } },
      { unit: '教育体育局', draft: { contentSource: ' 教体局 ' } },
    ],
    fail: [
      { draft: { contentSource: '' } },
      { draft: { contentSource: '　' } },
      { draft: { contentSource: '本站' } },
      { draft: { contentSource: '新华社' } },
    ],
  },
} satisfies Check;
