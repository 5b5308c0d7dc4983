import { expect, it } from 'vitest';
import { monthsToChoose } from '../../../entrypoints/popup/desk.ts';
import { debtors, gapsOf, ofUnit, tally } from '../../../entrypoints/popup/gaps.ts';
import { newArticleAddress } from '../../../entrypoints/popup/new-article.ts';
import { line } from './samples.ts';

const list = [
  line({ column: '危房改造', owners: ['住房和城乡建设局'], state: 'missed' }),
  line({ column: '规划信息', state: 'due-soon' }),
  line({ column: '涉农补贴', owners: ['农牧和科技局', '自然资源局'], state: 'unattributed' }),
  line({ column: '统计信息', owners: ['统计局'], state: 'under-way' }),
  line({ column: '社会救助', owners: ['民政局'], state: 'unreadable', reason: 'login' }),
  line({ column: '养老服务', owners: ['民政局'], state: 'unreadable', reason: 'login' }),
  line({ column: '户籍管理', owners: ['公安局'], state: 'unreadable', reason: undefined }),
  line({ column: '财政信息', owners: ['财政局'], state: 'met', done: 3 }),
];
const columns = (lines: { column: string }[]) => lines.map((one) => one.column);

it('puts mine before the others and keeps the order of urgency in both', () => {
  const gaps = gapsOf(list, '自然资源局');
  expect(columns(gaps.mine)).toEqual(['规划信息', '涉农补贴']);
  expect(columns(gaps.others)).toEqual(['危房改造', '统计信息']);
});

it('lists everything as the others’ when no unit is mine', () => {
  const gaps = gapsOf(list);
  expect(gaps.mine).toEqual([]);
  expect(gaps.others).toHaveLength(4);
});

it('keeps met and unreadable lines out of the gaps, the unreadable ones by their reason', () => {
  const gaps = gapsOf(list);
  expect(columns(gaps.met)).toEqual(['财政信息']);
  expect(gaps.unreadable.map(({ reason, lines }) => [reason, columns(lines)])).toEqual([
    ['login', ['社会救助', '养老服务']],
  ]);
  expect(columns(gaps.unread)).toEqual(['户籍管理']);
});

it('counts the states, most pressing first, without empty ones', () => {
  expect(tally(list.slice(0, 4))).toEqual([
    { state: 'missed', count: 1 },
    { state: 'due-soon', count: 1 },
    { state: 'unattributed', count: 1 },
    { state: 'under-way', count: 1 },
  ]);
  expect(tally(list).slice(4)).toEqual([
    { state: 'unreadable', count: 2 },
    { state: 'unread', count: 1 },
    { state: 'met', count: 1 },
  ]);
});

it('offers reminders only to units that owe something that was read', () => {
  expect(debtors(list)).toEqual([
    { unit: '住房和城乡建设局', count: 1 },
    { unit: '自然资源局', count: 2 },
    { unit: '农牧和科技局', count: 1 },
    { unit: '统计局', count: 1 },
  ]);
});

it('shows one unit’s lines, joint ones too, or all', () => {
  expect(columns(ofUnit(list, '自然资源局'))).toEqual(['规划信息', '涉农补贴']);
  expect(ofUnit(list, undefined)).toBe(list);
});

it('offers this month and the last even without counts, and no month twice', () => {
  expect(monthsToChoose('2026-01-15', ['2025-11', '2025-12'])).toEqual(['2026-01', '2025-12', '2025-11']);
});

it.each([
  [
    'the column’s own address before the common one',
    'http://cms.test/own',
    'http://cms.test/new?lm={column}',
    'http://cms.test/own',
  ],
  [
    'the common address with the column’s name in it',
    undefined,
    'http://cms.test/new?lm={column}',
    'http://cms.test/new?lm=%E8%A7%84%E5%88%92%E4%BF%A1%E6%81%AF',
  ],
  ['a common address without a place for the name', undefined, 'http://cms.test/new', 'http://cms.test/new'],
  ['nothing where none is known', undefined, undefined, undefined],
  ['nothing for an address that is not of the web', 'javascript:alert(1)', undefined, undefined],
])('opens a new article at %s', (_, newArticleUrl, common, address) => {
  const at = { column: '规划信息', site: 'http://portal.test', newArticleUrl };
  expect(newArticleAddress('规划信息', at, { newArticleUrl: common })).toBe(address);
});

it('an open group owes like a unit, and can be written to', () => {
  const open = [line({ column: '规划信息', owners: [], groups: ['政府各组成部门'], state: 'missed' })];
  expect(debtors(open)).toEqual([{ unit: '政府各组成部门', count: 1 }]);
  expect(ofUnit(open, '政府各组成部门')).toEqual(open);
});
