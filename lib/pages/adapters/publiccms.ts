// Reads lists of PublicCMS: an entry's heading holds link and day, the first page ends with 查看更多.
import { family } from '../family.ts';

export default family('publiccms', {
  title: 'PublicCMS',
  // category/list.html and ftl/data-list.ftl of github.com/sanluan/PublicCMS, 2026-11.
  marks: 'a[href*="publiccms.com"]',
  rows: '.data-list > dl',
  link: 'dt a',
  date: 'dt span',
});
