// Reads lists of the 通辽 sites: list.shtml and list_2.shtml, rows without a class.
import { family } from '../family.ts';

export default family('list-shtml', {
  title: { zh: '通辽市 list.shtml', en: 'Tongliao list.shtml' },
  // 2026-11 /nmyj/qxdt/list.shtml, list_2.shtml … list_250.shtml; below /c100231/ it is 开普云. Templates have names of their
  // own in 海南 and 汕尾: list3_1.shtml, swlist2.shtml.
  at: /\/(?!c\d{5,}\/)[^/]+\/\w*list\d?(?:_\d+){0,2}\.shtml(?:[?#]|$)/,
});
