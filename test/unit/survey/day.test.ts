// Which day counts where page, list, tag and address tell different ones; what was said elsewhere is kept.
import { describe, expect, it } from 'vitest';
import type { Article, ArticlePage, Disagreement, ShownDate } from '../../../lib/model.ts';
import type { Found, StagedRow } from '../../../lib/store/jobs.ts';
import { articlesOf } from '../../../lib/store/months.ts';
import { dateOf, isRedated, listedOn } from '../../../lib/survey/day.ts';
import { startSurvey } from '../../../lib/survey/survey.ts';
import { list, page, row, type Town, withTown, worldOf } from './town.ts';

const url = 'http://portal.test/a';
const at = (origin: ShownDate['origin'], on: string): ShownDate => ({ on, origin, printed: on });
const inList = (date?: ShownDate): StagedRow => ({ ...row('a'), url, ...(date && { date }), page: 0 });
const pageSays = (published: ShownDate, vague?: true): Found => ({
  column: '统计信息',
  url,
  page: 'read',
  published,
  vague,
});
const known = (shown: ShownDate, listed?: string): Article => {
  const said: Disagreement['said'] = [
    { where: 'page', value: shown.on },
    { where: 'list', value: listed ?? '' },
  ];
  const disagreements: Disagreement[] = listed ? [{ what: 'published', said }] : [];
  return { url, title: '关于a的通知', kind: 'own', shown, firstSeen: '', page: 'read', disagreements };
};
const label = at('label', '2026-11-18');
const printed = at('list', '2026-11-20');

describe('the day that counts', () => {
  it.each<[string, StagedRow, Found | undefined, Article | undefined, ShownDate]>([
    [
      'is the page’s labelled 发布日期, before the list’s',
      inList(printed),
      pageSays(label),
      undefined,
      label,
    ],
    [
      'is the list’s, before PubDate',
      inList(printed),
      pageSays(at('meta', '2026-11-18')),
      undefined,
      printed,
    ],
    [
      'is the list’s, before a label that may mean another day',
      inList(printed),
      pageSays(label, true),
      undefined,
      printed,
    ],
    ['is such a label’s where the list prints none', inList(), pageSays(label, true), undefined, label],
    [
      'is the page’s PubDate, before an address',
      inList(at('url', '2026-11-20')),
      pageSays(at('meta', '2026-11-18')),
      undefined,
      at('meta', '2026-11-18'),
    ],
    ['is the list’s where the page was not read', inList(printed), undefined, undefined, printed],
    [
      'stays the label’s in the next survey, which does not read the page',
      inList(printed),
      undefined,
      known(label, '2026-11-20'),
      label,
    ],
    [
      'is the list’s new one where it changed and the page could not be read',
      inList(at('list', '2026-11-21')),
      { ...pageSays(label), page: 'timeout', published: undefined },
      known(label, '2026-11-20'),
      at('list', '2026-11-21'),
    ],
    [
      'is the list’s where the page has lost its label',
      inList(printed),
      { ...pageSays(label), published: undefined },
      known(label, '2026-11-20'),
      printed,
    ],
  ])('%s', (_, one, found, before, expected) => {
    const view = {
      found: new Map(found ? [[url, found]] : []),
      known: new Map(before ? [[url, before]] : []),
    };
    expect(dateOf(one, view)).toEqual(expected);
  });

  it.each([
    ['the list said so before', known(label, '2026-11-20'), printed, false],
    ['the list says another day than before', known(label, '2026-11-20'), at('list', '2026-11-21'), true],
    ['page and list agreed, and do no more', known(label), printed, true],
    ['its year was guessed', known(label, '2026-11-20'), at('inferred', '2025-11-20'), false],
  ])('an article is looked at again where %s: not otherwise', (_, before, date, again) => {
    expect(isRedated(inList(date), before)).toBe(again);
  });

  it('the list’s own day of a stored article is kept beside the page’s', () => {
    expect([listedOn(known(label, '2026-11-20')), listedOn(known(label))]).toEqual([
      '2026-11-20',
      '2026-11-18',
    ]);
  });
});

describe('a survey', () => {
  withTown({ 统计信息: '/tj/' });
  const says = (on: string): ArticlePage => ({ published: at('label', on), disagreements: [] });
  const survey = async (town: Town, now: string) => {
    const world = worldOf(town, now);
    await startSurvey('asked', ['统计信息'], world);
    return world.asked;
  };
  const counted = async (month: string) =>
    (await articlesOf('统计信息', month)).map(({ shown, dateDoubt, disagreements = [] }) => [
      shown?.on,
      dateDoubt?.kind,
      disagreements.flatMap(({ said }) => said.map(({ where, value }) => `${where} ${value}`)),
    ]);

  it('counts an article in the month its page prints, and keeps what its list printed', async () => {
    const town: Town = { '/tj/': list([row('a', '2026-03-02')]), '/a': page('统计局', says('2026-02-27')) };
    await survey(town, '2026-03-10T02:00:00.000Z');
    expect(await counted('2026-03')).toEqual([]);
    expect(await counted('2026-02')).toEqual([
      ['2026-02-27', undefined, ['page 2026-02-27', 'list 2026-03-02']],
    ]);
  });

  it('reads the page again once the list changes its day, and only then', async () => {
    const town: Town = { '/tj/': list([row('a', '2026-03-02')]), '/a': page('统计局', says('2026-03-01')) };
    await survey(town, '2026-03-10T02:00:00.000Z');
    expect(await survey(town, '2026-03-11T02:00:00.000Z')).toEqual(['/tj/']);
    const moved: Town = { '/tj/': list([row('a', '2026-03-09')]), '/a': page('统计局', says('2026-03-09')) };
    expect(await survey(moved, '2026-03-12T02:00:00.000Z')).toEqual(['/tj/', '/a']);
    expect(await counted('2026-03')).toEqual([['2026-03-09', 'changed', []]]);
    expect(await survey(moved, '2026-03-13T02:00:00.000Z')).toEqual(['/tj/']);
  });

  it('a page read later than its list is no changed date', async () => {
    const list_ = list([row('a', '2026-03-02')]);
    await survey({ '/tj/': list_, '/a': { fails: 'timeout' } }, '2026-03-10T02:00:00.000Z');
    await survey({ '/tj/': list_, '/a': page('统计局', says('2026-03-01')) }, '2026-03-11T02:00:00.000Z');
    expect(await counted('2026-03')).toEqual([
      ['2026-03-01', undefined, ['page 2026-03-01', 'list 2026-03-02']],
    ]);
  });
});
