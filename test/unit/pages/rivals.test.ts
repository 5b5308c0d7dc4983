// Which of two lists is the column's: several signs are weighed, and a year in the dates is only one of them.
import { expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const url = 'http://portal.example/list.jsp?cid=7';
const name = '<p>当前位置：<a href="/">首页</a> > 部门动态</p>';

function box(folder: string, count: number, heading: string, year = ''): string {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `<li><a href="/${folder}/${900 - at}.html">关于第${at}号工作进展情况的通报</a><span>${year}11-${String(20 - at).padStart(2, '0')}</span></li>`,
  );
  return `<div><h4>${heading}</h4><ul>${rows.join('')}</ul></div>`;
}

function foldersOf(body: string): string[] {
  const { reading } = readColumnPage(
    parsedPage(`<html><body>${name}${body}</body></html>`, url),
    '2026-11-22',
  );
  const rows = reading.state === 'read' ? reading.rows : [];
  return [...new Set(rows.map((row) => new URL(row.url).pathname.split('/')[1] ?? ''))];
}

test.each([
  ['a long list of months and days outweighs a short dated box', 16, '其他', 4, '其他信息', ['main']],
  ['the name of the column outweighs years and length', 5, '部门动态', 12, '其他信息', ['main']],
  ['of two lists alike but for the year and without a name none is claimed', 8, '其他', 8, '其他信息', []],
])('%s', (_, many, heading, few, other, wanted) => {
  for (const swap of [false, true]) {
    const boxes = [box('main', many, heading), box('side', few, other, '2026-')];
    expect(foldersOf((swap ? boxes.reverse() : boxes).join(''))).toEqual(wanted);
  }
});

test('a longer list with years is the one that is read', () => {
  expect(foldersOf(box('main', 9, '', '2026-') + box('side', 4, '其他信息'))).toEqual(['main']);
});

test('a few rows under another name than the path gives the column are not surely the column', () => {
  expect(foldersOf(box('main', 5, '最新公开', '2026-'))).toEqual([]);
});

test('of two lists under headings of their own in one box none is the column', () => {
  const part = (heading: string, folder: string) => box(folder, 10, heading, '2026-').slice(5, -6);
  expect(foldersOf(`<div>${part('一、政府文件', 'one')}${part('二、部门文件', 'two')}</div>`)).toEqual([]);
});
