// Reads lists of 广东 gkmlpt as its script has drawn them; the page as served is an empty shell.
import { family } from '../family.ts';

export default family('gkmlpt', {
  title: { zh: '广东 gkmlpt', en: 'Guangdong gkmlpt' },
  // 2026-11 /gkmlpt/index#123: the number is the column; /gkmlpt/policy.
  at: /\/gkmlpt\//,
  leads: /\/gkmlpt\/content\//,
  // 2026-11, as public crawlers of 肇庆 and 汕尾 know it: the second cell is the day.
  rows: 'table.table-content > tbody > tr',
  link: 'a.document-number',
});
