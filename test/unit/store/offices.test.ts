// 后台识别方案 as they are kept, and the file in which they travel.
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import type { OfficeRecipe } from '../../../lib/model.ts';
import { mergeOffices, officeFile, readOfficeFile } from '../../../lib/store/office-file.ts';
import {
  allOffices,
  changeOffice,
  emptyOffice,
  officeOf,
  putOffices,
  unusableOffices,
} from '../../../lib/store/offices.ts';

const at = '2026-11-22T00:00:00.000Z';
const origin = 'http://office.test:8080';
const office = (part: Partial<OfficeRecipe> = {}): OfficeRecipe => ({
  ...emptyOffice(origin, at),
  name: '旗政府网站后台',
  forms: [{ address: '/edit/*', fields: { title: { selectors: ['#t'], caption: '标题', read: 'value' } } }],
  columns: [{ param: 'ChannelId', value: '123', column: '财政信息' }],
  ...part,
});

beforeEach(() => browser.storage.local.clear());

describe('recipes', () => {
  it('are kept by site, and both of two changes at once stand', async () => {
    await Promise.all([
      changeOffice(origin, at, (now) => ({ ...now, columns: office().columns })),
      changeOffice(origin, at, (now) => ({ ...now, forms: office().forms })),
    ]);
    expect(await officeOf(origin)).toMatchObject({ columns: office().columns, forms: office().forms });
    expect(await officeOf('http://elsewhere.test')).toBeUndefined();
  });

  it('go when they say nothing any more', async () => {
    await putOffices([office({ forms: [] })]);
    await changeOffice(origin, at, (now) => ({ ...now, columns: [] }));
    expect(await browser.storage.local.get(null)).toEqual({});
  });

  it('are refused whole where a part of one does not fit', async () => {
    const broken = office({ columns: [{ param: 'a', value: '', column: 'b' }] });
    await expect(async () => putOffices([office({ origin: 'http://good.test' }), broken])).rejects.toThrow();
    expect(await allOffices()).toEqual([]);
  });

  it('that cannot be used are left out, not believed, and named until someone deletes them', async () => {
    await browser.storage.local.set({ [`office:${origin}`]: { version: 9 } });
    expect([await allOffices(), await unusableOffices()]).toEqual([[], [origin]]);
    await changeOffice(origin, at, () => undefined);
    expect(await unusableOffices()).toEqual([]);
  });
});

describe('the file', () => {
  it('brings back what it took along', () => {
    const there = readOfficeFile(officeFile([office()]), []);
    expect(there).toEqual({ fresh: [office()], merged: [], same: 0, faults: [] });
    expect(readOfficeFile(officeFile([office()]), [office()])).toMatchObject({
      fresh: [],
      merged: [],
      same: 1,
    });
  });

  it('is merged with what is here: nothing of ours is lost, of what both know the file counts', () => {
    const theirs = office({
      name: '别名',
      forms: [
        { address: '/edit/*', fields: { author: { selectors: ['#a'], caption: '', read: 'value' } } },
        { address: '/add', fields: {} },
      ],
      columns: [
        { param: 'channelid', value: '123', column: '规划信息' },
        { param: 'ChannelId', value: '9', column: '养老服务' },
      ],
    });
    const { merged } = readOfficeFile(officeFile([theirs]), [office()]);
    expect(merged).toEqual([mergeOffices(office(), theirs)]);
    expect(merged[0]).toMatchObject({
      name: '旗政府网站后台',
      forms: [{ fields: { title: { caption: '标题' }, author: { selectors: ['#a'] } } }, { address: '/add' }],
      columns: [{ column: '规划信息' }, { column: '养老服务' }],
    });
  });

  const entry = (part: object) =>
    JSON.stringify({ kind: 'zhishou-offices', version: 1, offices: [{ ...office(), ...part }] });
  it.each([
    ['no JSON', '\u0089PNG', '这不是 JSON 文件'],
    ['nothing', ' \n', '文件是空的'],
    ['a file cut short', '{"kind":"zhishou-off', '文件不完整或被改动过'],
    ['recipes of columns', '{"kind":"zhishou-recipes","version":1,"recipes":[]}', '请到“识别方案”页导入'],
    ['another file', '{"name":"x"}', '这不是后台识别方案文件'],
    [
      'one whose list is none',
      '{"kind":"zhishou-offices","version":1,"offices":{}}',
      '这不是后台识别方案文件',
    ],
    ['null', 'null', '这不是后台识别方案文件'],
    ['a later version', '{"kind":"zhishou-offices","version":2,"offices":[]}', '文件版本是 2'],
    [
      'an address that is none',
      entry({ origin: 'office.test' }),
      '第 1 个后台（旗政府网站后台）没有导入：“origin”',
    ],
    [
      'a way of reading that is none',
      entry({
        forms: [{ address: '/', fields: { title: { selectors: ['#t'], caption: '', read: 'eval' } } }],
      }),
      '第 1 个表单“标题”的“read”是 "eval"',
    ],
    ['one without a version', entry({ version: undefined }), '没有导入：缺少“version”'],
    [
      'a column line without a column',
      entry({ columns: [{ param: '', value: '财政', column: '' }] }),
      '第 1 条栏目对应的“column”',
    ],
    ['more than a recipe has', entry({ script: 'x' }), '多出“script”'],
    [
      'markup for a selector',
      entry({
        forms: [{ address: '/', fields: { title: { selectors: ['<img>'], caption: '', read: 'text' } } }],
      }),
      '第 1 个表单“标题”',
    ],
  ])('%s is refused in words', (_, text, words) => {
    const read = readOfficeFile(text, []);
    const faults = [read.fault, ...read.faults].filter((one) => one !== undefined);
    expect([read.fresh, read.merged, faults.length]).toEqual([[], [], 1]);
    expect(faults[0]?.zh).toContain(words);
    expect(faults[0]?.en).toMatch(/[a-z]/);
    expect(faults[0]?.en).not.toMatch(/[“”]/);
  });

  it.each([
    ['#t', true],
    ['form#article input[name="data[title]"]', true],
    ['#a\\:b > div:nth-of-type(2) > input:nth-of-type(1)', true],
    ['td[onclick="a\\(\\*\\, b\\:c\\)"]', true],
    ['div[class*="list"]', true],
    ['body:has(* * * * *)', false],
    ['* * * *', false],
    ['div div div div div div input', false],
    [':is(div, p) input', false],
    ['div ~ div ~ div', false],
  ])('the way %s is taken: %s', (way, taken) => {
    const text = entry({
      forms: [{ address: '/', fields: { title: { selectors: [way], caption: '', read: 'text' } } }],
    });
    expect(readOfficeFile(text, []).fresh).toHaveLength(taken ? 1 : 0);
  });

  it('with one bad entry gives the good ones, and a site twice only once', () => {
    const text = JSON.stringify({
      kind: 'zhishou-offices',
      version: 1,
      offices: [office(), { name: 'x' }, null, office(), office({ origin: 'https://b.test' })],
    });
    const read = readOfficeFile(text, []);
    expect(read.fresh.map((one) => one.origin)).toEqual([origin, 'https://b.test']);
    expect(read.faults.map(({ zh }) => zh.slice(0, 5))).toEqual(['第 2 个', '第 3 个', '第 4 个']);
  });
});
