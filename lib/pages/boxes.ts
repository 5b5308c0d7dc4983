// Tells the boxes around a column's list from the list: side boxes, menus, excerpts of other columns.
import { absolute, isSecondPage } from './addresses.ts';
import { breadcrumb, columnHeading, meta } from './heading.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';
import { isInside, shapeOf } from './tree.ts';

const sideTags = /^(?:aside|nav|footer|header)$/;
const sideNames =
  /(?:^|[\s_-])(?:side|sidebar|aside|rank|ranking|hot|hots|related|relate|recommend|tuijian|foot|footer|nav|navbar|menu|friend|djph|rdpx|xgxx|xgyd)(?:$|[\s_-])/i;
// has-sidebar, no-sidebar, sidebar-left: what the page has, not what the box is.
const about = /(?:^|\s)\S*(?:has|with|without|no|left|right|-?is)-\S*/gi;
const sideHeadings =
  /^点击$|点击(?:排行|榜|量|率|最多|热)|排行|热点|热门|热文|推荐|相关|猜你喜欢|浏览最多|最新(?:发布|更新|信息|动态|文章)/;
const more = /^(?:查看|浏览)?(?:更多|more)(?:信息|内容)?[>＞»›+….]*$/i;

/** True where the place of `node`, or a box around it, says that it is not the column's own content. */
export function isAside(page: Page, node: PageNode): boolean {
  for (let box: PageNode | undefined = node; box && box.tag !== 'body'; box = box.parent()) {
    if (box.tag === 'main' || box.attr('role') === 'main') break;
    const names = `${box.attr('class') ?? ''} ${box.attr('id') ?? ''}`.replace(about, '');
    // A wrapper of everything may be called after one part of it.
    if ((sideTags.test(box.tag) || sideNames.test(names)) && !box.first('h1, main')) return true;
  }
  const heading = boxHeading(node);
  return sideHeadings.test(heading) && !ownNames(page).includes(heading);
}

/**
 * What the page surely calls its column: the national tag, the path, h1, the title. Smaller headings name boxes, too: one
 * is the column's where it is the page's only one and the title names the site.
 */
const ownNames = oncePerPage(({ root }) => {
  const small = root.all('h2, h3').map((heading) => heading.text());
  const title = (root.first('title')?.text() ?? '').split(/[_|｜–—-]/)[0];
  const said = [meta(root, 'ColumnName'), breadcrumb(root), root.first('h1')?.text(), title];
  return [...said, ...(small.length === 1 && siteName.test(title ?? '') ? small : [])].flatMap(
    (name) => squeeze(name ?? '') || [],
  );
});

const siteName = /(?:政府|网站?|门户|平台)\s*$/;

/** True where the page shows another one of several boxes, or has put this one out of sight. */
export function isHidden(node: PageNode): boolean {
  for (let box: PageNode | undefined = node; box && box.tag !== 'body'; box = box.parent()) {
    if (box.attr('hidden') !== undefined || /display:none/.test(squeeze(box.attr('style') ?? '')))
      return true;
    if (box.attr('aria-hidden') === 'true' || isBehind(box)) return true;
  }
  return false;
}

/** A tab's pane beside another one that is the chosen one. */
function isBehind(box: PageNode): boolean {
  if (chosen.test(box.attr('class') ?? '')) return false;
  const beside = box.parent()?.children() ?? [];
  if (beside.length > 20) return false;
  return beside.some(
    (other) => other !== box && chosen.test(other.attr('class') ?? '') && shapeOf(other) === shapeOf(box),
  );
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

/** Short text before the list within its nearest boxes, or the heading element that stands there. */
export function boxHeading(list: PageNode): string {
  for (let node = list, up = 0; up < 3; up++) {
    const box = node.parent();
    if (!box || box.tag === 'body') return '';
    const siblings = box.children();
    for (const before of siblings.slice(0, siblings.indexOf(node)).reverse()) {
      if (/^(?:thead|tr|caption|colgroup)$/.test(before.tag)) continue;
      const words = squeeze(before.text());
      if (words) return words.length <= 16 ? words : '';
    }
    node = box;
  }
  return '';
}

/** True where the heading over a list is what the page calls its column, or at least one of its headings. */
export function bearsName(page: Page, list: PageNode): boolean {
  if (bearsOwnName(page, list)) return true;
  const heading = boxHeading(list);
  return !sideHeadings.test(heading) && columnHeading(page).some((name) => squeeze(name) === heading);
}

/** True where the heading over a list is what the page surely calls its column. */
export function bearsOwnName(page: Page, list: PageNode): boolean {
  const heading = boxHeading(list);
  return heading !== '' && ownNames(page).includes(heading);
}
