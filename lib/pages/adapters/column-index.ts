// Reads lists of the 成都 kind: column-index-1.shtml, column-index-2.shtml.
import { family } from '../family.ts';

export default family('column-index', {
  title: { zh: '成都 column-index', en: 'Chengdu column-index' },
  // 2026-11, addresses as public crawlers of a dozen districts write them. In 天府新区 rows are no links, but `div.li[onclick]`:
  // they are not read. No public template was found.
  at: /\/column-index(?:-\d+)?\.shtml(?:[?#]|$)/,
});
