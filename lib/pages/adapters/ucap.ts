// Reads lists of UCAP (开普云) and its look-alikes: articles /c100231/202203/<32 hexadecimal digits>.shtml, pages list_2.shtml.
import { family } from '../family.ts';

export default family('ucap', {
  title: { zh: '开普云 UCAP', en: 'Kaipuyun UCAP' },
  // 2026-11 /c100231/list.shtml, zfxxgkMultiList.shtml, nav_list.shtml.
  at: /\/c\d{5,}\/\w+\.shtml(?:[?#]|$)/,
  // 2026-11; without a column's number in 绥化, 怀化, 汉中; 锡林郭勒 writes /<32hex>/index.shtml, 证监会 /c100028/c7656853/content.shtml.
  leads: /\/(?:[\da-f]{32}(?:\/index)?|c\d{5,}\/c\d{5,}\/content)\.s?html$/,
  marks: 'ucaptitle, ucapcontent, script[src*="ucap" i]',
  // The second in 海南, 汕头 and 汕尾, 2026-11: the day in a table below the title.
  rows: 'ul.infolist > li, .list_div:has(> .list-right_title)',
  link: '.list-right_title a',
  date: 'td',
});
