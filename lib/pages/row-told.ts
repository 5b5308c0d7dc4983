// Dates of a row that are told but not printed: in attributes, in the tip over its link, in a script that writes them.
import type { Day, ShownDate } from '../model.ts';
import { readDate } from './dates.ts';
import { shanghai } from './days.ts';
import type { MonthDay } from './month-days.ts';
import type { PageNode } from './page.ts';
import { isDateOnly, longest } from './titles.ts';

const names = [
  'datetime',
  'data-date',
  'data-time',
  'data-pubdate',
  'data-pubtime',
  'data-publish-time',
  'data-publishtime',
  'data-timestamp',
  'data-day',
];
const stating = [...names, 'title'].map((name) => `[${name}]`).join();

/** What an attribute states for programs, or a short tip that is nothing but a date. */
export function byMachine(item: PageNode, latest?: Day): ShownDate | undefined {
  let tip: ShownDate | undefined;
  for (const stated of [item, ...item.all(stating)]) {
    for (const name of names) {
      const date = readDate(stated.attr(name) ?? '', 'list', latest);
      if (date) return date;
    }
    const words = stated.attr('title') ?? '';
    tip ??= isDateOnly(words) ? readDate(words, 'list', latest) : undefined;
  }
  return tip;
}

/** The day that `title` of the link writes out, whatever it calls it, where its month and day are those the row shows. */
export function spelledOut(link: PageNode, { monthDay, printed }: MonthDay): ShownDate | undefined {
  const [on, ...more] = new Set(
    link
      .attr('title')
      ?.slice(0, longest)
      .match(/20\d\d-\d\d-\d\d/g),
  );
  return on?.slice(5) === monthDay && !more.length ? { on, origin: 'list', printed } : undefined;
}

/** The one day that a script of the row writes, `document.write("2026-11-20")`, else the one that the link's tip labels. */
export function writtenIn(item: PageNode, link: PageNode, latest?: Day): ShownDate | undefined {
  const scripts = item.tag === 'a' ? [] : item.all('script').map((script) => script.raw().slice(0, 500));
  const days = scripts.flatMap((script) =>
    [...script.matchAll(literal)].flatMap(([, day, ms]) =>
      day ? (readDate(day, 'list', latest) ?? []) : dayOf(Number(ms)),
    ),
  );
  const [only] = days;
  if (only && days.every(({ on }) => on === only.on)) return only;
  const tip = readDate(link.attr('title')?.slice(0, longest) ?? '', 'list', latest);
  return tip?.origin === 'label' ? { ...tip, origin: 'list' } : undefined;
}

const literal = /(?:["']((?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}[^"']{0,16})["']|\((1\d{12})\))/g;

function dayOf(ms: number): ShownDate[] {
  const on = shanghai(ms);
  return on ? [{ on, origin: 'list', printed: String(ms) }] : [];
}
