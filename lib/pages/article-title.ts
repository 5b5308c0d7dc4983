// Finds the title an article's page prints, on whatever element.
import { isAside } from './boxes.ts';
import { infoLine, printedDay } from './info-line.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { plain, squeeze } from './text.ts';
import { upwards } from './tree.ts';

/**
 * Surest first: what stands on the page and in its own title, the longest; the beginning of a heading that its own title
 * has; a heading; what stands over the line of source and day; its own title without the site's name.
 */
export const shownTitle = (page: Page): string | undefined => {
  const { node, text } = found(page);
  return text ?? node?.text();
};

/** The element that bears it; undefined where only the page's own title tells. */
export const titleNode = (page: Page): PageNode | undefined => found(page).node;

const found = oncePerPage((page: Page): { node?: PageNode | undefined; text?: string | undefined } => {
  const own = page.root.first('title')?.raw() ?? '';
  const [first = ''] = own
    .split(/[_|｜]| [-–—] |-(?=[^-]*$)/)
    .map((part) => part.replace(/\s+/g, ' ').trim());
  const headings = page.root.all('h1, h2, h3').filter((node) => isTitle(page, node));
  const named = headings.concat(page.root.all(called).filter((node) => isTitle(page, node)));
  const told = longest([...named, ...small(page)].filter((node) => isIn(node.text(), own)));
  if (told) return { node: told };
  const begun = isSite(first) ? undefined : named.find((node) => isBegun(first, node));
  if (begun) return { node: begun, text: first };
  const heading = headings.find(({ tag }) => tag === 'h1') ?? overLine(page) ?? headings[0] ?? named[0];
  return heading ? { node: heading } : { text: first || undefined };
});

/** What titles are called where they are no headings. */
const called = '[class*="tit" i], [id*="title" i], .bt, .biaoti, .headline, .subject';

const small = (page: Page) =>
  page.root
    .all('h4, p, td, span, font, b, strong, center, div')
    .filter((node) => node.children().length <= 1 && isTitle(page, node));

function isTitle(page: Page, node: PageNode): boolean {
  const text = node.text();
  if (text.length < 6 || text.length > 200 || isSite(text)) return false;
  return ![...upwards(node)].some(({ tag }) => tag === 'a') && !isAside(page, node);
}

const isIn = (text: string, own: string) => plain(text).length >= 6 && plain(own).includes(plain(text));

const isBegun = (first: string, node: PageNode) =>
  plain(first).length >= 6 && plain(node.text()).startsWith(plain(first));

const longest = (nodes: PageNode[]) =>
  nodes.reduce<PageNode | undefined>(
    (best, one) => (one.text().length > (best?.text().length ?? 0) ? one : best),
    undefined,
  );

/** A site's or an office's name by itself. */
const isSite = (text: string) =>
  /^\S{2,20}(?:政府|局|委|办|厅|部|委员会|网|网站|平台|门户|公开|中心|协会|联合会|检察院|法院|大学|学院|学校|医院)[”"]?(?:公开)?(?:平台|网站|门户网站|网|专栏)?$/.test(
    squeeze(text),
  ) && !/关于|通知|公告|公示|方案|办法|意见|报告|决定|[，。：:]/.test(text);

/** A menu, a table of 索引号 and 发布机构, a line with a day. */
const otherwise = (node: PageNode) =>
  node.all('a[href]').length > 1 ||
  printedDay(node.text()) !== undefined ||
  /索\s*引\s*号|发布(?:机构|单位)|主题分类|首页|当前位置/.test(node.text());

/** The nearest words over the line under the title. */
function overLine(page: Page): PageNode | undefined {
  let up = 0;
  for (const node of infoLine(page) ? upwards(infoLine(page) as PageNode) : []) {
    const beside = node.parent()?.children() ?? [];
    const over = beside
      .slice(0, beside.indexOf(node))
      .reverse()
      .find((before) => before.text().length >= 6);
    if (over) return isTitle(page, over) && !otherwise(over) ? over : undefined;
    if (up++ > 4) return undefined;
  }
  return undefined;
}
