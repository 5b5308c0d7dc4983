// Reads lists of UCAP (开普云) and its look-alikes: articles /c100231/202203/<32 hexadecimal digits>.shtml, pages list_2.shtml.
import { family } from '../family.ts';

export default family('ucap', {
  title: '开普云 UCAP',
  // 2026-11 /c100231/list.shtml, zfxxgkMultiList.shtml, nav_list.shtml.
  at: /\/c\d{5,}\/\w+\.shtml(?:[?#]|$)/,
  // 2026-11; without a column's number in 绥化, 怀化, 汉中; 锡林郭勒 writes /<32hex>/index.shtml.
  leads: /\/[\da-f]{32}(?:\/index)?\.s?html$/,
  marks: 'ucaptitle, ucapcontent, script[src*="ucap" i]',
  rows: 'ul.infolist > li',
});
