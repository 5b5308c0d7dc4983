// Tells the boxes around a column's list from the list: side boxes, menus, excerpts of other columns.
import { absolute, isSecondPage } from './addresses.ts';
import { boxHeading, nameMarks, ownNames } from './names.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { pager } from './paging.ts';
import { squeeze } from './text.ts';
import { isInside, shapeOf, upwards } from './tree.ts';

const sideTags = /^(?:aside|nav|footer|header)$/;
const sideNames =
  /(?:^|[\s_-])(?:side|sidebar|aside|rank|ranking|hot|hots|related|relate|recommend|tuijian|foot|footer|nav|navbar|menu|friend|djph|rdpx|xgxx|xgyd)(?:$|[\s_-])/i;
// has-sidebar, no-sidebar, sidebar-left: what the page has, not what the box is.
const about = /(?:^|\s)\S*(?:has|with|without|no|left|right|-?is)-\S*/gi;
/** What stands over a side box. */
export const sideHeadings =
  /^点击$|点击(?:排行|榜|量|率|最多|热)|排行|热点|热门|热文|推荐|相关|猜你喜欢|浏览最多|最新(?:发布|更新|信息|动态|文章)|往期|延伸阅读|友情链接|常用(?:链接|下载)|图片新闻/;
const more = /^(?:查看|浏览)?(?:更多|more)(?:信息|内容)?[>＞»›+….]*$/i;

/** True where the place of `node`, or a box around it, says that it is not the column's own content. */
export const isAside = (page: Page, node: PageNode): boolean =>
  asideTag(node) || asideNames(page, node) > 0 || saysAside(page, node);

/** Stands in a box whose tag is for what stands beside the content. */
export const asideTag = (node: PageNode): boolean =>
  around(node).some((box) => sideTags.test(box.tag) && !box.first('h1, main'));

/** How many boxes around it are called after side boxes. One that holds half the page's links or its pager is no side box. */
export function asideNames(page: Page, node: PageNode): number {
  return around(node).filter((box) => {
    const names = `${box.attr('class') ?? ''} ${box.attr('id') ?? ''}`.replace(about, '');
    return sideNames.test(names) && !holdsMost(page, box);
  }).length;
}

function holdsMost(page: Page, box: PageNode): boolean {
  if (box.first('h1, main') || nameMarks(page).some((mark) => isInside(mark, box))) return true;
  const paging = pager(page);
  return (paging && isInside(paging, box)) || box.all('a[href]').length * 2 > linkCount(page);
}

const linkCount = oncePerPage(({ root }) => root.all('a[href]').length);

/** The node and the boxes it stands in, as far as the page's main part. */
function around(node: PageNode): PageNode[] {
  const boxes: PageNode[] = [];
  for (let box: PageNode | undefined = node; box && box.tag !== 'body'; box = box.parent()) {
    if (box.tag === 'main' || box.attr('role') === 'main') break;
    boxes.push(box);
  }
  return boxes;
}

/** The heading over it is a side box's, 点击排行, and not the column's own name. */
export function saysAside(page: Page, node: PageNode): boolean {
  const heading = boxHeading(node);
  return sideHeadings.test(heading) && !ownNames(page).includes(heading);
}

/** True where the page shows another one of several boxes, or has put this one out of sight. */
export const isHidden = (node: PageNode): boolean => isPutAway(node) || isBehind(node);

/** Out of sight by its own attributes, or by those of a box around it. */
export function isPutAway(node: PageNode): boolean {
  for (const box of upwards(node)) {
    if (box.tag === 'body') return false;
    if (isOut(box) || box.attr('aria-hidden') === 'true') return true;
  }
  return false;
}

/** Put out of sight by an attribute of its own. */
export const isOut = (box: PageNode): boolean =>
  box.attr('hidden') !== undefined || /display:none/.test(squeeze(box.attr('style') ?? ''));

/** In a tab's pane beside another one that is the chosen one. */
export function isBehind(node: PageNode): boolean {
  for (const box of upwards(node)) {
    if (box.tag === 'body') return false;
    if (chosen.test(box.attr('class') ?? '')) continue;
    const beside = box.parent()?.children() ?? [];
    if (beside.length > 20) continue;
    const shown = beside.some(
      (other) => other !== box && chosen.test(other.attr('class') ?? '') && shapeOf(other) === shapeOf(box),
    );
    if (shown) return true;
  }
  return false;
}

const chosen = /(?:^|[\s_-])(?:active|on|cur|current|show|selected|visible)(?:$|\s)/;

/** True for a box that offers 更多 outside its rows: it shows the first rows of a column that stands elsewhere. */
export function isExcerpt(page: Page, box: PageNode, rows: PageNode[]): boolean {
  return box.all('a[href]').some((link) => {
    if (!more.test(squeeze(link.text()) || squeeze(link.attr('title') ?? ''))) return false;
    const to = absolute(page, link.attr('href'));
    if (to === undefined || to === page.url || isSecondPage(page.url, to)) return false;
    return !rows.some((row) => isInside(link, row));
  });
}
