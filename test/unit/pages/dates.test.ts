// Every form a portal prints a date in, and what is no date.
import { describe, expect, test } from 'vitest';
import { dateInUrl, monthInUrl } from '../../../lib/pages/date-address.ts';
import { readDate } from '../../../lib/pages/dates.ts';
import { readMonthDay } from '../../../lib/pages/month-days.ts';

describe('a date is read as the day printed', () => {
  test.each([
    ['2022-03-15', '2022-03-15'],
    ['2022-3-5', '2022-03-05'],
    ['2022/03/15\u00a0', '2022-03-15'],
    ['2022.01.15', '2022-01-15'],
    ['2022年3月15日', '2022-03-15'],
    ['2022年03月15日', '2022-03-15'],
    ['2022年 3 月 15 日', '2022-03-15'],
    ['2022-03-15 10:00:00', '2022-03-15'],
    ['2022-03-15 23:59', '2022-03-15'],
    ['[2022-03-15]', '2022-03-15'],
    ['（2022-03-15）', '2022-03-15'],
    ['2022 - 03 - 15', '2022-03-15'],
    ['２０２２－０３－１５', '2022-03-15'],
    ['２０２２年３月１５日', '2022-03-15'],
    ['２０２２／０３／１５', '2022-03-15'],
    ['2022\u3000年3月15日'.replace('\u3000', ''), '2022-03-15'],
    ['2017——04——12 21:37', '2017-04-12'],
    ['2022–03–15', '2022-03-15'],
    ['15 2022-03', '2022-03-15'],
    ['152022-03', '2022-03-15'],
    ['52022.3', '2022-03-05'],
    ['15日 2022年3月', '2022-03-15'],
    ['15 / 2022-03', '2022-03-15'],
    ['2022-03 15', '2022-03-15'],
    ['20220315', '2022-03-15'],
    ['1647273600', '2022-03-15'], // 00:00 in Shanghai, the day before in UTC
    ['1647273599', '2022-03-14'],
    ['1647273600000', '2022-03-15'],
    ['2022-03-14T16:30:00Z', '2022-03-15'],
    ['2022-03-15T07:30:00+08:00', '2022-03-15'],
    ['2022-03-14T23:30:00.000+0000', '2022-03-15'],
    ['2024-02-29', '2024-02-29'],
    ['点击：12 2022-03-15', '2022-03-15'],
    ['2022年03-15', '2022-03-15'],
    ['2022-03月15日', '2022-03-15'],
    ['2022-03-15日', '2022-03-15'],
    ['2022年3月15号', '2022-03-15'],
    ['2022-03/15', '2022-03-15'],
    ['2022、3、15', '2022-03-15'],
    ['2022_03_15', '2022-03-15'],
    ['2022-03-1509:30:25', '2022-03-15'],
    ['2022年3月15日09时30分', '2022-03-15'],
    ['[20220315]', '2022-03-15'],
    ['20220315093000', '2022-03-15'],
    ['22年3月15日', '2022-03-15'],
    ['15 3月 2022年', '2022-03-15'],
    ['03.15 2022', '2022-03-15'],
    ['2022年 03月15日', '2022-03-15'],
    ['2022 03/15', '2022-03-15'],
    ['2022 03 15', '2022-03-15'],
    ['15 Mar.2022', '2022-03-15'],
    ['15-Mar-2022', '2022-03-15'],
    ['Tue Mar 15 09:30:00 CST 2022', '2022-03-15'],
    ['〔2022-03-15〕', '2022-03-15'],
    ['青政办发〔2022〕12号 2022-03-15', '2022-03-15'],
    ['000014349/2022-00045 2022-03-15', '2022-03-15'],
    ['QC-2022-10-11 2022-03-15', '2022-03-15'],
  ])('%j', (text, day) => {
    expect(readDate(text)?.on).toBe(day);
    expect(readDate(text)?.origin).toBe('list');
  });
});

