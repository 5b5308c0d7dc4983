// Reads lists of NFCMS (南方, 深圳 and 广东): the date stands inside the link.
import { family } from '../family.ts';

export default family('nfcms', {
  title: { zh: '南方网 NFCMS', en: 'Southcn NFCMS' },
  // 2026-11 post_12612456.html, mpost_… of the mobile page.
  leads: /\/m?post_\d+\.html$/,
  // The second in 深圳's columns, 2026-11: number, title and day in three spans.
  rows: 'ul.tzgg_content > li, .zx_ml_list li:has(> .tit a)',
});
