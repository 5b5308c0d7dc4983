// Reads lists of the Openness family (安徽, 呼伦贝尔): three shapes of list in one site.
import { family } from '../family.ts';

export default family('openness', {
  title: { zh: 'Openness 信息公开', en: 'Openness disclosure' },
  // 2026-11 /OpennessContent/showList/483/10100/page_1.html: unit, catalogue, page; in 阜阳 and 黄山
  // /Content/showList/JA002/30904/1/page_1.html.
  at: /\/(?:\w*(?:Openness|Xxgk)\w*|News|Content)\/showList\//i,
  leads: /\/(?:\w*(?:Openness|Xxgk)\w*|News|Leader|Content)\/show\/(?:\w+\/)*\d+\.html$/i,
  rows: 'div.listright-box li, section.m-tglist li, div.search-list tbody tr',
  link: 'td.bt a',
  // td.cwrq is 成文日期, which is no publishing date: no row takes it for one.
  date: 'td.fbrq',
});