describe('what no calendar has, or what is not a day, is no date', () => {
  test.each([
    '2022-02-29',
    '2022-13-01',
    '2022-00-10',
    '2022-04-31',
    '2022-03-32',
    '2022年2月30日',
    '20220230',
    '2022-03',
    '2022年3月',
    '03-15',
    '20211月1日',
    '2022年第3号',
    '12022-03-15',
    '2022-03-155',
    '3022-03-15',
    '10:15',
    '昨天',
    '3天前',
    '',
    '今天是2022年3月15日 星期二',
    '2022-03-15 周二',
    '截止日期：2022-03-15',
    '成文日期：2022年3月15日',
    '生 成 日 期：2022-03-15',
    '实施时间: 2022-03-15',
    '更新时间：2022-03-15',
    '有效期：2022-03-15',
    '有效期至 2022-03-15',
    '征集时间：2022-03-15',
    '2022-03-15更新',
    '2022年1-10月',
    '2022年1—10月财政收支',
    '2022年11-20期',
    'QCZC2022-11-03',
    'QC-2022-10-11',
    '11/2022-10-11',
    '11月 2022',
  ])('%j', (text) => {
    expect(readDate(text)).toBeUndefined();
  });
});

describe('a label outranks what else is printed', () => {
  test.each([
    ['发布日期：2022-03-15', '2022-03-15', 'label'],
    ['发布时间:2022-03-15 10:00', '2022-03-15', 'label'],
    ['发　布　日　期：2022-03-15', '2022-03-15', 'label'],
    ['公开日期 2022-03-15', '2022-03-15', 'label'],
    ['2022-03-15发表 2022-03-20更新', '2022-03-15', 'label'],
    ['2022-01-01 发布日期：2022-03-15', '2022-03-15', 'label'],
    ['成文日期：2022-01-01 发布日期：2022-03-15', '2022-03-15', 'label'],
    ['成文日期：2022-01-01 2022-03-15', '2022-03-15', 'list'],
    ['2022-03-15 截止日期：2022-06-30', '2022-03-15', 'list'],
  ])('%j', (text, on, origin) => {
    expect(readDate(text)).toMatchObject({ on, origin });
  });
});

test('where the text stood is kept, and how it was printed', () => {
  expect(readDate('2022年3月5日', 'meta')).toEqual({
    on: '2022-03-05',
    origin: 'meta',
    printed: '2022年3月5日',
  });
});

describe('a month and a day wait for their year', () => {
  test.each([
    ['[03-15]', '03-15', '03-15'],
    ['03-15', '03-15', '03-15'],
    ['03/15', '03-15', '03/15'],
    ['3/5', '03-05', '3/5'],
    ['3月15日', '03-15', '3月15日'],
    ['（03-15）', '03-15', '03-15'],
    ['发布时间：03-15', '03-15', '03-15'],
    ['０３－１５', '03-15', '03-15'],
    ['02-29', '02-29', '02-29'],
    ['［03-15］', '03-15', '03-15'],
    ['<03-15>', '03-15', '03-15'],
    ['15 3月', '03-15', '15 3月'],
    ['15 /3月', '03-15', '15 /3月'],
    ['3月 15', '03-15', '3月 15'],
    ['11月 21', '11-21', '11月 21'],
    ['三月十五日', '03-15', '3月15日'],
    ['十二月15日', '12-15', '12月15日'],
    ['3月15号', '03-15', '3月15号'],
  ])('%j', (text, monthDay, printed) => {
    expect(readMonthDay(text)).toEqual({ monthDay, printed });
  });
  test.each(['13-01', '02-30', '2022-03-15', '2022-03', '3月15', '10-15-20', '第03-15号', '1.15', '10:15'])(
    '%j is none',
    (text) => {
      expect(readMonthDay(text)).toBeUndefined();
    },
  );
});

