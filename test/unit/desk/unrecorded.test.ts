import { describe, expect, it } from 'vitest';
import type { Article, LedgerEntry } from '../../../lib/model.ts';
import { foundFacts, unrecorded } from '../../../lib/review/unrecorded.ts';

const since = '2026-11-10T02:00:00.000Z';
const old: Article = {
  url: 'http://portal.test/0.html',
  title: '布防以前的稿件',
  kind: 'own',
  shown: { on: '2026-11-02', origin: 'list', printed: '2026-11-02' },
  firstSeen: '2026-11-09T00:00:00.000Z',
  page: 'read',
};
const fresh: Article = {
  ...old,
  url: 'http://portal.test/1.html',
  title: '关于高龄津贴发放情况的公示',
  shown: { on: '2026-11-12', origin: 'list', printed: '2026-11-12' },
  firstSeen: '2026-11-12T06:00:00.000Z',
};
const entry = (title: string, address = '') => ({ title, address, kind: 'released' }) as LedgerEntry;

const found = (article: Partial<Article>, entries: LedgerEntry[] = []) =>
  unrecorded({
    articles: new Map([['财政信息', [old, { ...fresh, ...article }]]]),
    entries,
    since,
    today: '2026-11-20',
  }).map(({ article: one }) => one.title);

describe('public articles without a row in the ledger', () => {
  it.each<[string, Partial<Article>, LedgerEntry[]]>([
    ['one that nobody reviewed', {}, []],
    ['one whose row has another title', {}, [entry('另一篇稿件')]],
    ['one without a date, in a column read before', { shown: undefined }, []],
  ])('%s is found', (_, article, entries) => {
    expect(found(article, entries)).toHaveLength(1);
  });

  it.each<[string, Partial<Article>, LedgerEntry[]]>([
    ['released under its title', {}, [entry('关于高龄津贴发放情况的公示')]],
    ['released under its title, spaced otherwise', {}, [entry('关于高龄津贴 发放情况的公示')]],
    [
      'released, and cut short by the list',
      { title: '关于高龄津贴发放…' },
      [entry('关于高龄津贴发放情况的公示')],
    ],
    ['known by its address', {}, [entry('改过的标题', 'http://portal.test/1.html')]],
    ['a repost', { kind: 'repost' }, []],
    ['taken down again', { goneSince: '2026-11-13T00:00:00.000Z' }, []],
    ['dated before the guard was armed', { shown: { on: '2026-11-08', origin: 'list', printed: '' } }, []],
    [
      'without a date, seen at the first reading of its column',
      { shown: undefined, firstSeen: old.firstSeen },
      [],
    ],
  ])('%s is not', (_, article, entries) => {
    expect(found(article, entries)).toEqual([]);
  });
});

describe('one article', () => {
  const columns = (...all: [string, Partial<Article>][]) =>
    unrecorded({
      articles: new Map(all.map(([column, article]) => [column, [old, { ...fresh, ...article }]])),
      entries: [],
      since,
      today: '2026-12-02',
    });

  it.each<[string, Partial<Article>]>([
    ['at the same address', {}],
    ['at another address, under its title', { url: 'http://portal.test/2.html' }],
  ])('in two columns %s is found once', (_, article) => {
    expect(columns(['财政信息', {}], ['统计信息', article])).toHaveLength(1);
  });

  it('of the end of last month is found at the beginning of this one', () => {
    expect(columns(['财政信息', { shown: { on: '2026-11-30', origin: 'list', printed: '' } }])).toHaveLength(
      1,
    );
  });

  it('of six weeks ago is nobody’s news', () => {
    const shown = { on: '2026-10-20', origin: 'list', printed: '' } as const;
    const facts = {
      articles: new Map([['财政信息', [{ ...fresh, shown }]]]),
      entries: [],
      today: '2026-12-02',
    };
    expect(unrecorded({ ...facts, since: '2026-10-01T00:00:00.000Z' })).toEqual([]);
  });
});

describe('the row of an article that was found', () => {
  const row = (
    article: Partial<Article>,
    entries: Partial<LedgerEntry>[] = [],
    awaited: [number, string][] = [],
  ) =>
    foundFacts(
      { column: '财政信息', article: { ...fresh, ...article } },
      { entries: entries as LedgerEntry[], awaited: new Map(awaited), since },
      '2026-11-12T07:00:00.000Z',
    );
  const before = '2026-11-12T01:00:00.000Z';

  it('is 未检查, with address, column, day and first sight, and no hidden number in its title', () => {
    expect(row({ title: '张某某11010519491231002X的公示' })).toMatchObject({
      kind: 'unchecked',
      title: '张某某1101************2X的公示',
      column: '财政信息',
      address: fresh.url,
      seen: { column: '财政信息', on: '2026-11-12' },
      found: { firstSeen: fresh.firstSeen },
    });
    expect(row({}).found).toEqual({ firstSeen: fresh.firstSeen });
  });

  it.each<[string, Partial<Article>, true | undefined]>([
    ['the day of arming', { shown: { on: '2026-11-10', origin: 'list', printed: '' } }, true],
    ['a later day', {}, undefined],
  ])('dated %s says what that leaves open', (_, article, told) => {
    expect(row(article).found?.armedThatDay).toBe(told);
  });

  it.each<[string, Partial<LedgerEntry>, [number, string][], number[] | undefined]>([
    [
      'released there and not seen yet',
      { kind: 'released', title: '另一题', at: before },
      [[7, '财政信息']],
      [7],
    ],
    [
      'released into no known column, not seen yet',
      { kind: 'released', title: '另一题', at: before },
      [[7, '']],
      [7],
    ],
    [
      'released into another column',
      { kind: 'released', title: '另一题', at: before },
      [[7, '统计信息']],
      undefined,
    ],
    ['released and seen', { kind: 'released', title: '另一题', at: before }, [], undefined],
    [
      'released after it was seen',
      { kind: 'released', title: '另一题', at: '2026-11-12T06:30:00.000Z' },
      [[7, '']],
      undefined,
    ],
    ['let go unread, without a title', { kind: 'unchecked', title: '', at: before }, [], [7]],
    [
      'let go unread weeks ago',
      { kind: 'unchecked', title: '', at: '2026-11-01T00:00:00.000Z' },
      [],
      undefined,
    ],
  ])('names a row %s, which it may be under another title, or does not', (_, entry, awaited, told) => {
    expect(row({}, [{ seq: 7, ...entry }], awaited).found?.maybe).toEqual(told);
  });
});
