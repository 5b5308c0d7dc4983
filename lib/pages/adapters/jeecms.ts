// Reads lists of JEECMS: addresses end in .jhtml, pages are index_2.jhtml.
import { family } from '../family.ts';

export default family('jeecms', {
  title: 'JEECMS',
  // 2026-11 /szfxxgkzd/4753.jhtml, /szfxxgkzd/index_2.jhtml.
  at: /\.jhtml(?:[?#]|$)/,
  leads: /\/\d+\.jhtml$/,
});
