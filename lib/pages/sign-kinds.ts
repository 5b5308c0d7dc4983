// What kind of page it is instead of a column's: a log-in, services, an office's own page, a column whose place is empty.
import { breadcrumb, meta } from './heading.ts';
import { boxHeading, nameMarks, ownNames } from './names.ts';
import { printedTotal } from './next.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import type { Group } from './runs.ts';
import { squeeze } from './text.ts';
import { isInside, upwards } from './tree.ts';

/** What is asked of a group on its page, each 0 … 1. */
export function kindSigns(page: Page, { list, rows }: Group) {
  const of = ofPage(page);
  const own = ownNames(page);
  const heading = boxHeading(list);
  const elsewhere = heading !== '' && !own.includes(heading) ? 1 : 0;
  return {
    login: of.login,
    services: Math.max(of.services, ofServices(rows.map(({ node }) => node))),
    office: of.office * elsewhere,
    otherName: isOther(page, heading) ? 1 : 0,
    hole: of.holes.length && !of.holes.some((hole) => isInside(list, hole)) ? 1 : 0,
    read: of.read,
  };
}

/** A name of two to eight letters that is not, and holds nothing of, what path or tag call the column. */
function isOther(page: Page, heading: string): boolean {
  if (!/^[\u4e00-\u9fa5]{2,8}$/.test(heading) || tool.test(heading)) return false;
  const names = sureNames(page);
  return names.length > 0 && !ownNames(page).some((name) => name.includes(heading) || heading.includes(name));
}

const tool = /^(?:高级)?(?:检索|查询|搜索|过滤|筛选|全部|处理中|信息列表|列表|栏目列表|文章列表|更多)$/;

const sureNames = oncePerPage(({ root }: Page) =>
  [meta(root, 'ColumnName'), breadcrumb(root)].filter((name) => name !== undefined && name.length > 1),
);

const ofPage = oncePerPage((page: Page) => {
  const names = ownNames(page);
  const words = page.root.first('body')?.text() ?? '';
  return {
    login:
      page.root.first('input[type="password"]') && names.some((name) => /登录|登陆|注册/.test(name)) ? 1 : 0,
    services: names.some((name) => serviceNames.test(name)) ? 1 : 0,
    office: names.some((name) => unit.test(name)) && officeWords.some((word) => word.test(words)) ? 1 : 0,
    holes: holesOf(page),
    read: isRead(page) ? 1 : 0,
  };
});

const serviceNames =
  /^(?:办事(?:指南|服务|大厅|事项)|服务(?:指南|事项)|便民服务|网上办事|(?:权责|权力|责任|许可|服务)(?:事项)?清单|数据(?:目录|资源|集)|开放数据|(?:我要)?(?:查询|预约)|表格下载)$/;

/** 在线办理 and 数据量 in most rows. */
function ofServices(rows: PageNode[]): number {
  const found = rows.slice(0, 20).filter((row) => serviceWords.test(row.text())).length;
  return found * 2 > Math.min(20, rows.length) ? 1 : 0;
}

const serviceWords =
  /在线(?:办理|申请|咨询|预约)|我要(?:办|查|预约)|办事指南|数据量|下载量|调用(?:量|次数)|接口数/;

/** The name of an office, and nothing else. */
const unit =
  /^.{2,14}(?:局|委|委员会|办公室|中心|镇|乡|苏木|街道|嘎查|医院|联合会|总工会|管委会|(?:副)?[县市区旗]长)$/;
const officeWords = [
  /(?:主要职责|工作职责|职能)[^。]{0,400}(?:负责|承担|拟订|贯彻)[^。]{4,200}。/,
  /(?:分管|主持)[^。]{2,60}(?:工作|。)/,
  /负责人[:：]|办公时间[:：]/,
];

/** What stands first behind the column's name and is made to hold rows, but is empty: nothing else is the column's. */
function holesOf(page: Page): PageNode[] {
  if (printedTotal(page) === 0) return [page.root.first('head') ?? page.root];
  return nameMarks(page).flatMap((mark) => {
    const next = behind(mark);
    return next && isHole(next) ? [next] : [];
  });
}

/** The next element behind the mark, or behind what holds it alone. */
function behind(mark: PageNode): PageNode | undefined {
  for (const node of [...upwards(mark)].slice(0, 3)) {
    const beside = node.parent()?.children() ?? [];
    const next = beside
      .slice(beside.indexOf(node) + 1)
      .find(({ tag }) => tag !== 'script' && tag !== 'style');
    if (next) return next;
  }
}

const isHole = (node: PageNode) =>
  /^(?:ul|ol|table|tbody|dl)$/.test(node.tag) && !squeeze(node.text()) && !node.first('a, img');

/** The path ends in 正文, or a long heading has day and source under it. */
function isRead({ root }: Page): boolean {
  const heading = root.all('h1').find((one) => one.text().length > 9);
  const beside = heading?.parent()?.children() ?? [];
  const info = heading && beside[beside.indexOf(heading) + 1]?.text();
  if (info && info.length < 150 && /20\d\d[-/.年]\d/.test(info) && /来源|浏览|阅读|作者|字号|字体/.test(info))
    return true;
  return root.all('a[href]').some((link) => {
    if (!/^(?:网站)?首页$/.test(link.raw().trim())) return false;
    const path = link.parent()?.text() ?? '';
    return path.length < 120 && /[>＞»›] ?(?:正文|信息内容|文章内容|详细内容|阅读正文)$/.test(path);
  });
}
