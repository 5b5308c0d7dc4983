// Reads lists of PbootCMS: title, short title and date all stand inside the link.
import { family } from '../family.ts';

export default family('pbootcms', {
  title: 'PbootCMS',
  // 3.2, 2026-11: the date's span in the link; the credit in its footer.
  marks: 'a[href*="pbootcms.com"]',
  // float-end since its templates use Bootstrap 5, 2026-11 in github.com/pbootcmspro/PbootCMS.
  rows: 'ul > li:has(> a > span.float-right), ul > li:has(> a > span.float-end)',
});
