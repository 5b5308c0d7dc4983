// Whether two editor addresses are of one article: by the article's own number, not by that of its column.

const ofArticle =
  /^(?:id|aid|gid|nid|pid|post|article_?id|content_?id|news_?id|info_?id|doc_?id|archives?_?id|item_?id|record_?id|manuscript_?id)$/i;
const numberLike = /^(?:\d{1,20}|[0-9a-f]{24,32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;
const inPath =
  /\/(?:edit|update|modify|article|articles|content|contents|news|info|doc|post|posts)\/(\d{1,20}|[0-9a-f]{24,36})(?=\/|$|\.)/i;
const byHash = /[?&/#](?:id|articleId|contentId|newsId|infoId|docId)[=/](\d{1,20}|[0-9a-f]{24,36})\b/i;

/**
 * What names one article in the address of its editor: path and number, `/edit id=12`. Undefined for a form that is new,
 * or whose address tells the column only.
 */
export function articleNumber(url: string): string | undefined {
  const { pathname, searchParams, hash } = parsed(url) ?? {};
  if (pathname === undefined || !searchParams) return undefined;
  for (const [name, value] of searchParams)
    if (ofArticle.test(name) && numberLike.test(value) && !/^0+$/.test(value))
      return `${pathname} ${name.toLowerCase()}=${value}`;
  const within = inPath.exec(pathname)?.[1];
  if (within && !/^0+$/.test(within)) return pathname.slice(0, pathname.indexOf(within) + within.length);
  const routed = byHash.exec(hash ?? '')?.[1];
  return routed && !/^0+$/.test(routed) ? `${pathname} ${(hash ?? '').split('?')[0]} ${routed}` : undefined;
}

function parsed(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
