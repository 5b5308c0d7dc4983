// Reads 广东 政府信息公开目录平台: the page is a shell, the column stands behind `#` and its list in an address of data.
import type { Row } from '../../model.ts';
import { address } from '../addresses.ts';
import type { Answer, Answered } from '../answer.ts';
import {
  countIn,
  dataDate,
  fieldsOf,
  firstText,
  jsonIn,
  listIn,
  notMine,
  readingOf,
  rowOf,
  textIn,
  withParams,
} from '../answer-rows.ts';
import type { Page } from '../page.ts';

/** Articles an answer holds, 2026-11. */
const aPage = 100;

/** Newest first, 2026-11: the day that is shown, then when it was put out, at last when it was entered. */
const dates = [
  'display_publish_time',
  'date',
  'publish_time',
  'first_publish_time',
  'created_at',
  'create_time',
];

export default {
  title: { zh: '广东 gkmlpt 接口', en: 'Guangdong gkmlpt interface' },
  holds: 'all',
  // 2026-11 `/gkmlpt/index#123` with `SID: '755001'` in a script; sites of departments stand under a folder of their own.
  find(page) {
    const url = address(page.url);
    const [, folder] = /^(.*\/gkmlpt)\/index(?:\.html?)?$/.exec(url?.pathname ?? '') ?? [];
    const column = /^#(\d+)$/.exec(url?.hash ?? '')?.[1];
    const sid = siteNumber(page);
    if (!url || folder === undefined || !column || !sid) return [];
    return [`${url.origin}${folder}/api/all/${column}?page=1&sid=${sid}`];
  },
  read(answer, asked) {
    const said = fieldsOf(jsonIn(answer.text));
    const articles = listIn(said.articles);
    const total = countIn(said.total);
    if (!articles) return notMine;
    const at = Number(new URL(answer.url).searchParams.get('page') ?? 1);
    if (articles.length === 0 && (total === 0 || at > 1)) return { state: 'empty', adapter: 'gkmlpt' };
    const rows = articles.flatMap((article) => row(fieldsOf(article), asked.page) ?? []);
    const more = total === undefined ? articles.length >= aPage : at * aPage < total;
    return readingOf('gkmlpt', rows, { total, next: more ? pageOf(answer, at + 1) : undefined });
  },
} satisfies Answer;

function siteNumber(page: Page): string | undefined {
  const scripts = page.root.all('script:not([src])').map((script) => script.raw());
  return scripts.map((text) => /\bSID["']?\s*[:=]\s*["']?(\d+)/.exec(text)?.[1]).find(Boolean);
}

function row(fields: Record<string, unknown>, page: string): Row | undefined {
  const date = dates.map((name) => dataDate(textIn(fields[name]))).find(Boolean);
  return rowOf({ title: textIn(fields.title), href: firstText(fields, ['url', 'post_url']), date }, { page });
}

const pageOf = ({ url }: Answered, page: number) => withParams(url, { page });
