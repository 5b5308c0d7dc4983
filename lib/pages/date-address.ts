// The day, or the month alone, that an address carries.
import type { Month, ShownDate } from '../model.ts';
import { dayFrom } from './days.ts';

// Newest first; seen in public addresses of the products named.
const inAddress = [
  /\/[tPW]0?(20\d\d)(\d\d)(\d\d)(?:\d*_|\d{6,})/, // TRS: t20220315_1052.html, attachments P020220315586…
  /\/(20\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/_]|-\d+\.|$)/, // Hanweb /art/2022/3/15/, 兴安盟 /2026-01/30/, 盘锦 /2020-04-13/
  /\/(20\d\d)(\d\d)(\d\d)\//, // 抚顺 /20220315/
  /\/(20\d\d)[/-]?(\d\d)[/-]?(\d\d)\/[^/]+$/, // newspapers' /n1/2022/0315/c1-2.html, /202203/15/
  /\/(?:[a-z]+_?)?(20\d\d)(\d\d)(\d\d)(?:_\d+|(?:[01]\d|2[0-3])[0-5]\d[0-5]\d\d*)\.\w+$/, // content_20220315_7.htm, 20220315101112.html
];

/** The day an address carries; a month alone (`/202203/`) is no day. */
export function dateInUrl(url: string): ShownDate | undefined {
  const path = url.split(/[?#]/)[0] ?? '';
  for (const shape of inAddress) {
    const [printed, year = '', month = '', day = ''] = shape.exec(path) ?? [];
    const on = printed ? dayFrom(year, month, day) : undefined;
    if (on && printed) return { on, origin: 'url', printed: printed.replace(/^\//, '').replace(/[_/]$/, '') };
  }
}

/** The month an address carries: `/202203/`, `/2022/03/`, or that of its day. */
export function monthInUrl(url: string): Month | undefined {
  const day = dateInUrl(url);
  if (day) return day.on.slice(0, 7);
  const match = /\/(20\d\d)[-/]?(0[1-9]|1[0-2])\//.exec(url.split(/[?#]/)[0] ?? '');
  return match ? `${match[1]}-${match[2]}` : undefined;
}
