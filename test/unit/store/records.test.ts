import { describe, expect, it, vi } from 'vitest';
import { changed, onRecords } from '../../../lib/store/changed.ts';
import { allColumns, columnAt, columnOf, putColumn, setAddress } from '../../../lib/store/columns.ts';
import { alone, aloneIfFree } from '../../../lib/store/lock.ts';
import {
  articlesOf,
  changeArticle,
  changeColumns,
  columnsKept,
  countsOf,
  keep,
  monthsKept,
} from '../../../lib/store/months.ts';
import {
  beginRequest,
  finishRequest,
  recordRequest,
  requests,
  requestsDropped,
} from '../../../lib/store/requests.ts';
import { confirmedPublic, confirmPublic, keepReview, readReview } from '../../../lib/store/reviews.ts';
import { allSites, putSite, removeSite, siteOf } from '../../../lib/store/sites.ts';
import { article, count, march } from './facts.ts';
import { withFreshStore } from './fresh.ts';

withFreshStore();

const origin = 'http://portal.test:8080';
const site = {
  origin,
  pattern: 'http://portal.test/*',
  title: '门户',
  enabledAt: '2026-03-01T00:00:00.000Z',
};

describe('sites', () => {
  it.each([
    [`${origin}/a/b.html?c#d`, true],
    ['http://portal.test/a', false],
    ['https://portal.test:8080/', false],
    ['http://www.portal.test:8080/', false],
    ['not an address', false],
  ])('%s belongs to the enabled site: %s', async (url, belongs) => {
    await putSite(site);
    expect(await siteOf(url)).toEqual(belongs ? site : undefined);
  });

  it('are none after the last was disabled', async () => {
    await putSite(site);
    await removeSite(origin);
    expect(await allSites()).toEqual([]);
  });
});

describe('columns', () => {
  it.each([
    ['/ghxx/', true],
    ['/ghxx/index.html', true],
    ['/ghxx/#top', true],
    ['/ghxx/index_1.html', true],
    ['/ghxx/index_2.html', false],
    ['/ghxx/?page=2', false],
    ['/ghxx/202603/t20260312_1.html', false],
  ])('%s is a list page of the column: %s', async (path, is) => {
    const pages = [`${origin}/ghxx/`, `${origin}/ghxx/index_1.html`];
    const lastRead = { at: '2026-03-12T02:00:00.000Z', adapter: 'trs', pages };
    await putColumn({ column: '规划信息', site: origin, url: `${origin}/ghxx/`, lastRead });
    expect((await columnAt(origin + path))?.column).toBe(is ? '规划信息' : undefined);
  });

  const read = { at: '2026-03-12T02:00:00.000Z', adapter: 'trs', pages: [] };

  it('begin their readings anew at another address', async () => {
    const url = `${origin}/old/`;
    await putColumn({
      column: '规划信息',
      site: origin,
      url,
      lastRead: read,
      firstRead: read.at,
      newArticleUrl: url,
    });
    await setAddress('规划信息', origin, `${origin}/new/#x`, 'hand');
    expect(await columnOf('规划信息')).toEqual({
      column: '规划信息',
      site: origin,
      url: `${origin}/new/`,
      from: 'hand',
      newArticleUrl: url,
    });
  });

  it('keep their readings when the same address is set by hand', async () => {
    const url = `${origin}/a/`;
    await putColumn({ column: '规划信息', site: origin, url, from: 'link', lastRead: read });
    await setAddress('规划信息', origin, url, 'hand');
    expect(await columnOf('规划信息')).toMatchObject({ from: 'hand', lastRead: read });
  });

  it('can lose their address', async () => {
    await setAddress('规划信息', origin, `${origin}/a/`, 'link');
    await setAddress('规划信息', origin, undefined, 'hand');
    expect((await columnOf('规划信息'))?.url).toBeUndefined();
  });

  it.each([
    ['javascript:alert(1)', '不是网址'],
    ['规划信息', '不是网址'],
    ['http://elsewhere.test/a/', '不在已启用的站点'],
  ])('refuse %s', async (url, words) => {
    await expect(setAddress('规划信息', origin, url, 'hand')).rejects.toMatchObject({
      words: { zh: expect.stringContaining(words) },
    });
    expect(await allColumns()).toEqual([]);
  });
});

