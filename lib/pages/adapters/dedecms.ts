// Reads lists of DedeCMS (织梦): a column in front of the title, the date as bare text behind a small label.
import { family } from '../family.ts';

export default family('dedecms', {
  title: { zh: 'DedeCMS 织梦', en: 'DedeCMS' },
  // 5.7, 2026-11 /plus/list.php?tid=1; its list_1_2.html is others' name, too.
  at: /\/plus\/list\.php/,
  marks: '.dede_pages, ul.pagelist, a[href*="dedecms.com"], script[src*="/include/dedeajax"]',
  // The last as in list_article.htm of github.com/dedecms/DedeCMS, 2026-11: one dl a row.
  rows: '.listbox li, ul.e2 > li, .pleft > .newslist > dl',
  link: 'a.title, dt a:not(.ulink)',
});
