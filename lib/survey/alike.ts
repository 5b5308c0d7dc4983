// Whether two rows, of a list and of its data, are one article.
import type { Row } from '../model.ts';

/** The same article among other rows: by its address without scheme and anchor, else by title and day. */
export function sameAmong<R extends Row>(row: Row, among: R[]): R | undefined {
  const place = ({ url }: Row) => url.replace(/^https?:/, '').replace(/#.*$/, '');
  const same = among.find((other) => place(other) === place(row));
  return same ?? among.find((other) => isCalled(row, other) && row.date?.on === other.date?.on);
}

/** Titles alike; one may be cut short. Short titles (通知) are many articles'. */
function isCalled(one: Row, other: Row): boolean {
  const bare = ({ title }: Row) => title.replace(/(?:…|\.{2,})$/, '').replace(/\s/g, '');
  const [short = '', long = ''] = [bare(one), bare(other)].sort((a, b) => a.length - b.length);
  return short.length >= 8 && long.startsWith(short);
}
