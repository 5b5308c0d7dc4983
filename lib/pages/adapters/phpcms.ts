// Reads lists of PHPCMS V9: a date floating right before the title, an empty item after every fifth row.
import { family } from '../family.ts';

export default family('phpcms', {
  title: 'PHPCMS V9',
  // 2026-11 /index.php?m=content&c=index&a=lists&catid=12, in files /list-12-1.html.
  at: /[?&]m=content&c=index&a=lists\b|\/list-\d+-\d+\.html(?:[?#]|$)/,
  leads: /[?&]a=show&catid=\d+&id=\d+|\/show-\d+-\d+-\d+\.html$|\/20\d\d\/[a-z]\w*_\d{4}\/\d+\.html$/,
  marks: '#pages a.a1, script[src*="/statics/js/"]',
  // content/list.html as in github.com/wishcan/phpcms, 2026-11.
  rows: 'ul.list.lh24 > li',
});
