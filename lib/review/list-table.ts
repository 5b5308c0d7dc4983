// Telling a list of articles from lists of other things, and reading an article's title out of its row.
import { oneLine } from './draft-text.ts';

/** True where the rows beside this one are articles: scored, for people, comments and columns are listed alike. */
export function isArticleList(row: Element): boolean {
  const headers = headersOf(row).map(trim);
  if (headers.some((words) => otherThings.test(words))) return false;
  const { document, path } = whereabouts(row);
  if (elsewhere.test(path)) return false;
  let score = headers.some((words) => titleHeader.test(words)) ? 3 : 0;
  score += Math.min(3, headers.filter((words) => articleHeader.test(words)).length);
  const text = oneLine(row.textContent ?? '');
  if (states.test(text)) score += 2;
  if (/20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(text)) score += 1;
  const title = titleIn(row);
  if (/[\u4e00-\u9fff]{6}|\w+(?: \w+){3}/.test(title)) score += 1;
  if (/文章|稿件|信息|新闻|内容|article|post|news|content|document/i.test(`${document.title} ${path}`))
    score += 1;
  return score >= 3;
}

/** The title of the article in a row: its cell under 标题, else its longest link, else its longest words. */
export function titleIn(row: Element): string {
  const cells = cellsOf(row);
  const headers = headersOf(row).map(trim);
  const at = headers.findIndex((words) => titleHeader.test(words));
  const cell = headers.length === cells.length ? cells[at] : undefined;
  const links = Array.from((cell ?? row).querySelectorAll('a')).filter((link) => !isAction(link));
  const best =
    longest(links.map(wordsOf)) || (cell && wordsOf(cell)) || longest(cells.map(wordsOf).filter(isProse));
  return best.slice(0, 300);
}

const titleHeader =
  /^(?:文章|信息|稿件|新闻|内容|文档|公文|文件)?(?:标题|题名|题目)$|^(?:文章|信息|稿件|新闻|文档)名称$|^(?:article |post )?(?:title|headline)$/i;
const articleHeader =
  /^(?:所属|文章)?(?:栏目|频道)$|^(?:信息|稿件|文章)?来源$|^(?:发布|更新|录入|创建|撰写|编辑)(?:时间|日期|人|者)$|^(?:作者|责任编辑|编辑|浏览|点击|阅读|浏览量|点击量|点击数|阅读量|置顶|推荐|(?:发布|审核|稿件|文章)?状态|索引号|文号|日期|分类目录)$|^(?:author|date|categories|status|views)$/i;
const otherThings =
  /^(?:用户名?|账号|帐号|登录名|昵称|真实姓名|姓名|角色(?:名称?)?|手机号?码?|联系电话|邮箱|电子邮件|权限|(?:评论|留言|回复|来信|信件|咨询|投诉|建议|诉求|问题)\S{0,4}|(?:来信|咨询|评论|留言|投诉)人|(?:栏目|频道|菜单|链接|友链|广告位?|模板|标签|专题|站点|部门|机构|文件|附件|图片|规则|任务|接口|插件)名称?|网址|广告|商品\S*|价格|订单\S*|username|e-?mail|role|comment|in response to|name|slug)$/i;
const elsewhere =
  /(?:^|[/_.?=&-])(?:comments?|users?|members?|accounts?|roles?|menus?|guestbook|messages?|feedback|letters?|mailbox|links?|friendlinks?|ads?|advert\w*|category|categories|edit-tags|edit-comments|nav|tags?|attachments?|uploads?|plugins?|templates?|orders?|products?|goods|pinglun|liuyan|yonghu|huiyuan)(?:$|[/_.?=&-])/i;
const states = /已发布|未发布|待发布|草稿|待审|未审|已审|待签发|已签发|已退回|审核中|Published|Draft|Pending/;

const wrappers =
  '.layui-table-view, .el-table, .ant-table, .datagrid-view, .x-grid, .bootstrap-table, .dataTables_wrapper, table, [role=grid], [role=table]';

// layui, EasyUI and Element draw the headings as a table of their own above the rows.
function headersOf(row: Element): string[] {
  const table = row.closest('table, [role=grid], [role=table]');
  const own = table ? headingCells(table) : [];
  if (own.length > 0) return own;
  const around = row.closest(wrappers.replace(', table', ''));
  const apart = around ? headingCells(around) : [];
  if (apart.length > 0) return apart;
  // Old back offices: the first row of plain cells is the heading.
  const first = table?.querySelector('tr');
  return first && first !== row ? cellsOf(first).map((cell) => cell.textContent ?? '') : [];
}

function headingCells(scope: Element): string[] {
  const cells = scope.querySelectorAll('thead th, thead td, th, [role=columnheader], .datagrid-header td');
  return Array.from(new Set(cells), (cell) => cell.textContent ?? '').slice(0, 40);
}

function cellsOf(row: Element): Element[] {
  const cells = Array.from(row.children).filter(
    (cell) => /^(?:TD|TH)$/.test(cell.tagName) || cell.getAttribute('role')?.endsWith('cell'),
  );
  return cells.length > 0 ? cells : Array.from(row.children);
}

// The path and the values asked for: ?c=comment says what is listed, ?category=5 only which part of it.
function whereabouts(row: Element): { document: Document; path: string } {
  const document = row.ownerDocument;
  const { pathname = '', search = '' } = document.defaultView?.location ?? {};
  // Iterators of the page's objects cannot be walked from a content script in Firefox (152, 2026-11).
  const values = search.split('&').map((part) => part.replace(/^.*?=/, ''));
  return { document, path: [pathname, ...values].join('/') };
}

// A title attribute holds what the list cuts off.
function wordsOf(element: Element): string {
  const shown = oneLine(element.textContent ?? '');
  const whole = oneLine(element.getAttribute('title') ?? '');
  const cut = shown.replace(/(?:\.{2,}|…+)$/, '');
  return whole.startsWith(cut) || !shown ? whole || shown : shown;
}

function isAction(link: Element): boolean {
  return /^(?:编辑|修改|删除|查看|预览|发布|审核|移动|推送|撤回|退回|置顶|复制|快速编辑|更多|edit|view|delete|trash|quick edit|preview)$/i.test(
    trim(link.textContent ?? ''),
  );
}

function isProse(words: string): boolean {
  return !/^[\d\s:/.年月日-]*$/.test(words) && !/^(?:\S{1,4}\s)*\S{1,4}$/.test(words);
}

function longest(all: string[]): string {
  return all.reduce((best, words) => (words.length > best.length ? words : best), '');
}

function trim(words: string): string {
  const bare = oneLine(words).replace(/[:：*↑↓⇅▲▼]/g, '');
  return /[\u4e00-\u9fff]/.test(bare) ? bare.replaceAll(' ', '') : bare.trim();
}
