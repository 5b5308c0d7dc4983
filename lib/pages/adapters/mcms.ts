// Reads lists of MCMS (铭飞): its own list shows no date at all, so its rows stay undated.
import { family } from '../family.ts';

export default family('mcms', {
  title: '铭飞 MCMS',
  // 5.2, 2026-11 /html/web/<column>/<number>.html.
  leads: /\/html\/\w+\/(?:\w+\/)+\d+\.html$/,
  // The pager of its templates.
  marks: '.yema, script[src*="/static/plugins/ms"]',
});
