// Leaves the sentences of a row out of what is looked through for its date.
import type { PageNode } from './page.ts';
import { isDateOnly } from './titles.ts';

/** Words longer than this are sentences, and so is what has their signs. */
const prose = 60;
const sentence = /[，。；]/;

/** Beside a summary the row's own words are short: what the summary says is no date of the row's, unless it begins or ends with it. */
export function withoutProse(item: PageNode, text: string): string {
  if (text.length <= prose && !sentence.test(text)) return text;
  let rest = text;
  for (const part of item.all('p, div, span, dd, td')) {
    const words = part.text();
    const whole = part.tag === 'p' || part.children().length === 0;
    const told = words.length > prose || (words.length > 15 && sentence.test(words));
    if (!told || !whole || part.first('time')) continue;
    const [first = '', last = ''] = [words.split(' ', 1)[0], words.slice(words.lastIndexOf(' ') + 1)];
    rest = rest.replace(words, ` ${[first, last].filter(isDateOnly).join(' ')} `);
  }
  return rest;
}
