// Reads lists of EyouCMS (易优): the day and its month stand in two elements.
import { family } from '../family.ts';

export default family('eyoucms', {
  title: { zh: 'EyouCMS 易优', en: 'EyouCMS' },
  // 1.6, 2026-11: its own scripts, its generator tag, the credit in its footer.
  marks:
    'script[src*="/static/common/js/ey_"], meta[name="generator"][content*="eyou" i], a[href*="eyoucms.com"]',
  // lists_article.htm of github.com/weng-xianhu/eyoucms, 2026-11, for screens and for phones.
  rows: '.line.list-news',
  link: 'h3 > a',
  // Beside it a summary, which may tell of other days.
  date: '.time, .news > p.text-gray:not(.hidden-l)',
});
