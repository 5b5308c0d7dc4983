// Finds the day an article's page prints without a label of its own.
import type { ShownDate } from '../model.ts';
import { titleNode } from './article-title.ts';
import { infoLine, printedDay } from './info-line.ts';
import type { Page } from './page.ts';
import { squeeze } from './text.ts';
import { upwards } from './tree.ts';

/** The day in the line under the title, or one that stands there by itself; undefined where another fact's label precedes it. */
export const bareDay = (page: Page): ShownDate | undefined => dayInLine(page) ?? dayUnderTitle(page);

const others =
  /(?:成文|截止|报名|会议|考试|施行|生效|更新|修改|有效期?|起止|公示期?|印发)(?:日期|时间)?[:：]?$/;

function dayInLine(page: Page): ShownDate | undefined {
  const text = infoLine(page)?.text() ?? '';
  const day = printedDay(text);
  const before = day ? squeeze(text.slice(0, text.search(/20\d\d|[二〇○零]{2}/))) : '';
  return others.test(before) ? undefined : day;
}

/** Nothing but a day, and a time perhaps, in what follows the title. */
function dayUnderTitle(page: Page): ShownDate | undefined {
  const title = titleNode(page);
  let up = 0;
  for (const node of title ? upwards(title) : []) {
    if (up++ > 2 || node.tag === 'body') return undefined;
    const beside = node.parent()?.children() ?? [];
    const next = beside.slice(beside.indexOf(node) + 1).find((one) => one.text());
    if (!next) continue;
    return /^[[(（【]?20\d\d[\d年月日./: -]{4,20}[\])）】]?$/.test(next.text())
      ? printedDay(next.text())
      : undefined;
  }
  return undefined;
}
