// What an address tells: where it leads, whether it leaves the site, whether an article stands there.
import { dateInUrl } from './date-address.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';

/** `href` as an absolute http(s) address, seen from the page and its `<base>`; undefined where it leads nowhere. */
export function absolute(page: Page, href: string | undefined): string | undefined {
  const given = href?.trim();
  if (!given || given.startsWith('#')) return undefined;
  const base = baseOf(page);
  // Most links of a portal are like this; a list of 2,000 rows takes them apart in no time.
  if (base.origin && plainPath.test(given) && !given.includes('/.')) return base.origin + given;
  const made = address(given, base.href);
  return made && /^https?:$/.test(made.protocol) ? withoutSession(made.href) : undefined;
}

/**
 * The address without the number that Java, PHP and ASP.NET write into links for visitors who send no cookies: it is
 * another at every visit, and the article is the same.
 */
export function withoutSession(url: string): string {
  if (!/sess|\/\(S\(/i.test(url)) return url;
  return url
    .replace(/;jsessionid=[^/?#]*/gi, '')
    .replace(/\/\(S\(\w+\)\)(?=\/)/gi, '')
    .replace(/([?&])(?:jsessionid|phpsessid|aspsessionid\w*)=[^&#]*(?:&|(?=#|$))/gi, '$1')
    .replace(/[?&](?=#|$)/, '');
}

/** A path from the root that stands in an address exactly as it is written. */
const plainPath = /^\/(?!\/)[\w\-./~]*$/;

const baseOf = oncePerPage((page) => {
  const stated = page.root.first('base[href]')?.attr('href');
  const href = (stated && address(stated, page.url)?.href) || page.url;
  const { origin, protocol } = address(href) ?? {};
  return { href, origin: /^https?:$/.test(protocol ?? '') ? origin : undefined };
});

/** The parts of an address, or undefined where it is none. */
export function address(href: string, base?: string): URL | undefined {
  try {
    return new URL(href, base);
  } catch {
    return undefined;
  }
}

/** Host and port of an absolute http address as `URL` writes it. */
const hostOf = (url: string) => /^https?:\/\/([^/?#]*)/.exec(url)?.[1];

/** True where both addresses stand on one host and port; http and https of one host are one site. */
export const sameHost = (one: string, other: string) =>
  hostOf(one) === hostOf(other) || address(one)?.host === address(other)?.host;

/** True for the second page of a list whose first page stands at `first`: `list_2.html`, `index_2.html`, `?pageIndex=2`. */
export function isSecondPage(first: string, url: string): boolean {
  const [path = '', query = ''] = first.replace(/#.*$/s, '').split('?');
  const [to = '', asked = ''] = url.replace(/#.*$/s, '').split('?');
  if (to === path)
    return /^(?:.*&)?(?:p|pn|page\w*)=2(?:&|$)/i.test(asked) && !/(?:^|&)(?:p|pn|page\w*)=/i.test(query);
  const [, stem = '', ext = ''] = /^(.*?)(\.\w+)?$/.exec(path.replace(/\/$/, '/index')) ?? [];
  return to.replace(/\.\w+$/, '') === `${stem}_2` && (ext === '' || to.endsWith(ext));
}

/** Path of an absolute http address as `URL` writes it. */
export const pathOf = (url: string) => /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? '';

// Newest first; families as seen in public addresses.
const article = [
  /\/t20\d{6}_\d+/, // TRS
  /\/art_[\da-z_]+\.html/i, // Hanweb, both generations
  /\/info\/\d+\/\d+\.html?$/, // VSB
  /\/(?:content|post|mpost|article)[_-]\d+\.s?html?$/i, // gov.cn, 广东, 盘锦, 兴安盟
  /\/(?:show|detail|content|contents|view)\/(?:\d+\/)*\d+(?:\.j?s?html?)?$/i, // Openness, gkmlpt, SSCMS
  /\/[\da-f]{32}\.s?html?$/, // 开普云
  /\.(?:pdf|docx?|xlsx?|wps|zip|rar)$/i,
];

/** True for addresses that only articles and attachments have. */
export function isArticleAddress(url: string): boolean {
  const path = pathOf(url);
  return article.some((shape) => shape.test(path)) || dateInUrl(path) !== undefined;
}

/** To the page itself, or to what it stands in. */
export function leadsUp(page: Page, url: string): boolean {
  const to = url.replace(/#.*$/s, '').replace(/\/$/, '');
  return page.url.startsWith(to) && /^(?:$|[/?#])/.test(page.url.slice(to.length));
}
