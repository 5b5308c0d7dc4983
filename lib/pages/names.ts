// What a page surely calls its column, where that name stands, and what stands over a list.
import { breadcrumb, meta } from './heading.ts';
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';
import { upwards } from './tree.ts';

/**
 * What the page surely calls its column: the national tag, the path, h1, the title. Smaller headings name boxes, too: one
 * is the column's where it is the page's only one and the title names the site.
 */
export const ownNames = oncePerPage(({ root }) => {
  const small = root.all('h2, h3').map((heading) => heading.text());
  const title = (root.first('title')?.text() ?? '').split(/[_|｜–—-]/)[0];
  const said = [meta(root, 'ColumnName'), breadcrumb(root), root.first('h1')?.text(), title];
  return [...said, ...(small.length === 1 && siteName.test(title ?? '') ? small : [])].flatMap(
    (name) => squeeze(name ?? '') || [],
  );
});

/** Where the column's own name stands by itself and in no link: at most five places. */
export const nameMarks = oncePerPage((page: Page): PageNode[] => {
  const own = ownNames(page);
  return page.root
    .all('h1, h2, h3, h4, h5, h6, div, p, span, strong, b, td, th, dt, font, em, i')
    .filter((node) => !node.children().length && own.includes(squeeze(node.raw().slice(0, 60))))
    .filter((node) => ![...upwards(node)].some(({ tag }) => tag === 'a'))
    .slice(0, 5);
});

const siteName = /(?:政府|网站?|门户|平台)\s*$/;

/** Short text before the list within its nearest boxes, or the heading element that stands there. Several signs ask for it. */
export function boxHeading(list: PageNode): string {
  const known = headings.get(list) ?? headingOver(list);
  headings.set(list, known);
  return known;
}

const headings = new WeakMap<PageNode, string>();

function headingOver(list: PageNode): string {
  for (let node = list, up = 0; up < 3; up++) {
    const box = node.parent();
    if (!box) return '';
    const siblings = box.children();
    for (const before of siblings.slice(0, siblings.indexOf(node)).reverse()) {
      // What stands loose in the page belongs to what follows it only where it is a heading.
      if (box.tag === 'body')
        return /^h[1-6]$/.test(before.tag)
          ? squeeze(before.text())
              .slice(0, 17)
              .replace(/^.{17}$/, '')
          : '';
      if (/^(?:thead|tr|caption|colgroup)$/.test(before.tag)) continue;
      const words = squeeze(before.text());
      if (words) return words.length <= 16 ? words : '';
    }
    node = box;
  }
  return '';
}

/** True where nothing stands between the list and the path, or another short line, that holds the column's own name. */
export function followsOwnName(page: Page, list: PageNode): boolean {
  const own = ownNames(page);
  for (const node of [...upwards(list)].slice(0, 3)) {
    const beside = node.parent()?.children() ?? [];
    const before = beside.slice(0, beside.indexOf(node)).findLast((one) => one.text());
    const words = squeeze(before?.text().slice(0, 300) ?? '');
    if (words) return words.length < 120 && own.some((name) => words.includes(name));
  }
  return false;
}

/** True where the heading over a list is what the page surely calls its column. */
export function bearsOwnName(page: Page, list: PageNode): boolean {
  const heading = boxHeading(list);
  return heading !== '' && ownNames(page).includes(heading);
}
