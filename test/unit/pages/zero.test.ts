// Zero is claimed only of a page that says so where its list would be, and that shows no rows.
import { describe, expect, it } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { corpus } from '../../corpus/corpus.ts';

const url = 'http://www.portal.example/zwgk/jyfz/';

const stored = corpus('open')
  .filter(({ list, rows, scripted }) => list && !scripted && rows.some(({ date }) => date))
  .map(({ bytes, contentType, ...page }) => ({ ...page, html: decode(bytes, contentType).text }));

/** The rows' addresses taken away: only a script knows where they lead. */
const unfollowed = stored.map((page) => ({
  ...page,
  html: page.html.replace(/\shref\s*=\s*("[^"]*"|'[^']*')/gi, ' onclick=$1'),
}));

/** Here and there a tag dropped, doubled, closed instead of opened. */
const torn = stored.map((page, nth) => {
  let roll = nth + 1;
  const die = (sides: number) => {
    roll = (roll * 48_271) % 2_147_483_647;
    return roll % sides;
  };
  const parts = page.html.split(/(?=<[a-z/])/i).map((part) => {
    const tears = [part.replace(/<[^>]*>/, ''), part + part, part.replace('<', '</')];
    return die(12) ? part : (tears[die(3)] as string);
  });
  return { ...page, html: parts.join('') };
});

const boxes: [string, string][] = [
  ['nothing besides', ''],
  ['an empty side table', '<h3>点击排行</h3><table><tr><td>暂无数据</td></tr></table>'],
  ['no attachments', '<div class="con"><h4>附件</h4><div class="main">暂无内容</div></div>'],
  [
    'no letters',
    '<div class="content"><p class="tit">网友留言</p><ul class="list"><li>暂无信息</li></ul></div>',
  ],
  ['a box without a heading', '<div class="news-list"><ul><li>暂无相关信息</li></ul></div>'],
];

// Where rows are torn apart and the box beside them is called like a list and named nothing, nobody could tell.
describe.each([
  ['whose rows only a script can follow', unfollowed, boxes],
  ['that came torn', torn, boxes.slice(0, -1)],
])('a page of rows %s', (_, pages, beside) => {
  it.each(beside)('with %s is not empty', (_box, box) => {
    const nth = beside.findIndex(([, one]) => one === box);
    // Each page with one of the boxes: whoever works on the reader runs this all day.
    const some = pages.filter((_page, at) => at % beside.length === nth);
    const claimed = some.filter(({ html, ...page }) => {
      const at = html.search(/<\/body>/i);
      const whole = at < 0 ? html + box : html.slice(0, at) + box + html.slice(at);
      return readColumnPage(parsedPage(whole, page.url, page.today), page.today).reading.state === 'empty';
    });
    expect(claimed.map(({ name }) => name)).toEqual([]);
  });
});

describe('a column with a heading, a list that is empty, and', () => {
  const page = (list: string, rest = '') =>
    `<html><head><title>教育发展_某旗人民政府</title></head><body><div class="nav"><a href="/">首页</a></div><h1>教育发展</h1>${list}${rest}</body></html>`;
  const says = '<div class="list"><ul><li>暂无信息</li></ul></div>';
  const read = (html: string) => readColumnPage(parsedPage(html, url), '2026-11-22').reading.state;
  it.each([
    ['nothing else', page(says)],
    ['a heading of its own above', page(`<div class="box"><h2>教育发展</h2>${says}</div>`)],
    ['a general heading above', page(`<div class="box"><h3>信息列表</h3>${says}</div>`)],
    [
      'table heads above',
      page('<table><tr><th>标题</th><th>发布日期</th></tr><tr><td colspan="2">暂无数据</td></tr></table>'),
    ],
    [
      'a side box of another column with dates',
      page(
        says,
        `<div class="side"><h3>通知公告</h3><ul><li><a href="/tz/1.html">关于召开会议的通知</a><span>2026-11-01</span></li><li><a href="/tz/2.html">关于放假安排的通知</a><span>2026-10-01</span></li></ul></div>`,
      ),
    ],
  ])('%s is empty', (_, html) => expect(read(html)).toBe('empty'));

  const row = (nth: number) => `关于2026年第${nth}批学校招生工作的通知 2026-11-0${nth}`;
  it.each([
    [
      'rows of script beside it',
      page(says, `<div>${[1, 2, 3].map((nth) => `<p onclick="go(${nth})">${row(nth)}</p>`).join('')}</div>`),
    ],
    [
      'the words under another heading',
      page('<div class="content"><h3>附件</h3><div class="list">暂无信息</div></div>'),
    ],
    ['the words in a cell beside a label', page('<table><tr><td>附件</td><td>暂无信息</td></tr></table>')],
    [
      'the words in a table of another name',
      page('<h3>在线留言</h3><table><tr><td>暂无记录</td></tr></table>'),
    ],
  ])('%s is not known to be empty', (_, html) => expect(read(html)).not.toBe('empty'));
});
