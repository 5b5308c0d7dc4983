// Every stored answer says exactly what its neighbour .json says, and every page names exactly the data it says.
import { describe, expect, it } from 'vitest';
import { answers, offersOf, readAnswer } from '../../../lib/pages/answers.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { answerFixtures } from '../../fixtures/answers.ts';
import { spent } from '../spent.ts';

const stored = answerFixtures();
const members = Object.keys(answers);

describe.each(members)('%s', (member) => {
  it.each(stored.answers.filter((one) => one.member === member))('reads $name: $about', (one) => {
    const { text } = decode(one.bytes, one.contentType);
    expect(readAnswer(member, { text, url: one.url, headers: one.headers }, one)).toEqual(one.expected);
  });

  it.each(stored.pages.filter((one) => one.member === member))('in $name: $about', (one) => {
    const page = parsedPage(one.html, one.page);
    expect(answers[member]?.find(page, one)).toEqual(one.offers);
    expect(offersOf(page, one).map(({ by, url }) => [by, url])).toEqual(
      one.offers.map((url) => [member, url]),
    );
  });

  it('has answers that are ordinary, broken and hostile or empty', () => {
    const mine = stored.answers.filter((one) => one.member === member);
    expect(mine.filter(({ expected }) => expected.state === 'read').length).toBeGreaterThan(1);
    expect(mine.filter(({ expected }) => expected.state === 'unreadable').length).toBeGreaterThan(1);
  });

  it('makes nothing of another member’s answers', () => {
    for (const other of stored.answers.filter((one) => one.member !== member)) {
      const { text } = decode(other.bytes, other.contentType);
      const reading = readAnswer(member, { text, url: other.url }, other);
      // Lists of JSON with the usual names are the business of more than one.
      if (member !== 'json-list' && other.member !== 'json-list')
        expect([other.name, reading.state]).toEqual([other.name, 'unreadable']);
    }
  });
});

it('an answer of the utmost size is read within three seconds', () => {
  const article = {
    title: '关于某项工作的通知',
    url: '/gkmlpt/content/0/1/post_1.html',
    display_publish_time: '2026-11-20',
  };
  const text = JSON.stringify({ total: 30_000, articles: Array.from({ length: 30_000 }, () => article) });
  const asked = {
    page: 'http://www.portal.example/gkmlpt/index#1',
    since: '2026-10-01',
    notAfter: '2026-11-22',
  };
  const reading = readAnswer(
    'gkmlpt',
    { text, url: 'http://www.portal.example/gkmlpt/api/all/1?page=1&sid=1' },
    asked,
  );
  expect(reading.state === 'read' && reading.rows.length).toBe(5000);
});

it('a page is asked for four addresses of data at most, the whole list first', () => {
  const unit = (n: number) =>
    `<script url="/front/page/build/unit" queryData="{'webId':'1','pageId':'${n}','tagId':'列表'}"></script>`;
  const html = `<title>栏目</title><link rel="alternate" type="application/rss+xml" href="/x/feed">${[1, 2, 3, 4, 5].map(unit).join('')}`;
  const asked = { page: 'http://www.portal.example/x/', since: '2026-10-01', notAfter: '2026-11-22' };
  expect(offersOf(parsedPage(html, asked.page), asked).map(({ holds }) => holds)).toEqual([
    'all',
    'all',
    'all',
    'all',
  ]);
});

describe('what proves that data is the column’s own', () => {
  const asked = {
    page: 'http://www.portal.example/zwgk/tzgg/index.html',
    since: '2026-10-01',
    notAfter: '2026-11-22',
  };
  const unit = (tag: string) =>
    `<script url="/front/page/build/unit" queryData="{'webId':'1','pageId':'7','tagId':'${tag}'}"></script>`;
  const call = (url: string) => `<script>$.getJSON("${url}", draw)</script>`;
  const proved = (html: string) =>
    offersOf(parsedPage(`<title>通知公告</title>${html}`, asked.page), asked).map(
      ({ unproved }) => !unproved,
    );

  it.each([
    ['the only list of the page', unit('文章列表'), [true]],
    ['its name, before other lists', unit('文章列表') + unit('当前栏目列表'), [true, false]],
    ['the column’s name in its own', unit('文章列表') + unit('通知公告列表'), [true, false]],
    [
      'its place, where another stands in a side box',
      `<aside>${unit('甲列表')}</aside>${unit('乙列表')}`,
      [true, false],
    ],
    ['nothing, between two alike', unit('甲列表') + unit('乙列表'), [false, false]],
    ['the column’s folder in the address', call('/api/list?channel=tzgg'), [true]],
    ['no folder above it', call('/api/zwgk/list?type=1'), [false]],
    ['no address of another host', call('http://data.example/list?channel=tzgg'), [false]],
    ['no number of a page', call('/api/list?page=1'), [false]],
  ])('%s', (_, html, is) => expect(proved(html)).toEqual(is));
});

describe('a page that would keep the reader busy', () => {
  const asked = { page: 'http://portal.test/tj/', since: '2026-02-01', notAfter: '2026-03-10' };
  it.each([
    [
      'parameters of one long word',
      `<script url="/front/page/build/unit" queryData="${'a'.repeat(200_000)}"></script>`,
    ],
    ['an address that never ends', `<script>'${'/dataproxy.jsp?'.repeat(20_000)}</script>`],
  ])('%s: names nothing, at once', (_, body) => {
    const page = parsedPage(
      `<html><body><script type="text/xml"><datastore><record></record></datastore></script>${body}</body></html>`,
      asked.page,
    );
    // Unbounded it took 3 and 70 seconds.
    expect(spent(() => expect(offersOf(page, asked)).toEqual([]))).toBeLessThan(1000);
  });
});
