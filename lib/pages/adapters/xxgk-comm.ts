// Reads lists of the 河北 kind: a line of two or three spans, one with the link, the last with the date.
import { family } from '../family.ts';

export default family('xxgk-comm', {
  title: { zh: '河北 xxgk-comm-line', en: 'Hebei xxgk-comm-line' },
  // 2026-11 /columns/<UUID>/index.html, index-2.html; in the departments' sites /www/xxgk2020/228104/cb473d96-1.html (a public crawler).
  at: /\/columns\/[\da-f]{8}-[\da-f-]{27}\//,
  rows: 'li.xxgk-comm-line',
});
