// Finds the 文号 that stands by itself under an article's title or over its text.
import { isAside } from './boxes.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';

// 乌政任〔2026〕8号, (2026)3号 in brackets of any kind, 2026年第3号; 《党政机关公文处理工作条例》第九条（五）.
const alone =
  /^[（(【]?(\p{Script=Han}{1,14}[〔[（(【［]20\d\d[〕\])）】］](?:第)?\d{1,5}号|20\d\d年第\d{1,4}号)[）)】]?$/u;

/** As printed, without brackets round it; undefined where none stands alone before the text begins. */
export function loneNumber(page: Page): string | undefined {
  for (const node of page.root.all('p, div, h2, h3, h4, h5, td, span, center, b, strong')) {
    if (node.children().length > 2) continue;
    const [, number] = alone.exec(squeeze(node.text().slice(0, 60))) ?? [];
    if (number && isFirst(node) && !isAside(page, node)) return number;
  }
  return undefined;
}

/** Hardly any text stands before it in its box. */
function isFirst(node: PageNode): boolean {
  const beside = node.parent()?.children() ?? [];
  const before = beside.slice(0, beside.indexOf(node));
  return before.reduce((sum, one) => sum + one.text().length, 0) <= 200;
}
