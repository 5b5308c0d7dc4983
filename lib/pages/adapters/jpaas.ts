// Reads lists of Hanweb jpaas (大汉集约化; 工信部 too) once they are drawn: articles /art/2026/art_<32 hexadecimal digits>.html.
import { family } from '../family.ts';

export default family('jpaas', {
  title: { zh: '大汉 jpaas 集约化', en: 'Hanweb jpaas' },
  // 2026-11; year archives stand under /2023n/. 工信部 prints the date before the title. In 浙江 older articles of the same list
  // keep the former generation's address (/art/2026/9/28/art_1229123351_2501033.html), as a public crawler found.
  leads: /\/art_[\da-f]{32}\.html$/,
  // The element that the script fills.
  marks: '[queryData], script[src*="jpaas"]',
});
