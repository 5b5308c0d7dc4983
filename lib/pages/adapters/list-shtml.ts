// Reads lists of the 通辽 sites: list.shtml and list_2.shtml, rows without a class.
import { family } from '../family.ts';

export default family('list-shtml', {
  title: '通辽市 list.shtml',
  // 2026-11 /nmyj/qxdt/list.shtml, list_2.shtml … list_250.shtml; below /c100231/ it is 开普云.
  at: /\/(?!c\d{5,}\/)[^/]+\/(?:\w+_)?list(?:_\d+)?\.shtml(?:[?#]|$)/,
});
