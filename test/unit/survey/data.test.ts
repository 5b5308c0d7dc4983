// Columns whose list comes as data, surveyed step by step through the product's own readers.
import { describe, expect, it } from 'vitest';
import { columnOf, setAddress } from '../../../lib/store/columns.ts';
import { articlesOf, countsOf } from '../../../lib/store/months.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { origin, withTown } from './town.ts';
import { articlePage, html, listed, type Web, webOf } from './web.ts';

const column = '统计信息';
const day10 = '2026-03-10T02:00:00.000Z';
const start = '/tjj/tjxx/';

withTown({ [column]: start });

async function survey(web: Web, url = start, now = day10): Promise<string[]> {
  await setAddress(column, origin, origin + url, 'hand');
  const world = webOf(web, now);
  await startSurvey('asked', [column], world);
  return world.asked;
}

async function outcome(month = '2026-03') {
  const count = (await countsOf(month))[column];
  const { last, lastRead } = (await columnOf(column)) ?? {};
  return {
    urls: (await articlesOf(column, month)).map(({ url }) => url.replace(origin, '')),
    state: count?.state,
    reason: count?.reason,
    detail: last?.detail,
    choice: lastRead?.choice,
    adapter: lastRead?.adapter,
  };
}

const json = (value: unknown) => JSON.stringify(value);
const shell = html(
  '<div id="gkmlpt"></div>',
  "<script>var C = { SID: '755001' }</script><script src='/app.js'></script>",
);
const gkmlpt = '/gkmlpt/api/all/12?page=1&sid=755001';
const article = (n: number, day: string) => ({
  title: `第${n}号统计公报的发布`,
  url: `/gkmlpt/content/0/0/post_${n}.html`,
  display_publish_time: day,
});

describe('a column whose page is a shell', () => {
  it('is counted by the data behind it, page by page, and only as far as is wanted', async () => {
    const asked = await survey(
      {
        '/gkmlpt/index': shell,
        [gkmlpt]: json({ total: 500, articles: [article(3, '2026-03-09'), article(2, '2026-02-20')] }),
        [gkmlpt.replace('page=1', 'page=2')]: json({ total: 500, articles: [article(1, '2025-12-01')] }),
        '/gkmlpt/content/0/0/post_3.html': articlePage('旗统计局', '2026-03-09'),
        '/gkmlpt/content/0/0/post_2.html': articlePage('旗统计局', '2026-02-20'),
      },
      '/gkmlpt/index#12',
    );
    expect(asked.filter((path) => !path.includes('post_'))).toEqual([
      '/gkmlpt/index',
      gkmlpt,
      gkmlpt.replace('page=1', 'page=2'),
    ]);
    expect(await outcome()).toMatchObject({
      urls: ['/gkmlpt/content/0/0/post_3.html'],
      state: 'read',
      choice: 'data',
      adapter: 'gkmlpt',
    });
    expect((await articlesOf(column, '2026-03'))[0]).toMatchObject({
      unit: '统计局',
      shown: { origin: 'label' },
    });
  });

  it('is empty where the data says 0, and only there', async () => {
    await survey({ '/gkmlpt/index': shell, [gkmlpt]: json({ total: 0, articles: [] }) }, '/gkmlpt/index#12');
    expect(await outcome()).toMatchObject({ state: 'empty', urls: [] });
  });

  it.each([
    ['is kept back', { fails: 'blocked', detail: 'HTTP 403' } as const, 'blocked'],
    ['wants a log-in', { fails: 'http', detail: 'HTTP 401' } as const, 'login'],
    ['is a login page', '<html><title>登录</title><form><input type="password"></form></html>', 'login'],
    ['is late', { fails: 'timeout' } as const, 'timeout'],
    ['stands on a site that is not enabled', { fails: 'not-granted' } as const, 'not-granted'],
    ['is something else', json({ error: 1 }), 'script-rendered'],
    ['is cut short', '{"total":1', 'script-rendered'],
  ])('gives no number where the data %s, and says so', async (_, answer, reason) => {
    await survey({ '/gkmlpt/index': shell, [gkmlpt]: answer }, '/gkmlpt/index#12');
    const said = await outcome();
    expect(said).toMatchObject({ state: 'unreadable', reason, urls: [] });
    if (reason !== 'script-rendered') expect(said.detail).toContain(gkmlpt);
  });

  it('keeps its earlier numbers when a further page of data fails', async () => {
    const web: Web = {
      '/gkmlpt/index': shell,
      [gkmlpt]: json({ total: 1, articles: [article(3, '2026-03-09')] }),
    };
    await survey(web, '/gkmlpt/index#12');
    const more = json({ total: 300, articles: [article(4, '2026-03-10'), article(3, '2026-03-09')] });
    await survey({ ...web, [gkmlpt]: more }, '/gkmlpt/index#12', '2026-03-11T02:00:00.000Z');
    expect(await outcome()).toMatchObject({
      urls: ['/gkmlpt/content/0/0/post_3.html'],
      state: 'unreadable',
      reason: 'http',
    });
  });

  it('whose data answers every page with the first proves no gap', async () => {
    const same = json({ articles: Array.from({ length: 100 }, (_, n) => article(n, '2026-03-09')) });
    await survey(
      { '/gkmlpt/index': shell, [gkmlpt]: same, [gkmlpt.replace('page=1', 'page=2')]: same },
      '/gkmlpt/index#12',
    );
    expect(await outcome('2026-02')).toMatchObject({ state: 'unreadable', reason: 'partial' });
  });
});

