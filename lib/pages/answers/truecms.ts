// Reads lists of TrueCMS: its gateway answers JSON (or JSONP) in which the records lie as JPAGE's do.
import { absolute } from '../addresses.ts';
import type { Answer } from '../answer.ts';
import { countIn, fieldsOf, jsonIn, notMine, readingOf, textIn, withParams } from '../answer-rows.ts';
import { islandFrom } from '../island.ts';
import { parsedPage } from '../parsed.ts';
import { finish, readRow } from '../rows.ts';

/** Records asked for at a time where the script names no size: three pages of ten. Some servers answer no more than fifty. */
const usual = { perpage: 10, groups: 3, most: 50 };

const proxy = /\bproxyUrl\s*:\s*["']([^"'<>\s]{1,300}\/messageController\/getMessage\.do)["']/i;
const column = /\bcolumnId\s*:\s*["']([\w-]{1,80})["']/;

export default {
  title: { zh: 'TrueCMS 接口', en: 'TrueCMS interface' },
  holds: 'all',
  // 2026-11 `$('#msgList').jpage({ proxyUrl: '/TrueCMS/messageController/getMessage.do', perPage: 10, ajaxParam: {columnId: '…'} })`.
  find(page) {
    const scripts = page.root.all('script:not([src])').map((script) => script.raw());
    return scripts.flatMap((text) => {
      const url = absolute(page, proxy.exec(text)?.[1]);
      const columnId = column.exec(text)?.[1];
      if (!url || !columnId) return [];
      const perpage = number(text, 'perPage') || usual.perpage;
      const records = Math.min(usual.most, perpage * (number(text, 'groupSize') || usual.groups));
      return [withParams(url, { startrecord: 1, endrecord: records, perpage, columnId })];
    });
  },
  read(answer, { page, notAfter }) {
    const said = textIn(fieldsOf(jsonIn(answer.text)).result);
    if (!said.includes('<datastore')) return notMine;
    const { records, total, whole } = islandFrom(said);
    const first = place(answer.url, 'startrecord') ?? 1;
    if (!whole || (records.length === 0 && first === 1 && total !== 0)) return notMine;
    if (records.length === 0) return { state: 'empty', adapter: 'truecms' };
    const root = parsedPage('', page);
    const rows = records.flatMap((record) => readRow(root, root.parse(record)) ?? []);
    return readingOf('truecms', finish(rows, notAfter).rows, { total, next: after(answer.url, total) });
  },
} satisfies Answer;

const number = (text: string, name: string) =>
  Number(new RegExp(`\\b${name}\\s*:\\s*(\\d{1,3})\\b`).exec(text)?.[1] ?? 0);
const place = (url: string, name: string) => countIn(new URL(url).searchParams.get(name));

/** The records after the last one asked for, as many once more. */
function after(url: string, total: number | undefined): string | undefined {
  const [first, last] = [place(url, 'startrecord'), place(url, 'endrecord')];
  if (first === undefined || last === undefined || total === undefined || last >= total) return undefined;
  return withParams(url, { startrecord: last + 1, endrecord: last + 1 + last - first });
}
