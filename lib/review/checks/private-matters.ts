// Asks whether any paragraph holds commercial secrets or private matters: only a person can tell.
import type { Check } from '../check.ts';

export default {
  title: { zh: '不涉及商业秘密和个人隐私', en: 'No commercial secret, nothing private' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十五条',
    en: 'Regulations on Open Government Information, Article 15',
  },
  ask: {
    zh: '本稿是否含有商业秘密或者个人隐私，公开后会损害第三方合法权益？',
    en: 'Does the draft hold commercial secrets or private matters whose publication would harm others?',
  },
  clears: 'no',
  scope: 'paragraphs',
} satisfies Check;
