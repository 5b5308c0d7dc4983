// Finds the line under an article's title: its source, its day, its hits, whatever the elements are called.
import type { ShownDate } from '../model.ts';
import { isAside } from './boxes.ts';
import { readDate } from './dates.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { bodies } from './shape.ts';
import { squeeze } from './text.ts';
import { isInside, upwards } from './tree.ts';

const words =
  /来\s*源|作\s*者|编\s*辑|浏览|点击|阅读|访问|评论|人气|字\s*[体号]|打\s*印|分\s*享|发布(?:时间|日期|机构|单位|者)|信息时间|供\s*稿|发[布表]于/;

/** The smallest element with a day and a word of such a line; no row of a list, nothing at the side. */
export const infoLine = oncePerPage((page: Page): PageNode | undefined => {
  let line: PageNode | undefined;
  const texts = new Set(page.root.all(bodies));
  for (const node of page.root.all('div, p, td, tr, ul, li, h1, h2, h3, h4, h5, center, span, section')) {
    if (line && !isInside(node, line)) break;
    if (node.children().length > 20) continue;
    const text = node.text();
    if (text.length > 200 || !words.test(text) || !printedDay(text) || isRow(node)) continue;
    if (![...upwards(node)].some((box) => texts.has(box)) && !isAside(page, node)) line = node;
  }
  return line;
});

/** The day a line prints; a weekday behind it belongs to it here, where no clock stands. */
export const printedDay = (text: string): ShownDate | undefined =>
  readDate(text.replace(/(\d|日)\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?/g, '$1 '), 'label');

const isRow = (node: PageNode) => node.all('a[href]').some((link) => squeeze(link.text()).length >= 10);
