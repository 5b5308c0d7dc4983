import { beforeEach, describe, expect, it } from 'vitest';
import { missedFault } from '../../../entrypoints/options/by-hand.tsx';
import { lineWord, proposedLine, rowsOf } from '../../../entrypoints/options/evidence-rows.ts';
import { tagCheck } from '../../../entrypoints/options/tag-lines.ts';
import { sourceKey } from '../../../lib/duties/attribution.ts';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { dutiesOf } from '../../../lib/duties/table.ts';
import type { Article } from '../../../lib/model.ts';
import { defaults } from '../../../lib/store/settings.ts';
import { speakChinese } from './chinese.ts';
import { article } from './samples.ts';

beforeEach(speakChinese);

const land = dutiesOf(dutyTable, '征占征收补偿');
const rows = (articles: Article[], settings = defaults, remembered = {}) =>
  rowsOf(articles, land, '2026-03', settings, remembered);

describe('the evidence of a month', () => {
  it('names the line an article fills, by its number and its owners as printed', () => {
    const lines = rows([
      article({}),
      article({ contentSource: '住建局', unit: '住房和城乡建设局' }),
      article({ contentSource: '本站', unit: undefined, title: '公告' }),
    ]).map((row) => row.line);
    expect(lines).toEqual(['第1行 自然资源局', '第2行 住建局', undefined]);
  });

  it('follows what was set by hand, on the article or for its source', () => {
    const hand = { by: '值班', reason: '内容为房屋', at: '2026-03-05T01:00:00Z' };
    const remembered = { [sourceKey('征占征收补偿', '自然资源局')]: '征占征收补偿#2' };
    expect(rows([article({ line: { duty: '征占征收补偿#2', ...hand } })])[0]?.line).toBe('第2行 住建局');
    expect(rows([article({})], defaults, remembered)[0]?.line).toBe('第2行 住建局');
  });

  it.each<[string, Partial<Article>, boolean]>([
    ['an article of the month', {}, true],
    ['a repost, by default', { kind: 'repost' }, true],
    ['an article of another month', { shown: { on: '2026-02-27', origin: 'list', printed: '' } }, false],
    ['one without a date', { shown: undefined }, false],
    ['one that was taken down', { goneSince: '2026-03-09T01:00:00Z' }, false],
  ])('counts or does not count %s, and says why', (_, part, counted) => {
    const [row] = rows([article(part)]);
    expect(row?.counted).toBe(counted);
    expect(row?.why).not.toBe('');
  });

  it('leaves reposts out when the settings say so', () => {
    expect(rows([article({ kind: 'repost' })], { ...defaults, countReposts: false })[0]?.counted).toBe(false);
  });

  it.each([
    ['住建', undefined, '征占征收补偿#2'],
    ['住建局物业股', '住房和城乡建设局', '征占征收补偿#2'],
    ['本站', undefined, undefined],
    ['教育局', undefined, undefined],
  ])('proposes the line of the unit that %s is like', (contentSource, unit, line) => {
    const one = article({ contentSource, unit });
    expect(proposedLine(one, land)).toBe(line);
  });

  it('leaves an article whose unit is a guess without a line until somebody confirms it', () => {
    const [row] = rows([article({ contentSource: '住建', unit: undefined, title: '公告' })]);
    expect(row?.line).toBeUndefined();
    expect(row?.unit).toEqual({ unit: '住房和城乡建设局', by: 'abbreviation', confidence: 0.35 });
  });

  it('does not number the only line of a column', () => {
    const [only] = dutiesOf(dutyTable, '统计信息');
    expect(only && lineWord(only, [only])).toBe('统计局');
  });
});

describe('the check of tags', () => {
  const page = (name: string, part: Partial<Article>) =>
    article({ url: `http://portal.test/${name}`, title: name, ...part });

  it('counts the pages with each fault, those of another site among them, the most frequent first', () => {
    const check = tagCheck([
      page('a', { tags: [{ tag: 'PubDate', fault: 'case', value: 'pubdate' }] }),
      page('b', {
        tags: [
          { tag: 'ContentSource', fault: 'empty' },
          { tag: 'PubDate', fault: 'case', value: 'pubdate' },
        ],
        disagreements: [
          {
            what: 'site',
            said: [
              { where: 'address', value: 'a.gov.cn' },
              { where: 'SiteDomain', value: 'b.gov.cn' },
            ],
          },
        ],
      }),
      page('c', { tags: [] }),
    ]);
    expect(check.checked).toBe(3);
    expect(check.lines.map(({ tag, fault, count, example }) => [tag, fault, count, example.title])).toEqual([
      ['PubDate', 'case', 2, 'a'],
      ['ContentSource', 'empty', 1, 'b'],
      ['SiteDomain', 'wrong-site', 1, 'b'],
    ]);
  });

  it('counts a page without any tag under each of them, and says it once where all pages are so', () => {
    const none = page('none', { tags: [{ tag: 'all', fault: 'missing' }] });
    const one = page('one', { tags: [{ tag: 'PubDate', fault: 'missing' }] });
    const { lines } = tagCheck([none, one]);
    expect(lines.map(({ tag, count }) => [tag, count])).toContainEqual(['PubDate', 2]);
    expect(lines).toHaveLength(8);
    expect(tagCheck([none]).lines.map(({ tag }) => tag)).toEqual(['all']);
  });

  it('knows nothing of pages that were not looked at, and leaves out what has no page here', () => {
    const check = tagCheck([
      page('old', {}),
      page('unread', { page: 'timeout' }),
      page('link', { kind: 'link' }),
      page('gone', { tags: [{ tag: 'all', fault: 'missing' }], goneSince: '2026-03-09T01:00:00Z' }),
    ]);
    expect(check).toEqual({ checked: 0, unchecked: 2, lines: [] });
  });
});

it.each([
  ['the address', { url: 'portal.test/a', title: '公告', on: '2026-03-01' }, '这不是网址'],
  ['the title', { url: 'http://portal.test/a', title: ' ', on: '2026-03-01' }, '请填写标题'],
  ['the date', { url: 'http://portal.test/a', title: '公告', on: '' }, '请填写发布日期'],
  ['nothing', { url: 'http://portal.test/a', title: '公告', on: '2026-03-01' }, undefined],
])('says what a missed article lacks: %s', (_, missed, words) => {
  const fault = missedFault(missed);
  if (words === undefined) expect(fault).toBeUndefined();
  else expect(fault).toContain(words);
});
