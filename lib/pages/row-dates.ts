// Finds where in a row its date is printed, or told without being printed.
import type { Day, ShownDate } from '../model.ts';
import { cellsReaching, otherCells, publishedCell } from './cells.ts';
import { dateInUrl } from './date-address.ts';
import { readDate } from './dates.ts';
import { type MonthDay, readMonthDay } from './month-days.ts';
import type { PageNode } from './page.ts';
import { withoutProse } from './row-prose.ts';
import { byMachine, spelledOut, writtenIn } from './row-told.ts';
import { datesInLink, isDateOnly, longest, titleOf } from './titles.ts';
import { isInside } from './tree.ts';

/** The row's own date, or its month and day; `texts` are those it was looked for in. */
export type RowDate = { date?: ShownDate; monthDay?: MonthDay; texts: string[] };

/**
 * The date printed outside the title counts first, then one printed inside the link (NFCMS, PbootCMS), then what only
 * programs are told, then the address's. What lies after the day `latest` is no publishing date.
 */
export function dateOf(item: PageNode, link: PageNode, title: string, url: string, latest?: Day): RowDate {
  const texts = dateTexts(item, link, title);
  const read = (text: string) => readDate(text, 'list', latest);
  const said = firstOf(texts, read);
  if (said) return { date: said, texts };
  const apart = alone(item, link);
  const shown = firstOf(apart, read);
  if (shown) return { date: shown, texts };
  const monthDay = firstOf(texts, readMonthDay) ?? firstOf(apart, readMonthDay);
  const machine = byMachine(item, latest) ?? (monthDay && spelledOut(link, monthDay));
  if (monthDay)
    return machine?.on.slice(5) === monthDay.monthDay ? { date: machine, texts } : { monthDay, texts };
  return { date: machine ?? writtenIn(item, link, latest) ?? dateInUrl(url), texts };
}

/** True where a date is printed in the item, outside the words of the link. */
export const showsDate = (item: PageNode, link: PageNode) =>
  dateTexts(item, link).some((text) => readDate(text) ?? readMonthDay(text));

/** Texts of the row in which its date may stand, without the title. 成文日期 cells are another fact (Openness, td.cwrq, 2022). */
export function dateTexts(item: PageNode, link: PageNode, title = ''): string[] {
  const inLink = [...datesInLink(link), ...labelledInLink(link)];
  if (item === link) return inLink;
  const others = [item.first('.cwrq')?.text() ?? '', ...otherCells(item)];
  const rest = withoutProse(item, item.text().replace(link.text(), ' ').replace(title, ' ')).slice(
    0,
    longest * 4,
  );
  // A row is no clock: a day of the week beside its date is the date's.
  const own = others
    .reduce((text, words) => (words ? text.replace(words, ' ') : text), rest)
    .replace(/ ?[(（]?(?:星期|周)[一二三四五六日天][)）]?/g, ' ');
  const reaching = cellsReaching(item);
  const published = publishedCell(item);
  return [...(published ? [published] : []), own, ...inLink, ...(reaching ? [reaching] : [])];
}

/** Words of elements of their own: `11.20` or `20261120` among other words is a number. Cells of another fact are none. */
function alone(item: PageNode, link: PageNode): string[] {
  if (item === link || !/\d/.test(item.raw())) return [];
  const others = otherCells(item);
  return item
    .all('span, em, i, b, td, div, p, font, small, time, label, strong, dd')
    .filter((part) => !part.children().length && !part.attr('class')?.includes('cwrq'))
    .map((part) => part.text())
    .filter(
      (text, at, all) =>
        (isDateOnly(text) || /^20\d{6}$/.test(text)) && !others.includes(text) && !isLabelled(all[at - 1]),
    );
}

/** 截止日期： in the element before it. */
const isLabelled = (before: string | undefined) => /[:：]$/.test(before ?? '');

/** Short words in the link that hold a whole date beside others, `2026年11月20日 点击收听`, and are not its title. */
function labelledInLink(link: PageNode): string[] {
  const parts = link.children().length ? link.all('*').slice(0, 40) : [];
  const own = parts.map((part) => part.text()).filter((text) => text.length < 40 && !/[，。；]/.test(text));
  const dates = own.filter((text) => !isDateOnly(text) && readDate(text));
  return dates.length ? dates.filter((text) => !titleOf(link).includes(text)) : dates;
}

/** What a row says beside its title. */
export const restOf = ({ node, link }: { node: PageNode; link: PageNode }): string =>
  dateTexts(node, link).join(' ');

/** Texts of elements that hold no others, outside the link: what a list may agree to take for dates. */
export const leavesOf = (item: PageNode, link: PageNode): string[] =>
  item
    .all('*')
    .filter((part) => !part.children().length && !isInside(part, link))
    .map((part) => part.text())
    .filter((text) => text.length > 0 && text.length < 30);

export function firstOf<T>(texts: string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found) return found;
  }
}
