// Asks whether any paragraph holds a state secret: only a person can tell.
import type { Check } from '../check.ts';

export default {
  title: { zh: '不涉及国家秘密', en: 'No state secret' },
  basis: {
    zh: '《中华人民共和国保守国家秘密法》（2024年修订）第十三条、第三十五条；《中华人民共和国政府信息公开条例》第十四条、第十七条',
    en: 'Law on Guarding State Secrets (2024), Articles 13 and 35; Regulations on Open Government Information, Articles 14 and 17',
  },
  ask: { zh: '本稿是否含有国家秘密？', en: 'Does the draft hold a state secret?' },
  clears: 'no',
  scope: 'paragraphs',
} satisfies Check;