describe('months', () => {
  it('keep articles and aggregate together, one aggregate for all columns', async () => {
    await keep('规划信息', march, [article('a', '2026-03-02')], count('规划信息', 1));
    await keep('统计信息', march, [], count('统计信息', 0));
    expect((await articlesOf('规划信息', march)).map(({ url }) => url)).toEqual(['a']);
    expect(Object.keys(await countsOf(march))).toEqual(['规划信息', '统计信息']);
    expect(await countsOf('2026-02')).toEqual({});
  });

  it('list what is kept of a column, oldest first, and of no other column', async () => {
    for (const month of ['2026-03', '2026-01']) await keep('规划信息', month, [], count('规划信息', 0));
    await keep('规划信息二', '2025-12', [], count('规划信息二', 0));
    expect(await monthsKept('规划信息')).toEqual(['2026-01', '2026-03']);
    expect(await columnsKept()).toEqual(['规划信息', '规划信息二']);
  });

  it('change one article and count again', async () => {
    await keep(
      '规划信息',
      march,
      [article('a', '2026-03-02'), article('b', '2026-03-03')],
      count('规划信息', 2),
    );
    const recount = (all: unknown[]) => count('规划信息', all.length + 10);
    await changeArticle('规划信息', march, 'b', (one) => ({ ...one, title: '新' }), recount);
    expect((await articlesOf('规划信息', march)).map(({ title }) => title)).toEqual(['稿件 a', '新']);
    expect((await countsOf(march)).规划信息?.byDuty).toEqual({ '规划信息#1': { '': 12 } });
  });

  it('stay as they are when the article is not there', async () => {
    await keep('规划信息', march, [article('a', '2026-03-02')], count('规划信息', 1));
    await changeArticle(
      '规划信息',
      march,
      'z',
      (one) => one,
      () => count('规划信息', 99),
    );
    expect((await countsOf(march)).规划信息?.byDuty).toEqual({ '规划信息#1': { '': 1 } });
  });

  it('change for several columns or for none', async () => {
    const change = changeColumns(['规划信息', '统计信息'], (column) => ({
      months: [march],
      decide: () => {
        if (column === '统计信息') throw new Error('no');
        return { months: [{ month: march, articles: [], count: count(column, 0) }] };
      },
    }));
    await expect(change).rejects.toThrow('no');
    expect(await countsOf(march)).toEqual({});
  });
});

describe('requests', () => {
  const request = (n: number) => ({
    at: new Date(n).toISOString(),
    url: `${origin}/${n}`,
    purpose: 'column' as const,
    outcome: 'ok' as const,
    status: 200,
    bytes: n,
    ms: 1,
  });

  it('are listed newest first, as many as asked for', async () => {
    for (let n = 1; n <= 5; n++) await recordRequest(request(n));
    expect((await requests()).map(({ bytes }) => bytes)).toEqual([5, 4, 3, 2, 1]);
    expect((await requests(2)).map(({ bytes }) => bytes)).toEqual([5, 4]);
  });

  it('are on the list before they are answered', async () => {
    const { at, url, purpose } = request(7);
    const number = await beginRequest({ at, url, purpose });
    expect(await requests()).toEqual([{ at, url, purpose, outcome: 'network', bytes: 0, ms: 0 }]);
    await finishRequest(number, request(7));
    expect(await requests()).toEqual([request(7)]);
  });

  it('beyond 5,000 drop the oldest and keep their number', async () => {
    for (let n = 1; n <= 5003; n++) await recordRequest(request(n));
    const list = await requests();
    expect([list.length, list[0]?.bytes, list.at(-1)?.bytes]).toEqual([5000, 5003, 4]);
    expect(await requestsDropped()).toBe(3);
  });

  it('are none, and none dropped, at first', async () => {
    expect([await requests(), await requestsDropped()]).toEqual([[], 0]);
  });
});

describe('reviews', () => {
  const review = { answers: [], verdicts: [] };

  it('are kept by draft, and dropped when untouched for 90 days', async () => {
    await keepReview('old', review, '2026-01-01T00:00:00.000Z');
    await keepReview('kept', review, '2026-01-03T00:00:00.000Z');
    await keepReview('new', review, '2026-04-02T00:00:00.000Z');
    expect(await readReview('old')).toBeUndefined();
    expect(await readReview('kept')).toMatchObject(review);
    expect(await readReview('new')).toMatchObject(review);
  });

  it('remember what was confirmed as public', async () => {
    await confirmPublic('d1', '2026-03-01T00:00:00.000Z');
    await confirmPublic('d1', '2026-03-02T00:00:00.000Z');
    expect(await confirmedPublic()).toEqual(new Set(['d1']));
  });
});

describe('one at a time', () => {
  it('runs in turn under one name, at once under another, and goes on after a failure', async () => {
    const said: string[] = [];
    let letGo = () => {};
    const first = alone('x', async () => {
      await new Promise<void>((resolve) => {
        letGo = resolve;
      });
      said.push('first');
      throw new Error('failed');
    });
    const second = alone('x', async () => said.push('second'));
    await alone('y', async () => said.push('other'));
    letGo();
    await expect(first).rejects.toThrow('failed');
    await second;
    expect(said).toEqual(['other', 'first', 'second']);
  });

  it('does not run what somebody else runs', async () => {
    let letGo = () => {};
    const first = aloneIfFree('z', () => new Promise<string>((resolve) => (letGo = () => resolve('ran'))));
    await Promise.resolve();
    expect(await aloneIfFree('z', async () => 'ran too')).toBeUndefined();
    letGo();
    expect(await first).toBe('ran');
    expect(await aloneIfFree('z', async () => 'later')).toBe('later');
  });
});

it('tells whoever listens that records changed, until undone', async () => {
  const heard = vi.fn();
  const undo = onRecords(heard);
  changed();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  undo();
  changed();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toHaveBeenCalledOnce();
});
