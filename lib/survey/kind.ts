// 自行发布, 转载 or 外链: what an article is, from its row and its source.
import type { ArticleKind, DutyTable, UnitId } from '../model.ts';

/**
 * 外链 leaves the site. 转载 says so in title or address, or names as its source a body that is none of the table's
 * units and not this government itself. What names no body at all (本站, an author, nothing) is taken as own.
 */
export function kindOf(
  row: { title: string; url: string; external: boolean },
  source: string | undefined,
  unit: UnitId | undefined,
  table: DutyTable,
): ArticleKind {
  if (row.external) return 'link';
  if (/^\s*[【[（(]?\s*转载/.test(row.title) || /zhuanzai|转载/i.test(readable(row.url))) return 'repost';
  return source && !unit && isOtherBody(source, table) ? 'repost' : 'own';
}

/** Names as 来源 prints them: departments, governments, papers, sites. */
const body =
  /(部|委|厅|局|署|院|办|室|府|会|站|网|社|报|台|刊|端|号|中心|政府|发布|频道|互联网)$|国务院|新华|人民(网|日报)|自治区/;

function isOtherBody(source: string, table: DutyTable): boolean {
  const name = source.replace(/\s+/g, '');
  return !isHere(name, table) && body.test(name);
}

/** 奈曼旗…, 奈曼…, 旗…, 我旗…: this government, its party committee, its media; and the site speaking of itself. */
function isHere(name: string, table: DutyTable): boolean {
  const place = table.government.replace(/人民政府$/, '');
  const [short, level] = [place.slice(0, -1), place.slice(-1)];
  if (/^(本站|本网|本局|本单位|原创|信息中心)/.test(name)) return true;
  return name.includes(short.length > 1 ? short : place) || name.replace(/^[本我]/, '').startsWith(level);
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
