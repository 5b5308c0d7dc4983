// Reads lists of the 河北 kind: a line of three spans, the second with the link, the third with the date.
import { family } from '../family.ts';

export default family('xxgk-comm', {
  title: { zh: '河北 xxgk-comm-line', en: 'Hebei xxgk-comm-line' },
  // 2026-11 /columns/<UUID>/index.html, index-2.html.
  at: /\/columns\/[\da-f]{8}-[\da-f-]{27}\//,
  rows: 'li.xxgk-comm-line',
});
