// Columns are found by their names on a site's own pages.
import { describe, expect, test } from 'vitest';
import { columnHeading } from '../../../lib/pages/heading.ts';
import { columnLinks, columnName } from '../../../lib/pages/links.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const home = 'http://www.portal.example/';
const found = (html: string, names: string[], url = home) =>
  Object.fromEntries(columnLinks(parsedPage(html, url), names).map(({ column, url }) => [column, url]));

describe('a name is compared without its dress', () => {
  test.each([
    '规划信息',
    ' 规 划 信 息 ',
    '【规划信息】',
    '· 规划信息',
    '规划信息（12）',
    '规划信息[3]',
    '规划信息 >>',
    '规划信息更多',
    '更多规划信息',
    '规划信息 more',
    '规划　信息：',
  ])('%j', (text) => {
    expect(columnName(text)).toBe('规划信息');
  });
  test.each(['规划信息公开', '国土规划信息', '更多', '规划'])('%j is another', (text) => {
    expect(columnName(text)).not.toBe('规划信息');
  });
});

describe('the address of a column', () => {
  test.each<[string, string, string | undefined]>([
    ['is absolute', '<a href="/zwgk/ghxx/">规划信息</a>', 'http://www.portal.example/zwgk/ghxx/'],
    ['has no fragment', '<a href="zwgk/ghxx/#top">规划信息</a>', 'http://www.portal.example/zwgk/ghxx/'],
    [
      'may be named by the title of a picture',
      '<a href="/ghxx/" title="规划信息"><img src="a.png"></a>',
      'http://www.portal.example/ghxx/',
    ],
    ['stays on the site', '<a href="http://www.other.example/ghxx/">规划信息</a>', undefined],
    ['stays on the port', '<a href="http://www.portal.example:81/ghxx/">规划信息</a>', undefined],
    ['is no article', '<a href="/ghxx/202611/t20261120_1.html">规划信息</a>', undefined],
    ['is no attachment', '<a href="/ghxx/规划信息.pdf">规划信息</a>', undefined],
    ['is no script', '<a href="javascript:go(3)">规划信息</a><a href="#">规划信息</a>', undefined],
    [
      'looks like a list rather than like anything else',
      '<a href="/topic?x=3">规划信息</a><a href="/col/col940/index.html">规划信息</a>',
      'http://www.portal.example/col/col940/index.html',
    ],
    [
      'is the first one in the navigation',
      '<div class="box"><a href="/a/">规划信息</a></div><ul class="nav"><li><a href="/b/">规划信息</a></li><li><a href="/c/">规划信息</a></li></ul>',
      'http://www.portal.example/b/',
    ],
    [
      'else the first one on the page',
      '<a href="/a/">规划信息</a><a href="/b/">规划信息</a>',
      'http://www.portal.example/a/',
    ],
    ['is not 更多 of an unnamed box', '<h3>规划信息</h3><a href="/a/">更多</a>', undefined],
  ])('%s', (_what, html, url) => {
    expect(found(html, ['规划信息'])).toEqual(url ? { 规划信息: url } : {});
  });

  test('columns come in the order of their names, those not found are left out', () => {
    const html = '<a href="/b/">统计信息</a><a href="/a/">规划信息</a>';
    expect(columnLinks(parsedPage(html, home), ['规划信息', '财政信息', '统计信息'])).toEqual([
      { column: '规划信息', url: 'http://www.portal.example/a/' },
      { column: '统计信息', url: 'http://www.portal.example/b/' },
    ]);
  });
});

describe('what a page calls its column', () => {
  const heading = (html: string) => columnHeading(parsedPage(html, home));
  test('the national tag first, then the path, headings, the chosen menu item, the title', () => {
    const html = `<title>处罚强制_某旗人民政府</title><meta name="columnname" content="规划信息"><div>您的位置：<a href="/">首页</a> &gt; <a href="/x/">信息公开</a> &gt; 统计信息</div>
      <ul><li class="on"><a href="/y/">财政信息</a></li></ul><h1>税收管理</h1>`;
    expect(heading(html)).toEqual(['规划信息', '统计信息', '税收管理', '财政信息', '处罚强制']);
  });
  test.each([
    ['首页 > 信息公开 > 规划信息 > 正文', '<p><a href="/">首页</a> > 信息公开 > 规划信息 > 正文</p>'],
    [
      'blanks alone between links',
      '<div>当前位置：<a href="/">首页</a> <a href="/x/">信息公开</a> <a href="/y/">规划信息</a></div>',
    ],
    ['full-width signs', '<td><a href="/">网站首页</a>＞信息公开＞规划信息</td>'],
    ['slashes and span', '<ul><li><a href="/">首页</a></li>/<li>规划信息</li></ul>'],
  ])('the last step of %s', (_what, html) => {
    expect(heading(html)[0]).toBe('规划信息');
  });
  test('a menu that begins with 首页 is no path', () => {
    expect(
      heading(
        '<ul><li><a href="/">首页</a></li><li><a href="/x/">政务公开</a></li><li><a href="/y/">互动交流</a></li></ul>',
      ),
    ).toEqual([]);
  });
  test('long headings and empty ones name no column', () => {
    expect(heading(`<h1>${'关于'.repeat(20)}</h1><h2> </h2>`)).toEqual([]);
  });
});
