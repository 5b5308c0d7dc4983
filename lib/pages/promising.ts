// Tells places that may hold dated rows from those that are not read before they must be.
import type { PageNode } from './page.ts';
import type { Place } from './places.ts';

/** Signs of a date in the words, or a year in an address: what has neither is not read before it must be. */
export function mayShowDates({ list, items }: Place): boolean {
  if (datelike.test(list.raw()) || datelike.test(wordsBefore(list))) return true;
  const first = items.slice(0, 3);
  return first.some((item) => {
    const link = item.tag === 'a' ? item : item.first('a[href]');
    return (
      /20\d\d/.test(link?.attr('href') ?? '') ||
      item.attr('data-date') ||
      item.first('time, [data-date], [data-time]')
    );
  });
}

/** A day may stand over its rows. */
function wordsBefore(list: PageNode): string {
  const beside = list.parent()?.children() ?? [];
  if (beside.length > 500) return '';
  return beside[beside.indexOf(list) - 1]?.raw().slice(0, 60) ?? '';
}

/** Any digit at all: dates are written in more ways than are known here, and a list without one is asked for last. */
const datelike =
  /[\d０-９\u1810-\u1819\u0f20-\u0f29]|[〇○零一二三四五六七八九]年|[一二三四五六七八九十]月|[今昨前]天|刚[刚才]/;
