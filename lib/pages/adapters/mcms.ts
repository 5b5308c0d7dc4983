// Reads lists of MCMS (铭飞): its templates page by a script that names the pages' files.
import { family } from '../family.ts';

export default family('mcms', {
  title: { zh: '铭飞 MCMS', en: 'Mingfei MCMS' },
  // 5.2, 2026-11 /html/web/<column>/<number>.html; with a year in place of the site it is PHPCMS.
  leads: /\/html\/(?!20\d\d\/)\w+\/(?:\w+\/)+\d+\.html$/,
  // The pager of its templates, its own scripts, the path of its columns.
  marks: '.yema, script[src*="/static/plugins/ms"], .ms-channel-path',
  // news-list.htm and a government's theme of github.com/ming-soft/MCMS, 2026-11.
  rows: '.right-body > .news-item, .ms-news-one-line',
  link: 'a.title, a.ms-news-one-line-link',
  date: '.news-footer .v, .ms-news-one-line-date',
});
