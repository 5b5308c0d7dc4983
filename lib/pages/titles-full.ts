// Finds the words of a title that stand in attributes, where a list shows only their beginning.
import type { PageNode } from './page.ts';
import { squeeze } from './text.ts';

const names = ['title', 'data-title', 'aria-label', 'alt', 'data-original-title'];
/** PowerEasy's tips: 文章标题：… 作者：… 更新时间：… 点击数：… */
const facts =
  /[\s,，;；](?:[\u4e00-\u9fa5]{0,4}(?:日期|时间)|点击(?:数|量)?|浏览(?:次数|量)?|作\s*者|来\s*源|栏目|所属栏目)[:：].*$/s;

/** What the link's tip says of its title; else, where `shown` is cut, what it, its parts or its row say that begins so. */
export function fullWords(link: PageNode, shown: string): string {
  const tip = wordsOf(link.attr('title'));
  const stem = squeeze(/^(.{2,}?)(?:…|\.{2,}|。。+)$/.exec(shown)?.[1] ?? '');
  if (!stem || squeeze(tip).includes(stem)) return tip;
  const parts = link.children().length ? link.all('[title], img[alt]') : [];
  const said = [link, ...parts, ...above(link)].flatMap((node) =>
    names.map((name) => wordsOf(node.attr(name))),
  );
  return said.find((words) => squeeze(words).startsWith(stem)) ?? tip;
}

const wordsOf = (said: string | undefined) =>
  (said ?? '')
    .slice(0, 500)
    .replace(/^\s*(?:文章|信息)?标题[:：]\s*/, '')
    .replace(facts, '');

/** What holds the link alone: a cell, an item. */
function above(link: PageNode): PageNode[] {
  const one = link.parent();
  const two = one?.parent();
  return [one, two].filter((node) => node !== undefined);
}
