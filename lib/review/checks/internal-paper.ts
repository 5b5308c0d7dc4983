// Asks about words that mark a paper as internal: 内部资料、注意保存、会后收回 …
import marks from '../../../public/data/internal-marks.json';
import type { Check, Found } from '../check.ts';
import { inPassages } from '../passages.ts';

const spaced = (words: string) => [...words].join('[ \\u3000]?');
const aloneOnLine = (pattern: string) => `(?<![^\\n（(【\\[\\s])${pattern}(?![^\\n）)】\\]\\s★☆])`;

function phrasePattern({ phrase, not, ended, alone }: (typeof marks.phrases)[number]): string {
  if (alone) return aloneOnLine(spaced(phrase));
  if (ended) return `${spaced(phrase)}(?![\\u3400-\\u9fff])`;
  return not ? `${spaced(phrase)}(?!${not.join('|')})` : spaced(phrase);
}

const pattern = new RegExp(
  [
    ...marks.spans.map(({ from, to, within }) => `${from}[^。；;\\n]{0,${within}}?(?:${to.join('|')})`),
    ...marks.phrases.map(phrasePattern),
  ].join('|'),
  'g',
);

function marksIn(text: string): Found[] {
  return Array.from(text.matchAll(pattern), ({ 0: quote, index }) => ({
    quote,
    at: index,
    message: {
      zh: `“${quote}”是内部文件的标识用语，请核对来稿能否公开；确可公开的，删去这几个字或者说明后发布。`,
      en: `“${quote}” marks internal papers. Check that this may be public; if it may, remove the words or dismiss this.`,
    },
  }));
}

export default {
  title: { zh: '不是内部文件', en: 'Not an internal paper' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十六条、第十七条；《中华人民共和国保守国家秘密法》（2024年修订）第六十四条',
    en: 'Regulations on Open Government Information, Articles 16 and 17; Law on Guarding State Secrets (2024), Article 64',
  },
  strength: 'ask',
  find: (input) => inPassages(input, ({ text }) => marksIn(text)),
  examples: {
    pass: [
      '请注意保存好缴费票据。',
      '依据《内部资料性出版物管理办法》办理。',
      '以上内容仅供参考。',
      '未经许可不得转载本网图片。',
      '各单位要依法保护工作秘密。',
      '加强内部管理，完善内部控制。',
    ],
    fail: [
      '内部资料　注意保存',
      '内 部 资 料',
      '此材料会后收回。',
      '仅供旗委领导参阅',
      '未经批准，不得转发。',
      '关于某办法的征求意见稿（内部）',
      '（此件依申请公开）',
      '公开属性：不予公开',
      '（工作秘密）\n关于某事的函',
    ],
  },
} satisfies Check;