const rest =
  '/wp-json/wp/v2/posts?categories%5Bterms%5D=5&categories%5Binclude_children%5D=true&after=2026-01-31T00%3A00%3A00&per_page=100&_fields=id%2Cdate%2Cdate_gmt%2Clink%2Ctitle%2Csticky';
const named = '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/categories/5">';
const post = (n: number, gmt: string) => ({
  link: `${origin}/?p=${n}`,
  date_gmt: gmt,
  title: { rendered: `第${n}号统计公报的发布` },
});
const shown: [string, string, string][] = [
  ['第3号统计公报的发布', '/?p=3', '2026-03-09'],
  ['第2号统计公报的发布', '/?p=2', '2026-03-02'],
];

describe('a column with a list and with data that can be the whole of it', () => {
  it('is counted by the data, which needs one request for two months', async () => {
    const posts = [
      post(3, '2026-03-08T20:00:00'),
      post(2, '2026-03-02T01:00:00'),
      post(1, '2026-02-09T01:00:00'),
    ];
    const asked = await survey({
      [start]: html(`${listed(shown)}<a href="${start}page/2/">下一页</a>`, named),
      [rest]: { text: json(posts), headers: { 'x-wp-total': '3' } },
    });
    expect(asked.slice(0, 2)).toEqual([start, rest]);
    expect(asked).not.toContain(`${start}page/2/`);
    expect(await outcome()).toMatchObject({ urls: ['/?p=3', '/?p=2'], state: 'read', choice: 'data' });
    expect(await outcome('2026-02')).toMatchObject({ urls: ['/?p=1'], state: 'read' });
  });

  it('is counted by its list where that shows what the data lacks', async () => {
    await survey({
      [start]: html(listed(shown), named),
      [rest]: { text: json([post(3, '2026-03-08T20:00:00')]), headers: { 'x-wp-total': '1' } },
    });
    expect(await outcome()).toMatchObject({
      urls: ['/?p=3', '/?p=2'],
      choice: 'list-has-more',
      adapter: 'generic',
    });
  });

  it.each([
    ['refuses', { fails: 'http', detail: 'HTTP 401', status: 401 } as const],
    ['is a page', html('<h1>404</h1>')],
  ])('is counted by its list where the data %s', async (_, answer) => {
    await survey({ [start]: html(listed(shown), named), [rest]: answer });
    expect(await outcome()).toMatchObject({ urls: ['/?p=3', '/?p=2'], state: 'read', choice: 'no-answer' });
  });

  it('keeps an article’s address and date of change free of doubt, whichever way it is read', async () => {
    const posts = json([post(3, '2026-03-09T20:00:00'), post(2, '2026-03-02T01:00:00')]);
    const list = html(listed(shown), named);
    await survey({ [start]: list });
    await survey({ [start]: list, [rest]: { text: posts, headers: { 'x-wp-total': '2' } } });
    const articles = await articlesOf(column, '2026-03');
    expect(
      articles.map(({ url, shown, dateDoubt }) => [url.replace(origin, ''), shown?.on, dateDoubt]),
    ).toEqual([
      ['/?p=3', '2026-03-10', undefined],
      ['/?p=2', '2026-03-02', undefined],
    ]);
  });
});

const feedUrl = `${start}feed/`;
const link = `<link rel="alternate" type="application/rss+xml" title="订阅" href="${feedUrl}">`;
const item = ([title, path, day]: [string, string, string]) =>
  `<item><title>${title}</title><link>${origin}${path}</link><pubDate>${new Date(`${day}T04:00:00Z`).toUTCString()}</pubDate></item>`;
