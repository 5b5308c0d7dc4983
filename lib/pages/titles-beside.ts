// Finds the title of a row whose link says only 查看, is a picture, or lies empty over the whole row.
import { readDate } from './dates.ts';
import { readMonthDay } from './month-days.ts';
import type { PageNode } from './page.ts';
import { squeeze } from './text.ts';
import { isDateOnly, tidy } from './titles.ts';
import { isInside } from './tree.ts';

const opens =
  /^[[【(（]?(?:点击|立即|我要)?(?:查看|详情|详细|阅读|浏览|了解|进入|打开|展开|更多)*(?:详情|详细|更多|全文|内容|信息|原文)?[\])】）]?[>＞»→….]*$/;
const labelled = /^(?:来源|作者|发布|时间|日期|浏览|点击|阅读|索引号|文号)[^:：]{0,6}[:：]/;

/** The words of a heading in the item, else of what is called title, else the first that are as long as titles are; '' for none. */
export function titleBeside(link: PageNode, item: PageNode): string {
  if (!opens.test(squeeze(link.text()))) return '';
  const heading = item.first('h1, h2, h3, h4, h5, h6, [class*="tit" i], [class*="bt" i]')?.text() ?? '';
  if (isTitle(heading, 2)) return tidy(heading);
  const words = item
    .all('*')
    .filter((part) => !part.children().length && !isInside(part, link))
    .map((part) => part.text())
    .filter((part) => isTitle(part, 5));
  return tidy(words[0] ?? '');
}

/** Long enough, no date, no label of something else, and no sentence. */
const isTitle = (words: string, least: number) =>
  words.length >= least &&
  words.length < 150 &&
  !isDateOnly(words) &&
  !labelled.test(words) &&
  !(words.length < 30 && (readDate(words) ?? readMonthDay(words)) && !/[\u3400-\u9fff]{4}/.test(words)) &&
  !/。/.test(words);
