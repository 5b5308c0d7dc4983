// Reads lists of the 成都 kind: column-index-1.shtml, column-index-2.shtml.
import { family } from '../family.ts';

export default family('column-index', {
  title: '成都 column-index',
  // 2026-11.
  at: /\/column-index(?:-\d+)?\.shtml(?:[?#]|$)/,
});
