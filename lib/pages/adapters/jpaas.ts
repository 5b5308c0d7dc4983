// Reads lists of Hanweb jpaas (大汉集约化; 工信部 too) once they are drawn: articles /art/2026/art_<32 hexadecimal digits>.html.
import { family } from '../family.ts';

export default family('jpaas', {
  title: { zh: '大汉 jpaas 集约化', en: 'Hanweb jpaas' },
  // 2026-11; year archives stand under /2023n/. 工信部 prints the date before the title.
  leads: /\/art_[\da-f]{32}\.html$/,
  // The element that the script fills.
  marks: '[queryData], script[src*="jpaas"]',
});
