// Which line of its column an article fills, and when nobody can tell.
import { describe, expect, it } from 'vitest';
import { attribute, sourceKey } from '../../../lib/duties/attribution.ts';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import type { Article } from '../../../lib/model.ts';
import { article, lines } from './samples.ts';

type Case = [column: string, title: string, source: string | undefined, line: string | undefined];

const tell = (column: string, more: Partial<Article>, remembered?: Record<string, string>) =>
  attribute(article('2022-05-06', more), lines(column), dutyTable, remembered);

describe('the source unit decides', () => {
  it.each<Case>([
    ['规划信息', '奈曼旗国土空间总体规划公示', '奈曼旗自然资源局', '规划信息#1'],
    ['规划信息', '关于有关事项的通知', '自然资源局', '规划信息#1'],
    ['规划信息', '教体局2022年重点工作计划', '教体局', '规划信息#2'],
    ['规划信息', '关于有关事项的通知', '旗民政局', '规划信息#2'],
    ['规划信息', '自然资源局2022年重点工作计划', '自然资源局', '规划信息#2'],
    ['征占征收补偿', '关于有关事项的通知', '自然资源局', '征占征收补偿#1'],
    ['征占征收补偿', '关于有关事项的通知', '住建局', '征占征收补偿#2'],
    ['征占征收补偿', '土地征收公告', '奈曼旗住房和城乡建设局', '征占征收补偿#2'],
    ['涉农补贴', '关于有关事项的通知', '农牧局', '涉农补贴#1'],
    ['涉农补贴', '关于有关事项的通知', '林草局', '涉农补贴#2'],
    ['涉农补贴', '关于有关事项的通知', '林草局、财政局', '涉农补贴#2'],
  ])('%s: “%s” from %s → %s', (column, title, contentSource, line) => {
    expect(tell(column, { title, contentSource })).toBe(line);
  });
});

describe('where the source does not decide, clear words of one line do', () => {
  it.each<Case>([
    ['征占征收补偿', '集体土地征收补偿安置公告', undefined, '征占征收补偿#1'],
    ['征占征收补偿', '旧城区房屋征收补偿方案', '本站', '征占征收补偿#2'],
    ['征占征收补偿', '集体土地征收补偿安置公告', '财政局', '征占征收补偿#1'],
    ['征占征收补偿', '房屋征收决定', '自然资源局、住建局', '征占征收补偿#2'],
    ['涉农补贴', '2022年农机购置补贴公示', '新华社', '涉农补贴#1'],
    ['涉农补贴', '耕地地力保护补贴发放情况', undefined, '涉农补贴#1'],
    ['涉农补贴', '草原生态保护补助奖励政策解读', undefined, '涉农补贴#2'],
    ['规划信息', '国土空间规划执行情况', undefined, '规划信息#1'],
    ['规划信息', '国民经济和社会发展规划执行情况', '内蒙古自治区人民政府', '规划信息#2'],
  ])('%s: “%s” from %s → %s', (column, title, contentSource, line) => {
    expect(tell(column, { title, contentSource })).toBe(line);
  });
});

describe('nobody can tell', () => {
  it.each<Case>([
    ['征占征收补偿', '征收补偿公告', undefined, undefined],
    ['征占征收补偿', '国有土地上房屋征收与补偿条例', '国务院办公厅', undefined],
    ['征占征收补偿', '征收补偿公告', '自然资源局、住建局', undefined],
    ['征占征收补偿', '征收补偿公告', '通辽市自然资源局', undefined],
    ['征占征收补偿', '征收补偿公告', '财政局', undefined],
    ['涉农补贴', '关于补贴资金的通知', undefined, undefined],
    ['涉农补贴', '农业生产社会化服务补助', undefined, undefined],
    ['涉农补贴', '人力资源培训补贴', '本网', undefined],
    ['规划信息', '关于印发规划的通知', '本站', undefined],
    ['规划信息', '国土空间规划公告', '教体局', undefined],
  ])('%s: “%s” from %s', (column, title, contentSource, line) => {
    expect(tell(column, { title, contentSource })).toBe(line);
  });
});

describe('what a person said', () => {
  const line = (duty: string) => ({ duty, by: '信息员', reason: '核对原件', at: '2022-05-07T00:00:00.000Z' });

  it('wins over source and words', () => {
    const more = { title: '土地征收公告', contentSource: '自然资源局', line: line('征占征收补偿#2') };
    expect(tell('征占征收补偿', more)).toBe('征占征收补偿#2');
  });

  it('is not followed into another column', () => {
    expect(tell('征占征收补偿', { contentSource: '自然资源局', line: line('统计信息#1') })).toBe(
      '征占征收补偿#1',
    );
  });

  it('is remembered per source and column, however the source is spaced', () => {
    const remembered = { [sourceKey('涉农补贴', '本站')]: '涉农补贴#2' };
    expect(tell('涉农补贴', { contentSource: ' 本 站 ' }, remembered)).toBe('涉农补贴#2');
    expect(tell('涉农补贴', { contentSource: '本网' }, remembered)).toBe(undefined);
    expect(tell('征占征收补偿', { contentSource: '本站' }, remembered)).toBe(undefined);
    expect(tell('涉农补贴', { contentSource: '本站', line: line('涉农补贴#1') }, remembered)).toBe(
      '涉农补贴#1',
    );
  });
});

it('a column of one line takes every article', () => {
  for (const contentSource of [undefined, '本站', '财政局', '教体局']) {
    expect(tell('教育发展', { contentSource })).toBe('教育发展#1');
  }
});

it('a unit kept from an earlier reading decides where the source text is not kept', () => {
  expect(tell('征占征收补偿', { unit: '住房和城乡建设局' })).toBe('征占征收补偿#2');
});

it('an article of a column that the table does not have belongs to no line', () => {
  expect(attribute(article('2022-05-06'), [], dutyTable)).toBe(undefined);
});
