// Reads lists that a page's own script fetches as JSON, by the names their fields usually have (Hanweb's `vc_title` first).
import type { Row } from '../../model.ts';
import { absolute, address, sameHost } from '../addresses.ts';
import type { Answer } from '../answer.ts';
import {
  countIn,
  dataDate,
  type Fields,
  fieldsOf,
  firstText,
  jsonIn,
  listIn,
  notMine,
  readingOf,
  rowOf,
  withParams,
} from '../answer-rows.ts';
import { namesColumn, pageNames, sizeNames } from '../named-data.ts';
import type { Page } from '../page.ts';

// Newest first, 2026-11; the first is Hanweb's, publishedTimeStr 开普云's. 创建时间 is no publishing date.
const titles = ['vc_title', 'title', 'docTitle', 'articleTitle', 'infoTitle', 'TITLE', 'name'];
const dates = [
  'c_deploytime',
  'publishTime',
  'publishedTimeStr',
  'publish_time',
  'publishDate',
  'publish_date',
  'pubDate',
  'pubTime',
  'releaseTime',
  'releaseDate',
  'docRelTime',
  'showTime',
  'date',
  'time',
];
const links = ['url', 'link', 'href', 'docPubUrl', 'linkUrl', 'articleUrl', 'htmlUrl', 'URL'];
const totals = ['total', 'totalCount', 'totalRecord', 'totalElements', 'totalRows', 'recordCount', 'count'];
/** What a script also fetches, and what asking for would change something. */
const other =
  /count|hit|click|visit|log(?:in|out|ger)|weather|stat(?:s|istics)?\b|suggest|captcha|user|search|config|menu|nav/i;

const called = /(?:\bgetJSON|\$\.get|\bfetch|axios(?:\.get)?)\s*\(\s*(["'`])([^"'`\s]+)\1\s*([+,)])/g;
const inObject = /\burl\s*:\s*(["'`])([^"'`\s]+)\1\s*([+,}])/g;

export default {
  title: { zh: '网页脚本读取的数据', en: "data the page's scripts read" },
  holds: 'newest',
  find(page) {
    const scripts = page.root.all('script:not([src])').map((script) => script.raw().slice(0, 200_000));
    const found = scripts.flatMap((text) =>
      [...text.matchAll(called), ...text.matchAll(inObject)].flatMap(asked(text)),
    );
    const urls = found.map((url) => absolute(page, url)).filter((url) => url !== undefined);
    const data = [...new Set(urls)].filter((url) => isData(page, url));
    // What names the column goes first.
    return data.sort((a, b) => Number(namesColumn(page, b)) - Number(namesColumn(page, a))).slice(0, 2);
  },
  // Whose rows they are: data of this very host whose address names the column as the page's own address does.
  proves: (page, url) => sameHost(url, page.url) && namesColumn(page, url),
  read(answer, { page }) {
    const found = listOf(jsonIn(answer.text));
    if (!found) return notMine;
    const rows = found.list.flatMap((item) => row(fieldsOf(item), page) ?? []);
    const own = rows.filter(({ date, url }) => date && sameHost(url, page)).length;
    if (own * 2 < found.list.length) return notMine;
    const { total } = found;
    const next = nextOf(answer.url, found.list.length, total);
    return readingOf('json-list', rows, { total, next, newest: total === undefined ? true : undefined });
  },
} satisfies Answer;

/** The addresses of calls whose every part is written out; a page number alone may be a variable: it begins with 1. */
const asked = (text: string) => (call: RegExpMatchArray) => {
  const [, , url = '', after] = call;
  const at = call.index ?? 0;
  const around = text.slice(Math.max(0, at - 200), at + 400);
  if (/["']?(?:type|method)["']?\s*:\s*["']post/i.test(around) || url.includes('$' + '{')) return [];
  const open = /[?&](\w+)=$/.exec(url)?.[1];
  if (after === '+') return open && pageNames.test(open) ? [`${url}1`] : [];
  const data = /\bdata\s*:\s*\{([^{}]*)\}/.exec(text.slice(at, at + 400))?.[1];
  return withData(url, data);
};

function withData(url: string, data: string | undefined): string[] {
  if (!data?.trim()) return [url];
  const pairs = data
    .split(',')
    .map((pair) => /^\s*["']?(\w+)["']?\s*:\s*(?:["']([^"']*)["']|(\d+)|[\w.$]+)\s*$/.exec(pair));
  const told = pairs.map((pair) => {
    const [, name = '', text, number] = pair ?? [];
    const value = text ?? number ?? (pageNames.test(name) ? '1' : undefined);
    return name && value !== undefined ? `${name}=${encodeURIComponent(value)}` : undefined;
  });
  return told.includes(undefined) ? [] : [`${url}${url.includes('?') ? '&' : '?'}${told.join('&')}`];
}

function isData(page: Page, url: string): boolean {
  const { pathname = '', search = '' } = address(url) ?? {};
  return (
    // 开普云 asks /common/search/<channel>?…&_isJson=true, 2026-11.
    (!other.test(pathname) || /[?&]_isJson=true/.test(search)) &&
    !/\.(?:js|css|png|jpe?g|gif|svg|s?html?)$/i.test(pathname) &&
    `${pathname}${search}` !== '/' &&
    url !== page.url
  );
}

/** The array with most objects that have title, address and date, at most four levels down, and the total beside it. */
function listOf(value: unknown): { list: unknown[]; total?: number } | undefined {
  let best: { list: unknown[]; total?: number } | undefined;
  let level: { value: unknown; total?: number }[] = [{ value }];
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    for (const { value, total } of level) {
      const list = listIn(value)?.filter((item) => isRow(fieldsOf(item)));
      if (list && weight(list) > weight(best?.list ?? [])) best = { list, total };
    }
    level = level.flatMap(({ value, total }) => below(fieldsOf(value), total)).slice(0, 200);
  }
  return best;
}

const isRow = (fields: Fields) => firstText(fields, titles) !== '' && firstText(fields, links) !== '';
const weight = (list: unknown[]) => list.filter((item) => firstText(fieldsOf(item), dates)).length;

function below(fields: Fields, above: number | undefined): { value: unknown; total?: number }[] {
  const total = totals.map((name) => countIn(fields[name])).find((count) => count !== undefined) ?? above;
  return Object.values(fields).map((value) => ({ value, total }));
}

function nextOf(url: string, here: number, total: number | undefined): string | undefined {
  const params = [...new URL(url).searchParams];
  const page = params.find(([name, value]) => pageNames.test(name) && countIn(value));
  const size = countIn(params.find(([name]) => sizeNames.test(name))?.[1]) || here;
  if (!page || total === undefined || Number(page[1]) * size >= total) return undefined;
  return withParams(url, { [page[0]]: Number(page[1]) + 1 });
}

function row(fields: Fields, page: string): Row | undefined {
  const date = dataDate(firstText(fields, dates));
  return rowOf({ title: firstText(fields, titles), href: firstText(fields, links), date }, { page });
}
