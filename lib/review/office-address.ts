// Addresses of back offices: the pattern a form is known by, and what they call the column by.
import type { ColumnKey } from '../model.ts';

/**
 * What of an address says which form it is: path, the parameters that choose a page, the route behind `#`.
 * `/admin.php?p=/Content/mod/id/5&t=9` → `/admin.php?p=/Content/mod/id/5`. `''` for an address without a path.
 */
export function shapeOf(address: string): string {
  const url = parsed(address);
  if (!url) return '';
  const path = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  const pages = [...url.searchParams].filter(([name]) => pageParameter.test(name));
  const query = pages.map(([name, value]) => `${name}=${value}`).join('&');
  const route = /^#!?\//.test(url.hash) ? (url.hash.split('?')[0] ?? '') : '';
  return path + (query && `?${query}`) + route;
}

/** The shape with `*` for numbers and made-up names: `/content/edit/id/5.html` → `/content/edit/id/*.html`. */
export function patternOf(address: string): string {
  return shapeOf(address)
    .replace(/[0-9a-f]{8}-[0-9a-f-]{20,}|(?<![a-z])(?=[a-f]*\d)[0-9a-f]{12,}(?![a-z])/gi, '*')
    .replace(/(?<![A-Za-z*])\d+/g, '*');
}

/** True where an address is one of those a pattern stands for; `*` stands for anything within a step of the path. */
export function fits(pattern: string, address: string): boolean {
  const shape = shapeOf(address);
  if (!shape || !pattern) return false;
  const steps = pattern.split(ends);
  const parts = shape.split(ends);
  return steps.length === parts.length && steps.every((step, nth) => fitsStep(step, parts[nth] ?? ''));
}

/** What an address calls a column by, in its order: `?ChannelId=123` and `/catid/5.html` alike. */
export function columnKeysIn(address: string): ColumnKey[] {
  const url = parsed(address);
  if (!url) return [];
  const route = url.hash.includes('?') ? new URLSearchParams(url.hash.slice(url.hash.indexOf('?'))) : [];
  const named = [...url.searchParams, ...route].map(([param, value]) => ({ param, value }));
  const steps = url.pathname.replace(/\.\w{2,5}$/, '').split('/');
  const pairs = steps.slice(0, -1).map((param, nth) => ({ param, value: steps[nth + 1] ?? '' }));
  return [...named, ...pairs].filter(isColumnKey);
}

/**
 * The folder an address puts the article into, where nothing else calls its column: `?id=caizheng:yusuan` and
 * `?title=财政信息/预算公告` (DokuWiki, MediaWiki, 2026-11). Only offered: a person says which column that is.
 */
export function foldersIn(address: string): ColumnKey[] {
  const named = [...(parsed(address)?.searchParams ?? [])];
  return named.flatMap(([param, value]) => {
    const folder = articleParameter.test(param) && value.match(/^\/?([^\s?#]{1,64})[:/][^:/]+$/)?.[1];
    return folder && !/^\w+:\/|^[\d:/]+$/.test(value) ? [{ param, value: folder }] : [];
  });
}

/** True for a name and a value that call a column by its number or code, not for 0 and -1, which choose none. */
export function isColumnKey({ param, value }: ColumnKey): boolean {
  // info[catid] → catid
  const name = param.match(/\[(\w+)\]$/)?.[1] ?? param;
  return (
    columnParameter.test(name.replace(/[^A-Za-z]/g, '')) &&
    /^[\w-]{1,64}$/.test(value) &&
    !/^(?:0|-1)$/.test(value)
  );
}

// The ends of steps stand in both as parts of their own.
const ends = /([/?#&=])/;

// Piece by piece, never back: patterns come out of files, too, and many `*` must not take long.
function fitsStep(step: string, part: string): boolean {
  const [first = '', ...rest] = step.split(/\*+/);
  const last = rest.pop();
  if (last === undefined) return first === part;
  if (!part.startsWith(first) || part.length < first.length + last.length || !part.endsWith(last))
    return false;
  let at = first.length;
  for (const piece of rest) {
    const found = part.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= part.length - last.length;
}

const pageParameter =
  /^(?:m|c|a|s|p|r|g|mod|act|action|do|op|ac|route|controller|method|module|app|page_type)$/i;

const articleParameter = /^(?:id|title|page|pageid|name|article|doc|docid|path)$/i;

const columnParameter =
  /^(?:i?(?:channel|chnl|cata|catalog|cate|category|cat|column|col|lanmu|lm|node|class|type|section|folder|infoclass)id|docchannel|scode|cid|columncode|channelcode)$/i;

function parsed(address: string): URL | undefined {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
