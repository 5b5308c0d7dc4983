// Rows that stand on a page though nobody could read them: as long as they are there, a column is not empty.
import { isAside, isPutAway, sideHeadings } from './boxes.ts';
import { readDate } from './dates.ts';
import { readLately } from './lately.ts';
import { readMonthDay } from './month-days.ts';
import { ownNames } from './names.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';
import { shapeOf, upwards } from './tree.ts';

/**
 * True where at least two like pieces of the page's main part show a day with words beside it, or words that only a
 * script follows: rows without addresses, a list that a broken page tore apart. The rows of a box of another name, which
 * lead somewhere, are not meant.
 */
export const showsRows = oncePerPage((page: Page): boolean =>
  hasRows(page, (row) => !leads(row) || !isElsewhere(page, row)),
);

/** The same, the rows of boxes of other names included. */
export const showsRowsAnywhere = oncePerPage((page: Page): boolean => hasRows(page, () => true));

const isElsewhere = (page: Page, row: PageNode) => isOthers(page, nameOver(row.parent() ?? row));

function hasRows(page: Page, counts: (row: PageNode) => boolean): boolean {
  const seen = new Set<string>();
  const rows = new Set<PageNode>();
  for (const node of small(page)) {
    const day = showsDay(node.text());
    const row = day ? rowOf(node) : isDead(node) ? node : undefined;
    if (!row || rows.has(row) || isPutAway(row) || isAside(page, itemOf(row)) || !counts(row)) continue;
    rows.add(row);
    const shape = `${shapeOf(row.parent() ?? row)} ${shapeOf(row)}`;
    // A single one is none by chance where it shows both.
    if (seen.has(shape) || (day && [row, ...row.all('a, [onclick]')].some(isDead))) return true;
    seen.add(shape);
  }
  return false;
}

/** What holds a few words and nothing that holds more: days and titles. */
function small({ root }: Page): PageNode[] {
  return root
    .all('li, td, p, div, span, dd, dt, a, em, i, b, font, time, strong, small, label, h3, h4, h5')
    .slice(0, most)
    .filter(
      (node) =>
        node.children().length <= 6 &&
        node.children().every((child) => child.children().length === 0) &&
        node.raw().length <= 400,
    );
}

const most = 20_000;

const showsDay = (text: string) =>
  readLately(text) !== undefined ||
  (/\d/.test(text) && (readDate(text) !== undefined || readMonthDay(text) !== undefined));

/** As long as a title is, to be clicked, and without an address. */
const isDead = (node: PageNode) =>
  (node.tag === 'a' || node.attr('onclick') !== undefined) && !leads(node) && letters(node) >= 8;

const letters = (node: PageNode) => node.text().replace(/[年月日]|\P{L}/gu, '').length;

/** The nearest box that shows words beside the day. */
function rowOf(node: PageNode): PageNode | undefined {
  let up = 0;
  for (const box of upwards(node)) {
    if (box.tag === 'body' || up++ > 4) return undefined;
    if (letters(box) >= 4) return box;
  }
  return undefined;
}

/** A row may have a header and a footer of its own. */
function itemOf(row: PageNode): PageNode {
  for (const box of upwards(row)) if (/^(?:li|tr|article)$/.test(box.tag)) return box;
  return row;
}

const leads = (row: PageNode) =>
  [row, ...row.all('a[href]')].some((link) => /^(?!javascript:|#|$)/i.test(link.attr('href') ?? ''));

/** True for the name of something else: 附件, 留言, another column; of a side box even where the page has no other heading. */
export function isOthers(page: Page, name: string): boolean {
  if (name === '' || general.test(name)) return false;
  return sideHeadings.test(name) || !ownNames(page).some((own) => name.includes(own));
}

/** What stands over any list: its name as a list, the heads of its columns, the way there. */
const general =
  /^(?:(?:信息|文章|文件|稿件|内容|公开|新闻|栏目)*(?:列表|目录|信息|内容)|(?:序号|索引号|标题|名称|文号|信息名称|文件名称|公文名称|发文机关|发布机构|(?:发布|成文|公开|生成)?(?:日期|时间))+)$|位置|首页[>＞»›→/|]/;

/** The nearest short words before it that are no menu, within its cell, its list and three boxes around that; '' for none. */
export function nameOver(node: PageNode): string {
  let left = 3;
  for (const at of upwards(node)) {
    const box = at.parent();
    if (!box || box.tag === 'html' || left < 0) return '';
    const beside = box.children();
    for (const before of beside.slice(0, beside.indexOf(at)).reverse()) {
      const words = squeeze(before.text());
      if (words && isName(before, words, box)) return words;
    }
    if (!/^(?:t[dhr]|tbody|thead|li|d[dt]|span)$/.test(at.tag)) left--;
  }
  return '';
}

/** What stands loose in the page is a name only where it is a heading; what holds links is a menu. */
function isName(node: PageNode, words: string, box: PageNode): boolean {
  if (/^(?:h[1-6]|caption|legend)$/.test(node.tag)) return true;
  if (box.tag === 'body' || words.length > 16 || /^(?:script|style)$/.test(node.tag)) return false;
  return node.tag !== 'a' && !node.first('a[href]');
}
