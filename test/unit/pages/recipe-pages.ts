// A column page that fools any general reader, and what redesigns make of it.
import type { Recipe } from '../../../lib/model.ts';
import type { Page, PageNode } from '../../../lib/pages/page.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import type { Candidate } from '../../../lib/pages/recipe-candidate.ts';
import { inferRecipe } from '../../../lib/pages/recipe-infer.ts';

export const url = 'http://portal.test/zwgk/ylfw/';

export type Design = {
  listClass?: string;
  rowTag?: string;
  wrapper?: boolean;
  side?: 'left' | 'right';
  heading?: string;
  rows?: string[];
  before?: string;
  after?: string;
  pager?: string;
  inList?: string;
};

/** `n` rows of the column, newest first. */
export function articles(
  n: number,
  date = (day: string) => `<span class="time">${day}</span>`,
  folder = '/zwgk/ylfw',
): string[] {
  return Array.from({ length: n }, (_, at) => {
    const day = `2026-03-${String(28 - at).padStart(2, '0')}`;
    const href = `${folder}/${day.slice(0, 7).replace('-', '')}/t${day.replaceAll('-', '')}_${9000 - at}.html`;
    return `<a href="${href}">关于第${n - at}批医疗服务事项的通知</a>${date(day)}`;
  });
}

/** The hot list beside it: more rows, with dates, of other columns. */
export const hotList = `<div class="box"><h3>要闻速览</h3><ul class="txt">${Array.from(
  { length: 20 },
  (_, at) =>
    `<li><a href="/zwgk/other/202603/t202603${10 + at}_${at + 1}.html">全站热门稿件之${at + 1}关于某事的公告</a><span>2026-03-${10 + at}</span></li>`,
).join('')}</ul></div>`;

/** The page in one of its designs. */
export function design({
  listClass = 'newslist',
  rowTag = 'li',
  wrapper,
  side = 'left',
  heading = '医疗服务',
  ...d
}: Design = {}): string {
  const rows = (d.rows ?? articles(15)).map((row) => `<${rowTag} class="item">${row}</${rowTag}>`);
  const list = rowTag === 'li' ? 'ul' : 'div';
  const body = `<h2>${heading}</h2><${list} class="${listClass}">${d.inList ?? rows.join('')}</${list}>${d.pager ?? ''}`;
  const main = `<div class="main">${wrapper ? `<div class="inner">${body}</div>` : body}</div>`;
  const other = `<div class="other">${hotList}</div>`;
  const parts = side === 'left' ? `${main}${other}` : `${other}${main}`;
  return `<!doctype html><html><head><title>医疗服务_某旗政府</title></head><body><div class="head"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 医疗服务</div>${d.before ?? ''}<div class="wrap">${parts}</div>${d.after ?? ''}</body></html>`;
}

export const pageOf = (html: string, at = url): Page => parsedPage(html, at);

/** The link whose words hold this. */
export function link(page: Page, words: string): PageNode {
  const found = page.root.all('a').find((one) => one.text().includes(words));
  if (!found) throw new Error(`No link says ${words}.`);
  return found;
}

/** What two titles on a page lead to; fails the test where nothing is inferred. */
export function inferred(html: string, one: string, other?: string, at = url): Candidate {
  const page = pageOf(html, at);
  const made = inferRecipe(page, link(page, one), other === undefined ? undefined : link(page, other));
  if (made.state !== 'found') throw new Error(`Not inferred: ${made.why}.`);
  return made.candidates[0];
}

/** The recipe that is saved after it. */
export function recipeOf(candidate: Candidate, at = url, change: Partial<Recipe> = {}): Recipe {
  const dates = candidate.rows.filter(({ printed }) => printed).length;
  return {
    format: 1,
    id: 'r1',
    name: '医疗服务',
    scope: { kind: 'column', url: at },
    ...candidate.parts,
    taught: { at: '2026-03-28T02:00:00.000Z', by: '', url: at, rows: candidate.rows.length, dates },
    ...change,
  };
}
