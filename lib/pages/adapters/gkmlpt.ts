// Reads lists of 广东 gkmlpt as its script has drawn them; the page as served is an empty shell.
import { family } from '../family.ts';

export default family('gkmlpt', {
  title: '广东 gkmlpt',
  // 2026-11 /gkmlpt/index#123: the number is the column.
  at: /\/gkmlpt\//,
  leads: /\/gkmlpt\/content\//,
});
