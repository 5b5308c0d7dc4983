// Reads lists of SSCMS (SiteServer): columns /channels/123.html, articles /contents/123/4567.html.
import { family } from '../family.ts';

export default family('sscms', {
  title: 'SSCMS',
  // 7.0, 2026-11 /channels/123_2.html.
  at: /\/channels\/\d+(?:_\d+)?\.html(?:[?#]|$)/,
  leads: /\/contents\/\d+\/\d+\.html$/,
  marks: 'script[src*="sitefiles/" i]',
});
