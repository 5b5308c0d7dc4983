import { expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import type { Get } from '../../../lib/net.ts';
import { columnAt, columnOf, setAddress } from '../../../lib/store/columns.ts';
import { putSite, siteOf } from '../../../lib/store/sites.ts';
import { discoverColumns } from '../../../lib/survey/discover.ts';
import { origin, withTown } from './town.ts';

withTown({});

/** Path → links on it, as `text → href`. */
type Pages = Record<string, Record<string, string>>;

async function discover(pages: Pages, guarded = true): Promise<{ found: number; asked: string[] }> {
  const asked: string[] = [];
  const get: Get = async (url) => {
    const path = url.replace(origin, '');
    asked.push(path);
    const links = pages[path];
    if (!links) return { ok: false, reason: 'http', status: 404 };
    const text = Object.entries(links)
      .map(([name, href]) => `<li><a href="${href}">${name}</a></li>`)
      .join('');
    return {
      ok: true,
      url,
      text: `<html><ul>${text}</ul></html>`,
      status: 200,
      bytes: 1,
      ms: 1,
      complete: true,
    };
  };
  const site = await siteOf(origin);
  if (!site) throw new Error('no site');
  const found = await discoverColumns(site, { get, guarded: async () => guarded, table: dutyTable });
  return { found, asked };
}

const urlOf = async (column: string) => (await columnOf(column))?.url;

it('finds columns on the home page and on index pages one level down', async () => {
  const { found, asked } = await discover({
    '/': { 统计信息: '/tj/', 政务公开: '/zwgk/', 新闻: '/news/' },
    '/zwgk/': { 规划信息: 'ghxx/', 重点领域信息公开: '/zdly/' },
    '/news/': { 税收管理: '/wrong/' },
    '/zdly/': { 人事考录: '/too-deep/' },
  });
  expect(asked).toEqual(['/', '/zwgk/']);
  expect(found).toBe(2);
  expect([await urlOf('统计信息'), await urlOf('规划信息'), await urlOf('人事考录')]).toEqual([
    `${origin}/tj/`,
    `${origin}/zwgk/ghxx/`,
    undefined,
  ]);
});

it('stays on the site', async () => {
  const { found, asked } = await discover({
    '/': {
      统计信息: 'http://elsewhere.test/tj/',
      信息公开: 'http://elsewhere.test/',
      政府信息公开: '//portal.test:81/',
    },
  });
  expect([found, asked]).toEqual([0, ['/']]);
});

it('reads 12 pages at most', async () => {
  const links = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`信息公开${n}`, `/i${n}/`]));
  expect((await discover({ '/': links })).asked).toHaveLength(12);
});

it('leaves an address that was set by hand, and follows the site where it was found by link', async () => {
  await setAddress('统计信息', origin, `${origin}/by-hand/`, 'hand');
  await setAddress('规划信息', origin, `${origin}/before/`, 'link');
  await discover({ '/': { 统计信息: '/tj/', 规划信息: '/after/' } });
  expect([await urlOf('统计信息'), await urlOf('规划信息')]).toEqual([
    `${origin}/by-hand/`,
    `${origin}/after/`,
  ]);
});

it('leaves a column that stands on another enabled site, and takes one whose site is not enabled any more', async () => {
  await putSite({ origin: 'http://other.test', pattern: '', title: '', enabledAt: '' });
  await setAddress('统计信息', 'http://other.test', 'http://other.test/tj/', 'link');
  await setAddress('规划信息', 'http://gone.test', 'http://gone.test/gh/', 'link');
  await discover({ '/': { 统计信息: '/tj/', 规划信息: '/gh/' } });
  expect([await urlOf('统计信息'), await urlOf('规划信息')]).toEqual([
    'http://other.test/tj/',
    `${origin}/gh/`,
  ]);
});

it('asks for nothing without the wall', async () => {
  expect(await discover({ '/': { 统计信息: '/tj/' } }, false)).toEqual({ found: 0, asked: [] });
});

it('tells columns apart that differ by what follows # only, where that names the column', async () => {
  await discover({
    '/': { 统计信息: '/gkmlpt/index#12', 规划信息: '/gkmlpt/index#13', 税收管理: '/ss/#top' },
  });
  expect([await urlOf('统计信息'), await urlOf('规划信息'), await urlOf('税收管理')]).toEqual([
    `${origin}/gkmlpt/index#12`,
    `${origin}/gkmlpt/index#13`,
    `${origin}/ss/`,
  ]);
  expect((await columnAt(`${origin}/gkmlpt/index#13`))?.column).toBe('规划信息');
  expect(await columnAt(`${origin}/gkmlpt/index`)).toBeUndefined();
  expect((await columnAt(`${origin}/ss/#other`))?.column).toBe('税收管理');
});