const feed = (rows: [string, string, string][]) =>
  `<rss><channel><title>统计信息</title>${rows.map(item).join('')}</channel></rss>`;

describe('a page of which several units may be the list', () => {
  const unit = (tag: string) =>
    `<script url="/x/front/page/build/unit" queryData="{'webId':'2','pageId':'7','tagId':'${tag}'}"></script>`;
  const answerOf = (tag: string) =>
    `/x/front/page/build/unit?webId=2&pageId=7&tagId=${encodeURIComponent(tag)}&paramJson=%7B%22pageNo%22%3A1%2C%22pageSize%22%3A20%7D`;
  const rows = `<ul><li><a href="/tjj/a1.html">第一季度统计公报的发布</a><span>2026-03-09</span></li></ul><div count="1" rows="20"></div>`;
  const none = '<ul></ul><div count="0" rows="20"></div>';
  const said = (text: string) => json({ success: true, data: { html: text } });

  it.each<[string, Web[string], Web[string], object]>([
    [
      'the first is empty and the second is not',
      said(none),
      said(rows),
      { state: 'read', urls: ['/tjj/a1.html'] },
    ],
    ['all of them are empty', said(none), said(none), { state: 'empty', urls: [] }],
    [
      'the second is empty and the first is not',
      said(rows),
      said(none),
      { state: 'read', urls: ['/tjj/a1.html'] },
    ],
    [
      'two have rows, and nothing tells whose',
      said(rows),
      said(rows),
      { state: 'unreadable', reason: 'unsure', urls: [] },
    ],
    [
      'the first is empty and the second cannot be read',
      said(none),
      { fails: 'timeout' },
      { state: 'unreadable', urls: [] },
    ],
    [
      'the first cannot be read and the second has rows',
      { fails: 'timeout' },
      said(rows),
      { state: 'unreadable', urls: [] },
    ],
  ])('where %s', async (_, first, second, expected) => {
    await survey({
      [start]: html(`<div>${unit('导读列表')}${unit('文章列表')}</div>`),
      [answerOf('导读列表')]: first,
      [answerOf('文章列表')]: second,
      '/tjj/a1.html': articlePage('旗统计局', '2026-03-09'),
    });
    expect(await outcome()).toMatchObject(expected);
  });
});

describe('a page of which one unit is plainly the list', () => {
  const unit = (tag: string) =>
    `<script url="/x/front/page/build/unit" queryData="{'webId':'2','pageId':'7','tagId':'${tag}'}"></script>`;
  const answerOf = (tag: string) =>
    `/x/front/page/build/unit?webId=2&pageId=7&tagId=${encodeURIComponent(tag)}&paramJson=%7B%22pageNo%22%3A1%2C%22pageSize%22%3A20%7D`;
  const rowsOf = (name: string) =>
    json({
      success: true,
      data: {
        html: `<ul><li><a href="/tjj/${name}.html">第一季度统计公报的发布${name}</a><span>2026-03-09</span></li></ul><div count="1" rows="20"></div>`,
      },
    });
  const none = json({ success: true, data: { html: '<ul></ul><div count="0" rows="20"></div>' } });
  const page = html(`<h2>最新</h2>${unit('最新列表')}<h1>统计信息</h1>${unit('当前栏目列表')}`);
  const other = {
    [answerOf('最新列表')]: rowsOf('b1'),
    '/tjj/b1.html': articlePage('旗统计局', '2026-03-09'),
  };

  it.each<[string, Web[string], object]>([
    ['counts it, wherever it stands', rowsOf('a1'), { state: 'read', urls: ['/tjj/a1.html'] }],
    ['is empty where it is, whatever the other holds', none, { state: 'empty', urls: [] }],
    [
      'is not read where it cannot be, whatever the other holds',
      { fails: 'timeout' },
      { state: 'unreadable', urls: [] },
    ],
  ])('%s', async (_, answer, expected) => {
    const web = {
      [start]: page,
      [answerOf('当前栏目列表')]: answer,
      '/tjj/a1.html': articlePage('旗统计局', '2026-03-09'),
    };
    await survey({ ...web, ...other });
    expect(await outcome()).toMatchObject(expected);
  });
});

