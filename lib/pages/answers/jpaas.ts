// Reads lists of Hanweb's second generation (大汉 jpaas): a unit of the page is built by a gateway and comes as HTML in JSON.
import type { Row } from '../../model.ts';
import type { Answer } from '../answer.ts';
import {
  countIn,
  fieldsOf,
  jsonIn,
  notMine,
  plainText,
  readingOf,
  textIn,
  withParams,
} from '../answer-rows.ts';
import { isMain, listUnits, type Unit } from '../jpaas-units.ts';
import type { Page, PageNode } from '../page.ts';
import { parsedPage } from '../parsed.ts';
import { finish, readRow } from '../rows.ts';

/** What is asked for where the page names no size: what the product's own templates use. */
const usualSize = 20;

// 2026-11: li.clearfix; `.page-content li` without a class; tables of the disclosure catalogue.
const items = ['li.clearfix', '.page-content li', 'li', 'tbody tr', 'tr', 'dd'];

export default {
  title: { zh: '大汉 jpaas 接口', en: 'Hanweb jpaas interface' },
  holds: 'all',
  find: (page) => listUnits(page).map((unit) => firstPage(page, unit)),
  // A page with several lists, of which none is plainly the column's, says nothing of it by itself.
  proves(page, url) {
    const unit = listUnits(page).find((one) => firstPage(page, one) === url);
    return unit !== undefined && isMain(page, unit);
  },
  read(answer, { page, notAfter }) {
    const said = fieldsOf(jsonIn(answer.text));
    const html = textIn(fieldsOf(said.data).html);
    if (!html || said.success === false) return notMine;
    const unit = parsedPage(html, page);
    const { at, size } = placeOf(answer.url);
    const pager = unit.root.first('[count][rows]') ?? unit.root.first('[count]');
    const total =
      countIn(pager?.attr('count')) ?? countIn(/\bcount["']?\s*[:=]\s*["']?(\d+)/.exec(html)?.[1]);
    const rows = rowsOf(unit, notAfter);
    if (rows.length === 0) return total === 0 || at > 1 ? { state: 'empty', adapter: 'jpaas' } : notMine;
    const more =
      total === undefined ? rows.length >= size : at * (countIn(pager?.attr('rows')) || size) < total;
    const next = more ? withParams(answer.url, { paramJson: paramJson(at + 1, size) }) : undefined;
    return readingOf('jpaas', rows, { total, next });
  },
} satisfies Answer;

function firstPage(page: Page, { url, params: { pageNo, pageSize, paramJson: _, ...params } }: Unit): string {
  const size = countIn(pageSize) ?? countIn(page.root.first('.pagination[rows]')?.attr('rows')) ?? usualSize;
  return withParams(url, { ...params, paramJson: paramJson(1, size) });
}

const paramJson = (pageNo: number, pageSize: number) => JSON.stringify({ pageNo, pageSize });

function placeOf(url: string): { at: number; size: number } {
  const { pageNo, pageSize } = fieldsOf(jsonIn(new URL(url).searchParams.get('paramJson') ?? ''));
  return { at: countIn(pageNo) ?? 1, size: countIn(pageSize) ?? usualSize };
}

/** Rows of the first kind of item that carries dates; a unit without any date is a menu. */
function rowsOf(unit: Page, notAfter: string): Row[] {
  for (const item of items) {
    const found = unit.root
      .all(item)
      .filter(isInnermost)
      .flatMap((one) => readRow(unit, one) ?? []);
    const { rows } = finish(found, notAfter);
    if (rows.some(({ date }) => date)) return rows.map((row) => ({ ...row, title: plainText(row.title) }));
  }
  return [];
}

const isInnermost = (item: PageNode) => item.first(item.tag) === undefined;
