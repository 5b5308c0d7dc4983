// What the wire takes in: an odd page must not be let go because its draft does not fit.
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { schemas } from '../../../entrypoints/background/schemas.ts';
import { columnHeading } from '../../../lib/pages/heading.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';

const draft = {
  url: 'http://office.test/new',
  title: '标题',
  text: '正文',
  column: '养老服务',
  contentSource: '',
  author: '',
  publishedOn: '',
  documentNumber: '',
  abstract: '',
  attachments: [] as string[],
};
const held = (part: Partial<typeof draft>) => ({
  words: '发布',
  report: { state: 'read', draft: { ...draft, ...part } },
  armament: { late: false, submit: true },
});
const long = '长'.repeat(50_000);

describe('a held action', () => {
  it.each([
    ['whose title runs on for pages', { title: long }],
    ['whose column field holds a whole tree', { column: long }],
    ['with a body pasted into 来源', { contentSource: long }],
    ['on a page with an address full of a log-in', { url: `http://office.test/?sso=${'a'.repeat(9000)}` }],
    ['with thousands of attachments', { attachments: Array(3000).fill('附件.pdf') }],
    ['with a text of half a million signs', { text: long.repeat(10) }],
  ])('%s is taken in', (_, part) => {
    expect(v.safeParse(schemas['guard.held'], held(part)).success).toBe(true);
  });

  it('with a field nobody knows is not', () => {
    const strange = { ...held({}), tabId: 3 };
    expect(v.safeParse(schemas['guard.held'], strange).success).toBe(false);
  });
});

it('a column whose list prints each title as a heading is still asked about, by the names it has', () => {
  const titles = Array.from({ length: 80 }, (_, n) => `<h3><a href="/a${n}.html">第${n}号公告</a></h3>`);
  const html = `<html><head><title>养老服务_旗政府</title></head><body>${titles.join('')}</body></html>`;
  const url = 'http://portal.test/ylfw/';
  const headings = columnHeading(parsedPage(html, url));
  expect(headings).toContain('养老服务');
  expect(v.is(schemas['page.context'], { url, headings, list: false })).toBe(true);
});

describe('a list that an opened page shows', () => {
  const row = {
    title: '关于养老服务的公告',
    url: 'http://portal.test/a.html',
    date: { on: '2026-03-09', origin: 'list', printed: '2026-03-09' },
    pinned: false,
    external: false,
  };
  const seen = (part: object, more: object = {}) => ({
    column: '养老服务',
    seen: { state: 'read', adapter: 'generic', rows: [{ ...row, ...part }], ...more },
  });
  const isTaken = (body: object) => v.safeParse(schemas['page.seen'], body).success;

  it.each([
    ['as it was read', {}, {}],
    ['with an undated row', { date: undefined }, {}],
    ['with its pager’s words', {}, { total: 40, place: 2, next: 'http://portal.test/2.html' }],
  ])('is taken in %s', (_, part, more) => {
    expect(isTaken(seen(part, more))).toBe(true);
  });

  it.each([
    ['an address that runs something', { url: 'javascript:alert(1)' }, {}],
    ['an address of a file', { url: 'file:///etc/passwd' }, {}],
    ['a row without a title', { title: '  ' }, {}],
    ['a title as long as a page', { title: '长'.repeat(501) }, {}],
    ['a day that does not exist', { date: { ...row.date, on: '2026-13-40' } }, {}],
    ['a date said to be entered by hand', { date: { ...row.date, origin: 'hand' } }, {}],
    ['a field nobody knows', { unit: '民政局' }, {}],
    ['no row at all', {}, { rows: [] }],
    ['more rows than any page has', {}, { rows: Array(2001).fill(row) }],
    ['a next page that runs something', {}, { next: 'javascript:next()' }],
    ['a total below zero', {}, { total: -1 }],
  ])('is refused with %s', (_, part, more) => {
    expect(isTaken(seen(part, more))).toBe(false);
  });
});
