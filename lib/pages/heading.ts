// Finds what a column page calls its column.
import { oncePerPage } from './once.ts';
import type { Page, PageNode } from './page.ts';
import { fold, squeeze } from './text.ts';

/** Where a list prints each title as a heading, more would be asked about than are names of a column. */
const most = 50;

/**
 * Names the page gives its column, surest first, each once: the national tag ColumnName, the last step of 当前位置,
 * headings, the chosen menu item, the page's title without the site's name. A copied template can carry another
 * column's tag: compare all of them with the duty table.
 */
export const columnHeading = oncePerPage(({ root }: Page): string[] => {
  const names = [
    meta(root, 'ColumnName'),
    breadcrumb(root),
    ...root
      .all('h1, h2, h3')
      .slice(0, most / 2)
      .map((heading) => heading.text()),
    ...root
      .all('.column-title, .list-title, .list_title, .channel-name, .lanmu')
      .map((heading) => heading.text()),
    ...root
      .all('li.on, li.cur, li.current, li.active, a.on, a.cur, a.current, a.active')
      .map((item) => item.text()),
    (root.first('title')?.text() ?? '').split(/[_|｜–—-]/)[0],
  ];
  return [...new Set(names.map(bare).filter((name) => name.length > 1 && name.length <= 30))].slice(0, most);
});

/** A national meta tag whatever its case (`ContentSource`, `contentSource`), empty ones left out. */
export function meta(root: PageNode, name: string): string | undefined {
  const found = root.all(`meta[name="${name}" i]`).map((tag) => fold(tag.attr('content') ?? ''));
  return found.find(Boolean);
}

/** The last step of the path that begins with 首页; 正文 and 列表 are no steps. A menu's items can be parted by strokes, too. */
export function breadcrumb(root: PageNode): string | undefined {
  // A page has hundreds of links: the plain text is looked at before it is told as the eye sees it.
  const homes = root
    .all('a[href]')
    .filter(
      (link) => link.raw().includes('页') && /^(?:网站|本站|门户)?(?:首页|主页)$/.test(squeeze(link.text())),
    )
    .slice(0, 5);
  return lastStep(homes, /\s*[>＞»›→]+\s*/) ?? lastStep(homes, /\s*(?:[>＞»›→/\\|]|::|-{2,})+\s*/);
}

function lastStep(homes: PageNode[], between: RegExp): string | undefined {
  for (const home of homes) {
    for (let box = home.parent(), up = 0; box && up < 3; box = box.parent(), up++) {
      const text = box.text();
      // A short page is no path, whatever signs stand in it.
      if (text.length > 120 || (up && box.tag === 'body')) break;
      const steps = text.split(between).filter(Boolean);
      if (steps.length < 2 && !/位置/.test(text.slice(0, 60))) continue;
      const last = steps.filter((step) => !/^(?:正文|列表|内容|详情|信息列表)$/.test(step)).at(-1);
      // Where nothing but blanks parts the steps, the last link is the last step.
      if (steps.length > 1) return last;
      const link = box.all('a[href]').at(-1);
      if (link && link !== home && text.length <= 60) return link.text();
    }
  }
}

const bare = (name: string | undefined) =>
  fold((name ?? '').replace(/^[\s>＞»·•【[]+|[\s>＞»:：】\]]+$|更多.*$/g, ''));
