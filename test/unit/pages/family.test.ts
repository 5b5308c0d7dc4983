// How sure a family is of a page, and what it does where its marks stand on a page that is no column page.
import { describe, expect, test } from 'vitest';
import { adapters, readColumnPage } from '../../../lib/pages/adapters.ts';
import { family } from '../../../lib/pages/family.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const at = 'http://www.portal.example/gsgg/';
const item = (n: number, more = '') =>
  `<li class="x"><a href="/show-${n}.html">关于第${n}号事项的公告</a><span>2026-11-0${n}</span>${more}</li>`;
const list = (...ns: number[]) => `<ul>${ns.map((n) => item(n)).join('')}</ul>`;
const named = family('named', {
  title: '甲',
  rows: 'li.x',
  leads: /\/show-\d+\.html$/,
  marks: '.mark-of-it',
});

describe('a claim', () => {
  test.each([
    ['nothing of its own', '<p>没有列表</p>', at, 0],
    ['a mark alone says whose page it is', '<i class="mark-of-it"></i>', at, 0.6],
    ['rows by name, and where they lead', list(1, 2, 3), at, 0.96],
    ['rows by name that lead elsewhere', list(1, 2).replaceAll('/show-', '/other/x-'), at, 0.8],
    [
      'the same rows in two lists are no list known by name',
      `${list(1, 2, 3)}<h3>另一栏</h3>${list(4, 5, 6)}`,
      at,
      0.6,
    ],
    ['an article with rows below it', `<div id="zoom">${'正文'.repeat(60)}</div>${list(1, 2)}`, at, 0],
    ['a home page', list(1, 2, 3), 'http://www.portal.example/', 0],
    ['search results', `<title>搜索结果</title>${list(1, 2, 3)}`, at, 0],
  ])('%s', (_what, html, url, sure) => {
    expect(named.claim(parsedPage(`<body>${html}</body>`, url))).toBe(sure);
  });
});

describe('rows by name', () => {
  const titles = (html: string) => {
    const { reading } = named.read(parsedPage(`<body>${html}</body>`, at));
    return reading.state === 'read' ? reading.rows.map(({ title }) => title.match(/\d/)?.[0]).join('') : '';
  };

  test.each([
    ['are read from the one list that bears it', list(3, 2, 1), '321'],
    ['in a side box are not the column', `<div class="side">${list(9, 8)}</div>${list(3, 2, 1)}`, '321'],
    ['under 更多 are an excerpt', `<div>${list(9, 8)}<a href="/all/">更多</a></div>`, ''],
    [
      'may each stand in a box of its own',
      `<main>${[3, 2].map((n) => `<div>${item(n)}</div>`).join('')}</main>`,
      '32',
    ],
  ])('%s', (_what, html, said) => expect(titles(html)).toBe(said));
});

test('a mark makes no list of what is none: the generic reader’s doubt stands', () => {
  const page = '<link href="/wp-content/themes/a/style.css"><p><a href="/a">关于我们</a> 2026-11-01</p>';
  const { reading, confidence } = readColumnPage(parsedPage(`<body>${page}</body>`, at));
  expect(adapters.wordpress?.claim(parsedPage(page, at))).toBe(0.6);
  expect(reading.state).toBe('unreadable');
  expect(confidence).toBeLessThan(0.5);
});

test.each([
  ['/OpennessContent/showList/483/10300/page_1.html', 'openness'],
  ['/plus/list.php?tid=4', 'dedecms'],
  ['/e/action/ListInfo/?classid=1', 'empirecms'],
  ['/zwgk/4753_2.jhtml', 'jeecms'],
  ['/c100231/zfxxgkMultiList.shtml', 'ucap'],
  ['/nmyj/qxdt/wj_list.shtml', 'list-shtml'],
  ['/channels/123_2.html', 'sscms'],
  ['/gkmlpt/index#123', 'gkmlpt'],
  ['/zhengce/zuixin/home_41.htm', 'gov-cn'],
  ['/gk/column-index-2.shtml', 'column-index'],
  ['/columns/3e5b8d41-88bb-4d1f-9b62-a1d2061b2003/index.html', 'xxgk-comm'],
])('%s is the address of %s alone', (path, id) => {
  const page = parsedPage('<p></p>', `http://www.portal.example${path}`);
  const claimed = Object.keys(adapters).filter((one) => (adapters[one]?.claim(page) ?? 0) > 0);
  expect(claimed).toEqual([id]);
});
