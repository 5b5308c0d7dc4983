// Reads one row of a list: its title in full, where it leads, its date, whether it is pinned.
import type { Row, ShownDate } from '../model.ts';
import { absolute, isArticleAddress, leadsUp, sameHost } from './addresses.ts';
import { cellsReaching, otherCells, publishedCell } from './cells.ts';
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import { latelyDate, readLately } from './lately.ts';
import { type MonthDay, readMonthDay } from './month-days.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';
import { datesInLink, isDateOnly, longest, titleOf } from './titles.ts';
import { isInside } from './tree.ts';
import { settleYears } from './years.ts';

/** A row under way: its year may still be open. `lately` says 昨天 on a page of which nobody knows when it was seen. */
export type FoundRow = Row & { node: PageNode; link: PageNode; monthDay?: MonthDay; lately?: true };

// 详情 and its kin lead to the article a second time; 更多 leads to another list.
export const notTitle =
  /^[[【(（]?(?:\d{1,4}|[上下首尾末前后第]一?页|最后一页|(?:点击|立即|继续|阅读|查看|浏览|了解|展开)*(?:更多|详情|详细|全文|正文|原文|阅读|查看|下载)(?:内容|信息)?|(?:read |see )?more|continue reading.*|\d*\s?条?评论|(?:发表|留下)评论|leave a comment|\d+ comments?|>+|»)?[>»→….\])】）]*$/i;
const pinMark = /^[[【（(]?(?:置顶|固顶|顶)(?:文章|信息)?[\])】）]?$/;
const pinClass = /(?:^|[\s_-])(?:zhiding|istop|zd|ding|stick|sticky|pinned|top)(?:$|[\s_-])/i;
const pinImage = /(?:zhiding|istop|ontop|\/(?:zd|ding|top))[\w-]*\.\w+$/i;

/**
 * The row in `item`, or undefined where it holds no article link (spacers, headers). Of several links the one with the
 * longest title is the row's. The date printed outside the title counts first, then one printed inside the link
 * (NFCMS, PbootCMS), then the address's. `only` is the row's link, where it is known.
 */
export function readRow(page: Page, item: PageNode, only?: PageNode): FoundRow | undefined {
  const link = mainLink(page, item, only);
  if (!link) return undefined;
  const { node, url } = link;
  const pinned = isPinned(item, node);
  const external = !sameHost(url, page.url);
  const dates = dateTexts(item, node, link.title);
  const edge = dateAtEdge(link.title);
  const title = edge ? link.title.replace(edge, '').trim() : link.title;
  if (!title) return undefined;
  if (edge) dates.push(edge);
  const said = firstOf(dates, readDate);
  const monthDay = said ? undefined : firstOf(dates, readMonthDay);
  const machine = said ? undefined : (byMachine(item) ?? (monthDay && spelledOut(node, monthDay)));
  const exact = monthDay && machine?.on.slice(5) !== monthDay.monthDay ? undefined : machine;
  const stated = said ?? exact ?? (monthDay ? undefined : dateInUrl(url));
  const soon = stated || monthDay ? undefined : firstOf(dates, readLately);
  const date = stated ?? (soon ? latelyDate(soon, page.seen) : undefined);
  if (!date && !monthDay && pagesOn(page, url)) return undefined;
  return {
    title,
    url,
    date,
    monthDay: date ? undefined : monthDay,
    ...(soon && { lately: true }),
    pinned,
    external,
    node: item,
    link: node,
  };
}

/** Years settled, repeats of an address dropped (a pinned row and its place in the list), in the page's order. */
export function finish(found: FoundRow[], notAfter?: string): { rows: Row[]; nodes: PageNode[] } {
  settleYears(found, notAfter);
  const seen = new Set<string>();
  const kept = found.filter(({ url }) => !seen.has(url) && seen.add(url));
  return {
    rows: kept.map(({ title, url, date, pinned, external }) => ({
      title,
      url,
      ...(date && { date }),
      pinned,
      external,
    })),
    nodes: kept.map(({ node }) => node),
  };
}

