// What an article's page told stays with the article, and goes with the day its list prints.
import { describe, expect, it } from 'vitest';
import type { Article, ArticlePage, PageFacts, Said, ShownDate } from '../../../lib/model.ts';
import { articlesOf } from '../../../lib/store/months.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { withListDay } from '../../../lib/survey/told.ts';
import { list, page, row, withTown, worldOf } from './town.ts';

const at = (origin: ShownDate['origin'], on = '2026-11-20'): ShownDate => ({ on, origin, printed: on });
const told = (...said: Said[]): PageFacts => ({ disagreements: [{ what: 'published', said }] });
const here = (value: string): Said => ({ where: 'page', value });
const inTag = (value: string): Said => ({ where: 'PubDate', value });
const inList = (value: string): Said => ({ where: 'list', value });
const nothing: PageFacts = { disagreements: [] };

describe('the day of the list', () => {
  it.each<[string, PageFacts, ShownDate | undefined, ShownDate | undefined, PageFacts]>([
    ['agrees', nothing, at('list'), at('label'), nothing],
    [
      'is another',
      nothing,
      at('list'),
      at('label', '2026-11-02'),
      told(here('2026-11-02'), inList('2026-11-20')),
    ],
    [
      'is another than PubDate',
      nothing,
      at('list'),
      at('meta', '2026-11-02'),
      told(inTag('2026-11-02'), inList('2026-11-20')),
    ],
    ['is held against no address', nothing, at('list'), at('url', '2026-11-02'), nothing],
    ['is no matter where its year was guessed', nothing, at('inferred'), at('label', '2025-11-20'), nothing],
    ['is no matter where there is none', nothing, undefined, at('label'), nothing],
    [
      'joins two others',
      told(here('2026-11-20'), inTag('2026-11-02')),
      at('list'),
      at('label'),
      told(here('2026-11-20'), inTag('2026-11-02'), inList('2026-11-20')),
    ],
    [
      'takes the place of its old one',
      told(here('2026-11-02'), inList('2026-11-20')),
      at('list', '2026-11-21'),
      undefined,
      told(here('2026-11-02'), inList('2026-11-21')),
    ],
    [
      'ends it where it was set right',
      told(here('2026-11-20'), inList('2026-11-02')),
      at('list'),
      undefined,
      nothing,
    ],
    ['makes nothing of a page that was never looked at', {}, at('list'), at('label', '2026-11-02'), {}],
  ])('%s', (_, facts, listed, published, expected) => {
    expect(withListDay(facts, listed, published)).toEqual(expected);
  });

  it('leaves other facts as they are', () => {
    const facts: PageFacts = {
      tags: [{ tag: 'all', fault: 'missing' }],
      disagreements: [{ what: 'site', said: [{ where: 'address', value: 'a.cn' }] }],
    };
    expect(withListDay(facts, at('list'), at('label'))).toEqual(facts);
  });
});

describe('an article', () => {
  withTown({ 统计信息: '/tj/' });
  const facts: PageFacts = {
    attachments: [{ name: '报表', url: 'http://portal.test/a.xls', extension: 'xls' }],
    tags: [{ tag: 'PubDate', fault: 'case', value: 'pubdate' }],
    disagreements: [],
  };
  const read = async (now: string, on: string, said: ArticlePage): Promise<Article | undefined> => {
    const town = { '/tj/': list([row('a', on)]), '/a': page('统计局', said) };
    await startSurvey('asked', ['统计信息'], worldOf(town, now));
    return (await articlesOf('统计信息', '2026-03'))[0];
  };

  it('keeps what its page told, with what its list says against it', async () => {
    const kept = await read('2026-03-10T02:00:00.000Z', '2026-03-09', {
      ...facts,
      published: at('label', '2026-03-02'),
      siteName: '不留存',
    });
    expect(kept).toMatchObject({
      ...facts,
      disagreements: told(here('2026-03-02'), inList('2026-03-09')).disagreements,
    });
    expect(kept).not.toHaveProperty('siteName');
  });

  it('keeps it when the list is read again, and lets go of what was set right', async () => {
    const page_ = { ...facts, published: at('label', '2026-03-02') };
    await read('2026-03-10T02:00:00.000Z', '2026-03-09', page_);
    const later = await read('2026-03-11T02:00:00.000Z', '2026-03-02', page_);
    expect(later).toMatchObject(facts);
  });

  it('whose page was read before there was any of this says nothing', async () => {
    const kept = await read('2026-03-10T02:00:00.000Z', '2026-03-09', {});
    for (const name of ['attachments', 'tags', 'disagreements', 'unprinted'])
      expect(kept).not.toHaveProperty(name);
  });
});
