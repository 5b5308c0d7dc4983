// Asks for a second reading where political wording occurs, and shows the places; it never judges meaning.
import type { Check } from '../check.ts';
import { inPassages } from '../passages.ts';
import { placesOf } from '../wording.ts';

export default {
  title: { zh: '政治性表述已核对', en: 'Political wording was read again' },
  basis: {
    zh: '奈政公开办字〔2022〕3号第二条；《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：严重表述错误',
    en: 'Notice 奈政公开办字〔2022〕3号, section 2; Inspection Indicators (国办秘函〔2019〕19号), veto: grave wording errors',
  },
  ask: {
    zh: '下列政治性表述是否已逐处反复核对，内容准确、表述规范？',
    en: 'Was each of these places read again, and is the wording exact?',
  },
  clears: 'yes',
  scope: 'places',
  places: (input) => inPassages(input, ({ text }) => placesOf(text)),
  examples: {
    pass: [
      '依据《中华人民共和国政府信息公开条例》办理。',
      '根据《国务院关于加强数字政府建设的指导意见》精神',
      '国务院令第711号公布',
      '旗政府召开四个方面的会议。',
    ],
    fail: [
      '增强“四个意识”、坚定“四个自信”、做到“两个维护”',
      '“四个意识”（政治意识、大局意识、看齐意识）',
      '落实党中央、国务院决策部署',
      '来自台湾的客商',
      '铸牢中华民族共同体意识',
    ],
  },
} satisfies Check;
