// @vitest-environment node
// A list that goes on where no address leads is read as its newest rows only; one that ends is whole.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const at = 'http://www.portal.example/gk/gsgg/index.html';
const item = (n: number) =>
  `<li><a href="/gk/gsgg/${n}.html">关于第${n}号事项的公告</a><span>2026-11-0${n}</span></li>`;
const rows = [6, 5, 4, 3].map(item).join('');
const said = (after: string, before = '') => {
  const html = `<html><body><h1>公示公告</h1>${before}<div class="box"><ul>${rows}</ul>${after}</div></body></html>`;
  const { reading } = readColumnPage(parsedPage(html, at));
  if (reading.state !== 'read') return reading.state;
  expect(reading.rows).toHaveLength(4);
  return reading.newest ? 'goes on' : reading.next ? 'next' : (reading.total ?? 'whole');
};
const pager = (words: string) => `<div class="page">${words}</div>`;

describe('goes on', () => {
  test.each([
    ['a button for more', '<div><a href="javascript:void(0);" onclick="more(2)">点击加载更多</a></div>'],
    ['a button that is no link', '<button class="btn">查看更多信息</button>'],
    ['an English one', '<div class="m"><a href="#">Load more</a></div>'],
    [
      'a pager of function calls',
      pager('<a>1</a><a href="javascript:go(2)">2</a><a href="javascript:go(2)">下一页</a>'),
    ],
    [
      'a pager bound elsewhere, by its numbers',
      pager(
        '<a href="javascript:;" class="cur">1</a><a href="javascript:;">2</a><a href="javascript:;">下一页</a>',
      ),
    ],
    ['one that only says 1/4', pager('1/4 <a href="javascript:;">下一页</a>')],
    ['one that counts its pages', pager('共4页 <a href="#" onclick="toPage(\'next\')">下一页</a>')],
    ['a next page by a call, without any number', pager('<a href="#" onclick="go(2)">下一页</a>')],
    ['pages that a script counts', '<div id="p"></div><script>var totalPage = 12; show(1);</script>'],
  ])('%s', (_what, after) => expect(said(after)).toBe('goes on'));
});

describe('is whole', () => {
  test.each([
    ['nothing follows', ''],
    ['a pager of one page', pager('<a href="javascript:;">首页</a> 1/1 <a href="javascript:;">下一页</a>')],
    ['one page, as a script names it', '<script>var pageCount = 1;</script>'],
    [
      'an idle link without any number',
      pager('<a href="javascript:;">上一页</a><a href="javascript:;">下一页</a>'),
    ],
    ['a call that is switched off', pager('<a class="disabled" href="javascript:go(2)">下一页</a>')],
    [
      'a button for more of another list below',
      '<div><h3>图片新闻</h3></div><footer><a href="#">查看更多</a></footer>',
    ],
    [
      'a button for more behind other words',
      '<div><p>图片新闻：全县冬季农田水利建设现场会在东河镇召开，各乡镇和有关部门负责人参加了会议并观摩现场，现场签订了责任书，明确了时限和标准</p><a href="#">查看更多</a></div>',
    ],
    ['更多 without a verb, over a box', '<p><a href="#">更多</a></p>'],
    ['back to the first page by an address', pager('<a href="/gk/gsgg/">首页</a> 3/3 下一页')],
  ])('%s', (_what, after) => expect(said(after)).toBe('whole'));
});

test.each([
  ['a pager that leads on', pager('<a href="index_2.html">下一页</a>'), 'next'],
  [
    '更多 that leads to the second page',
    '<div class="page"><a href="index_2.html">查看更多</a></div>',
    'next',
  ],
  [
    'a script’s total over the rows at hand',
    "<div id='p'></div><script>laypage.render({elem: 'p', count: 45, limit: 4})</script>",
    45,
  ],
  [
    'a script’s total of the rows at hand',
    "<div id='p'></div><script>laypage.render({elem: 'p', count: 4, limit: 10})</script>",
    'whole',
  ],
])('%s', (_what, after, is) => expect(said(after)).toBe(is));

test('更多 that leads elsewhere makes the list an excerpt', () => {
  expect(said('<p><a href="/gk/all.html">查看更多</a></p>')).toBe('unreadable');
});
