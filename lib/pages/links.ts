// Finds the addresses of columns on a page: links that bear a column's name.
import { anchoredColumn, type ColumnId } from '../model.ts';
import { absolute, address, isArticleAddress } from './addresses.ts';
import type { Page, PageNode } from './page.ts';
import { squeeze } from './text.ts';

const navigation = /(?:^|[\s_-])(?:nav|navbar|menu|tree|catalog|mulu|lanmu|left|sidebar?)(?:$|[\s_-])/i;
const listLike =
  /\/$|\/(?:index|list|page|default)[\w-]*\.\w+$|\/(?:col|column|columns|channel|showList|gkml|xxgk)\b|[?&](?:catid|tid|classid|columnid)=/i;

/** A column's name as it is compared: without blanks, brackets, bullets, a count behind it, or 更多. */
export function columnName(text: string): string {
  return squeeze(text)
    .replace(/[（([【]\d+[）)\]】]$/, '')
    .replace(/[\s[\]【】()（）〔〕《》<>＞»›·•▪◆■●▶►|:：-]/g, '')
    .replace(/^更多|更多$|more$/i, '');
}

/**
 * The address of each name that a link of this site bears, in the order of `names`; articles are no columns. Of several,
 * those that look like a list go first, among them the first one in the navigation, else the first on the page.
 */
export function columnLinks(page: Page, names: string[]): { column: ColumnId; url: string }[] {
  const wanted = new Map(names.map((name) => [columnName(name), name]));
  const found = new Map<string, { url: string; weight: number }>();
  for (const link of page.root.all('a[href], area[href]')) {
    const column = wanted.get(
      columnName((link.text() || link.attr('title') || link.attr('alt') || '').slice(0, 60)),
    );
    const url = column && columnAddress(page, link.attr('href'));
    if (!column || !url) continue;
    const weight = (listLike.test(url) ? 2 : 0) + (inNavigation(link) ? 1 : 0);
    if (weight > (found.get(column)?.weight ?? -1)) found.set(column, { url, weight });
  }
  return names.flatMap((column) => {
    const url = found.get(column)?.url;
    return url ? [{ column, url }] : [];
  });
}

/** The absolute address without its fragment (but where that names the column), where it stays on the site and is no article. */
function columnAddress(page: Page, href: string | undefined): string | undefined {
  const whole = absolute(page, href) ?? '';
  const url = anchoredColumn.test(whole) ? whole : whole.split('#')[0];
  if (!url || address(url)?.origin !== address(page.url)?.origin) return undefined;
  return isArticleAddress(url) ? undefined : url;
}

function inNavigation(link: PageNode): boolean {
  for (let box: PageNode | undefined = link; box && box.tag !== 'body'; box = box.parent()) {
    if (box.tag === 'nav' || navigation.test(`${box.attr('class') ?? ''} ${box.attr('id') ?? ''}`))
      return true;
  }
  return false;
}
