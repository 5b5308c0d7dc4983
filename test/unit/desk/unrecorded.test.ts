import { describe, expect, it } from 'vitest';
import { unrecorded } from '../../../entrypoints/options/unrecorded.ts';
import type { Article, LedgerEntry } from '../../../lib/model.ts';

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
    ['of last month', { shown: { on: '2026-10-30', origin: 'list', printed: '' } }, []],
    [
      'without a date, seen at the first reading of its column',
      { shown: undefined, firstSeen: old.firstSeen },
      [],
    ],
  ])('%s is not', (_, article, entries) => {
    expect(found(article, entries)).toEqual([]);
  });
});
