// Asks whether any paragraph holds a work secret or matters of internal process: only a person can tell.
import type { Check } from '../check.ts';

export default {
  title: { zh: '不涉及工作秘密', en: 'No work secret' },
  basis: {
    zh: '《中华人民共和国保守国家秘密法》（2024年修订）第六十四条；《中华人民共和国政府信息公开条例》第十六条',
    en: 'Law on Guarding State Secrets (2024), Article 64; Regulations on Open Government Information, Article 16',
  },
  ask: {
    zh: '本稿是否含有工作秘密，或者不宜公开的内部管理、过程性信息？',
    en: 'Does the draft hold work secrets, or internal or preparatory information that should not be public?',
  },
  clears: 'no',
  scope: 'paragraphs',
} satisfies Check;
