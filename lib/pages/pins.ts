// Tells rows that are kept on top.
import type { PageNode } from './page.ts';
import { squeeze } from './text.ts';

const pinMark = /^[[【（(]?(?:置顶|固顶|顶)(?:文章|信息)?[\])】）]?$/;
const pinClass = /(?:^|[\s_-])(?:zhiding|istop|zd|ding|stick|sticky|pinned|top)(?:$|[\s_-])/i;
const pinImage = /(?:zhiding|istop|ontop|\/(?:zd|ding|top))[\w-]*\.\w+$/i;

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