/** To another page of this list. Some name their articles so, too (`?p=12`): it is asked where no date stands. */
function pagesOn(page: Page, url: string): boolean {
  const [path, query = ''] = url.replace(/#.*$/s, '').split('?');
  return path === page.url.split(/[?#]/)[0] && /^(?:.*&)?(?:p|pn|page\w*|start|offset)=\d+$/i.test(query);
}

/** What is no number, date or name of a file. */
const letters = /[\u3400-\u9fff\u1800-\u18af\u0f00-\u0fff\uac00-\ud7af]|[a-z]{3}.* .*[a-z]{2}/i;

type MainLink = { node: PageNode; url: string; title: string; weight: number };

function mainLink(page: Page, item: PageNode, only?: PageNode): MainLink | undefined {
  const links = only ? [only] : item.tag === 'a' ? [item] : item.all('a[href]');
  let best: MainLink | undefined;
  const seen = new Set<string>();
  // What is only a picture or a sign says less of the same place than words.
  const speaking = links.length > 1 ? links.filter((node) => node.text()) : links;
  for (const node of [...speaking, ...links.filter((link) => !speaking.includes(link))]) {
    const url = absolute(page, node.attr('href'));
    const title = titleOf(node);
    // A second link to the same place is its summary or its picture; a date or a number can be a link to it, too.
    if (!url || !title || notTitle.test(title) || seen.has(url) || leadsUp(page, url)) continue;
    if (links.length > 1 && !letters.test(title)) continue;
    seen.add(url);
    // [统计信息] before the title leads to the column, however long its name.
    const article = links.length > 1 && isArticleAddress(url) && /html?$/.test(url);
    const headed = links.length > 1 && isHeaded(node, item);
    const weight = title.length + (article ? longest : 0) + (headed ? longest : 0);
    if (weight > (best?.weight ?? 0)) best = { node, url, title, weight };
  }
  return best ?? besideLink(page, item, links);
}

/** 查看 at the end of a row whose title is no link: the longest words of the row that are no date. */
function besideLink(page: Page, item: PageNode, links: PageNode[]): MainLink | undefined {
  const [node, ...more] = links;
  const url = node && absolute(page, node.attr('href'));
  if (!node || !url || more.length || !/^(?:tr|li)$/.test(item.tag) || !opens.test(squeeze(node.text())))
    return undefined;
  const cells = item.children().filter((part) => !isInside(node, part) && part.text().length > 7);
  const title = cells
    .map((part) => part.text())
    .reduce((best, text) => (text.length > best.length ? text : best), '');
  return title && !readDate(title) ? { node, url, title, weight: title.length } : undefined;
}

const opens = /^(?:点击)?(?:查看|详情|详细|阅读|浏览)(?:详情|全文)?[>＞»]*$/;

/** True for a link that is, or holds, a heading of the item. */
function isHeaded(link: PageNode, item: PageNode): boolean {
  if (link.first('h1, h2, h3, h4, h5, h6')) return true;
  for (let over = link.parent(); over && over !== item; over = over.parent())
    if (/^h[1-6]$/.test(over.tag)) return true;
  return false;
}

/** True where a date is printed in the item, outside the words of the link. */
export const showsDate = (item: PageNode, link: PageNode) =>
  dateTexts(item, link).some((text) => readDate(text) ?? readMonthDay(text));

/** Texts of the row in which its date may stand, without the title. 成文日期 cells are another fact (Openness, td.cwrq, 2022). */
function dateTexts(item: PageNode, link: PageNode, title = ''): string[] {
  const inLink = [...datesInLink(link), ...labelledInLink(link)];
  if (item === link) return inLink;
  const others = [item.first('.cwrq')?.text() ?? '', ...otherCells(item)];
  const rest = withoutProse(item, item.text().replace(link.text(), ' ').replace(title, ' ')).slice(
    0,
    longest * 4,
  );
  // A row is no clock: a day of the week beside its date is the date's.
  const own = others
    .reduce((text, words) => (words ? text.replace(words, ' ') : text), rest)
    .replace(/ ?[(（]?(?:星期|周)[一二三四五六日天][)）]?/g, ' ');
  const reaching = cellsReaching(item);
  const published = publishedCell(item);
  return [
    ...(published ? [published] : []),
    own,
    ...pointedIn(item, own),
    ...inLink,
    ...(reaching ? [reaching] : []),
  ];
}

/** `11.20` in an element of its own: among other words it is a number. */
const pointedIn = (item: PageNode, own: string): string[] =>
  /(?:^|\D)\d\d\.\d\d(?:$|\D)/.test(own)
    ? item
        .all('span, em, i, b, td, div, p, font, small, time')
        .map((part) => part.text())
        .filter((text) => /^\d\d\.\d\d$/.test(text))
    : [];

/** Short words in the link that hold a whole date beside others, `2026年11月20日 点击收听`, and are not its title. */
function labelledInLink(link: PageNode): string[] {
  const parts = link.children().length ? link.all('*').slice(0, 40) : [];
  const own = parts.map((part) => part.text()).filter((text) => text.length < 40 && !sentence.test(text));
  const dates = own.filter((text) => !isDateOnly(text) && readDate(text));
  return dates.length ? dates.filter((text) => !titleOf(link).includes(text)) : dates;
}

/** What a row says beside its title. */
export const restOf = ({ node, link }: FoundRow): string => dateTexts(node, link).join(' ');

/** Beside a summary the row's own words are short: what the summary says is no date of the row's, unless it begins or ends with it. */
function withoutProse(item: PageNode, text: string): string {
  if (text.length <= prose && !sentence.test(text)) return text;
  let rest = text;
  for (const part of item.all('p, div, span, dd, td')) {
    const words = part.text();
    const whole = part.tag === 'p' || part.children().length === 0;
    const told = words.length > prose || (words.length > 15 && sentence.test(words));
    if (!told || !whole || part.first('time')) continue;
    const [first = '', last = ''] = [words.split(' ', 1)[0], words.slice(words.lastIndexOf(' ') + 1)];
    rest = rest.replace(words, ` ${[first, last].filter(isDateOnly).join(' ')} `);
  }
  return rest;
}

/** Words longer than this are sentences, and so is what has their signs. */
const prose = 60;
const sentence = /[，。；]/;

/** A date at the edge of the link's words: `【2026-11-20】关于…`, `关于… 2026-11-20`. */
function dateAtEdge(title: string): string | undefined {
  return /^\d{1,2}月\d{1,2}日 ?[-–—:：] ?|^[[(（【]?20\d\d([-/.])\d{1,2}\1\d{1,2}(?:[\])）】]| (?=\D))|(?:[[(（【]| )20\d\d([-/.])\d{1,2}\2\d{1,2}[\])）】]?$|[[(（【]\d{1,2}[-/]\d{1,2}[\])）】]$/.exec(
    title,
  )?.[0];
}

const stating = '[datetime], [data-date], [data-time], [data-pubdate], [data-publish-time]';

function byMachine(item: PageNode): ShownDate | undefined {
  for (const stated of [item, ...item.all(stating)]) {
    for (const name of ['datetime', 'data-date', 'data-time', 'data-pubdate', 'data-publish-time']) {
      const date = readDate(stated.attr(name) ?? '');
      if (date) return date;
    }
  }
}

/** The day that `title` of the link writes out, whatever it calls it, where its month and day are those the row shows. */
function spelledOut(link: PageNode, { monthDay, printed }: MonthDay): ShownDate | undefined {
  const [on, ...more] = new Set(
    link
      .attr('title')
      ?.slice(0, longest)
      .match(/20\d\d-\d\d-\d\d/g),
  );
  return on?.slice(5) === monthDay && !more.length ? { on, origin: 'list', printed } : undefined;
}

function firstOf<T>(texts: string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found) return found;
  }
}

/** True where a list marks any of its rows at all: asked once a list, so that most rows need not be searched. */
function marksRows(list: PageNode): boolean {
  const known = marking.get(list) ?? (list.raw().includes('顶') || list.first(pinMarks) !== undefined);
  marking.set(list, known);
  return known;
}

const marking = new WeakMap<PageNode, boolean>();
const pinMarks =
  'img, [class*="zhiding" i], [class*="top" i], [class*="zd" i], [class*="ding" i], [class*="stick" i], [class*="pin" i]';

/** True where the row says that it is kept on top. */
export function isPinned(item: PageNode, link: PageNode): boolean {
  if (!marksRows(item.parent() ?? item)) return false;
  if (/^[\s·•[【（(]*置顶/.test(link.text()) || /^[\s·•[【（(]*置顶/.test(item.text())) return true;
  return item.all('i, em, b, span, font, img, strong').some((mark) => {
    const said = `${mark.attr('alt') ?? ''}${squeeze(mark.text().slice(0, 12))}`;
    if (pinMark.test(said) || (mark.tag === 'img' && pinImage.test(mark.attr('src') ?? ''))) return true;
    return said.length < 3 && pinClass.test(mark.attr('class') ?? '');
  });
}
