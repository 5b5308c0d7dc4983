// Reads lists of the gov.cn kind: link and date stand together in the row's heading, pages are home_0.htm, home_1.htm.
import { family } from '../family.ts';

export default family('gov-cn', {
  title: { zh: '中国政府网', en: 'gov.cn' },
  // As seen 2026-11, not held against a public template. /zhengce/zuixin/home_0.htm: counted from 0.
  at: /\/home(?:_\d+)?\.htm(?:[?#]|$)/,
  leads: /\/content_\d+\.htm$/,
});
