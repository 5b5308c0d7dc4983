// Whether two rows, of a list and of its data, are one article.
import type { Row } from '../model.ts';

/** The same article among other rows: by its address without scheme and anchor, else by title and day. */
export function sameAmong<R extends Row>(row: Row, among: R[]): R | undefined {
  const place = ({ url }: Row) => url.replace(/^https?:/, '').replace(/#.*$/, '');
  const same = among.find((other) => place(other) === place(row));
  return same ?? among.find((other) => isCalled(row, other) && row.date?.on === other.date?.on);
}

/** Titles alike, or one cut short with dots where the other goes on. Short titles (通知) are many articles'. */
export function isCalled({ title: one }: { title: string }, { title: other }: { title: string }): boolean {
  const [first, second] = [bare(one), bare(other)];
  if (first === second) return first.length >= 8;
  return begins(one, first, second) || begins(other, second, first);
}

/** 第二批 is another article than the one whose title it goes on from: only dots say that something is missing. */
const begins = (title: string, short: string, long: string) =>
  short.length >= 8 && cut.test(title.trim()) && long.startsWith(short);

const cut = /(?:…|\.{2,})$/;
const bare = (title: string) => title.trim().replace(cut, '').replace(/\s/g, '');
