// The way to the next page, and the total, are the page's own words; nothing is guessed.
import { describe, expect, test } from 'vitest';
import { nextPage, printedTotal } from '../../../lib/pages/next.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const at = 'http://www.portal.example/gk/index_2.html';
const page = (html: string, url = at) => parsedPage(`<body>${html}</body>`, url);
const select = (chosen: string, values: string[]) =>
  `<div class="page">共3页 <select>${values.map((value) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${value}</option>`).join('')}</select></div>`;

describe('the next page', () => {
  test.each([
    ['a link', '<div class="page"><a href="index_3.html">下一页</a></div>', 'index_3.html'],
    [
      'an arrow behind the words',
      '<div class="page"><a href="index_3.html">下一页 →</a></div>',
      'index_3.html',
    ],
    [
      'VSB’s numbers that fall',
      '<div class="p_pages"><span class="p_no_d">2</span><a href="23.htm">3</a><a href="23.htm">下页</a></div>',
      '23.htm',
    ],
    [
      'a place in a handler',
      `<div class="pages"><a href="javascript:;" onclick="location.href='index_3.html'">下一页</a></div>`,
      'index_3.html',
    ],
    ['the choice after the chosen one', select('b.html', ['a.html', 'b.html', 'c.html']), 'c.html'],
    ['older posts', '<div class="nav-previous"><a href="/?paged=3">较早文章</a></div>', '/?paged=3'],
    ['a link for machines', '<link rel="next" href="index_3.html">', 'index_3.html'],
  ])('is %s', (_what, html, next) => expect(nextPage(page(html))).toBe(new URL(next, at).href));

  test.each([
    ['the last page’s own address', '<div class="page"><a href="index_2.html">下一页</a></div>'],
    ['a link that is off', '<div class="page"><a class="disabled" href="index_3.html">下一页</a></div>'],
    ['another site', '<div class="page"><a href="http://other.example/index_3.html">下一页</a></div>'],
    [
      'another site in a handler',
      `<div class="page"><a href="#" onclick="location='http://other.example/3'">下一页</a></div>`,
    ],
    [
      'a handler that only calls a function',
      '<div class="page"><a href="javascript:;" onclick="go(3)">下一页</a></div>',
    ],
    ['a script', `<div class="page"><a href="#" onclick="location.href='javascript:go(3)'">下一页</a></div>`],
    ['the last choice', select('c.html', ['a.html', 'b.html', 'c.html'])],
    ['choices where none is chosen', select('', ['a.html', 'b.html'])],
    ['choices that are numbers for a script', select('2', ['1', '2', '3'])],
  ])('is not %s', (_what, html) => expect(nextPage(page(html))).toBeUndefined());

  test.each([
    ['the file’s own name, from 0', 'home_0.htm', 'var countPage = 3; var currentPage = 0;', 'home_1.htm'],
    ['an index page without a name', '', 'var countPage = 3; var currentPage = 0;', 'index_1.html'],
    [
      'the name in the call',
      'list.shtml',
      "createPageHTML('page_div',7, 1,'list','shtml',136);",
      'list_2.shtml',
    ],
    ['nothing on the last page', 'home_2.htm', 'var countPage = 3; var currentPage = 2;', undefined],
    [
      'nothing on the last page by the call',
      'list_7.shtml',
      "createPageHTML('page_div',7, 7,'list','shtml',136);",
      undefined,
    ],
  ])('of TRS has %s', (_what, file, script, next) => {
    const url = `http://www.portal.example/gk/${file}`;
    const to = next && new URL(next, url).href;
    expect(nextPage(page(`<script>${script}</script>`, url))).toBe(to);
  });
});

test.each([
  ['of the same code', 'number=A002&uid=9&pageNum=2', true],
  ['of a longer code that begins alike', 'number=A00201&uid=9&pageNum=2', false],
  ['without a code', 'uid=9&pageNum=2', false],
])('Hanweb’s catalogue goes on to an address %s, or not at all', (_what, query, goes) => {
  const url = 'http://www.portal.example/col/col2688/index.html?number=A002';
  const island =
    '<script type="text/xml"><datastore><record><![CDATA[<li></li>]]></record><totalrecord>9</totalrecord><totalpage>9</totalpage></datastore></script>';
  const next = nextPage(page(`${island}<a href="?${query}">2</a>`, url));
  expect(next).toBe(goes ? new URL(`?${query}`, url).href : undefined);
});

describe('the printed total', () => {
  test.each([
    ['共25条', '<div class="page">共25条 <a href="index_3.html">下一页</a></div>', at, 25],
    ['DedeCMS', '<div class="page">共 <strong>3</strong>页<strong>25</strong>条记录</div>', at, 25],
    [
      'EmpireCMS',
      '<div class="page"><a title="总数">&nbsp;<b>31</b> </a> <b>1</b> <a href="index_3.html">下一页</a></div>',
      at,
      31,
    ],
    ['Hanweb jpaas', '<div class="pagination" rows="15" count="188"></div>', at, 188],
    [
      'none where only pages are counted',
      '<div class="page">共25页 <a href="index_3.html">下一页</a></div>',
      at,
      undefined,
    ],
    [
      'none where the address states it',
      '<div class="page">共 10页99条</div>',
      `${at}?tid=4&TotalResult=99`,
      undefined,
    ],
  ])('is that of %s', (_what, html, url, total) => expect(printedTotal(page(html, url))).toBe(total));
});
