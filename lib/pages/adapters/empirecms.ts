// Reads lists of EmpireCMS (帝国): templates of any shape, known by their pager and addresses.
import { family } from '../family.ts';

export default family('empirecms', {
  title: '帝国 EmpireCMS',
  // 7.5, 2026-11 /e/action/ListInfo/?classid=1.
  at: /\/e\/action\/ListInfo\b/,
  // The bold number of its pager, and its own scripts.
  marks: 'a[title="总数"], a[title="Total record"], script[src*="/e/public/"], script[src*="/e/data/js/"]',
});
