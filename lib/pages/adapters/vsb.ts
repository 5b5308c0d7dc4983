// Reads lists of VSB (博达): rows numbered line_u9_0, articles /info/1004/1052.htm, pages numbered downwards.
import { family } from '../family.ts';

export default family('vsb', {
  title: { zh: '博达 VSB', en: 'Boda VSB' },
  // 2026-11 /list.jsp?urltype=tree.TreeTempUrl&wbtreeid=1082 (滑县 and others): columns that are built when asked for.
  at: /\.jsp\?(?!.*\bwbnewsid=).*\bwbtreeid=\d+/,
  leads: /\/info\/\d+\/\d+\.html?$|[?&]wbnewsid=\d+/,
  // 2026-11 `/system/resource/js/news/statpagedown.js`, `.p_pages` of the newer pager.
  marks: 'script[src*="/system/resource/"], .p_pages',
  // 2026-11 `li#line_u11_0`, in older sites `tr#line_u9_0`; a side box has a number of its own.
  rows: '[id^="line_u"]',
});
