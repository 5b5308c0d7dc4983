// What is wrong with something entered by hand, in words.
import { dayOf, monthOf } from '../duties/days.ts';
import type { Article, ColumnId, Day, DutyId, Month, Words } from '../model.ts';

/** Why an article cannot be entered under that day; undefined where it can. `month` is the one it is entered in, if any. */
export function wrongDay(on: Day, today: Day, month: Month | undefined): Words | undefined {
  const real = /^\d{4}-\d{2}-\d{2}$/.test(on) && new Date(`${on}T00:00:00Z`).toJSON()?.slice(0, 10) === on;
  if (!real)
    return {
      zh: `“${on}”不是日期，请按“2026-03-15”的样子填写。`,
      en: `“${on}” is not a date; write it as 2026-03-15.`,
    };
  if (on > today) return { zh: `${on} 还没有到，不能补录。`, en: `${on} lies ahead; it cannot be entered.` };
  if (month === undefined || monthOf(on) === month) return undefined;
  return {
    zh: `${on} 不在 ${month}，请到 ${monthOf(on)} 补录，或核对日期。`,
    en: `${on} is not in ${month}. Enter it under ${monthOf(on)}, or check the date.`,
  };
}

export function notAnAddress(url: string): Words {
  return {
    zh: `“${url}”不是网址。请从浏览器地址栏复制稿件的完整地址，以 http:// 或 https:// 开头。`,
    en: `“${url}” is not a web address. Copy the article's full address, beginning with http:// or https://.`,
  };
}

export function alreadyThere({ title, shown, firstSeen }: Article): Words {
  const month = monthOf(shown?.on ?? dayOf(firstSeen));
  return {
    zh: `这篇稿件已在 ${month} 的清单中：《${title}》，没有重复录入。`,
    en: `This article is already listed in ${month}: “${title}”. It was not entered again.`,
  };
}

export function noSuchLine(column: ColumnId, duty: DutyId): Words {
  return {
    zh: `栏目“${column}”没有责任行“${duty}”，没有改动。`,
    en: `Column “${column}” has no line “${duty}”; nothing was changed.`,
  };
}
