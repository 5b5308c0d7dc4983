// Asks whether the source document is meant to be disclosed on the office's own initiative.
import type { Check } from '../check.ts';

export default {
  title: { zh: '公开属性为主动公开', en: 'Disclosed on own initiative' },
  basis: {
    zh: '《中华人民共和国政府信息公开条例》第十九条至第二十一条；奈政公开办字〔2022〕3号',
    en: 'Regulations on Open Government Information, Articles 19 to 21; notice 奈政公开办字〔2022〕3号',
  },
  ask: {
    zh: '来稿（原件）的公开属性是否为“主动公开”？',
    en: 'Is the source document marked for disclosure on own initiative (主动公开)?',
  },
  clears: 'yes',
  scope: 'document',
} satisfies Check;