describe('an address carries a day', () => {
  test.each([
    ['http://a.example/x/202203/t20220315_1052.html', '2022-03-15'],
    ['http://a.example/x/202203/t20220315_1052', '2022-03-15'],
    ['http://a.example/x/t20220315_1052.shtml', '2022-03-15'],
    ['http://a.example/art/2022/3/15/art_123_4567.html', '2022-03-15'],
    ['http://a.example/2022-03/15/content_1.htm', '2022-03-15'],
    ['http://a.example/html/2080/2020-04-13/content-80288.html', '2020-04-13'],
    ['http://a.example/20220315/3f1d.html', '2022-03-15'],
    ['http://a.example/kyqq/2026-01/30/article_2026013016545054839.html', '2026-01-30'],
    ['http://a.example/files/P020220315586123.pdf', '2022-03-15'],
    ['http://a.example/2022/03/15/slug/', '2022-03-15'],
    ['http://a.example/n1/2022/0315/c1001-7.html', '2022-03-15'],
    ['http://a.example/x/202203/15/7.html', '2022-03-15'],
    ['http://a.example/x/content_20220315_7.htm', '2022-03-15'],
    ['http://a.example/x/20220315101112.html', '2022-03-15'],
    ['http://a.example/x/2022-03-15-7.html', '2022-03-15'],
  ])('%s', (url, day) => {
    expect(dateInUrl(url)).toMatchObject({ on: day, origin: 'url' });
    expect(monthInUrl(url)).toBe(day.slice(0, 7));
  });
  test.each([
    'http://a.example/202203/1052.html',
    'http://a.example/c100231/202203/0123456789abcdef0123456789abcdef.shtml',
    'http://a.example/t20220230_1.html',
    'http://a.example/20221315/1.html',
    'http://a.example/col/col20220315/index.html',
    'http://a.example/x.html?d=/2022/3/15/',
    'http://a.example/info/1004/1052.htm',
  ])('%s carries none', (url) => {
    expect(dateInUrl(url)).toBeUndefined();
  });
  test('a month alone is a month, not a day', () => {
    expect(monthInUrl('http://a.example/202203/1052.html')).toBe('2022-03');
    expect(monthInUrl('http://a.example/2022/11/1052.html')).toBe('2022-11');
    expect(monthInUrl('http://a.example/202213/1052.html')).toBeUndefined();
  });
});

test('every day of four years reads back from every way of printing it', () => {
  const two = (part: string) => part.padStart(2, '0');
  const full = (part: string) =>
    part.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  for (let at = Date.UTC(2023, 0, 1); at < Date.UTC(2027, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    const [y = '', m = '', d = ''] = day.split('-').map((part) => String(Number(part)));
    const printed = [
      day,
      `${y}-${m}-${d}`,
      `${y}/${two(m)}/${two(d)}`,
      `${y}.${m}.${d}`,
      `${y}年${m}月${d}日`,
      full(`${y}年${two(m)}月${two(d)}日`),
      `[${day}] 08:30`,
      `${d} ${y}-${two(m)}`,
      `${y}${two(m)}${two(d)}`,
      String(at / 1000),
    ];
    for (const text of printed) expect([text, readDate(text)?.on]).toEqual([text, day]);
  }
});

test('what lies after the day the page was seen is no publishing date, another one beside it may be', () => {
  expect(readDate('2026-12-01', 'list', '2026-11-22')).toBeUndefined();
  expect(readDate('2026-12-01 2026-11-20', 'list', '2026-11-22')?.on).toBe('2026-11-20');
});

test.each([
  ['二〇二六年十一月二十日', '2026-11-20'],
  ['二○二六年三月八日', '2026-03-08'],
  ['᠒᠐᠒᠖-᠑᠑-᠒᠐', '2026-11-20'],
  ['Nov 21, 2026', '2026-11-21'],
  ['Fri Nov 20 2026 05:00:00 GMT+0800', '2026-11-20'],
  ['2026-11-20 至 2026-12-20', undefined],
  ['2026年11月1日至11月30日', undefined],
  ['二O二六年十一月二十日', '2026-11-20'],
])('%s is %s', (text, day) => {
  expect(readDate(text)?.on).toBe(day);
});