describe('a shell whose script fetches JSON', () => {
  const data = json({
    total: 1,
    data: [{ title: '第一季度统计公报的发布', url: '/tjj/a1.html', publishTime: '2026-03-09' }],
  });
  const shellOf = (call: string) =>
    html('<div id="app"></div>', `<script>$.getJSON("${call}", draw)</script>`);

  it.each([
    [
      'that names the column by its folder',
      '/api/list?channel=tjxx',
      { state: 'read', urls: ['/tjj/a1.html'] },
    ],
    [
      'that names no column',
      '/api/list?type=1',
      { state: 'unreadable', reason: 'script-rendered', urls: [] },
    ],
    ['of a section above it', '/api/tjj/list', { state: 'unreadable', urls: [] }],
  ])('%s', async (_, call, expected) => {
    const asked = await survey({
      [start]: shellOf(call),
      [call]: data,
      '/tjj/a1.html': articlePage('旗统计局', '2026-03-09'),
    });
    const said = await outcome();
    expect(said).toMatchObject(expected);
    if (said.state === 'read') return;
    // Nothing is asked for that could prove nothing, and it is told why.
    expect(asked).toEqual([start]);
    expect(said.detail).toContain('没有把握');
  });
});

describe('a column’s own feed', () => {
  const older: [string, string, string] = ['第1号统计公报的发布', '/?p=1', '2026-02-20'];
  const oldest: [string, string, string] = ['第0号统计公报的发布', '/?p=0', '2026-01-20'];

  it('is not asked for where the list is whole', async () => {
    expect(await survey({ [start]: html(listed(shown), link), [feedUrl]: feed(shown) })).not.toContain(
      feedUrl,
    );
  });

  it('joins a list that is not, and what it does not reach stays “at least”', async () => {
    await survey({ [start]: html(listed(shown, 90), link), [feedUrl]: feed([...shown, older]) });
    expect(await outcome('2026-02')).toMatchObject({
      urls: ['/?p=1'],
      state: 'unreadable',
      reason: 'partial',
      choice: 'both',
    });
    expect(await outcome()).toMatchObject({ urls: ['/?p=3', '/?p=2'], state: 'read' });
  });

  it('that reaches behind the months proves them', async () => {
    await survey({ [start]: html(listed(shown, 90), link), [feedUrl]: feed([...shown, older, oldest]) });
    expect(await outcome('2026-02')).toMatchObject({ urls: ['/?p=1'], state: 'read', reason: undefined });
  });

  it('that has other articles of the same days is the whole site’s, and left', async () => {
    const stranger: [string, string, string] = ['别的栏目的一篇稿件', '/?p=99', '2026-03-05'];
    await survey({ [start]: html(listed(shown, 90), link), [feedUrl]: feed([...shown, stranger, oldest]) });
    expect(await outcome()).toMatchObject({ urls: ['/?p=3', '/?p=2'], choice: undefined });
  });

  it('can be the column’s address itself', async () => {
    await survey({ '/rss/tjxx.xml': feed([...shown, older]) }, '/rss/tjxx.xml');
    expect(await outcome()).toMatchObject({ urls: ['/?p=3', '/?p=2'], state: 'read', adapter: 'feed' });
    expect(await outcome('2026-02')).toMatchObject({ state: 'unreadable', reason: 'partial' });
  });
});

describe('a JPAGE list of which the page holds the first records', () => {
  const record = ([title, path, day]: [string, string, string]) =>
    `<record><![CDATA[<li><a href="${path}" title="${title}">${title}</a><span>${day}</span></li>]]></record>`;
  const proxy = '/module/web/jpage/dataproxy.jsp?columnid=9&unitid=7';
  const store = (rows: [string, string, string][], total: number) =>
    `<datastore><nextgroup><![CDATA[<a href="${proxy}"></a>]]></nextgroup><recordset>${rows.map(record).join('')}</recordset><totalrecord>${total}</totalrecord></datastore>`;
  const island = (total: number) =>
    html(`<div id="7"><script type="text/xml">${store(shown, total)}</script></div>`);
  const group = `${proxy}&startrecord=3&endrecord=47&perpage=15`;
  const behind: [string, string, string][] = [
    ['第1号统计公报的发布', '/?p=1', '2026-02-20'],
    ['第0号统计公报的发布', '/?p=0', '2026-01-20'],
  ];

  it('is read on where the proxy answers GET', async () => {
    const asked = await survey({ [start]: island(4), [group]: store(behind, 4) });
    expect(asked.filter((path) => path.includes('jpage'))).toEqual([group]);
    expect(await outcome('2026-02')).toMatchObject({ urls: ['/?p=1'], state: 'read', choice: 'both' });
  });

  it('stands as “at least” where it does not', async () => {
    await survey({ [start]: island(90), [group]: { fails: 'http', detail: 'HTTP 405' } });
    expect(await outcome()).toMatchObject({
      urls: ['/?p=3', '/?p=2'],
      state: 'unreadable',
      reason: 'partial',
    });
  });
});
