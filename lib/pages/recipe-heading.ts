// Finds the words that stand over a list, or beside it.
import type { PageNode } from './page.ts';
import { squeeze } from './text.ts';

/** A heading is short; what is longer is a text. */
const longest = 20;

/**
 * Short words before the list within its nearest `boxes`, nearest first: `通知公告`. Dates, numbers, 更多 and pagers are no
 * headings; neither are words of whatever is a list itself.
 */
export function headingBeside(list: PageNode, boxes = 5): string[] {
  const words: string[] = [];
  let node = list;
  for (let up = 0; up < boxes; up++) {
    const box = node.parent();
    if (!box || box.tag === 'html') break;
    const siblings = box.children();
    const before = siblings.slice(0, siblings.indexOf(node)).reverse();
    const nearest = before.find((one) => squeeze(one.text()));
    words.push(...(nearest ? headingIn(nearest) : []));
    if (box.tag === 'body') break;
    node = box;
  }
  return [...new Set(words)];
}

function headingIn(node: PageNode): string[] {
  if (/^(?:script|style|ul|ol|table|form|input|img|hr|br)$/.test(node.tag)) return [];
  const own = squeeze(
    node.raw().length < 400 ? node.text() : (node.first('h1, h2, h3, h4')?.text() ?? ''),
  ).replace(/(?:更多|more)[>＞»›+….]*$/i, '');
  const bare = own.replace(/^[|｜·•【[]+|[|｜:：】\]]+$/g, '');
  return bare.length > 1 && bare.length <= longest && !/^[\d\s./年月日:-]+$/.test(bare) ? [bare] : [];
}
