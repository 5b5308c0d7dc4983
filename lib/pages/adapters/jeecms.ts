// Reads lists of JEECMS: addresses end in .jhtml, pages are index_2.jhtml.
import { family } from '../family.ts';

export default family('jeecms', {
  title: 'JEECMS',
  // 2026-11 /szfxxgkzd/4753.jhtml, /szfxxgkzd/index_2.jhtml.
  at: /\.jhtml(?:[?#]|$)/,
  leads: /\/\d+\.jhtml$/,
  // news_child.html of version 6, 2026-11 in github.com/qzw1210/jeecmsv6_maven: the date in brackets behind a summary.
  rows: '.hdNews',
  link: 'a:has(> h2)',
  date: 'p > span:last-child',
});
