// Holds a draft that carries a mark of state secrecy: 绝密、机密、秘密 with star and term.
import type { Check, Found } from '../check.ts';
import { maskMark } from '../mask.ts';
import { inPassages } from '../passages.ts';

const gap = '[ \\u00a0\\u2000-\\u200d\\u202f\\u3000\\ufeff]{0,6}';
const level = `[绝絕机機秘祕]${gap}密`;
const digit = '[0-9０-９零〇一二三四五六七八九十百两半壹贰叁肆伍陆柒捌玖拾]';
const ended = `${gap}(?:(?:${digit}${gap}){1,5}(?:年|个${gap}月|月|日|天)|永${gap}久|长${gap}期|启用前|启封前|公布前|解密)`;
const date = `${gap}(?:19|20)\\d{2}[-.年/]\\d{1,2}(?:[-.月/]\\d{1,2}日?)?`;
const term = `(?:${date}|${ended})`;
/** ★ and the shapes that stand in for it; a colour selector may follow. */
const star = `${gap}[★☆✩✪✫✬✭✮✯✰⭐⋆🌟]\\ufe0f?`;
/** Signs with other uses count only before a term, or on a line of their own. */
const weakStar = `${gap}[*＊※∗·•・]`;
const forms = [
  `${level}${star}(?:${term})?`,
  `${level}${weakStar}${term}`,
  `(?<![^\\n])[ \\t\\u3000]*${level}(?:${weakStar}|${term})[ \\t\\u3000]*(?![^\\n])`,
  `(?:密${gap}级|保密级别|秘密等级)${gap}[:：\\t]${gap}${level}级?(?!${gap}[、/或和及])`,
];
const mark = new RegExp(forms.join('|'), 'gu');

function marksIn(text: string): Found[] {
  if (!text.includes('密')) return [];
  return Array.from(text.matchAll(mark), (match) => {
    const quote = match[0].trim();
    return {
      quote,
      at: match.index + match[0].indexOf(quote),
      masked: maskMark(quote),
      message: {
        zh: '含国家秘密标志。请停止发布，核对原件密级；涉密信息不得上网。',
        en: 'Carries a mark of state secrecy. Stop publishing and check the original; secret matters must not go online.',
      },
    };
  });
}

export default {
  title: { zh: '不含国家秘密标志', en: 'No mark of state secrecy' },
  basis: {
    zh: '《中华人民共和国保守国家秘密法》（2024年修订）第二十二条；《中华人民共和国政府信息公开条例》第十四条',
    en: 'Law on Guarding State Secrets (2024), Article 22; Regulations on Open Government Information, Article 14',
  },
  strength: 'hold',
  find: (input) => inPassages(input, ({ text }) => marksIn(text)),
  examples: {
    pass: [
      '严格防止涉密信息上网，确保不涉及国家秘密。',
      '国家秘密的密级分为绝密、机密、秘密三级。',
      '机密级国家秘密是重要的国家秘密，绝密级不超过三十年。',
      '不得泄露商业秘密和个人隐私，依法保守秘密。',
      '保守秘密10年以上的工作人员受到表彰。',
      '密级：公开',
      '密级：绝密、机密、秘密三级',
      '★秘密花园读书活动',
      '商业秘密*指不为公众所知悉的技术信息。',
    ],
    fail: [
      '机密★10年\n关于某项工作的通知',
      '机 密 ★ 1 0 年',
      '绝密☆三十年',
      '机密★贰拾年',
      '机密★2030年1月1日',
      '秘密★6个月',
      '秘密※６个月',
      '绝密·永久',
      '机密★启用前',
      '机密⭐️5年',
      '秘密＊十年',
      '密级：机密',
      '密　级： 秘 密 级',
      '秘密★',
      '机密*',
      { draft: { title: '机密★关于某项工作的通知' } },
      { draft: { abstract: '机密★10年' } },
    ],
  },
} satisfies Check;
