// Content kinds of a line, and whether a draft clearly is one of them. It never says that something does not fit.
import { describe, expect, it } from 'vitest';
import { dutyTable } from '../../../lib/duties/builtin.ts';
import { contentKinds, fits } from '../../../lib/duties/fit.ts';
import { lines } from './samples.ts';

it.each([
  [
    '教育发展',
    [
      '上级及旗本级政策文件',
      '解读',
      '通知',
      '公告',
      '旗本级教育概况',
      '民办学校',
      '招生管理',
      '学生管理',
      '教师管理',
      '重要政策执行',
      '教育督导',
      '校园安全',
    ],
  ],
  ['人事考录', ['人事招聘', '考录', '职称认定']],
  ['重大建设项目', ['项目批准实施信息']],
  ['养老服务', ['上级及旗本级政策文件', '解读', '通知', '公告实施情况']],
])('the kinds of %s', (column, kinds) => {
  expect(lines(column).flatMap(contentKinds)).toEqual(kinds);
});

it('every line of the table has kinds, none empty, none twice', () => {
  for (const duty of dutyTable.duties) {
    const kinds = contentKinds(duty);
    expect(kinds.length).toBeGreaterThan(0);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(kinds).not.toContain('');
  }
});

describe('clearly fits', () => {
  it.each([
    ['教育发展', '奈曼旗2022年义务教育招生工作方案', ''],
    ['教育发展', '关于加强校园安全管理的通知', ''],
    ['统计信息', '奈曼旗2022年一季度统计数据', ''],
    ['财政信息', '2022年部门预决算公开', ''],
    ['税收管理', '办税指南', ''],
    ['环境保护', '5月份空气质量月报', ''],
    ['环境保护', '环境执法检查信息', ''],
    ['就业创业', '失业登记办理流程', ''],
    ['社会保险', '工伤保险缴费标准', ''],
    ['征占征收补偿', '土地征收公告', ''],
    ['涉农补贴', '农机补贴公示', ''],
    ['政府采购', '政府采购意向公告', ''],
    ['养老服务', '养老机构备案公示', ''],
    ['疫情防控', '新冠疫苗接种点公告', ''],
    ['危房改造', '公示', '现将2022年农村危房改造对象认定结果公示如下。'],
  ])('%s: “%s”', (column, title, text) => {
    const { verdict, phrases } = fits(title, text, lines(column));
    expect(verdict).toBe('fits');
    expect(phrases.length).toBeGreaterThan(0);
  });
});

describe('unclear, which is not the same as unfit', () => {
  it.each([
    ['统计信息', '关于做好春季动物防疫工作的通知', ''],
    ['教育发展', '关于召开会议的公告', ''],
    ['财政信息', '关于调整作息时间的通知', ''],
    ['税收管理', '全旗春季造林工作进展情况', '各苏木乡镇要做好造林工作。'],
    ['医疗卫生', '关于印发实施方案的通知', ''],
    ['规划信息', '', ''],
  ])('%s: “%s”', (column, title, text) => {
    expect(fits(title, text, lines(column))).toEqual({ verdict: 'unclear', phrases: [] });
  });

  it('is the answer for a column that the table does not have', () => {
    expect(fits('通知', '', [])).toEqual({ verdict: 'unclear', phrases: [] });
  });
});

it('names the phrases it stands on as the table prints them', () => {
  expect(fits('关于教师管理和校园安全的通知', '', lines('教育发展')).phrases).toEqual([
    '教师管理',
    '校园安全',
  ]);
});
