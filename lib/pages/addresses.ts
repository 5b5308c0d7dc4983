// What an address tells: where it leads, whether it leaves the site, whether an article stands there.
import { dateInUrl } from './dates.ts';
import { oncePerPage } from './once.ts';
import type { Page } from './page.ts';

/** `href` as an absolute http(s) address, seen from the page and its `<base>`; undefined where it leads nowhere. */
export function absolute(page: Page, href: string | undefined): string | undefined {
  if (!href?.trim() || /^\s*#/.test(href)) return undefined;
  const made = address(href.trim(), baseOf(page));
  return made && /^https?:$/.test(made.protocol) ? made.href : undefined;
}

const baseOf = oncePerPage((page) => {
  const stated = page.root.first('base[href]')?.attr('href');
  return (stated && address(stated, page.url)?.href) || page.url;
});

/** The parts of an address, or undefined where it is none. Not to be changed: the same address gives the same object. */
export function address(href: string, base?: string): URL | undefined {
  const known = base === undefined ? parts.get(href) : undefined;
  if (known) return known;
  try {
    const made = new URL(href, base);
    if (parts.size >= mostParts) parts.clear();
    parts.set(made.href, made);
    return made;
  } catch {
    return undefined;
  }
}

/** A row's address is asked for its host, its path and its day; taking it apart is half the cost of reading the row. */
const parts = new Map<string, URL>();
const mostParts = 500;

/** True where both addresses stand on one host and port; http and https of one host are one site. */
export const sameHost = (one: string, other: string) => address(one)?.host === address(other)?.host;

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
  const path = address(url)?.pathname ?? '';
  return article.some((shape) => shape.test(path)) || dateInUrl(path) !== undefined;
}
