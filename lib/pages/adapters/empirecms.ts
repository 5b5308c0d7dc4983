// Reads lists of EmpireCMS (帝国): templates of any shape, known by their pager and addresses.
import { family } from '../family.ts';

export default family('empirecms', {
  title: { zh: '帝国 EmpireCMS', en: 'EmpireCMS' },
  // 7.5, 2026-11 /e/action/ListInfo/?classid=1.
  at: /\/e\/action\/ListInfo\b/,
  // The bold number of its pager, the pager's box, and its own scripts.
  marks:
    'a[title="总数"], a[title="Total record"], .epages, script[src*="/e/public/"], script[src*="/e/data/js/"]',
  // The default skin, 2026-11 in a dozen public templates with [!--show.listpage--]: tables around one list.
  rows: 'td.news_list table.box ul > li',
});
