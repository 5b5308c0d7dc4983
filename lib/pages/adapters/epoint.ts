// Reads lists of Epoint (新点) WebBuilder: numbered folders of columns, articles /001001/20261120/<UUID>.html.
import { family } from '../family.ts';

export default family('epoint', {
  title: { zh: '新点 WebBuilder', en: 'Epoint WebBuilder' },
  // 2026-11 /jyxx/004002/004002001/1.html, /jydt/001001/001001002/subPage.html.
  at: /\/\d{6,}\/(?:\d{9,}\/)?(?:\d+|subpage\w*|moreinfo\w*|secondpage\w*)\.html(?:[?#]|$)/i,
  leads: /\/\d{6,}\/20\d{6}\/[\da-f-]{36}\.html$/,
  marks: '[class^="ewb-"], .m-pagination-page',
  // As some dozen public crawlers know it, 2026-11.
  rows: 'ul.wb-data-item > li, ul.ewb-data-items > li, li.ewb-list-node',
  link: '.wb-data-infor > a[title], a.ewb-list-name',
  date: '.wb-data-date, .ewb-data-date, .ewb-list-date',
});
