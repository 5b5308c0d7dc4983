// Reads lists of SSCMS (SiteServer): columns /channels/123.html, articles /contents/123/4567.html.
import { family } from '../family.ts';

export default family('sscms', {
  title: 'SSCMS',
  // 2026-11, its own rules for files in github.com/siteserver/cms: /channels/123.html, its second page 123_2.html.
  at: /\/channels\/\d+(?:_\d+)?\.html(?:[?#]|$)/,
  leads: /\/contents\/\d+\/\d+\.html$/,
  marks: 'script[src*="sitefiles/" i]',
});
