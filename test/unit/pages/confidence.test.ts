// A list that is not surely the column gives no number: it is unsure, and what was passed over is named.
import { describe, expect, test } from 'vitest';
import { readColumnPage } from '../../../lib/pages/adapters.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { sureEnough } from '../../../lib/pages/confidence.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { fixtures } from '../../fixtures/pages.ts';

const url = 'http://portal.example/zwgk/gg/';

function row(n: number, date: string, href = `/zwgk/gg/${1000 + n}.html`): string {
  return `<li><a href="${href}">关于第${n}号事项的公告</a><span>${date}</span></li>`;
}
const days = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => row(from + at, `2026-11-${20 - at}`)).join('');
const named = '<p>当前位置：<a href="/">首页</a> > 公示公告</p>';
const side = `<div class="djph"><h3>点击排行</h3><ul>${days(4, 50)}</ul></div>`;

function read(body: string) {
  return readColumnPage(parsedPage(`<html><body>${body}</body></html>`, url), '2026-11-22');
}

describe('a list is the surer', () => {
  const plain = `<ul>${days(5)}</ul>`;
  test.each([
    ['when the page names its column', `${named}${plain}`, plain],
    ['when all of its rows carry a date', plain, `<ul>${days(3)}${row(7, '')}${row(8, '')}</ul>`],
    ['when it has more rows', plain, `<ul>${days(2)}</ul>`],
    ['when its dates carry a year', plain, plain.replaceAll('2026-', '')],
    [
      'when its dates fall',
      plain,
      `<ul>${[1, 3, 5, 7, 9].map((day, n) => row(n, `2026-11-0${day}`)).join('')}</ul>`,
    ],
    [
      'when its addresses are of one make',
      plain,
      `<ul>${['/a/1', '/b?id=x', '/c/d/e.php', '/f', '/g/h.asp'].map((href, n) => row(n, `2026-11-0${9 - n}`, href)).join('')}</ul>`,
    ],
  ])('%s', (_why, more, less) => {
    expect(read(more).confidence).toBeGreaterThan(read(less).confidence);
  });
});

test('what is not sure enough is unsure, has no rows, and comes first among the others', () => {
  const { reading, nodes, confidence, others } = read(
    '<ul><li><a href="/a">停水的通知</a> 03-04</li><li><a href="/b?x">供暖</a> 01-02</li><li><a href="/c/d">用地</a></li></ul>',
  );
  expect(confidence).toBeLessThan(sureEnough);
  expect(reading).toEqual({ state: 'unreadable', reason: 'unsure', detail: '最像的一组有 3 条，2 条有日期' });
  expect(nodes).toEqual([]);
  expect(others().map(({ titles, dated }) => ({ titles, dated }))).toEqual([
    { titles: ['停水的通知', '供暖', '用地'], dated: 2 },
  ]);
});

test('the lists passed over are named with heading, rows and dates, the one that was read is not among them', () => {
  const { reading, others } = read(`${named}<ul>${days(9)}</ul>${side}`);
  expect(reading.state).toBe('read');
  const [box, ...rest] = others();
  expect(rest.length).toBeLessThan(2);
  expect({
    heading: box?.heading,
    rows: box?.nodes.length,
    dated: box?.dated,
    first: box?.titles[0],
  }).toEqual({
    heading: '点击排行',
    rows: 4,
    dated: 4,
    first: '关于第50号事项的公告',
  });
});

test('every stored page that is read is read surely, and what is not read has no confidence', () => {
  for (const one of fixtures().filter(({ kind }) => kind === 'column')) {
    const page = parsedPage(decode(one.bytes, one.contentType).text, one.url);
    const { reading, confidence } = readColumnPage(page, one.notAfter);
    expect(confidence >= sureEnough, one.name).toBe(reading.state === 'read');
    expect(confidence).toBeLessThanOrEqual(1);
  }
});
