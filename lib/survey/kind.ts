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

function isOtherBody(source: string, table: DutyTable): boolean {
  const name = source.replace(/\s+/g, '');
  return !isHere(name, table) && elsewhere.some((sign) => sign.test(name));
}

/** Signs of a body that is not this government's. An office named without a place (政务公开办) is one's own. */
const elsewhere = [
  // Another place; 开发区, 社区 and the like are parts of one's own.
  /[\u4e00-\u9fff]{2,}(自治区|省|市|盟|州|县|旗|(?<!开发|园|社|景|辖|地|灌|林|牧|矿|库)区)/,
  /国务院|国家|中国|中央|全国|最高人民/,
  // 国务院组成部门; 宣传部, 组织部 without a place are the local committee's.
  /(外交|国防|教育|科学?技术?|工业和信息化|公安|民政|司法|财政|社会保障|自然资源|生态环境|城乡建设|交通运输|水利|农业农村|商务|文化和旅游|退役军人事务|应急管理)部(办公厅)?$/,
  /厅$|总局|总署|银保监会|证监会/,
  /新华|人民(网|日报)|日报|晚报|电视台|广播|新闻网|学习强国|互联网|网络$/,
];

/** 奈曼旗…, 奈曼…, 旗…, 我旗…: this government, its party committee, its media; and the site speaking of itself. */
function isHere(name: string, table: DutyTable): boolean {
  const place = table.government.replace(/人民政府$/, '');
  const [short, level] = [place.slice(0, -1), place.slice(-1)];
  if (/^(本站|本网|本局|本单位|原创|信息中心|政务公开|政府办|融媒体中心|新闻中心)/.test(name)) return true;
  return name.includes(short.length > 1 ? short : place) || name.replace(/^[本我]/, '').startsWith(level);
}

function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
